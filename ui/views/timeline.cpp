// Articles over time: those of the selection over those of everything read. Dragging chooses days, a click chooses a
// period, a double click takes the days off again.
#include <algorithm>
#include <optional>

#include "ui/draw/controls.h"
#include "ui/format.h"
#include "ui/plot/brush.h"
#include "ui/views/selection.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kAxis = 20;  // room for dates below the bars

struct Strip {
  const Timeline& time;
  Box plot;

  [[nodiscard]] std::size_t size() const { return time.pile.periods.size(); }
  [[nodiscard]] const TrendPeriod& period(std::size_t i) const { return time.pile.periods[i]; }
  [[nodiscard]] float left_of(std::size_t i) const { return step_left(plot, size(), i); }
  [[nodiscard]] std::uint64_t selected(std::size_t i) const { return i < time.selected.size() ? time.selected[i] : 0; }
};

// One bar; where there are more periods than points, those of a point stand as their tallest.
void draw_bars(const Context& context, const Strip& strip, bool all, float alpha) {
  const Palette& p = context.colours();
  std::uint64_t most = 1;
  for (const TrendPeriod& period : strip.time.pile.periods) most = std::max(most, period.articles);
  const float scale = (strip.plot.height() - 4) / static_cast<float>(most);
  const auto height = [&](std::uint64_t n) { return n == 0 ? 0.0f : std::max(1.5f, scale * static_cast<float>(n)); };
  const float wide = strip.plot.width() / static_cast<float>(strip.size());
  const float gap = wide > 6 ? std::min(2.0f, wide * 0.15f) : 0.0f;
  const std::size_t step = std::max<std::size_t>(1, static_cast<std::size_t>(1.0f / std::max(wide, 0.001f)));
  for (std::size_t i = 0; i < strip.size(); i += step) {
    std::uint64_t pile = 0, chosen = 0;
    for (std::size_t k = i; k < std::min(i + step, strip.size()); ++k) {
      pile = std::max(pile, strip.period(k).articles);
      chosen = std::max(chosen, strip.selected(k));
    }
    const float x = strip.left_of(i), right = std::min(x + wide * static_cast<float>(step) - gap, x + 28);
    const float base = strip.plot.max.y;
    if (!all) fill({{x, base - height(pile)}, {right, base}}, with_alpha(p.muted, 0.3f));
    fill({{x, base - height(all ? pile : chosen)}, {right, base}}, with_alpha(all ? p.bar : p.accent, alpha));
  }
}

// Labels of periods as far apart as they need; years alone where all months are shown.
void draw_axis(const Context& context, const Strip& strip) {
  const Palette& p = context.colours();
  hairline(context.look, {strip.plot.min.x, strip.plot.max.y}, strip.plot.width());
  float free_from = strip.plot.min.x;
  std::string_view year;
  for (std::size_t i = 0; i < strip.size(); ++i) {
    const std::string_view label = strip.period(i).label;
    const bool new_year = label.substr(0, 4) != year;
    year = label.substr(0, 4);
    const float x = strip.left_of(i), width = width_of(context.look, {Size::small}, label);
    if (x < free_from || x + width > strip.plot.max.x || (strip.size() > 60 && i > 0 && !new_year)) continue;
    put(context.look, {x, strip.plot.max.y + 3}, {Size::small}, p.muted, strip.size() > 60 && i > 0 ? year : label);
    free_from = x + width + 24;
  }
}

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

std::string words_of(const Strip& strip, std::size_t i, bool all) {
  const TrendPeriod& period = strip.period(i);
  std::string out = period.label;
  if (period.first != period.label && period.first != period.last)
    out += "  (" + period.first + " to " + period.last + ")";
  if (period.articles == 0) return out + "\nno articles";
  out += "\n" + counted(period.articles, "article", "articles") + ", " + counted(period.stories, "story", "stories") +
         ", " + counted(period.words, "word", "words");
  if (!all) out += "\n" + thousands(strip.selected(i)) + " in the selection";
  return out;
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
    tip(context.look, words_of(strip, *chosen.hovered, all));
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
  const Strip strip{time, {{left, room.min.y + (narrow ? 24.0f : 8.0f)}, {room.max.x - 24, room.max.y - kAxis}}};
  if (strip.size() == 0) {
    put(look, {left, centred(room.min.y, room.height(), Size::small)}, {Size::small}, p.muted,
        "No article tells its day.");
    return;
  }
  draw_bars(context, strip, all, found.stale ? 0.5f : 1.0f);
  draw_axis(context, strip);
  draw_range(context, strip);
  draw_brush(context, strip, all);
}

}  // namespace entente::ui
