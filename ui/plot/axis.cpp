#include "ui/plot/axis.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace entente::ui {
namespace {

constexpr std::size_t kManyPeriods = 40;
constexpr float kBetweenLabels = 20, kBelow = 16;

}  // namespace

double axis_top(double most) {
  if (!(most > 0) || !std::isfinite(most)) return 1;
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  for (const double step : {1.0, 2.0, 2.5, 5.0}) {
    if (most <= step * power * (1 + 1e-9)) return step * power;
  }
  return 10 * power;
}

double whole_step(double most) {
  const double quarter = std::max(most, 1.0) / 4;
  if (quarter <= 1) return 1;
  return std::ceil(axis_top(quarter));
}

float step_left(const Rect& plot, std::size_t count, std::size_t step) {
  return plot.min.x + plot.width() * static_cast<float>(step) / static_cast<float>(std::max<std::size_t>(count, 1));
}

void add_hairline(Picture& picture, Point from, float length, const Palette& palette) {
  const Point at{from.x, std::round(from.y)};
  picture.items.emplace_back(Patch{{at, {at.x + length, at.y + 1}}, palette.line});
}

void add_scale_line(Picture& picture, float y, std::string words, const Palette& palette) {
  constexpr Type kType{Size::small, false};
  const Rect& plot = picture.plot;
  add_hairline(picture, {plot.min.x, y}, plot.width(), palette);
  picture.items.emplace_back(Caption{{plot.min.x - 8, y}, std::move(words), palette.muted, kType, Anchor::end});
}

void add_period_labels(Picture& picture, std::span<const TrendPeriod> periods, float right, const Palette& palette,
                       const TextWidths& widths) {
  constexpr Type kType{Size::small, false};
  const Rect& plot = picture.plot;
  const bool many = periods.size() > kManyPeriods;
  float free_from = 0;
  std::string_view year;
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const std::string_view label = periods[i].label;
    const bool new_year = label.substr(0, 4) != year;
    year = label.substr(0, 4);
    if (many && !new_year) continue;
    const std::string_view words = many && i > 0 ? year : label;
    const float middle = (step_left(plot, periods.size(), i) + step_left(plot, periods.size(), i + 1)) / 2;
    const float width = widths.width(kType, words);
    const float x = std::clamp(middle - width / 2, 0.0f, std::max(right - width, 0.0f));
    if (x < free_from || std::abs(x + width / 2 - middle) > width / 2) continue;  // its tick stands under its words
    picture.items.emplace_back(Patch{{{middle - 0.5f, plot.max.y}, {middle + 0.5f, plot.max.y + 4}}, palette.line});
    picture.items.emplace_back(Caption{{x, plot.max.y + kBelow}, std::string(words), palette.muted, kType});
    free_from = x + width + kBetweenLabels;
  }
}

std::vector<float> moved_apart(std::vector<float> middles, float line, float least, float most) {
  const auto fits = static_cast<std::size_t>(std::max(0.0f, std::floor((most - least) / line))) + 1;
  if (middles.size() > fits) middles.resize(fits);
  std::vector<std::size_t> order(middles.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(
      order, [&](std::size_t a, std::size_t b) { return middles[a] != middles[b] ? middles[a] < middles[b] : a < b; });
  float from = least;
  for (const std::size_t i : order) from = (middles[i] = std::max(middles[i], from)) + line;
  float to = most;
  for (std::size_t k = order.size(); k-- > 0;) to = (middles[order[k]] = std::min(middles[order[k]], to)) - line;
  return middles;
}

}  // namespace entente::ui
