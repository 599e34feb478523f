// Strings as numbers. A sorted table of unique strings gives each string its rank as id, so comparing
// ids compares strings, and a change of table keeps the order of every column sorted by id.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

using StringId = std::uint32_t;
inline constexpr StringId kNoString = 0xFFFFFFFF;

// Sorted by bytes, unique. Ids are indices.
using Strings = std::vector<std::string>;

// The rank of `text`, or kNoString.
[[nodiscard]] StringId find_string(const Strings& strings, std::string_view text);

// New id by old id. Monotone, and kNoString stays kNoString.
class Renumbering {
 public:
  explicit Renumbering(std::vector<StringId> ids) : ids_(std::move(ids)) {}
  [[nodiscard]] StringId operator()(StringId old) const { return old == kNoString ? kNoString : ids_[old]; }

 private:
  std::vector<StringId> ids_;
};

// Gives out ids in order of arrival while a shard is being built; finish() turns them into ranks.
class Interner {
 public:
  [[nodiscard]] StringId intern(std::string_view text);

  // Moves the table out, sorted, and says what became of each id given out. Leaves the interner empty.
  [[nodiscard]] Renumbering finish(Strings& out);

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };
  std::unordered_map<std::string, StringId, Hash, std::equal_to<>> ids_;
};

}  // namespace entente
