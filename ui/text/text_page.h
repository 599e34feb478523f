// A Desk as semantic HTML, whole: the view that is on, the selection, the evidence, decisions and files. It is what a
// screen reader and a keyboard work with beside the drawn views, and all there is where nothing can be drawn. Buttons
// and forms carry words of ui/opening.h, which act() takes; "more" is its own: a longer list.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/desk.h"

namespace entente::ui {

class TextPage {
 public:
  static constexpr std::size_t kRows = 200;  // of a list, and how many more come with each asking

  explicit TextPage(Desk& desk) : desk_(desk) {}  // borrowed

  // What happened, for people: to be said politely.
  [[nodiscard]] std::string act(std::string_view words);
  // A fragment. Asks for articles that it shows and has not got.
  [[nodiscard]] std::string html();

 private:
  Desk& desk_;
  std::size_t most_ = kRows;
  std::string place_;  // whose list is `most_` long
};

}  // namespace entente::ui
