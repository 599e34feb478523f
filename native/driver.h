// The desktop's workers behind one face: paths and wishes go in, snapshots come out. A collecting thread of its own
// merges the pool's parts, has the pool answer what shards are asked, and answers for the Reader, so that the
// window's thread only ever draws.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "native/asking.h"
#include "native/pool.h"
#include "ui/collector.h"

namespace entente::native {

class Driver {
 public:
  // `wake` is called from other threads when newest() may have changed.
  Driver(unsigned threads, Work work, std::function<void()> wake);
  ~Driver();
  Driver(const Driver&) = delete;
  Driver& operator=(const Driver&) = delete;

  void open(std::vector<std::string> paths);
  void open(std::vector<Source> sources);
  void cancel();
  void clear();
  void request_article(std::string id);
  void wish(ui::Wish wish);
  [[nodiscard]] std::shared_ptr<const ui::Snapshot> newest() const;
  [[nodiscard]] bool is_settled() const;  // all work done, every wish answered, and shown in newest()

 private:
  void run();
  void post(std::function<void()> errand);  // to be done by the collecting thread
  void begin_work();
  void gather();
  void take_answers();
  void ask_shards();
  void give_up_asking();
  void end_work();
  void answer(const std::string& id);
  [[nodiscard]] double seconds() const;

  std::function<void()> wake_;
  unsigned thread_count_;
  Work work_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<std::function<void()>> errands_;
  bool stirred_ = false, closing_ = false, settled_ = true;

  // The collecting thread's own.
  ui::Collector collector_;
  std::vector<std::shared_ptr<const Shard>> shards_;
  std::unique_ptr<Pool> pool_;
  std::vector<std::shared_ptr<Asking>> asking_;
  Given begun_;
  std::uint64_t files_over_ = 0;  // read, or given up and noted
  bool working_ = false, cancelled_ = false;
  std::chrono::steady_clock::time_point start_;

  std::shared_ptr<const ui::Snapshot> newest_;  // under the mutex
  std::thread thread_;
};

}  // namespace entente::native
