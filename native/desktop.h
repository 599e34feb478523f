// The desktop as a Platform: dialogs by a helper program, the text view as an HTML file in the user's
// browser, articles from the Driver, the user's decisions in a file of theirs.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "native/decisions_file.h"
#include "native/dialogs.h"
#include "native/driver.h"
#include "native/kept_file.h"
#include "native/preferences_file.h"
#include "native/system_text.h"
#include "ui/platform.h"
#include "ui/project_file.h"

struct GLFWwindow;

namespace entente::native {

class Desktop final : public ui::Platform {
 public:
  // Borrows both.
  Desktop(GLFWwindow* window, Driver& driver, bool dark);
  ~Desktop() override;  // waits for an open dialog

  void request_frame() override { ++frames_wanted_; }
  void open_files() override;
  void open_folder() override;
  void open_sample() override;
  void cancel() override { driver_.cancel(); }
  void clear() override { driver_.clear(); }
  void request_article(std::string_view id) override { driver_.request_article(std::string(id)); }
  void wish(const ui::Wish& wish) override { driver_.wish(wish); }
  void copy_text(std::string_view text) override;
  void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
  void write_project(std::string_view name, std::string_view bytes) override;
  void close() override;
  void show_text_view() override;
  void keep_session(const ui::Keeping& keeping) override { kept_.keep(keeping); }
  [[nodiscard]] ui::Kept kept_session() override { return kept_.read(); }
  [[nodiscard]] std::string session_place() const override;
  void keep_preferences(std::string_view text) override;
  [[nodiscard]] std::string kept_preferences() override;
  void set_zoom(float zoom) override { zoom_ = zoom; }
  // From now on files are saved into the folder it was started in, and nobody is asked.
  void ask_nothing() { dialogs_ = false; }
  [[nodiscard]] bool can_open_files() const override { return dialogs_; }
  [[nodiscard]] bool prefers_dark() const override { return dark_; }
  [[nodiscard]] bool paint_text(const ui::Inscription& what, ui::Painted& out) override {
    return system_text_.paint(what, out);
  }

  // Articles go to the driver, files of decisions to take_opened_decisions(). From any thread.
  void open(std::vector<std::string> paths);
  [[nodiscard]] std::vector<DecisionsFile> take_opened_decisions();

  // What became of projects since the last call.
  [[nodiscard]] std::vector<ui::ProjectWritten> take_written_projects();

  [[nodiscard]] KeptFile& kept() { return kept_; }

  // From now on preferences are neither read nor kept.
  void forget_preferences() { preferences_.clear(); }
  [[nodiscard]] float zoom() const { return zoom_; }

  // Frames asked for since the last call.
  [[nodiscard]] int take_wanted_frames() { return std::exchange(frames_wanted_, 0); }

 private:
  void in_dialog(std::function<void()> work);
  void say(const std::string& words);
  void replace_project(const std::string& path, std::string_view text);  // from any thread
  void tell_of_project(ui::ProjectWritten what);

  GLFWwindow* window_;
  Driver& driver_;
  bool dark_, dialogs_;
  int frames_wanted_ = 0;
  float zoom_ = 1;
  std::string preferences_ = preferences_path();
  SystemText system_text_;
  KeptFile kept_;
  std::mutex mutex_;
  std::string project_name_;
  std::vector<DecisionsFile> decisions_;  // this and the two below under the mutex
  std::vector<ui::ProjectWritten> projects_;
  std::string project_path_;  // empty until the project of that name was written
  std::atomic<bool> dialog_is_open_ = false;
  std::thread dialog_;
};

// Under a private folder in the system's place for temporary files. Empty when it cannot be made.
[[nodiscard]] std::string write_temporary(const std::string& name, std::string_view bytes);

}  // namespace entente::native
