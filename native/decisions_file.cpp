// The beginning of a file tells what it is; only then all of it is read.
#include "native/decisions_file.h"

#include <algorithm>
#include <cstdio>
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

std::optional<DecisionsFile> decisions_in(const std::string& path) {
  std::error_code error;
  if ((!path.ends_with(".jsonl") && !path.ends_with(".entente")) || !fs::is_regular_file(path, error)) return std::nullopt;
  if (fs::file_size(path, error) > ui::kLargestDecisions || error) return std::nullopt;
  const std::optional<std::string> beginning = beginning_of(path, kBeginning);
  if (!beginning || !ui::is_decisions(path, *beginning)) return std::nullopt;
  std::optional<std::string> lines = beginning_of(path, ui::kLargestDecisions);
  if (!lines) return std::nullopt;
  return DecisionsFile{fs::path(path).filename().string(), *std::move(lines)};
}

}  // namespace

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
