// The rows of a word list (tools/lexicon.py) as one text, in the order of the list: an array of string_views would be
// twice as large, and its addresses do not compress. Rows are read as they are asked for; the few that are asked for by
// number are found by counting on from the nearest whose place is known.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace entente {

inline constexpr char kFieldEnd = '\t';  // behind each field of a row but the last
inline constexpr char kRowEnd = '\n';    // behind the last
inline constexpr std::size_t kRowsAStep = 16;

template <std::size_t kColumns, std::size_t kRows>
class RowTable {
 public:
  using Row = std::array<std::string_view, kColumns>;
  static constexpr std::size_t kSteps = (kRows + kRowsAStep - 1) / kRowsAStep;

  class Iterator {
   public:
    using value_type = Row;
    using difference_type = std::ptrdiff_t;
    using iterator_concept = std::forward_iterator_tag;

    constexpr Iterator() = default;
    constexpr explicit Iterator(const char* at) : at_(at) {}

    constexpr Row operator*() const {
      const char* at = at_;
      return next_row(at);
    }
    constexpr Iterator& operator++() {
      while (*at_ != kRowEnd) ++at_;
      ++at_;
      return *this;
    }
    constexpr Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    constexpr bool operator==(const Iterator&) const = default;

   private:
    const char* at_ = nullptr;
  };

  // Borrows `text` for good. `steps` are the places of rows 0, 16, 32...
  constexpr RowTable(std::string_view text, const std::array<std::uint32_t, kSteps>& steps)
      : text_(text), steps_(steps) {}

  [[nodiscard]] static constexpr std::size_t size() { return kRows; }
  [[nodiscard]] constexpr Iterator begin() const { return Iterator(text_.data()); }
  [[nodiscard]] constexpr Iterator end() const { return Iterator(text_.data() + text_.size()); }

  // Calls visit(row) for each, which takes half as long as a loop: each row is looked through once. Neither this nor
  // the visit is put into the caller: tables are filled once, and a browser would compile the whole of what fills them
  // anew for one loop that is hot, and not be done before it is over.
  template <class Visit>
  [[gnu::noinline]] constexpr void each(Visit visit) const {
    const char* at = text_.data();
    for (const char* const end = at + text_.size(); at != end;) pass(visit, next_row(at));
  }

  [[nodiscard]] constexpr Row operator[](std::size_t row) const {
    Iterator at(text_.data() + steps_[row / kRowsAStep]);
    for (std::size_t left = row % kRowsAStep; left > 0; --left) ++at;
    return *at;
  }

 private:
  template <class Visit>
  [[gnu::noinline]] static constexpr void pass(Visit& visit, const Row& row) {
    visit(row);
  }

  // Moves `at` behind it.
  static constexpr Row next_row(const char*& at) {
    Row row;
    for (std::string_view& field : row) field = next_field(at);
    return row;
  }
  static constexpr std::string_view next_field(const char*& at) {
    const char* const begin = at;
    while (*at != kFieldEnd && *at != kRowEnd) ++at;
    return {begin, static_cast<std::size_t>(at++ - begin)};
  }

  std::string_view text_;
  std::array<std::uint32_t, kSteps> steps_;
};

}  // namespace entente
