// Pictures on screen: drawn into a list of Dear ImGui at any place and scale. Their hovering and clicking is the
// view's, which asks group_at().
#pragma once

#include <optional>

#include "ui/draw/look.h"
#include "ui/plot/picture.h"

namespace entente::ui {

class LookWidths final : public TextWidths {
 public:
  explicit LookWidths(const Look& look) : look_(look) {}
  [[nodiscard]] float width(Type type, std::string_view words) const override { return width_of(look_, type, words); }

 private:
  const Look& look_;
};

struct Drawn {
  ImVec2 corner;                   // where the picture's corner comes to stand
  float scale = 1;                 // points of the list a point of the picture
  float alpha = 1;                 // of everything
  std::optional<Rect> sight = {};  // patches and captions wholly outside, in the picture's points, are passed over
};
void draw_picture(ImDrawList& list, const Look& look, const Picture& picture, const Drawn& how);

[[nodiscard]] inline Point to_point(ImVec2 p) { return {p.x, p.y}; }
[[nodiscard]] inline ImVec2 to_screen(Point p) { return {p.x, p.y}; }
[[nodiscard]] inline Box to_screen(const Rect& rect, ImVec2 corner) {
  return {corner + to_screen(rect.min), corner + to_screen(rect.max)};
}

}  // namespace entente::ui
