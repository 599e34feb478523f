#include "ui/views/head.h"

#include <algorithm>

#include "ui/draw/controls.h"
#include "ui/draw/text_flow.h"

namespace entente::ui {

DrawnHead draw_head(Context& context, const Box& room, const Head& head,
                    const std::function<float(ImVec2 top_right)>& ends) {
  const Look& look = context.look;
  const float left = room.min.x + kMargin, right = room.max.x - kMargin;
  float y = room.min.y + 20;
  const float title = put(look, {left, y}, {Size::title, true}, context.colours().text, head.title);
  const bool beside = title + 24 + quiet_tabs_width(look, head.faces) <= right - left;
  const ImVec2 tabs = beside ? ImVec2{left + title + 24, y + 1} : ImVec2{left - 8, y + 32};
  DrawnHead drawn;
  drawn.face = quiet_tabs(look, tabs, head.faces, head.face);
  y += beside ? 38 : 68;
  const float used = ends({right, y});
  const bool own_line = used > (right - left) * 0.6f;  // no room for words beside them
  if (own_line) y += 22;
  const Flow flow{.type = {Size::small, false},
                  .width = std::max(right - left - (own_line ? 0 : used), 40.0f),
                  .leading = 1.3f,
                  .max_lines = 2,
                  .ink = context.colours().muted};
  const Span all{0, static_cast<std::uint32_t>(head.words.size())};
  const float height = draw_flow(look, flow, {left, y - 1}, head.words, all, {}).height;
  drawn.below = {{room.min.x, y + std::max(18.0f, height) + 4}, room.max};
  return drawn;
}

bool EndsOfLine::link(std::string_view id, std::string_view words, std::string_view hint) {
  constexpr Type kType{Size::small, true};
  const float width = width_of(look_, kType, words);
  const ImVec2 at{at_.x - width, at_.y};
  last_ = {at, {at_.x, at_.y + pixels(Size::small)}};
  at_.x = at.x - 20;
  const bool pressed = ui::link(look_, at, id, words, kType);
  hint_of(look_, {false, ImGui::IsItemHovered()}, hint);
  return pressed;
}

}  // namespace entente::ui
