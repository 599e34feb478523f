// Articles over time: those of the selection over those of everything read. Dragging chooses days, a click chooses a
// period, a double click takes the days off again.
#include <optional>

#include "ui/format.h"
#include "ui/plot/brush.h"
#include "ui/plot/picture_view.h"
#include "ui/plot/timeline_picture.h"
#include "ui/views/selection.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

struct Strip {
  const Timeline& time;
  Box plot;

  [[nodiscard]] std::size_t size() const { return time.pile.periods.size(); }
  [[nodiscard]] const TrendPeriod& period(std::size_t i) const { return time.pile.periods[i]; }
  [[nodiscard]] float left_of(std::size_t i) const { return step_left(plot, size(), i); }
};

// The days of the selection, as a frame around their bars.
void draw_range(const Context& context, const Strip& strip) {
  const Query& q = context.state.selection;
  if (q.from.empty() && q.to.empty()) return;
  std::optional<std::size_t> first, last;
  for (std::size_t i = 0; i < strip.size(); ++i) {
    const TrendPeriod& period = strip.period(i);
    if ((!q.from.empty() && period.last < q.from) || (!q.to.empty() && period.first > q.to)) continue;
    if (!first) first = i;
    last = i;
  }
  if (!first) return;
  const Palette& p = context.colours();
  const Box box{{strip.left_of(*first), strip.plot.min.y}, {strip.left_of(*last + 1), strip.plot.max.y}};
  fill(box, with_alpha(p.accent, 0.08f));
  for (const float x : {box.min.x, box.max.x}) fill({{x - 0.75f, box.min.y}, {x + 0.75f, box.max.y}}, p.accent);
}

void draw_brush(Context& context, const Strip& strip, bool all) {
  const Palette& p = context.colours();
  const Brush chosen = brush("timeline", strip.plot, strip.size());
  const auto shade = [&](std::size_t first, std::size_t last, Colour colour) {
    fill({{strip.left_of(first), strip.plot.min.y}, {strip.left_of(last + 1), strip.plot.max.y}}, colour);
  };
  if (chosen.dragged) {
    const Steps steps = *chosen.dragged;
    shade(steps.first, steps.last, with_alpha(p.accent, 0.16f));
    tip(context.look, days_in_words(strip.period(steps.first).first, strip.period(steps.last).last));
  } else if (chosen.hovered) {
    shade(*chosen.hovered, *chosen.hovered, with_alpha(p.text, 0.07f));
    tip(context.look, timeline_words(strip.time, *chosen.hovered, all));
  }
  const Query& now = context.state.selection;
  if (chosen.taken_off && !(now.from.empty() && now.to.empty())) context.push(Select{with_days(now, "", "")});
  if (chosen.picked) {
    context.push(
        Select{with_days(now, strip.period(chosen.picked->first).first, strip.period(chosen.picked->last).last)});
  }
}

std::string undated_words(const Timeline& time, bool all) {
  const std::uint64_t undated = time.pile.undated.articles;
  if (undated == 0) return "all dated";
  return "undated: " + (all || time.selected_undated == undated ? "" : thousands(time.selected_undated) + " of ") +
         thousands(undated);
}

}  // namespace

void draw_timeline(Context& context, const Box& room) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  fill(room, p.shelf);
  hairline(look, room.min, room.width());
  const Found<Timeline>& found = context.snapshot.findings->timeline;
  const bool narrow = room.width() < 760;
  const float left = narrow ? room.min.x + 16 : room.min.x + kRailWidth + kMargin;
  const ImVec2 at{room.min.x + (narrow ? 16 : 20), room.min.y + (narrow ? 4 : 12)};
  if (!found.value) {
    put(look, at, {Size::small, true}, p.muted, "Timeline");
    return;
  }
  const Timeline& time = *found.value;
  const bool all = selects_all(context.state.selection);
  const std::string what = "Articles per " + std::string(period_name(time.pile.period));
  const float used = put(look, at, {Size::small, true}, p.muted, what);
  const ImVec2 below = narrow ? ImVec2{at.x + used + 14, at.y} : ImVec2{at.x, at.y + 19};
  put(look, below, {Size::small}, p.muted, undated_words(time, all));
  if (!narrow && found.stale) put(look, {at.x, at.y + 38}, {Size::small}, p.muted, "updating");
  const Box chart{{left, room.min.y + (narrow ? 20.0f : 4.0f)}, {room.max.x - 24, room.max.y}};
  const Picture picture = timeline_picture(time, {.size = to_point(chart.size()), .all = all}, p, LookWidths(look));
  if (picture.items.empty()) {
    put(look, {left, centred(room.min.y, room.height(), Size::small)}, {Size::small}, p.muted,
        "No article tells its day.");
    return;
  }
  draw_picture(*ImGui::GetWindowDrawList(), look, picture, {chart.min, 1, found.stale ? 0.5f : 1.0f});
  const Strip strip{time, to_screen(picture.plot, chart.min)};
  draw_range(context, strip);
  draw_brush(context, strip, all);
}

}  // namespace entente::ui
