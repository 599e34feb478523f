// The items of a list that runs on in one stretch of text: "1) roads 2) ports", "a. visas b. trade". A stretch
// that opens with a mark is such a list as long as the next mark in order is found.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

class ListItems {
 public:
  // Looks for the mark at `begin`. Borrows `text`, which ends where the stretch does.
  ListItems(std::string_view text, std::size_t begin);

  // Where the next item begins, with its mark; past the text when there is none.
  [[nodiscard]] std::size_t next() const { return next_; }

  // Goes on to the item behind that one.
  void advance();

 private:
  bool count_up();
  void find_next();

  std::string_view text_;
  std::string_view bullet_;  // "\u2022 " before the number; may be all there is
  std::string number_;       // "9", "a"; empty when the bullet stands alone
  std::string_view ending_;  // ".", ")" or ".)"
  std::size_t next_ = std::string_view::npos;
};

}  // namespace entente
