#include "ui/plot/timeline_picture.h"

#include <algorithm>
#include <cmath>

#include "ui/format.h"
#include "ui/plot/axis.h"
#include "ui/plot/thin.h"

namespace entente::ui {
namespace {

constexpr float kFoot = 26, kScale = 40, kWidestBar = 28, kLeastPoints = 1;

struct Bars {
  const Timeline& time;
  const TimelineOptions& options;
  const Palette& palette;
  Picture picture = {};
  std::size_t joined = 1;  // periods a bar
  double top = 1;

  [[nodiscard]] std::size_t size() const { return time.pile.periods.size(); }
  [[nodiscard]] float left(std::size_t i) const { return step_left(picture.plot, size(), std::min(i, size())); }
  [[nodiscard]] std::uint64_t selected(std::size_t i) const { return i < time.selected.size() ? time.selected[i] : 0; }
  [[nodiscard]] float height(std::uint64_t count) const {
    return count == 0 ? 0
                      : std::max(1.5f, picture.plot.height() * static_cast<float>(static_cast<double>(count) / top));
  }
};

void add_scale(Bars& b, double step) {
  const float foot = b.picture.plot.max.y;
  for (double value = step; value <= b.top + 0.5; value += step) {
    add_scale_line(b.picture, foot - b.height(static_cast<std::uint64_t>(value)), fixed(value, 0), b.palette);
  }
}

// Those of a bar stand as their tallest.
void add_bar(Bars& b, std::size_t first) {
  std::uint64_t pile = 0, chosen = 0;
  std::size_t tallest = first;
  for (std::size_t i = first; i < std::min(first + b.joined, b.size()); ++i) {
    if (b.time.pile.periods[i].articles > pile) tallest = i;
    pile = std::max(pile, b.time.pile.periods[i].articles);
    chosen = std::max(chosen, b.selected(i));
  }
  const float x = b.left(first), room = b.left(first + b.joined) - x;
  const float gap = room > 6 ? std::min(2.0f, room * 0.15f) : 0.0f, wide = std::min(room - gap, kWidestBar);
  const float middle = (x + b.left(first + b.joined)) / 2, foot = b.picture.plot.max.y;
  const std::size_t begin = b.picture.items.size();
  const auto bar = [&](std::uint64_t count, Colour ink) {
    if (count == 0) return;
    b.picture.items.emplace_back(Patch{{{middle - wide / 2, foot - b.height(count)}, {middle + wide / 2, foot}}, ink});
  };
  if (!b.options.all) bar(pile, with_alpha(b.palette.muted, 0.3f));
  bar(b.options.all ? pile : chosen, b.options.all ? b.palette.bar : b.palette.accent);
  if (!b.options.tells) return;
  const Area area{Area::Form::box, {x, b.picture.plot.min.y}, {x + room, foot}, 0};
  b.picture.groups.push_back({b.time.pile.periods[tallest].first, timeline_words(b.time, tallest, b.options.all), area,
                              begin, b.picture.items.size()});
}

std::string legend_of(const Bars& b) {
  std::string out = "articles per " + std::string(period_name(b.time.pile.period));
  if (!b.options.all) out += ": those of the selection over all that were read";
  if (b.joined > 1) out += "; a bar is the fullest of " + thousands(b.joined) + " periods beside each other";
  if (b.time.pile.undated.articles > 0) out += "; undated and not shown: " + thousands(b.time.pile.undated.articles);
  return out;
}

}  // namespace

Picture timeline_picture(const Timeline& time, const TimelineOptions& options, const Palette& palette,
                         const TextWidths& widths) {
  Bars b{time, options, palette};
  b.picture.width = options.size.x;
  b.picture.height = options.size.y;
  b.picture.plot = {{options.tells ? kScale : 0, 4}, {options.size.x, options.size.y - kFoot}};
  const Rect& plot = b.picture.plot;
  if (time.pile.periods.empty() || plot.width() < 40 || plot.height() < 8) return std::move(b.picture);
  std::uint64_t most = 1;
  for (const TrendPeriod& period : time.pile.periods) most = std::max(most, period.articles);
  const double step = whole_step(static_cast<double>(most));
  b.top = options.tells ? step * std::max(1.0, std::ceil(static_cast<double>(most) / step)) : static_cast<double>(most);
  const auto fits = static_cast<std::size_t>(std::max(plot.width() / kLeastPoints, 1.0f));
  b.joined = joined_steps(b.size(), std::min(fits, kMostPoints));
  b.picture.legend = legend_of(b);
  if (options.tells) add_scale(b, step);
  add_hairline(b.picture, {plot.min.x, plot.max.y}, plot.width(), palette);
  for (std::size_t i = 0; i < b.size(); i += b.joined) add_bar(b, i);
  add_period_labels(b.picture, time.pile.periods, plot.max.x, palette, widths);
  return std::move(b.picture);
}

std::string timeline_words(const Timeline& time, std::size_t number, bool all) {
  const TrendPeriod& period = time.pile.periods[number];
  std::string out = period.label;
  if (period.first != period.label && period.first != period.last)
    out += "  (" + period.first + " to " + period.last + ")";
  if (period.articles == 0) return out + "\nno articles";
  out += "\n" + counted(period.articles, "article", "articles") + ", " + counted(period.stories, "story", "stories") +
         ", " + counted(period.words, "word", "words");
  if (!all) out += "\n" + thousands(number < time.selected.size() ? time.selected[number] : 0) + " in the selection";
  return out;
}

}  // namespace entente::ui
