// Choosing stretches of an axis of equal steps with the mouse: a drag takes several, a click one, a double click takes
// the choice off.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ui/draw/gui.h"

namespace entente::ui {

struct Steps {
  std::size_t first = 0, last = 0;  // inclusive
};

struct Brush {
  std::optional<std::size_t> hovered;  // by the mouse, while nothing is dragged
  std::optional<Steps> dragged;        // so far
  std::optional<Steps> picked;         // by the drag or the click that ended in this frame
  bool taken_off = false;
};

// `count` steps, one at least, share the width of `plot`.
[[nodiscard]] Brush brush(std::string_view id, const Box& plot, std::size_t count);

// Where a step begins; of `count`, where the last ends.
[[nodiscard]] float step_left(const Box& plot, std::size_t count, std::size_t step);

}  // namespace entente::ui
