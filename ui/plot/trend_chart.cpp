// Series stand apart by hue, by dash and by mark, so that no two are told by colour alone. After eight the colours come
// again, with other dashes.
#include "ui/plot/trend_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "ui/format.h"
#include "ui/plot/brush.h"

namespace entente::ui {
namespace {

constexpr float kFoot = 24, kHead = 10, kLabelHeight = 17, kMostLabel = 150, kRoomForLabels = 520;
constexpr float kRoomForMarks = 7;  // between periods
constexpr int kGridLines = 4;

// Lengths of strokes and gaps, ended by zero.
constexpr std::array<std::array<float, 5>, 4> kDashes = {
    {{0, 0, 0, 0, 0}, {7, 4, 0, 0, 0}, {1.5f, 3.5f, 0, 0, 0}, {9, 3, 2, 3, 0}}};

struct Chart {
  const Context& context;
  const Trends& trends;
  Box plot;
  TrendScale scale = TrendScale::rate;
  bool per_ten_thousand = false;
  double top = 1;
  float alpha = 1;

  [[nodiscard]] std::size_t size() const { return trends.periods.size(); }
  [[nodiscard]] float step() const { return plot.width() / static_cast<float>(size()); }
  [[nodiscard]] float x(std::size_t i) const { return step_left(plot, size(), i) + step() / 2; }
  [[nodiscard]] float y(double value) const {
    return plot.max.y - plot.height() * static_cast<float>(std::clamp(value / top, 0.0, 1.0));
  }
  [[nodiscard]] std::optional<double> value(std::size_t i, std::size_t series) const {
    return trend_value(trends.periods[i], series, scale, per_ten_thousand);
  }
  [[nodiscard]] Colour ink(std::size_t series) const {
    const auto& all = context.colours().series;
    return with_alpha(all[series % all.size()], alpha);
  }
};

// Of dashes and marks, four each.
std::size_t manner(std::size_t series) { return (series + series / 8) % 4; }

// A pen that keeps its place in the dashes from one segment to the next.
class DashPen {
 public:
  DashPen(std::size_t series, Colour ink) : dashes_(kDashes[manner(series)]), ink_(ink) {}

  void restart() { part_ = 0, used_ = 0; }
  void line(ImVec2 from, ImVec2 to) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (dashes_[0] == 0) return list.AddLine(from, to, ink_, 1.8f);
    const ImVec2 way = to - from;
    const float length = std::sqrt(way.x * way.x + way.y * way.y);
    for (float at = 0; at < length;) {
      const float end = std::min(length, at + dashes_[part_] - used_);
      if (part_ % 2 == 0) list.AddLine(from + way * (at / length), from + way * (end / length), ink_, 1.8f);
      used_ += end - at;
      at = end;
      if (used_ < dashes_[part_] - 0.01f) continue;
      used_ = 0;
      if (dashes_[++part_] == 0) part_ = 0;
    }
  }

