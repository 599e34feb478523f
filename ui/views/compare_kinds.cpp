// Kinds of commitment between the two sides: bars from the middle outwards, as long as the share of sentences that
// state the kind. Either half of a row leads to its own sentences.
#include <algorithm>

#include "ui/draw/controls.h"
#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/views/compare.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kKindRow = 25, kHeading = 24, kFoot = 24, kMiddle = 116, kMeasure = 84;

double rate(std::uint64_t sentences, std::uint64_t all) {
  return all == 0 ? 0 : 1000 * static_cast<double>(sentences) / static_cast<double>(all);
}

struct KindRows {
  Context& context;
  const Comparison& comparison;
  ImVec2 at;
  float half;  // width of either side's part
  double most;
  float alpha;

  [[nodiscard]] float middle() const { return at.x + half; }

  void draw_half(const ComparedKind& kind, float y, std::size_t side) const {
    const Look& look = context.look;
    const Palette& p = context.colours();
    const Frequencies& f = kind.cells;
    const std::uint64_t count = side == 0 ? f.a : f.b;
    const double share = rate(count, side == 0 ? f.c : f.d);
    const float from = side == 0 ? at.x : middle() + kMiddle, to = from + half;
    const Box box{{from, y}, {to, y + kKindRow}};
    const std::string name(kind_name(kind.kind));
    ImGui::PushID(static_cast<int>(side));
    const bool chosen = context.is_focus(Focus::On::kind, name) && context.focus_by_ids.there == (side == 1);
    const Hit hit = target(look, name, box, chosen, 4);
    ImGui::PopID();
    if (hit.clicked && count > 0) context.push(FocusOn{{Focus::On::kind, name, {}, side == 1}});
    if (hit.hovered) tip(look, hover_words(kind));
    const float small = centred(y, kKindRow, Size::small), numbers = 96;
    const float room = std::max(half - numbers - 8, 0.0f);
    const float bar = most > 0 ? room * static_cast<float>(share / most) : 0;
    const Colour ink = with_alpha(side_ink(p, side), 0.55f * alpha);
    const Colour text = with_alpha(count == 0 ? p.muted : p.text, alpha);
    if (side == 0) {
      put_right(look, {at.x + 40, small}, {Size::small, true}, text, thousands(count));
      put_right(look, {at.x + numbers - 8, small}, {Size::small}, p.muted, fixed(share, 1));
      fill({{to - bar, y + 7}, {to, y + kKindRow - 7}}, ink, 2);
    } else {
      fill({{from, y + 7}, {from + bar, y + kKindRow - 7}}, ink, 2);
      put_right(look, {to - 52, small}, {Size::small, true}, text, thousands(count));
      put_right(look, {to - 4, small}, {Size::small}, p.muted, fixed(share, 1));
    }
  }

  [[nodiscard]] std::string hover_words(const ComparedKind& kind) const {
    return capitalised(kind_name(kind.kind)) + ": " + std::string(kind_meaning(kind.kind)) + "\n" +
           comparison_words(kind.cells, kind.keyness, "sentence", comparison.tested_kinds);
  }

  void draw_row(const ComparedKind& kind, float y) const {
    const Look& look = context.look;
    draw_half(kind, y, 0);
    draw_half(kind, y, 1);
    const float wide = tag_width(look, kind.kind);
    tag(look, {middle() + (kMiddle - wide) / 2, y + (kKindRow - kTagHeight) / 2}, kind.kind);
    const Keyness measure = comparison.options.actors.measure;
    const std::optional<double> figure = kind.keyness[static_cast<std::size_t>(measure)];
    const std::string_view stars = stars_of(kind.keyness[static_cast<std::size_t>(Keyness::g2)]);
    const float right = middle() + kMiddle + half + kMeasure, small = centred(y, kKindRow, Size::small);
    put(look, {right - 20, small}, {Size::small, true}, context.colours().text, stars);
    put_right(look, {right - 24, small}, {Size::small},
              stars.empty() ? context.colours().muted : context.colours().text, fixed(figure, decimals_of(measure)));
  }

  void draw_heading(float y) const {
    const Look& look = context.look;
    const Palette& p = context.colours();
    put(look, {at.x, y}, {Size::small, true}, p.muted, "Kinds of commitment");
    const std::string unit = "of 1,000 sentences";
    if (half > 260) put_right(look, {middle(), y}, {Size::small}, p.muted, unit);
    if (half > 190) put_right(look, {middle() + kMiddle + half - 4, y}, {Size::small}, p.muted, unit);
    put_right(look, {middle() + kMiddle + half + kMeasure - 24, y}, {Size::small}, p.muted,
              short_name(comparison.options.actors.measure));
  }
};

}  // namespace

float compared_kinds_height(const ComparisonFound& found) {
  return kHeading + kKindRow * static_cast<float>(found.comparison.kinds.size()) + kFoot;
}

float draw_compared_kinds(Context& context, ImVec2 at, float width, const ComparisonFound& found, float alpha) {
  const Comparison& comparison = found.comparison;
  double most = 0;
  for (const ComparedKind& kind : comparison.kinds)
    most = std::max({most, rate(kind.cells.a, kind.cells.c), rate(kind.cells.b, kind.cells.d)});
  const KindRows rows{context, comparison, at, std::max((width - kMiddle - kMeasure) / 2, 60.0f), most, alpha};
  rows.draw_heading(at.y);
  float y = at.y + kHeading;
  for (const ComparedKind& kind : comparison.kinds) {
    rows.draw_row(kind, y);
    y += kKindRow;
  }
  if (comparison.kinds.empty()) {
    put(context.look, {at.x, y}, {Size::small}, context.colours().muted, "Neither side states a commitment.");
    y += kKindRow;
  }
  put_within(context.look, {at.x, y + 6}, width, {Size::small}, context.colours().muted,
             "* p < 0.05, ** p < 0.01, *** p < 0.001 by G\xC2\xB2; the measure is corrected for all that was tested");
  return y + kFoot - at.y;
}

}  // namespace entente::ui
