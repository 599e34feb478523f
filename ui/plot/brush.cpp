// Dear ImGui remembers where the button went down, so a drag needs no state of its own.
#include "ui/plot/brush.h"

#include <algorithm>
#include <cmath>

#include "ui/draw/look.h"

namespace entente::ui {
namespace {

constexpr float kLeastDrag = 4;  // points; less is a click

std::size_t step_at(const Box& plot, std::size_t count, float x) {
  const float share = std::clamp((x - plot.min.x) / std::max(plot.width(), 1.0f), 0.0f, 1.0f);
  return std::min(static_cast<std::size_t>(share * static_cast<float>(count)), count - 1);
}

}  // namespace

float step_left(const Box& plot, std::size_t count, std::size_t step) {
  return plot.min.x + plot.width() * static_cast<float>(step) / static_cast<float>(count);
}

Brush brush(std::string_view id, const Box& plot, std::size_t count) {
  Brush result;
  const Hit state = hit(id, plot);
  const ImGuiIO& io = ImGui::GetIO();
  const bool by_mouse = ImGui::IsItemActive() && io.MouseDown[0];
  const bool let_go = ImGui::IsItemDeactivated() && io.MouseReleased[0];
  const float from = io.MouseClickedPos[0].x, to = io.MousePos.x;
  const bool is_drag = std::abs(to - from) >= kLeastDrag;
  const std::size_t a = step_at(plot, count, from), b = step_at(plot, count, to);
  const Steps stretch{std::min(a, b), std::max(a, b)};
  if (by_mouse && is_drag) result.dragged = stretch;
  if (state.hovered && !result.dragged) result.hovered = b;
  if (!let_go) return result;  // a drag may end beyond the plot, where nothing counts as clicked
  if (is_drag) {
    result.picked = stretch;
  } else if (io.MouseClickedLastCount[0] > 1) {
    result.taken_off = true;
  } else if (state.clicked) {
    result.picked = Steps{b, b};
  }
  return result;
}

}  // namespace entente::ui
