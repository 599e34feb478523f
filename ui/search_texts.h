// What the rows of a list are searched by, folded once and not at every letter that is typed; letters that make a
// search longer look at the rows alone that it had found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ui/format.h"

namespace entente::ui {

class SearchTexts {
 public:
  void forget() { *this = {}; }
  // The rows among `of` that hold the folded needle, in their order. `texts_of(row, add)` calls add(text) for each text
  // of a row that counts; it is asked when the first search is made, for `size` rows.
  template <class TextsOf>
  [[nodiscard]] std::vector<std::uint32_t> among(const std::vector<std::uint32_t>& of, std::size_t size,
                                                 std::string_view needle, TextsOf texts_of) {
    if (needle.empty()) return of;
    if (ends_.size() != size) fold(size, texts_of);
    const bool narrows = !needle_.empty() && needle.find(needle_) != std::string_view::npos;
    if (!narrows) passed_.assign(size, true);
    needle_ = needle;
    std::vector<std::uint32_t> out;
    for (const std::uint32_t row : of) {
      if (!passed_[row]) continue;
      passed_[row] = text(row).find(needle) != std::string_view::npos;
      if (passed_[row]) out.push_back(row);
    }
    return out;
  }

 private:
  static constexpr char kBetween = '\n';  // which nobody types

  template <class TextsOf>
  void fold(std::size_t size, TextsOf texts_of) {
    forget();
    ends_.reserve(size);
    for (std::size_t row = 0; row < size; ++row) {
      texts_of(static_cast<std::uint32_t>(row),
               [this](std::string_view words) { (texts_ += folded(words)) += kBetween; });
      ends_.push_back(texts_.size());
    }
  }
  [[nodiscard]] std::string_view text(std::uint32_t row) const {
    const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
    return std::string_view(texts_).substr(begin, ends_[row] - begin);
  }

  std::string texts_;
  std::vector<std::size_t> ends_;
  std::string needle_;        // that was looked for last
  std::vector<bool> passed_;  // by row, of the rows that were looked at
};

}  // namespace entente::ui
