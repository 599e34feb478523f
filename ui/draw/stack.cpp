// Every method draws at the pen and moves it down by what it drew.
#include "ui/draw/stack.h"

#include <algorithm>

namespace entente::ui {

void Stack::rule() {
  at_.y += kGrid;
  hairline(context_.look, at_, width_);
  at_.y += kGrid + 4;
}

void Stack::heading(std::string_view words) {
  put_within(context_.look, at_, width_, {Size::small, true}, context_.colours().muted, words);
  at_.y += pixels(Size::small) + kGrid;
}

void Stack::title(std::string_view words) { text(words, {Size::body, true}); }

void Stack::text(std::string_view words, Type type, Colour ink) {
  const Flow flow{.type = type, .width = width_, .leading = 1.45f, .ink = ink};
  at_.y += draw_flow(context_.look, flow, at_, words, {0, static_cast<std::uint32_t>(words.size())}, {}).height;
}

void Stack::fact(std::string_view label, std::string_view value, std::string_view hint) {
  const Palette& p = context_.colours();
  const float height = pixels(Size::small) + 7;
  put_within(context_.look, at_, kLabel - kGrid, {Size::small}, p.muted, label);
  const Flow flow{.type = {Size::small, false}, .width = width_ - kLabel, .leading = 1.45f};
  const ImVec2 start = at_;
  const float used = draw_flow(context_.look, flow, {at_.x + kLabel, at_.y - 1}, value,
                               {0, static_cast<std::uint32_t>(value.size())}, {})
                         .height;
  at_.y += std::max(height, used + 4);
  if (!hint.empty() && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(start, {start.x + width_, at_.y})) {
    tip(context_.look, hint);
  }
}

bool Stack::row(std::string_view id, std::string_view words, std::string_view number, double share,
                std::optional<ActorType> actor) {
  const Palette& p = context_.colours();
  const float height = share >= 0 ? 34.0f : 28.0f;
  const Box box{{at_.x - kGrid, at_.y}, {at_.x + width_ + kGrid, at_.y + height}};
  const Hit state = target(context_.look, id, box, false, 4);
  float x = at_.x;
  const float text_y = share >= 0 ? at_.y + 5 : centred(at_.y, height, Size::small);
  if (actor) {
    type_mark({x + 4, text_y + pixels(Size::small) / 2}, *actor, p.of(*actor));
    x += 14;
  }
  const float right = put_right(context_.look, {at_.x + width_, text_y}, {Size::small}, p.muted, number);
  put_within(context_.look, {x, text_y}, at_.x + width_ - right - 12 - x, {Size::small}, p.text, words);
  if (share >= 0) {
    const float y = at_.y + height - 8;
    fill({{at_.x, y}, {at_.x + width_, y + 3}}, with_alpha(p.line, 0.8f), 1.5f);
    fill({{at_.x, y}, {at_.x + std::max(3.0f, width_ * static_cast<float>(std::min(share, 1.0))), y + 3}}, p.bar, 1.5f);
  }
  at_.y += height;
  return state.clicked;
}

}  // namespace entente::ui
