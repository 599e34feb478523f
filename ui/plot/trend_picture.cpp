// Series stand apart by hue, by dash and by mark, so that no two are told by colour alone. After eight the colours come
// again, with other dashes.
#include "ui/plot/trend_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/format.h"
#include "ui/plot/axis.h"
#include "ui/plot/thin.h"

namespace entente::ui {
namespace {

constexpr float kFoot = 24, kHead = 34, kLeft = 56, kLabelHeight = 17, kMostLabel = 150, kRoomForLabels = 520;
constexpr float kRoomForMarks = 7;  // between periods
constexpr int kGridLines = 4;
constexpr Type kSmall{Size::small, false}, kName{Size::small, true};

constexpr std::array<Dashes, 4> kDashes = {{{0, 0, 0, 0}, {7, 4, 0, 0}, {1.5f, 3.5f, 0, 0}, {9, 3, 2, 3}}};

// Of dashes and marks, four each.
std::size_t manner(std::size_t series) { return (series + series / 8) % 4; }

Colour ink_of(const Palette& palette, std::size_t series) { return palette.series[series % palette.series.size()]; }

void add_mark(std::vector<Item>& items, Point c, std::size_t series, Colour ink, Colour paper) {
  constexpr float r = 3.4f;
  switch (manner(series)) {
    case 0:
      items.emplace_back(Circle{c, r, ink});
      break;
    case 1:
      items.emplace_back(Patch{{{c.x - r + 0.4f, c.y - r + 0.4f}, {c.x + r - 0.4f, c.y + r - 0.4f}}, ink});
      break;
    case 2:
      items.emplace_back(
          Polygon{{{c.x, c.y - r - 0.8f}, {c.x + r + 0.4f, c.y + r - 0.4f}, {c.x - r - 0.4f, c.y + r - 0.4f}}, ink});
      break;
    default:
      items.emplace_back(Circle{c, r, paper});
      items.emplace_back(Circle{c, r, ink, 1.6f});
  }
}

struct Chart {
  const Trends& trends;
  const TrendPictureOptions& options;
  const Palette& palette;
  const TextWidths& widths;
  std::span<const std::string> names;
  Picture picture = {};
  double top = 1;

