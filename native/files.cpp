// Plain POSIX reads: they end cleanly when a file changes or shrinks under them, as a mapping would not.
#include "native/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "core/read/aside.h"

namespace entente::native {
namespace {

namespace fs = std::filesystem;

class Descriptor {
 public:
  explicit Descriptor(int value) : value_(value) {}
  ~Descriptor() {
    if (value_ > STDERR_FILENO) ::close(value_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return value_; }

 private:
  int value_;
};

std::uint64_t size_of(const fs::path& path) {
  std::error_code error;
  const auto size = fs::file_size(path, error);
  return error ? 0 : size;
}

// Entries are sorted by their bytes: the same order on every system and in every locale. Links to
// folders are not followed, so no circle can form.
void list_folder(const fs::path& folder, std::vector<Source>& out) {
  std::error_code error;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) entries.push_back(*at);
  if (error) {
    out.push_back({folder.string(), 0, {}, true});  // reading it will say why
    return;
  }
  std::sort(entries.begin(), entries.end());
  for (const fs::directory_entry& entry : entries) {
    if (is_aside(entry.path().filename().string())) continue;
    std::error_code ignored;
    if (entry.is_directory(ignored) && !entry.is_symlink(ignored)) {
      list_folder(entry.path(), out);
    } else if (!entry.is_directory(ignored)) {
      out.push_back({entry.path().string(), size_of(entry.path()), {}, false});
    }
  }
}

std::string reason() { return std::strerror(errno); }

// What kind of thing a path is, when it is neither file nor pipe.
std::string_view odd_kind(mode_t mode) {
  if (S_ISSOCK(mode)) return "it is a socket, not a file";
  if (S_ISBLK(mode) || S_ISCHR(mode)) return "it is a device, not a file";
  return {};
}

// A folder that list_sources() left in the list, because nothing in it can be read.
void refuse_folder(const std::string& path, Reading& out) {
  std::error_code error;
  const fs::directory_iterator probe(path, error);
  if (error) {
    refuse_source(path, ProblemCode::file_unreadable, "the folder cannot be listed: " + error.message(), out);
  } else {
    refuse_source(path, ProblemCode::file_empty, "the folder holds no file to read", out);
  }
}

std::string read_all(int descriptor, std::uint64_t expected, std::string& content) {
  constexpr std::size_t kStep = 64 << 10;
  content.reserve(static_cast<std::size_t>(expected) + kStep);  // the end shows without growing
  for (;;) {
    const std::size_t had = content.size();
    content.resize(had + std::max(kStep, static_cast<std::size_t>(expected > had ? expected - had : 0)));
    const ssize_t got = ::read(descriptor, content.data() + had, content.size() - had);
    if (got < 0 && errno == EINTR) {
      content.resize(had);
      continue;
    }
    content.resize(had + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0) return reason();
    if (got == 0) return {};
  }
}

ReadOptions options_for(std::string_view name, const ReadSettings& settings) {
  using Clock = std::chrono::steady_clock;
  ReadOptions options;
  options.limits = settings.limits;
  options.fields = settings.fields;
  options.encoding = settings.encoding;
  const std::string_view last = name.substr(name.find_last_of('/') + 1);
  for (const auto& [file, label] : settings.encodings) {
    if (file == name || file == last) options.encoding = label;
  }
  // More seconds than a day are as good as none, and cannot run over.
  const auto seconds = std::chrono::seconds(std::min<std::uint64_t>(settings.limits.file_seconds, 24 * 60 * 60));
  options.is_late = [end = Clock::now() + seconds] { return Clock::now() >= end; };
  return options;
}

}  // namespace

std::vector<Source> list_sources(const std::vector<std::string>& paths) {
  std::vector<Source> out;
  for (const std::string& path : paths) {
    std::error_code error;
    if (path != "-" && fs::is_directory(path, error)) {
      const std::size_t before = out.size();
      list_folder(fs::path(path).lexically_normal(), out);
      if (out.size() == before) out.push_back({path, 0, {}, true});
    } else {
      out.push_back({path, size_of(path), {}, true});
    }
  }
  return out;
}

Bytes read_file(const std::string& path) {
  Bytes out;
  const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  struct stat about {};
  if (file.get() < 0 || ::fstat(file.get(), &about) != 0) {
    out.error = reason();
  } else if (path != "-" && !odd_kind(about.st_mode).empty()) {
    out.error = odd_kind(about.st_mode);
  } else {
    out.error = read_all(file.get(), static_cast<std::uint64_t>(std::max<off_t>(about.st_size, 0)), out.content);
  }
  return out;
}

void read_into(const Source& source, const ReadSettings& settings, Reading& out) {
  if (source.bytes.data() != nullptr) {
    read_source(source.name, source.bytes, options_for(source.name, settings), out);
    return;
  }
  struct stat about {};
  if (source.name != "-" && ::stat(source.name.c_str(), &about) != 0) {
    const ProblemCode code =
        errno == ENOENT || errno == ENOTDIR ? ProblemCode::file_missing : ProblemCode::file_unreadable;
    refuse_source(source.name, code, code == ProblemCode::file_missing ? "there is no such file or folder" : reason(),
                  out);
    return;
  }
  if (S_ISDIR(about.st_mode)) {
    refuse_folder(source.name, out);
    return;
  }
  // Opening a pipe found in a folder would wait for a writer for ever.
  if (S_ISFIFO(about.st_mode) && !source.is_given) {
    refuse_source(source.name, ProblemCode::file_unreadable, "it is a pipe, not a file", out);
    return;
  }
  // A socket cannot be opened at all; say what it is rather than what open() says.
  if (const std::string_view odd = odd_kind(about.st_mode); !odd.empty()) {
    refuse_source(source.name, ProblemCode::file_unreadable, odd, out);
    return;
  }
  const Bytes bytes = read_file(source.name);
  if (bytes.error.empty()) {
    read_source(source.name, bytes.content, options_for(source.name, settings), out);
  } else {
    refuse_source(source.name, ProblemCode::file_unreadable, bytes.error, out);
  }
}

std::string write_file(const std::string& path, std::string_view bytes) {
  const Descriptor file(path == "-" ? STDOUT_FILENO
                                    : ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (file.get() < 0) return reason();
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.get(), bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return reason();
    bytes.remove_prefix(static_cast<std::size_t>(put));
  }
  return {};
}

}  // namespace entente::native
