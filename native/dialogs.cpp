// posix_spawn with an argument list: no name a user could type is ever read by a shell.
#include "native/dialogs.h"

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <string_view>
#include <thread>

extern char** environ;

namespace entente::native {
namespace {

std::vector<char*> c_arguments(const std::vector<std::string>& arguments) {
  std::vector<char*> out;
  for (const std::string& argument : arguments) out.push_back(const_cast<char*>(argument.c_str()));  // spawn only reads
  out.push_back(nullptr);
  return out;
}

// What the program wrote to standard output; nothing when it failed.
std::string output_of(const std::vector<std::string>& arguments) {
  std::array<int, 2> pipe_ends{};
  if (::pipe(pipe_ends.data()) != 0) return {};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);
  posix_spawn_file_actions_addclose(&actions, pipe_ends[1]);
  pid_t child = 0;
  const int failed =
      ::posix_spawn(&child, arguments[0].c_str(), &actions, nullptr, c_arguments(arguments).data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(pipe_ends[1]);
  std::string out;
  std::array<char, 4096> buffer{};
  for (ssize_t got = 0; failed == 0 && (got = ::read(pipe_ends[0], buffer.data(), buffer.size())) > 0;) {
    out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  ::close(pipe_ends[0]);
  int status = 0;
  if (failed != 0 || ::waitpid(child, &status, 0) < 0 || status != 0) return {};
  return out;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end != 0) lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::vector<std::string> zenity_arguments(Dialog dialog, const std::string& program, const std::string& name) {
  std::vector<std::string> out = {program, "--file-selection", "--title=Entente"};
  if (dialog == Dialog::open_files) out.insert(out.end(), {"--multiple", "--separator=\n"});
  if (dialog == Dialog::open_folder) out.push_back("--directory");
  if (dialog == Dialog::save_file) out.insert(out.end(), {"--save", "--filename=" + name});
  return out;
}

std::vector<std::string> kdialog_arguments(Dialog dialog, const std::string& program, const std::string& name) {
  switch (dialog) {
    case Dialog::open_files:
      return {program, "--multiple", "--separate-output", "--getopenfilename", "."};
    case Dialog::open_folder:
      return {program, "--getexistingdirectory", "."};
    case Dialog::save_file:
      return {program, "--getsavefilename", name};
  }
  return {program};
}

}  // namespace

std::optional<std::string> find_program(const std::string& name) {
  const char* path = std::getenv("PATH");
  std::string_view rest = path == nullptr ? "" : path;
  while (!rest.empty()) {
    const std::size_t end = rest.find(':');
    const std::string candidate = std::string(rest.substr(0, end)) + "/" + name;
    if (candidate.front() == '/' && ::access(candidate.c_str(), X_OK) == 0) return candidate;
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return std::nullopt;
}

bool have_dialogs() { return find_program("zenity") || find_program("qarma") || find_program("kdialog"); }

std::vector<std::string> ask(Dialog dialog, const std::string& name) {
  for (const char* program : {"zenity", "qarma"}) {
    if (const auto path = find_program(program)) return lines_of(output_of(zenity_arguments(dialog, *path, name)));
  }
  if (const auto path = find_program("kdialog")) return lines_of(output_of(kdialog_arguments(dialog, *path, name)));
  return {};
}

bool start_program(const std::vector<std::string>& arguments) {
  pid_t child = 0;
  if (::posix_spawn(&child, arguments[0].c_str(), nullptr, nullptr, c_arguments(arguments).data(), environ) != 0)
    return false;
  std::thread([child] {
    int status = 0;
    ::waitpid(child, &status, 0);
  }).detach();
  return true;
}

}  // namespace entente::native
