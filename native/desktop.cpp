// A dialog blocks its own thread, never the window's; one at a time.
#include "native/desktop.h"

#include <GLFW/glfw3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iterator>
#include <utility>

#include "core/report/report.h"
#include "corpus/sample.h"
#include "native/files.h"

namespace entente::native {

namespace {

// "14:02"
std::string clock_words() {
  const std::time_t now = std::time(nullptr);
  std::tm here{};
  char words[8];
  if (::localtime_r(&now, &here) == nullptr || std::strftime(words, sizeof words, "%H:%M", &here) == 0) return {};
  return words;
}

}  // namespace

Desktop::Desktop(GLFWwindow* window, Driver& driver, bool dark)
    : window_(window), driver_(driver), dark_(dark), dialogs_(have_dialogs()), kept_(decisions_path(), [] {
        glfwPostEmptyEvent();
      }) {}

Desktop::~Desktop() {
  if (dialog_.joinable()) dialog_.join();
}

void Desktop::in_dialog(std::function<void()> work) {
  if (dialog_is_open_.exchange(true)) return;
  if (dialog_.joinable()) dialog_.join();
  dialog_ = std::thread([this, work = std::move(work)] {
    work();
    dialog_is_open_ = false;
  });
}

void Desktop::open_files() {
  in_dialog([this] {
    if (auto paths = ask(Dialog::open_files); !paths.empty()) open(std::move(paths));
  });
}

void Desktop::open_folder() {
  in_dialog([this] {
    if (auto paths = ask(Dialog::open_folder); !paths.empty()) open(std::move(paths));
  });
}

void Desktop::open(std::vector<std::string> paths) {
  std::vector<DecisionsFile> decisions = take_decisions(paths);
  if (!paths.empty()) driver_.open(std::move(paths));
  if (decisions.empty()) return;
  {
    const std::scoped_lock lock(mutex_);
    std::ranges::move(decisions, std::back_inserter(decisions_));
  }
  glfwPostEmptyEvent();
}

std::vector<DecisionsFile> Desktop::take_opened_decisions() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(decisions_, {});
}

// As a user would write it.
void Desktop::keep_preferences(std::string_view text) { write_preferences(preferences_, text); }

std::string Desktop::kept_preferences() { return read_preferences_file(preferences_); }

std::string Desktop::session_place() const {
  const std::string path = decisions_path();
  const char* home = std::getenv("HOME");
  if (home == nullptr || home[0] != '/' || !path.starts_with(std::string(home) + "/")) return "in " + path;
  return "in ~" + path.substr(std::string_view(home).size());
}

void Desktop::open_sample() {
  std::vector<Source> sources;
  for (const auto& file : corpus::kSample)
    sources.push_back({std::string(file.name), file.bytes.size(), file.bytes, true});
  driver_.open(std::move(sources));
}

void Desktop::copy_text(std::string_view text) { glfwSetClipboardString(window_, std::string(text).c_str()); }

void Desktop::save_file(std::string_view name, std::string_view, std::string_view bytes) {
  if (!dialogs_) {
    const std::string error = write_file(std::string(name), bytes);
    say(error.empty() ? "saved " + std::filesystem::absolute(name).string() : std::string(name) + ": " + error);
    return;
  }
  in_dialog([name = std::string(name), bytes = std::string(bytes)] {
    const auto paths = ask(Dialog::save_file, name);
    if (paths.empty()) return;
    const std::string error = write_file(paths.front(), bytes);
    std::fprintf(stderr, "entente: %s%s\n", paths.front().c_str(), error.empty() ? " saved" : (": " + error).c_str());
  });
}

// Asks where once; from then on there. A kill leaves the whole old file or the whole new one.
void Desktop::write_project(std::string_view name, std::string_view bytes) {
  std::string path = dialogs_ ? std::string() : std::string(name);
  if (dialogs_) {
    const std::scoped_lock lock(mutex_);
    if (name != project_name_) project_path_.clear();  // another project has another place
    project_name_ = name;
    path = project_path_;
  }
  if (!path.empty()) return replace_project(path, bytes);
  in_dialog([this, name = std::string(name), text = std::string(bytes)] {
    const auto paths = ask(Dialog::save_file, name);
    if (!paths.empty()) return replace_project(paths.front(), text);
    tell_of_project({ui::ProjectWritten::Outcome::given_up, {}, {}});
  });
}

void Desktop::replace_project(const std::string& path, std::string_view text) {
  const std::string problem = replace_file(path, text);
  if (!problem.empty()) return tell_of_project({ui::ProjectWritten::Outcome::failed, {}, problem});
  {
    const std::scoped_lock lock(mutex_);
    project_path_ = path;
  }
  tell_of_project({ui::ProjectWritten::Outcome::written, clock_words(), {}});
}

void Desktop::tell_of_project(ui::ProjectWritten what) {
  {
    const std::scoped_lock lock(mutex_);
    projects_.push_back(std::move(what));
  }
  glfwPostEmptyEvent();
}

std::vector<ui::ProjectWritten> Desktop::take_written_projects() {
  const std::scoped_lock lock(mutex_);
  return std::exchange(projects_, {});
}

void Desktop::close() { glfwSetWindowShouldClose(window_, GLFW_TRUE); }

void Desktop::show_text_view() {
  const std::string path = write_temporary("report.html", to_html_document(*driver_.newest()->report));
  if (path.empty()) {
    say("the text view cannot be written");
    return;
  }
  const auto opener = find_program("xdg-open");
  if (!opener || !start_program({*opener, path})) say("the text view is " + path);
}

// Where a window without a message line can say something: its title and standard error.
void Desktop::say(const std::string& words) {
  glfwSetWindowTitle(window_, ("Entente: " + words).c_str());
  std::fprintf(stderr, "entente: %s\n", words.c_str());
}

std::string write_temporary(const std::string& name, std::string_view bytes) {
  std::error_code error;
  const std::filesystem::path base = std::filesystem::temp_directory_path(error);
  if (error) return {};
  std::string folder = (base / "entente-XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return {};  // readable by its owner alone
  const std::string path = folder + "/" + name;
  return write_file(path, bytes).empty() ? path : std::string{};
}

}  // namespace entente::native
