// Strings as numbers. A sorted table of unique strings gives each string its rank as id, so comparing
// ids compares strings, and a change of table keeps the order of every column sorted by id.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/types.h"

namespace entente {

using StringId = std::uint32_t;
inline constexpr StringId kNoString = 0xFFFFFFFF;

// A table of strings, one behind another in one run of bytes: a word of eight letters takes twelve bytes, where a
// std::string takes 32. Wherever one is kept it is sorted by bytes and unique, and ids are indices. A view into it is
// good until the table changes.
class Strings {
 public:
  class Iterator;
  using value_type = std::string_view;

  Strings() = default;
  Strings(std::initializer_list<std::string_view> strings);

  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] bool empty() const { return ends_.empty(); }
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return {bytes_.data() + begin, ends_[i] - begin};
  }
  [[nodiscard]] Iterator begin() const;
  [[nodiscard]] Iterator end() const;

  // All strings together hold less than 4 GiB. One that would not fit ends the program, as memory that is out does.
  void push_back(std::string_view text);

  void reserve(std::size_t strings, std::size_t bytes);  // of all of them
  void fit();                                            // leaves no room to grow
  void clear();
  [[nodiscard]] std::size_t text_bytes() const { return bytes_.size(); }

  friend bool operator==(const Strings&, const Strings&) = default;

 private:
  std::string bytes_;
  std::vector<std::uint32_t> ends_;  // one past a string's last byte
};

class Strings::Iterator {
 public:
  using iterator_concept = std::random_access_iterator_tag;
  using iterator_category = std::input_iterator_tag;  // what it gives is no reference
  using value_type = std::string_view;
  using difference_type = std::ptrdiff_t;
  using reference = std::string_view;
  using pointer = void;

  Iterator() = default;
  Iterator(const Strings& strings, std::size_t at) : strings_(&strings), at_(static_cast<difference_type>(at)) {}

  std::string_view operator*() const { return (*strings_)[static_cast<std::size_t>(at_)]; }
  std::string_view operator[](difference_type n) const { return *(*this + n); }
  Iterator& operator+=(difference_type n) {
    at_ += n;
    return *this;
  }
  Iterator& operator-=(difference_type n) { return *this += -n; }
  Iterator& operator++() { return *this += 1; }
  Iterator& operator--() { return *this += -1; }
  Iterator operator++(int) { return std::exchange(*this, *this + 1); }
  Iterator operator--(int) { return std::exchange(*this, *this - 1); }
  friend Iterator operator+(Iterator at, difference_type n) { return at += n; }
  friend Iterator operator+(difference_type n, Iterator at) { return at += n; }
  friend Iterator operator-(Iterator at, difference_type n) { return at -= n; }
  friend difference_type operator-(const Iterator& a, const Iterator& b) { return a.at_ - b.at_; }
  friend bool operator==(const Iterator& a, const Iterator& b) { return a.at_ == b.at_; }
  friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.at_ <=> b.at_; }

 private:
  const Strings* strings_ = nullptr;
  difference_type at_ = 0;
};

inline Strings::Iterator Strings::begin() const { return {*this, 0}; }
inline Strings::Iterator Strings::end() const { return {*this, size()}; }

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
