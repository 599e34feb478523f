#include "ui/plot/kind_columns.h"

#include <algorithm>
#include <cmath>

#include "ui/format.h"
#include "ui/plot/brush.h"
#include "ui/plot/trend_chart.h"

namespace entente::ui {
namespace {

constexpr float kHead = 26, kFoot = 30, kLeft = 46;

std::uint64_t total_of(const TrendPeriod& period) {
  std::uint64_t sum = 0;
  for (const TrendCount& count : period.series) sum += count.count;
  return sum;
}

struct Columns {
  Context& context;
  const Trends& trends;
  Box plot{};
  double top = 1;
  float alpha = 1;

  [[nodiscard]] float y(double value) const { return plot.max.y - plot.height() * static_cast<float>(value / top); }
  [[nodiscard]] float left(std::size_t i) const { return step_left(plot, trends.periods.size(), i); }
};

void draw_axis(const Columns& c, double step, float left) {
  const Palette& p = c.context.colours();
  for (double value = 0; value <= c.top + 0.5; value += step) {
    const float y = std::round(c.y(value));
    hairline(c.context.look, {c.plot.min.x, y}, c.plot.width());
    put_right(c.context.look, {c.plot.min.x - 8, y - pixels(Size::small) / 2}, {Size::small}, p.muted,
              thousands(static_cast<std::uint64_t>(value)));
  }
  put(c.context.look, {left, c.plot.min.y - 24}, {Size::small}, p.muted, "sentences that state one");
}

// As far apart as labels need, the first of a year before others where there are many.
void draw_labels(const Columns& c) {
  const auto& periods = c.trends.periods;
  const bool many = periods.size() > 24;
  float free_from = c.plot.min.x - 20;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const std::string& label = periods[i].label;
    const bool new_year = i == 0 || label.compare(0, 4, periods[i - 1].label, 0, 4) != 0;
    if (many && periods.size() > 60 && !new_year) continue;
    const float middle = (c.left(i) + c.left(i + 1)) / 2, width = width_of(c.context.look, {Size::small}, label);
    const float x = std::min(middle - width / 2, c.plot.max.x - width);
    if (x < free_from) continue;
    put(c.context.look, {x, c.plot.max.y + 7}, {Size::small}, c.context.colours().muted, label);
    free_from = x + width + 18;
  }
}

void draw_column(const Columns& c, std::size_t i, bool lit) {
  const Palette& p = c.context.colours();
  const Look& look = c.context.look;
  const float step = c.left(i + 1) - c.left(i), gap = std::clamp(step * 0.12f, 0.0f, 10.0f);
  const float wide = std::min(step - 2 * gap, 96.0f), x = (c.left(i) + c.left(i + 1) - wide) / 2;
  double below = 0;
  for (std::size_t k = 0; k < std::min<std::size_t>(c.trends.periods[i].series.size(), p.kinds.size()); ++k) {
    const auto count = static_cast<double>(c.trends.periods[i].series[k].count);
    if (count <= 0) continue;
    Box box{{x, c.y(below + count)}, {x + std::max(wide, 1.0f), c.y(below)}};
    below += count;
    if (box.height() > 3) box.min.y += 1;  // paper between one kind and the next
    const Hue& hue = p.kinds[k];
    fill(box, with_alpha(hue.ink, c.alpha * (lit ? 1.0f : 0.82f)));
    const std::string name = capitalised(kind_name(static_cast<Kind>(k)));
    const bool fits = box.height() >= 17 && width_of(look, {Size::small, true}, name) + 8 <= wide;
    if (fits)
      put(look, {box.min.x + 4, centred(box.min.y, box.height(), Size::small)}, {Size::small, true}, p.paper, name);
  }
}

std::string read_out(const TrendPeriod& period) {
  std::string out = period.label + "   " + counted(total_of(period), "commitment", "commitments");
  if (period.articles == 0) return period.label + "\nno articles";
  out += " in " + counted(period.articles, "article", "articles");
  for (std::size_t k = period.series.size(); k-- > 0;) {
    const TrendCount& count = period.series[k];
    if (count.count == 0) continue;
    out += "\n" + capitalised(kind_name(static_cast<Kind>(k))) + ":  " + thousands(count.count) + " in " +
           counted(count.articles, "article", "articles");
  }
  return out;
}

}  // namespace

double whole_step(double most) {
  const double quarter = std::max(most, 1.0) / 4;
  if (quarter <= 1) return 1;
  return std::ceil(axis_top(quarter));
}

std::optional<std::pair<std::string, std::string>> draw_kind_columns(Context& context, const Box& room,
                                                                     const Trends& trends, float alpha) {
  const Palette& p = context.colours();
  Columns c{.context = context, .trends = trends, .alpha = alpha};
  c.plot = {room.min + ImVec2(kLeft, kHead), room.max - ImVec2(4, kFoot)};
  if (trends.periods.empty() || c.plot.width() < 40 || c.plot.height() < 40) return std::nullopt;
  std::uint64_t most = 0;
  for (const TrendPeriod& period : trends.periods) most = std::max(most, total_of(period));
  const double step = whole_step(static_cast<double>(most));
  c.top = step * std::max(1.0, std::ceil(static_cast<double>(most) / step));
  draw_axis(c, step, room.min.x);
  draw_labels(c);
  const Brush chosen = brush("commitments over time", c.plot, trends.periods.size());
  for (std::size_t i = 0; i < trends.periods.size(); ++i) draw_column(c, i, chosen.hovered == i);
  if (chosen.hovered) tip(context.look, read_out(trends.periods[*chosen.hovered]));
  if (chosen.dragged) {
    fill({{c.left(chosen.dragged->first), c.plot.min.y}, {c.left(chosen.dragged->last + 1), c.plot.max.y}},
         with_alpha(p.accent, 0.12f));
    tip(context.look, trends.periods[chosen.dragged->first].first + " to " + trends.periods[chosen.dragged->last].last);
  }
  if (!chosen.picked) return std::nullopt;
  return std::pair(trends.periods[chosen.picked->first].first, trends.periods[chosen.picked->last].last);
}

}  // namespace entente::ui
