// Written aside and renamed, so that two windows never leave half of each other's.
#include "native/preferences_file.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace entente::native {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargest = 4096;

}  // namespace

std::string preferences_path() {
  const char* config = std::getenv("XDG_CONFIG_HOME");
  const char* home = std::getenv("HOME");
  if (config != nullptr && *config != '\0') return (fs::path(config) / "entente" / "preferences").string();
  if (home != nullptr && *home != '\0') return (fs::path(home) / ".config" / "entente" / "preferences").string();
  return {};
}

std::string read_preferences_file(const std::string& path) {
  std::error_code error;
  if (path.empty() || !fs::is_regular_file(path, error) || fs::file_size(path, error) > kLargest || error) return {};
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_preferences(const std::string& path, std::string_view text) {
  if (path.empty()) return;
  std::error_code error;
  fs::create_directories(fs::path(path).parent_path(), error);
  const std::string aside = path + ".new";
  std::ofstream file(aside, std::ios::binary | std::ios::trunc);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  file.close();
  if (file) fs::rename(aside, path, error);
}

}  // namespace entente::native
