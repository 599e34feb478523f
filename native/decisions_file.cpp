// Written to a file beside it first, which then takes its name: whoever reads sees the old decisions or the new ones.
#include "native/decisions_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>

#include "ui/session.h"

namespace entente::native {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBeginning = 1 << 16;

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// At most so much of it; nothing when it cannot be read.
std::optional<std::string> beginning_of(const std::string& path, std::size_t most) {
  const File file(std::fopen(path.c_str(), "rb"), std::fclose);
  if (!file) return std::nullopt;
  std::string out;
  char block[4096];
  while (out.size() < most) {
    const std::size_t size = std::fread(block, 1, std::min(sizeof block, most - out.size()), file.get());
    out.append(block, size);
    if (size == 0) break;
  }
  if (std::ferror(file.get()) != 0) return std::nullopt;
  return out;
}

bool write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t size = ::write(file, text.data(), text.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(size));
  }
  return ::fsync(file) == 0;
}

std::optional<DecisionsFile> decisions_in(const std::string& path) {
  std::error_code error;
  if (!path.ends_with(".jsonl") || !fs::is_regular_file(path, error)) return std::nullopt;
  if (fs::file_size(path, error) > ui::kLargestDecisions || error) return std::nullopt;
  const std::optional<std::string> beginning = beginning_of(path, kBeginning);
  if (!beginning || !ui::is_decisions(path, *beginning)) return std::nullopt;
  std::optional<std::string> lines = beginning_of(path, ui::kLargestDecisions);
  if (!lines) return std::nullopt;
  return DecisionsFile{fs::path(path).filename().string(), *std::move(lines)};
}

}  // namespace

std::string decisions_path() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  if (config != nullptr && config[0] == '/') return std::string(config) + "/entente/decisions";
  if (home != nullptr && home[0] == '/') return std::string(home) + "/.config/entente/decisions";
  return {};
}

ui::Kept read_decisions(const std::string& path) {
  std::error_code error;
  if (path.empty() || !fs::exists(path, error)) return {};
  if (fs::file_size(path, error) > ui::kLargestDecisions || error) return {{}, path + " is too large or no file"};
  std::optional<std::string> text = beginning_of(path, ui::kLargestDecisions);
  if (!text) return {{}, path + " cannot be read"};
  return {*std::move(text), {}};
}

std::string write_decisions(const std::string& path, std::string_view text) {
  if (path.empty()) return "this machine names no home for them";
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  std::string beside = path + "-XXXXXX";
  const int file = ::mkstemp(beside.data());
  if (file < 0) return path + ": " + std::strerror(errno);
  const bool written = write_all(file, text);
  const int reason = errno;
  ::close(file);
  if (written && std::rename(beside.c_str(), path.c_str()) == 0) return {};
  const std::string words = path + ": " + std::strerror(written ? errno : reason);
  ::unlink(beside.c_str());
  return words;
}

std::vector<DecisionsFile> take_decisions(std::vector<std::string>& paths) {
  std::vector<DecisionsFile> out;
  std::erase_if(paths, [&](const std::string& path) {
    std::optional<DecisionsFile> decisions = decisions_in(path);
    if (decisions) out.push_back(*std::move(decisions));
    return decisions.has_value();
  });
  return out;
}

}  // namespace entente::native
