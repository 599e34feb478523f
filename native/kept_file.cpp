// See kept_file.h.
#include "native/kept_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <utility>

#include "native/files.h"

namespace entente::native {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t kLargestKept = std::uintmax_t{1} << 28;
constexpr std::string_view kBefore = ".before";
constexpr std::chrono::milliseconds kBetweenLooks{500};  // at the lock of another window

std::string reason(const std::string& path, int error) { return path + ": " + std::strerror(error); }

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(file, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return ::fsync(file) == 0;
}

// A new name is on the disk when its folder is. File systems that cannot do this do it by themselves.
void sync_folder_of(const std::string& path) {
  const int folder = ::open(fs::path(path).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

std::string write_beside(const std::string& path, std::string_view text, mode_t mode) {
  std::string beside = path + "-XXXXXX";
  const int file = ::mkostemp(beside.data(), O_CLOEXEC);
  if (file < 0) return reason(path, errno);
  const bool written = ::fchmod(file, mode) == 0 && write_all(file, text);
  int error = errno;
  ::close(file);
  if (written && std::rename(beside.c_str(), path.c_str()) == 0) {
    sync_folder_of(path);
    return {};
  }
  if (written) error = errno;
  ::unlink(beside.c_str());
  return reason(path, error);
}

// False when it is there and cannot be had; then `problem` says why.
bool add_generation(const std::string& path, ui::Kept& out) {
  std::error_code error;
  if (!fs::exists(path, error)) return true;
  if (!fs::is_regular_file(path, error) || fs::file_size(path, error) > kLargestKept || error) {
    out.problem = path + " is too large or no file";
    return false;
  }
  Bytes text = read_file(path);
  if (!text.error.empty()) {
    out.problem = path + " cannot be read: " + text.error;
    return false;
  }
  out.generations.push_back(std::move(text.content));
  return true;
}

}  // namespace

std::string decisions_path() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  if (config != nullptr && config[0] == '/') return std::string(config) + "/entente/decisions";
  if (home != nullptr && home[0] == '/') return std::string(home) + "/.config/entente/decisions";
  return {};
}

std::string write_aside(const std::string& path, std::string_view text) {
  if (path.empty()) return "this machine names no home for them";
  return write_beside(path, text, 0600);
}

std::string replace_file(const std::string& path, std::string_view text) {
  std::error_code error;
  const fs::path target = fs::canonical(path, error);  // not the link that leads to it
  struct stat before {};
  if (!error && ::stat(target.c_str(), &before) == 0)
    return write_beside(target.string(), text, before.st_mode & 07777);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return write_beside(path, text, 0666 & ~mask);
}

// The older generation is a second name of the present one until that gives up its own: a kill in between leaves both.
std::string write_generation(const std::string& path, std::string_view text) {
  std::error_code ignored;
  if (!path.empty()) fs::create_directories(fs::path(path).parent_path(), ignored);
  const std::string before = path + std::string(kBefore);
  if (!path.empty() && fs::exists(path, ignored)) {
    const std::string link = before + "-new";
    ::unlink(link.c_str());
    const bool linked = ::link(path.c_str(), link.c_str()) == 0;
    if (std::rename(linked ? link.c_str() : path.c_str(), before.c_str()) != 0) return reason(before, errno);
  }
  return write_aside(path, text);
}

std::string append_steps(const std::string& path, std::string_view lines) {
  const int file = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
  if (file < 0) return reason(path, errno);
  const bool written = write_all(file, lines);
  const int error = errno;
  ::close(file);
  return written ? std::string() : reason(path, error);
}

KeptFile::KeptFile(std::string path, std::function<void()> wake)
    : path_(std::move(path)), wake_(std::move(wake)), thread_([this] { run(); }) {}

KeptFile::~KeptFile() {
  {
    const std::scoped_lock hold(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  thread_.join();
  if (lock_ >= 0) ::close(lock_);
}

// Where no lock can be had at all, as on some shared folders, nothing tells windows apart.
bool KeptFile::lock() {
  if (lock_ >= 0 || path_.empty()) return true;
  std::error_code ignored;
  fs::create_directories(fs::path(path_).parent_path(), ignored);
  const int file = ::open((path_ + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file < 0) return true;
  if (::flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    ::close(file);
    return false;
  }
  lock_ = file;
  return true;
}

ui::Kept KeptFile::read() {
  ui::Kept out;
  std::unique_lock hold(mutex_);
  const bool is_ours = lock();
  waits_for_lock_ = !is_ours;
  changed_.notify_all();
  hold.unlock();
  out.is_elsewhere = !is_ours;
  if (!path_.empty() && add_generation(path_, out)) {
    ui::Kept older;  // a fault of it matters to nobody while the newer one can be read
    if (add_generation(path_ + std::string(kBefore), older))
      std::ranges::move(older.generations, std::back_inserter(out.generations));
  }
  return out;
}

void KeptFile::keep(const ui::Keeping& keeping) {
  const std::scoped_lock hold(mutex_);
  given_.push_back(keeping);
  changed_.notify_all();
}

void KeptFile::finish() {
  std::unique_lock hold(mutex_);
  changed_.wait(hold, [this] { return given_.empty() && !is_keeping_; });
}

std::vector<KeptFile::Acknowledged> KeptFile::take_acknowledged() {
  const std::scoped_lock hold(mutex_);
  return std::exchange(done_, {});
}

bool KeptFile::take_turn() {
  const std::scoped_lock hold(mutex_);
  return std::exchange(has_turn_, false);
}

void KeptFile::acknowledge(Acknowledged done) {
  {
    const std::scoped_lock hold(mutex_);
    done_.push_back(std::move(done));
  }
  wake_();
}

// Lines that wait together go to the disk together. Behind a failure there is no place for lines: they fail too, until
// a whole text comes.
void KeptFile::keep_all(std::deque<ui::Keeping> given) {
  for (std::size_t i = 0; i < given.size();) {
    std::string text = std::move(given[i].text);
    const bool is_whole = given[i].is_whole;
    for (++i; i < given.size() && !given[i].is_whole; ++i) text += given[i].text;
    std::string problem = is_whole    ? write_generation(path_, text)
                          : is_whole_ ? append_steps(path_, text)
                                      : path_ + " could not be written before";
    is_whole_ = problem.empty();
    acknowledge({given[i - 1].number, std::move(problem)});
  }
}

void KeptFile::run() {
  std::unique_lock hold(mutex_);
  while (true) {
    const auto has_work = [this] { return ends_ || !given_.empty(); };
    if (waits_for_lock_) {
      changed_.wait_for(hold, kBetweenLooks, has_work);
    } else {
      changed_.wait(hold, [&] { return has_work() || waits_for_lock_; });
    }
    if (waits_for_lock_ && lock()) {
      waits_for_lock_ = false;
      has_turn_ = true;
      wake_();
    }
    if (!given_.empty()) {
      std::deque<ui::Keeping> given = std::exchange(given_, {});
      is_keeping_ = true;
      hold.unlock();
      keep_all(std::move(given));
      hold.lock();
      is_keeping_ = false;
      changed_.notify_all();
    } else if (ends_) {
      return;
    }
  }
}

}  // namespace entente::native