 private:
  const std::array<float, 5>& dashes_;
  Colour ink_;
  std::size_t part_ = 0;
  float used_ = 0;
};

void draw_mark(ImVec2 c, std::size_t series, Colour ink, Colour paper) {
  ImDrawList& list = *ImGui::GetWindowDrawList();
  constexpr float r = 3.4f;
  switch (manner(series)) {
    case 0:
      return list.AddCircleFilled(c, r, ink, 20);
    case 1:
      return list.AddRectFilled(c - ImVec2(r - 0.4f, r - 0.4f), c + ImVec2(r - 0.4f, r - 0.4f), ink);
    case 2:
      return list.AddTriangleFilled(c + ImVec2(0, -r - 0.8f), c + ImVec2(r + 0.4f, r - 0.4f),
                                    c + ImVec2(-r - 0.4f, r - 0.4f), ink);
    default:
      list.AddCircleFilled(c, r, paper, 20);
      list.AddCircle(c, r, ink, 20, 1.6f);
  }
}

double most_of(const Chart& chart) {
  double most = 0;
  for (std::size_t i = 0; i < chart.size(); ++i) {
    for (std::size_t k = 0; k < chart.trends.patterns.size(); ++k) most = std::max(most, chart.value(i, k).value_or(0));
  }
  return most;
}

int decimals_for(double top) { return top >= 20 ? 0 : top >= 2 ? 1 : top >= 0.2 ? 2 : 3; }

void draw_grid(const Chart& chart, float left) {
  const Palette& p = chart.context.colours();
  const Look& look = chart.context.look;
  const bool is_share = chart.scale == TrendScale::share;
  for (int i = 0; i <= kGridLines; ++i) {
    const double value = chart.top * i / kGridLines;
    const float y = std::round(chart.y(value));
    hairline(look, {chart.plot.min.x, y}, chart.plot.width());
    const std::string words = is_share ? fixed(value * 100, decimals_for(chart.top * 100 / kGridLines)) + " %"
                                       : fixed(value, decimals_for(chart.top / kGridLines));
    put_right(look, {chart.plot.min.x - 8, y - pixels(Size::small) / 2}, {Size::small}, p.muted, words);
  }
  put(look, {left, chart.plot.min.y - 24}, {Size::small}, p.muted, scale_words(chart.scale, chart.per_ten_thousand));
}

// Labels as far apart as they need, the first of each year before others.
void draw_dates(const Chart& chart) {
  const Look& look = chart.context.look;
  float free_from = chart.plot.min.x - 20;
  for (std::size_t i = 0; i < chart.size(); ++i) {
    const std::string& label = chart.trends.periods[i].label;
    const bool new_year = i == 0 || label.compare(0, 4, chart.trends.periods[i - 1].label, 0, 4) != 0;
    if (chart.size() > 40 && !new_year) continue;
    const std::string_view words = chart.size() > 40 && i > 0 ? std::string_view(label).substr(0, 4) : label;
    const float width = width_of(look, {Size::small}, words), x = chart.x(i) - width / 2;
    if (x < free_from || x + width > chart.plot.max.x + 12) continue;
    fill({{chart.x(i) - 0.5f, chart.plot.max.y}, {chart.x(i) + 0.5f, chart.plot.max.y + 4}},
         chart.context.colours().line);
    put(look, {x, chart.plot.max.y + 6}, {Size::small}, chart.context.colours().muted, words);
    free_from = x + width + 20;
  }
}

void draw_series(const Chart& chart, std::size_t series) {
  DashPen pen(series, chart.ink(series));
  const bool marks = chart.step() >= kRoomForMarks;
  std::optional<ImVec2> before;
  for (std::size_t i = 0; i < chart.size(); ++i) {
    const std::optional<double> value = chart.value(i, series);
    if (!value) {
      before.reset();
      pen.restart();
      continue;
    }
    const ImVec2 at{chart.x(i), chart.y(*value)};
    if (before) pen.line(*before, at);
    const bool alone = !before && (i + 1 == chart.size() || !chart.value(i + 1, series));
    if (marks || alone) draw_mark(at, series, chart.ink(series), chart.context.colours().paper);
    before = at;
  }
}

// Names beside the last points, moved apart where they would overlap.
void draw_labels(const Chart& chart) {
  struct Label {
    float y;
    std::size_t series;
  };
  std::vector<Label> labels;
  for (std::size_t k = 0; k < chart.trends.patterns.size(); ++k) {
    for (std::size_t i = chart.size(); i-- > 0;) {
      const std::optional<double> value = chart.value(i, k);
      if (!value) continue;
      labels.push_back({chart.y(*value), k});
      break;
    }
  }
  std::sort(labels.begin(), labels.end(), [](const Label& a, const Label& b) { return a.y < b.y; });
  float least = chart.plot.min.y;
  for (Label& label : labels) least = (label.y = std::max(label.y, least)) + kLabelHeight;
  float most = chart.plot.max.y;
  for (std::size_t i = labels.size(); i-- > 0;) most = (labels[i].y = std::min(labels[i].y, most)) - kLabelHeight;
  for (const Label& label : labels) {
    put_within(chart.context.look, {chart.plot.max.x + 10, label.y - pixels(Size::small) / 2}, kMostLabel,
               {Size::small, true}, chart.ink(label.series), chart.trends.patterns[label.series]);
  }
}

std::string read_out(const Chart& chart, std::size_t i) {
  const TrendPeriod& period = chart.trends.periods[i];
  std::string out = period.label;
  if (period.articles == 0) return out + "\nno articles";
  out += "   " + counted(period.articles, "article", "articles") + ", " + counted(period.words, "word", "words");
  for (std::size_t k = 0; k < chart.trends.patterns.size() && k < period.series.size(); ++k) {
    const TrendCount& count = period.series[k];
    const std::optional<double> rate = trend_value(period, k, TrendScale::rate, chart.per_ten_thousand);
    out += "\n" + chart.trends.patterns[k] + ":  " + thousands(count.count) + "   " + fixed(rate, 1) +
           (chart.per_ten_thousand ? " per 10,000" : " per million") + "   in " +
           counted(count.articles, "article", "articles");
  }
  return out;
}

std::optional<std::pair<std::string, std::string>> follow_mouse(const Chart& chart, auto words) {
  const Palette& p = chart.context.colours();
  const Brush chosen = brush("trends", chart.plot, chart.size());
  const auto& periods = chart.trends.periods;
  if (chosen.hovered) {
    const float x = chart.x(*chosen.hovered);
    fill({{x - 0.5f, chart.plot.min.y}, {x + 0.5f, chart.plot.max.y}}, with_alpha(p.muted, 0.6f));
    tip(chart.context.look, words(*chosen.hovered));
  }
  if (chosen.dragged) {
    fill({{step_left(chart.plot, chart.size(), chosen.dragged->first), chart.plot.min.y},
          {step_left(chart.plot, chart.size(), chosen.dragged->last + 1), chart.plot.max.y}},
         with_alpha(p.accent, 0.12f));
    tip(chart.context.look, periods[chosen.dragged->first].first + " to " + periods[chosen.dragged->last].last);
  }
  if (!chosen.picked) return std::nullopt;
  return std::pair(periods[chosen.picked->first].first, periods[chosen.picked->last].last);
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

double axis_top(double most) {
  if (!(most > 0) || !std::isfinite(most)) return 1;
  const double power = std::pow(10.0, std::floor(std::log10(most)));
  for (const double step : {1.0, 2.0, 2.5, 5.0}) {
    if (most <= step * power * (1 + 1e-9)) return step * power;
  }
  return 10 * power;
}

void draw_swatch(const Look& look, ImVec2 left_centre, std::size_t series) {
  const auto& all = look.colours->series;
  const Colour ink = all[series % all.size()];
  DashPen(series, ink).line(left_centre, left_centre + ImVec2(kSwatch, 0));
  draw_mark(left_centre + ImVec2(kSwatch / 2, 0), series, ink, look.colours->paper);
}

std::optional<std::pair<std::string, std::string>> draw_trend_chart(Context& context, const Box& room,
                                                                    const Trends& trends, float alpha) {
  const TermsState& choices = context.state.terms;
  Chart chart{context, trends, room, choices.scale, choices.per_ten_thousand, 1, alpha};
  chart.top = axis_top(most_of(chart));
  if (chart.scale == TrendScale::share) chart.top = std::min(chart.top, 1.0);
  const bool labels = room.width() >= kRoomForLabels;
  float widest = 0;
  for (const std::string& pattern : trends.patterns) {
    widest = std::max(widest, width_of(context.look, {Size::small, true}, pattern));
  }
  chart.plot.min = room.min + ImVec2(56, kHead + 24);
  chart.plot.max = room.max - ImVec2(labels ? std::min(widest, kMostLabel) + 14 : 8, kFoot);
  if (chart.plot.width() < 40 || chart.plot.height() < 40) return std::nullopt;
  draw_grid(chart, room.min.x);
  draw_dates(chart);
  for (std::size_t k = trends.patterns.size(); k-- > 0;) draw_series(chart, k);
  if (labels) draw_labels(chart);
  return follow_mouse(chart, [&](std::size_t i) { return read_out(chart, i); });
}

std::optional<std::pair<std::string, std::string>> draw_small_trends(Context& context, const Box& room,
                                                                     const Trends& trends,
                                                                     std::span<const std::string> names, float alpha) {
  Chart chart{context, trends, room, TrendScale::articles, false, 1, alpha};
  chart.top = std::max(axis_top(most_of(chart)), 1.0);
  chart.plot = {room.min + ImVec2(34, 6), room.max - ImVec2(4, kFoot)};
  if (chart.plot.width() < 40 || chart.plot.height() < 24) return std::nullopt;
  const Palette& p = context.colours();
  for (const double value : {0.0, chart.top}) {
    hairline(context.look, {chart.plot.min.x, std::round(chart.y(value))}, chart.plot.width());
    put_right(context.look, {chart.plot.min.x - 6, chart.y(value) - pixels(Size::small) / 2}, {Size::small}, p.muted,
              fixed(value, 0));
  }
  draw_dates(chart);
  for (std::size_t k = std::min(names.size(), trends.patterns.size()); k-- > 0;) draw_series(chart, k);
  return follow_mouse(chart, [&](std::size_t i) {
    const TrendPeriod& period = trends.periods[i];
    std::string out = period.label;
    if (period.articles == 0) return out + "\nno articles";
    out += "   " + counted(period.articles, "article", "articles");
    for (std::size_t k = 0; k < std::min(names.size(), period.series.size()); ++k) {
      const TrendCount& count = period.series[k];
      out += "\n" + names[k] + ":  " + counted(count.articles, "article", "articles") + ", " +
             counted(count.stories, "story", "stories") + ", " + counted(count.sentences, "sentence", "sentences");
    }
    return out;
  });
}

}  // namespace entente::ui