  [[nodiscard]] std::size_t size() const { return trends.periods.size(); }
  [[nodiscard]] float step() const { return picture.plot.width() / static_cast<float>(size()); }
  [[nodiscard]] float x(std::size_t i) const { return step_left(picture.plot, size(), i) + step() / 2; }
  [[nodiscard]] float y(double value) const {
    return picture.plot.max.y - picture.plot.height() * static_cast<float>(std::clamp(value / top, 0.0, 1.0));
  }
  [[nodiscard]] std::optional<double> value(std::size_t i, std::size_t series) const {
    return trend_value(trends.periods[i], series, options.scale, options.per_ten_thousand);
  }
};

double most_of(const Chart& chart) {
  double most = 0;
  for (std::size_t i = 0; i < chart.size(); ++i) {
    for (std::size_t k = 0; k < chart.names.size(); ++k) most = std::max(most, chart.value(i, k).value_or(0));
  }
  return most;
}

int decimals_for(double top) { return top >= 20 ? 0 : top >= 2 ? 1 : top >= 0.2 ? 2 : 3; }

void add_grid(Chart& chart) {
  const Rect& plot = chart.picture.plot;
  const bool is_share = chart.options.scale == TrendScale::share;
  const int lines = chart.options.small ? 1 : kGridLines;
  for (int i = 0; i <= lines; ++i) {
    const double value = chart.top * i / lines;
    const float y = std::round(chart.y(value));
    const int decimals = chart.options.small ? 0 : decimals_for(chart.top * (is_share ? 100 : 1) / lines);
    std::string words = fixed(value * (is_share ? 100 : 1), decimals);
    if (is_share) words += " %";
    add_scale_line(chart.picture, y, std::move(words), chart.palette);
  }
  if (chart.options.small) return;
  const std::string measure(scale_words(chart.options.scale, chart.options.per_ten_thousand));
  chart.picture.items.emplace_back(Caption{{0, plot.min.y - 20}, measure, chart.palette.muted, kSmall});
}

// A line for each stretch without a gap; a mark at each point where there is room, and at each that stands alone.
void add_series(Chart& chart, std::size_t series) {
  std::vector<std::optional<double>> values;
  values.reserve(chart.size());
  for (std::size_t i = 0; i < chart.size(); ++i) values.push_back(chart.value(i, series));
  const std::vector<KeptPoint> kept = thinned(values);
  const Colour ink = ink_of(chart.palette, series);
  std::vector<Item>& items = chart.picture.items;
  Stroke line{{}, ink, 1.8f, kDashes[manner(series)]};
  const auto end_line = [&] {
    if (line.way.size() > 1) items.emplace_back(line);
    line.way.clear();
  };
  for (const KeptPoint& point : kept) {
    if (point.after_gap) end_line();
    line.way.push_back({chart.x(point.at), chart.y(*values[point.at])});
  }
  end_line();
  const bool marks = chart.step() >= kRoomForMarks;
  for (std::size_t k = 0; k < kept.size(); ++k) {
    const bool alone = kept[k].after_gap && (k + 1 == kept.size() || kept[k + 1].after_gap);
    if (!marks && !alone) continue;
    add_mark(items, {chart.x(kept[k].at), chart.y(*values[kept[k].at])}, series, ink, chart.palette.paper);
  }
}

// Names beside the last points, moved apart where they would overlap.
void add_names(Chart& chart) {
  std::vector<float> middles;
  std::vector<std::size_t> series;
  for (std::size_t k = 0; k < chart.names.size(); ++k) {
    for (std::size_t i = chart.size(); i-- > 0;) {
      const std::optional<double> value = chart.value(i, k);
      if (!value) continue;
      middles.push_back(chart.y(*value));
      series.push_back(k);
      break;
    }
  }
  const Rect& plot = chart.picture.plot;
  const std::vector<float> apart = moved_apart(std::move(middles), kLabelHeight, plot.min.y, plot.max.y);
  for (std::size_t k = 0; k < apart.size(); ++k) {
    chart.picture.items.emplace_back(Caption{{plot.max.x + 10, apart[k]},
                                             cut_within(chart.widths, kName, kMostLabel, chart.names[series[k]]),
                                             ink_of(chart.palette, series[k]),
                                             kName});
  }
}

// Each period, or as many neighbours as there are points for, with what it tells.
void add_groups(Chart& chart) {
  const std::size_t joined = joined_steps(chart.size(), kMostPoints);
  for (std::size_t i = 0; i < chart.size(); i += joined) {
    const Rect& plot = chart.picture.plot;
    const float right = step_left(plot, chart.size(), std::min(i + joined, chart.size()));
    chart.picture.groups.push_back(
        {chart.trends.periods[i].first,
         chart.options.small ? small_trend_words(chart.trends, i, chart.names)
                             : trend_words(chart.trends, i, chart.options.per_ten_thousand),
         {Area::Form::box, {step_left(plot, chart.size(), i), plot.min.y}, {right, plot.max.y}, 0},
         0,
         0});
  }
}

void set_plot(Chart& chart, bool named) {
  const Point size = chart.options.size;
  if (chart.options.small) {
    chart.picture.plot = {{34, 8}, {size.x - 4, size.y - kFoot}};
    return;
  }
  float widest = 0;
  for (const std::string& name : chart.names) widest = std::max(widest, chart.widths.width(kName, name));
  chart.picture.plot = {{kLeft, kHead}, {size.x - (named ? std::min(widest, kMostLabel) + 14 : 8), size.y - kFoot}};
}

}  // namespace

std::optional<double> trend_value(const TrendPeriod& period, std::size_t series, TrendScale scale,
                                  bool per_ten_thousand) {
  if (period.articles == 0 || series >= period.series.size()) return std::nullopt;
  const TrendCount& count = period.series[series];
  switch (scale) {
    case TrendScale::rate:
      if (period.words == 0) return std::nullopt;
      return static_cast<double>(count.count) * (per_ten_thousand ? 1e4 : 1e6) / static_cast<double>(period.words);
    case TrendScale::count:
      return static_cast<double>(count.count);
    case TrendScale::articles:
      return static_cast<double>(count.articles);
    case TrendScale::share:
      return static_cast<double>(count.articles) / static_cast<double>(period.articles);
  }
  return std::nullopt;
}

std::string_view scale_words(TrendScale scale, bool per_ten_thousand) {
  switch (scale) {
    case TrendScale::rate:
      return per_ten_thousand ? "per 10,000 words" : "per million words";
    case TrendScale::count:
      return "times";
    case TrendScale::articles:
      return "articles that hold it";
    case TrendScale::share:
      return "share of the period's articles";
  }
  return {};
}

Picture trend_picture(const Trends& trends, const TrendPictureOptions& options, const Palette& palette,
                      const TextWidths& widths) {
  const auto names = options.names.empty() ? std::span<const std::string>(trends.patterns) : options.names;
  Chart chart{trends, options, palette, widths, names.first(std::min(names.size(), trends.patterns.size()))};
  chart.picture.width = options.size.x;
  chart.picture.height = options.size.y;
  chart.picture.legend = std::string(scale_words(options.scale, options.per_ten_thousand)) + ", by " +
                         std::string(period_name(trends.period)) + "; a line breaks where no article is dated";
  const bool named = !options.small && options.size.x >= kRoomForLabels;
  set_plot(chart, named);
  const Rect& plot = chart.picture.plot;
  if (trends.periods.empty() || plot.width() < 40 || plot.height() < 24) return std::move(chart.picture);
  chart.top = axis_top(most_of(chart));
  if (options.scale == TrendScale::share) chart.top = std::min(chart.top, 1.0);
  if (options.small) chart.top = std::max(chart.top, 1.0);
  add_grid(chart);
  add_period_labels(chart.picture, trends.periods, plot.max.x + 4, palette, widths);
  for (std::size_t k = chart.names.size(); k-- > 0;) add_series(chart, k);
  if (named) add_names(chart);
  if (options.tells) add_groups(chart);
  return std::move(chart.picture);
}

std::string trend_words(const Trends& trends, std::size_t at, bool per_ten_thousand) {
  const TrendPeriod& period = trends.periods[at];
  std::string out = period.label;
  if (period.articles == 0) return out + "\nno articles";
  out += "   " + counted(period.articles, "article", "articles") + ", " + counted(period.words, "word", "words");
  for (std::size_t k = 0; k < trends.patterns.size() && k < period.series.size(); ++k) {
    const TrendCount& count = period.series[k];
    const std::optional<double> rate = trend_value(period, k, TrendScale::rate, per_ten_thousand);
    out += "\n" + trends.patterns[k] + ":  " + thousands(count.count) + "   " + fixed(rate, 1) +
           (per_ten_thousand ? " per 10,000" : " per million") + "   in " +
           counted(count.articles, "article", "articles");
  }
  return out;
}

std::string small_trend_words(const Trends& trends, std::size_t at, std::span<const std::string> names) {
  const TrendPeriod& period = trends.periods[at];
  std::string out = period.label;
  if (period.articles == 0) return out + "\nno articles";
  out += "   " + counted(period.articles, "article", "articles");
  for (std::size_t k = 0; k < std::min(names.size(), period.series.size()); ++k) {
    const TrendCount& count = period.series[k];
    out += "\n" + names[k] + ":  " + counted(count.articles, "article", "articles") + ", " +
           counted(count.stories, "story", "stories") + ", " + counted(count.sentences, "sentence", "sentences");
  }
  return out;
}

void add_swatch(std::vector<Item>& items, Point at, std::size_t series, const Palette& palette) {
  const Colour ink = ink_of(palette, series);
  items.emplace_back(Stroke{{at, {at.x + kSwatch, at.y}}, ink, 1.8f, kDashes[manner(series)]});
  add_mark(items, {at.x + kSwatch / 2, at.y}, series, ink, palette.paper);
}

}  // namespace entente::ui
