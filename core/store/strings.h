// Strings as numbers. A sorted table of unique strings gives each string its rank as id, so comparing
// ids compares strings, and a change of table keeps the order of every column sorted by id.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"

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
  Interner();
  [[nodiscard]] StringId intern(std::string_view text);

  // Appends to `ids` what intern() would give for each of `words` in order, but many are looked up at a time, so
  // that memory is waited for once. A word is a part of `bytes`; kNoString for an empty one.
  void intern(std::string_view bytes, std::span<const Span> words, std::vector<StringId>& ids);

  [[nodiscard]] StringId size() const { return count_; }  // ids given out are below it

  // Moves the table out, sorted, and says what became of each id given out. Leaves the interner empty.
  [[nodiscard]] Renumbering finish(Strings& out);

 private:
  // A string of at most 16 bytes is its own key, zeros behind it; of a longer one the key is its hash and where it
  // stands in long_.
  struct Key {
    std::uint64_t low = 0, high = 0;
    [[nodiscard]] std::uint32_t slot() const;
  };
  struct Slot {
    Key key;
    std::uint32_t size = 0;
    StringId id = kNoString;  // of an empty slot
  };
  [[nodiscard]] StringId look_up(Key key, std::string_view text);
  [[nodiscard]] std::string_view text_of(const Slot& slot) const;
  void make_room(std::size_t more);

  std::vector<Slot> slots_;  // open addressing; a power of two, at most half of them taken
  std::string long_;
  StringId count_ = 0;
};

}  // namespace entente
