// The outline around a group of discs, as a stretched band would lie around them.
#pragma once

#include <span>
#include <vector>

#include "ui/draw/gui.h"

namespace entente::ui {

struct Disc {
  ImVec2 at;
  float radius = 0;
};

// Corners of the convex hull, in one sense of rotation; `margin` is how far it keeps from the discs. Andrew 1979,
// monotone chain. Fewer than three corners only when there is no disc.
[[nodiscard]] std::vector<ImVec2> hull_of(std::span<const Disc> discs, float margin);

}  // namespace entente::ui
