#include "ui/plot/kind_picture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/format.h"
#include "ui/plot/axis.h"
#include "ui/plot/thin.h"

namespace entente::ui {
namespace {

constexpr float kHead = 30, kFoot = 30, kLeft = 46, kLeastPoints = 2, kSwatchGap = 18;
constexpr Type kSmall{Size::small, false}, kName{Size::small, true};

std::uint64_t total_of(const TrendPeriod& period) {
  std::uint64_t sum = 0;
  for (const TrendCount& count : period.series) sum += count.count;
  return sum;
}

struct Columns {
  const Trends& trends;
  const Palette& palette;
  const TextWidths& widths;
  Picture picture = {};
  std::size_t joined = 1;  // periods a column
  double top = 1;

  [[nodiscard]] std::size_t size() const { return trends.periods.size(); }
  [[nodiscard]] float y(double value) const {
    return picture.plot.max.y - picture.plot.height() * static_cast<float>(value / top);
  }
  [[nodiscard]] float left(std::size_t i) const { return step_left(picture.plot, size(), std::min(i, size())); }
};

void add_axis(Columns& c, double step) {
  const Rect& plot = c.picture.plot;
  for (double value = 0; value <= c.top + 0.5; value += step) {
    add_scale_line(c.picture, std::round(c.y(value)), fixed(value, 0), c.palette);
  }
  c.picture.items.emplace_back(Caption{{0, plot.min.y - 20}, "sentences that state one", c.palette.muted, kSmall});
}

bool has_any(const Trends& trends, std::size_t kind) {
  return std::ranges::any_of(trends.periods, [&](const TrendPeriod& period) {
    return kind < period.series.size() && period.series[kind].count > 0;
  });
}

// What colours mean, in as many lines above the plot as it takes, in the order in which the kinds lie on each other.
// Returns the height used.
float add_key(Columns& c, float right) {
  constexpr float kLine = 18, kSwatch = 14;
  float x = 0, y = kLine / 2;
  for (std::size_t k = 0; k < c.palette.kinds.size(); ++k) {
    if (!has_any(c.trends, k)) continue;
    const std::string name = capitalised(kind_name(static_cast<Kind>(k)));
    const float width = c.widths.width(kSmall, name) + kSwatch;
    if (x > 0 && x + width > right) {
      x = 0;
      y += kLine;
    }
    c.picture.items.emplace_back(Patch{{{x, y - 4}, {x + 8, y + 4}}, c.palette.kinds[k].ink, 2});
    c.picture.items.emplace_back(Caption{{x + kSwatch, y}, name, c.palette.muted, kSmall});
    x += width + kSwatchGap;
  }
  return y + kLine / 2;
}

// The fullest period of a column.
const TrendPeriod& period_of(const Columns& c, std::size_t i) {
  std::size_t fullest = i;
  for (std::size_t k = i + 1; k < std::min(i + c.joined, c.size()); ++k) {
    if (total_of(c.trends.periods[k]) > total_of(c.trends.periods[fullest])) fullest = k;
  }
  return c.trends.periods[fullest];
}

void add_column(Columns& c, std::size_t i, bool lit) {
  const Palette& p = c.palette;
  const TrendPeriod& period = period_of(c, i);
  const float step = c.left(i + c.joined) - c.left(i), gap = std::clamp(step * 0.12f, 0.0f, 10.0f);
  const float wide = std::min(step - 2 * gap, 96.0f), x = (c.left(i) + c.left(i + c.joined) - wide) / 2;
  double below = 0;
  for (std::size_t k = 0; k < std::min<std::size_t>(period.series.size(), p.kinds.size()); ++k) {
    const auto count = static_cast<double>(period.series[k].count);
    if (count <= 0) continue;
    Rect box{{x, c.y(below + count)}, {x + std::max(wide, 1.0f), c.y(below)}};
    below += count;
    if (box.height() > 3) box.min.y += 1;  // paper between one kind and the next
    c.picture.items.emplace_back(Patch{box, with_alpha(p.kinds[k].ink, lit ? 1.0f : 0.82f)});
    std::string name = capitalised(kind_name(static_cast<Kind>(k)));
    if (box.height() < 17 || c.widths.width(kName, name) + 8 > wide) continue;
    c.picture.items.emplace_back(
        Caption{{box.min.x + 4, (box.min.y + box.max.y) / 2}, std::move(name), p.paper, kName});
  }
}

}  // namespace

Picture kind_picture(const Trends& trends, const KindPictureOptions& options, const Palette& palette,
                     const TextWidths& widths) {
  Columns c{trends, palette, widths};
  c.picture.width = options.size.x;
  c.picture.height = options.size.y;
  if (!trends.periods.empty()) c.picture.plot.min.y = add_key(c, options.size.x);
  c.picture.plot = {{kLeft, c.picture.plot.min.y + kHead}, {options.size.x - 4, options.size.y - kFoot}};
  const Rect& plot = c.picture.plot;
  if (trends.periods.empty() || plot.width() < 40 || plot.height() < 40) return std::move(c.picture);
  const auto fits = static_cast<std::size_t>(std::max(plot.width() / kLeastPoints, 1.0f));
  c.joined = joined_steps(trends.periods.size(), std::min(fits, kMostPoints / palette.kinds.size()));
  c.picture.legend = "sentences that state a commitment, by " + std::string(period_name(trends.period)) + " and kind";
  if (c.joined > 1)
    c.picture.legend += "; a column is the fullest of " + thousands(c.joined) + " periods beside each other";
  std::uint64_t most = 0;
  for (const TrendPeriod& period : trends.periods) most = std::max(most, total_of(period));
  const double step = whole_step(static_cast<double>(most));
  c.top = step * std::max(1.0, std::ceil(static_cast<double>(most) / step));
  add_axis(c, step);
  add_period_labels(c.picture, trends.periods, plot.max.x + 4, palette, widths);
  for (std::size_t i = 0; i < trends.periods.size(); i += c.joined) {
    const std::size_t begin = c.picture.items.size();
    add_column(c, i, options.lit && *options.lit >= i && *options.lit < i + c.joined);
    if (!options.tells) continue;
    const TrendPeriod& period = period_of(c, i);
    const Area area{Area::Form::box, {c.left(i), plot.min.y}, {c.left(i + c.joined), plot.max.y}, 0};
    c.picture.groups.push_back({period.first, kind_words(period), area, begin, c.picture.items.size()});
  }
  return std::move(c.picture);
}

std::string kind_words(const TrendPeriod& period) {
  if (period.articles == 0) return period.label + "\nno articles";
  std::string out = period.label + "   " + counted(total_of(period), "commitment", "commitments") + " in " +
                    counted(period.articles, "article", "articles");
  for (std::size_t k = period.series.size(); k-- > 0;) {
    const TrendCount& count = period.series[k];
    if (count.count == 0) continue;
    out += "\n" + capitalised(kind_name(static_cast<Kind>(k))) + ":  " + thousands(count.count) + " in " +
           counted(count.articles, "article", "articles");
  }
  return out;
}

}  // namespace entente::ui
