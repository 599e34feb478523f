// The one door to Dear ImGui: every file of ui/ includes it through here, so that the vector operators
// are on everywhere alike.
#pragma once

#ifndef IMGUI_DEFINE_MATH_OPERATORS
#define IMGUI_DEFINE_MATH_OPERATORS
#endif
#include <imgui.h>

namespace entente::ui {

// A rectangle on screen, in points.
struct Box {
  ImVec2 min, max;

  [[nodiscard]] float width() const { return max.x - min.x; }
  [[nodiscard]] float height() const { return max.y - min.y; }
  [[nodiscard]] ImVec2 size() const { return max - min; }
  [[nodiscard]] ImVec2 centre() const { return (min + max) * 0.5f; }
  [[nodiscard]] Box inset(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
  [[nodiscard]] bool contains(ImVec2 p) const { return p.x >= min.x && p.y >= min.y && p.x < max.x && p.y < max.y; }
  [[nodiscard]] bool overlaps(const Box& o) const {
    return min.x < o.max.x && o.min.x < max.x && min.y < o.max.y && o.min.y < max.y;
  }
};

}  // namespace entente::ui
