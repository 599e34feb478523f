// The user's decisions between visits: a file that grows by a line for each, and the generation before it. A new
// generation is written aside, brought to the disk and then given its name, so that a kill at any moment leaves one
// that can be read; what was acknowledged is on the disk. One window keeps at a time, by a lock that the system takes
// back when the program ends, however it ends.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "ui/kept.h"

namespace entente::native {

// $XDG_CONFIG_HOME/entente/decisions, or ~/.config/entente/decisions. Empty when the machine names no home.
[[nodiscard]] std::string decisions_path();

// Each returns what went wrong, or nothing. Readable by its owner alone.
[[nodiscard]] std::string write_aside(const std::string& path, std::string_view text);  // then renamed to `path`
// The same for a file of the user's own, which keeps its permissions.
[[nodiscard]] std::string replace_file(const std::string& path, std::string_view text);
[[nodiscard]] std::string write_generation(const std::string& path, std::string_view text);
[[nodiscard]] std::string append_steps(const std::string& path, std::string_view lines);

// Keeps on a thread of its own, so that no frame waits for a disk.
class KeptFile {
 public:
  struct Acknowledged {
    std::uint64_t number = 0;
    std::string problem;
  };
  // `wake` is called from the thread when there is something to take.
  KeptFile(std::string path, std::function<void()> wake);
  ~KeptFile();  // when all that was given is kept
  KeptFile(const KeptFile&) = delete;
  KeptFile& operator=(const KeptFile&) = delete;

  [[nodiscard]] ui::Kept read();  // is_elsewhere while another window holds the lock
  void keep(const ui::Keeping& keeping);
  void finish();  // waits until all that was given is kept
  [[nodiscard]] std::vector<Acknowledged> take_acknowledged();
  [[nodiscard]] bool take_turn();  // once, when the other window has let go of the lock

 private:
  bool lock();  // under the mutex
  void run();
  void keep_all(std::deque<ui::Keeping> given);
  void acknowledge(Acknowledged done);

  std::string path_;
  std::function<void()> wake_;
  bool is_whole_ = true;  // the file does not end in what failed to be written; the thread's alone
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ui::Keeping> given_;  // this and all below under the mutex
  std::vector<Acknowledged> done_;
  int lock_ = -1;  // the descriptor that holds it
  bool waits_for_lock_ = false, has_turn_ = false, is_keeping_ = false, ends_ = false;
  std::thread thread_;
};

}  // namespace entente::native
