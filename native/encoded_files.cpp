// See encoded_files.h.
#include "native/encoded_files.h"

#include <cstdint>
#include <span>
#include <utility>

#include "core/store/codec.h"
#include "core/store/merge_all.h"
#include "native/files.h"
#include "native/output.h"

namespace entente::native {
namespace {

template <class T, class Decode>
std::optional<T> load(const std::string& path, Decode decode) {
  const Bytes file = read_file(path);
  if (!file.error.empty()) {
    complain("entente: " + path + ": " + file.error + "\n");
    return std::nullopt;
  }
  Result<T> value = decode(
      std::span<const std::uint8_t>(reinterpret_cast<const std::uint8_t*>(file.content.data()), file.content.size()));
  if (value) return *std::move(value);
  value.error().file = path;
  complain({value.error()});
  return std::nullopt;
}

}  // namespace

std::optional<Shard> load_shard(const std::string& path) {
  return load<Shard>(path, [](auto bytes) { return decode_shard(bytes); });
}

std::optional<Summary> load_summaries(const std::vector<std::string>& paths) {
  std::vector<Summary> parts;
  for (const std::string& path : paths) {
    auto summary = load<Summary>(path, [](auto bytes) { return decode_summary(bytes); });
    if (!summary) return std::nullopt;
    parts.push_back(*std::move(summary));
  }
  return merge_all(std::move(parts));
}

}  // namespace entente::native
