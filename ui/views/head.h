// The head of a view with faces: its name, the faces beside it or, where that is too narrow, below it, and under them
// one line of what the figures rest on, with what can be done with them at its right end.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "ui/context.h"

namespace entente::ui {

struct Head {
  std::string_view title;
  std::span<const std::string_view> faces;
  std::size_t face = 0;
  std::string_view words;
};

struct DrawnHead {
  Box below;
  std::optional<std::size_t> face;  // that was clicked
};

// `ends` draws from this corner leftwards and returns the width it used.
[[nodiscard]] DrawnHead draw_head(Context& context, const Box& room, const Head& head,
                                  const std::function<float(ImVec2 top_right)>& ends);

// Links one after another from the right; true from link() when it is pressed.
class EndsOfLine {
 public:
  EndsOfLine(const Look& look, ImVec2 top_right) : look_(look), start_(top_right.x), at_(top_right) {}
  bool link(std::string_view id, std::string_view words, std::string_view hint = {});
  [[nodiscard]] const Box& last() const { return last_; }
  [[nodiscard]] float used() const { return start_ - at_.x; }

 private:
  const Look& look_;
  float start_;
  ImVec2 at_;
  Box last_{};
};

}  // namespace entente::ui
