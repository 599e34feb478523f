// Compare: the selection set against the rest or another selection, in one glance. Every row is one click from the
// sentences behind it, on whichever side they stand.
#include "ui/views/compare.h"

#include <algorithm>

#include "ui/draw/scroll.h"
#include "ui/format.h"
#include "ui/tables.h"
#include "ui/views/export_sheet.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kGap = 28, kSideHead = 88, kListRow = 23, kBesideWidth = 520;
constexpr std::size_t kLeastRows = 5, kMostRows = 20;

std::string head_words(const Context& context) {
  const Found<ComparisonFound>& found = context.snapshot.findings->comparison;
  if (!found.value) return "The selection set against other articles";
  return "What marks " + side_words(context, 0) + " against " + side_words(context, 1) +
         "; a click shows the sentences" + stale_words(found.stale);
}

// As many rows of terms and actors as leave the kinds in sight.
std::size_t rows_that_fit(float height, float kinds) {
  const float left = height - kSideHead - kinds - 56;
  const auto rows = static_cast<std::size_t>(std::max(left / kListRow, 0.0f));
  return std::clamp(rows, kLeastRows, kMostRows);
}

void draw_both(Context& context, const Box& room, const ComparisonFound& found, float alpha) {
  Scroll scroll("compare", room);
  const float width = room.width() - 2 * kMargin, left = room.min.x + kMargin;
  const bool beside = width >= kBesideWidth;
  const std::size_t rows = rows_that_fit(room.height(), compared_kinds_height(found));
  const float each = beside ? (width - kGap) / 2 : width;
  float y = scroll.top().y + 4, tallest = 0;
  for (std::size_t side = 0; side < kSides; ++side) {
    const float x = left + (beside && side == 1 ? each + kGap : 0);
    const float used = draw_compared_side(context, {x, y}, each, found, side, rows, alpha);
    tallest = std::max(tallest, used);
    if (!beside) y += used + 20;
  }
  if (beside) y += tallest + 12;
  y += draw_compared_kinds(context, {left, y}, width, found, alpha);
  scroll.extent(y + kGrid * 2 - scroll.top().y);
}

float draw_exports(Context& context, const ComparisonFound& found, ImVec2 top_right) {
  EndsOfLine ends(context.look, top_right);
  ExportSheet sheet(context, ends, "comparison as");
  if (!sheet) return ends.used();
  sheet.table("the comparison", "comparison", [&] {
    entente::Table table = comparison_table(found);
    table.provenance = comparison_of(context.snapshot);
    return table;
  });
  return ends.used();
}

}  // namespace

void draw_compare(Context& context, const Box& room) {
  const Found<ComparisonFound>& found = context.snapshot.findings->comparison;
  const float used = found.value ? draw_exports(context, *found.value, end_of_title(room)) : 0;
  const Box below = draw_compare_controls(context, draw_title(context, room, "Compare", head_words(context), used));
  if (!found.value) return draw_compare_advice(context, below);
  draw_both(context, below, *found.value, found.stale ? 0.55f : 1.0f);
}

}  // namespace entente::ui
