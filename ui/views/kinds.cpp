// The kinds of commitment as chips with their counts: a legend, and a filter of the list.
#include <array>

#include "ui/format.h"
#include "ui/views/views.h"

namespace entente::ui {

std::string_view kind_meaning(Kind kind) {
  constexpr std::array<std::string_view, kKinds> kMeanings = {
      "one party will or offers to act", "two or more agree on a future act", "a named text is signed or adopted",
      "a stance is stated; no new act",  "an act done or under way",          "a party gives way",
      "a party asks another to act",     "a party says no, or suspends"};
  return kMeanings[static_cast<std::size_t>(kind)];
}

namespace {

constexpr float kPad = 9, kTightPad = 5;  // within a chip, on either side

// Chips stand tighter where one of them alone would wrap.
float pad_that_fits(const Look& look, const std::array<std::uint64_t, kKinds>& counts, float width) {
  float whole = -kGrid;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    whole += width_of(look, {Size::small, true}, capitalised(kind_name(static_cast<Kind>(i)))) +
             width_of(look, {Size::small}, thousands(counts[i])) + 8 + 2 * kPad + kGrid;
  }
  return whole <= width ? kPad : kTightPad;
}

}  // namespace

float draw_kinds(Context& context, ImVec2 at, float width) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const auto& counts = context.derived.by_kind();
  float x = at.x, y = at.y;
  const float pad = pad_that_fits(look, counts, width);
  const bool all = context.state.commitments.filter.kinds == kAllKinds;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const auto kind = static_cast<Kind>(i);
    const std::string label = capitalised(kind_name(kind)), number = thousands(counts[i]);
    const float chip =
        width_of(look, {Size::small, true}, label) + width_of(look, {Size::small}, number) + 7 + 2 * pad + 1;
    if (x + chip > at.x + width && x > at.x) {
      x = at.x;
      y += kTagHeight + kGrid + 2;
    }
    const Box box{{x, y}, {x + chip, y + kTagHeight + 2}};
    const bool on = (context.state.commitments.filter.kinds >> i & 1u) != 0;
    const Hit state = hit(label, box);
    const Hue& hue = p.of(kind);
    fill(box, on ? hue.tint : p.paper, 4);
    if (!on || state.hovered) ImGui::GetWindowDrawList()->AddRect(box.min, box.max, on ? hue.ink : p.line, 4);
    const float text_y = centred(y, box.height(), Size::small);
    const Colour ink = on ? hue.ink : p.muted;
    const float used = put(look, {x + pad, text_y}, {Size::small, true}, ink, label);
    put(look, {x + pad + used + 7, text_y}, {Size::small}, ink, number);
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (state.clicked) context.push(ShowView{View::commitments});
    if (state.clicked) context.push(ToggleKind{kind});
    x += chip + (pad < kPad ? 5 : kGrid);
  }
  if (!all &&
      link(look, {x + 4, centred(y, kTagHeight + 2, Size::small)}, "all kinds", "all kinds", {Size::small, true})) {
    context.push(ShowAllKinds{});
  }
  return y - at.y + kTagHeight + kGrid * 2;
}

}  // namespace entente::ui
