// Trends as lines over dates: a point per period, broken where a period holds no article, told apart by colour, dash
// and mark, named at their ends. The numbers of a period stand beside the mouse; dragging chooses days.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>

#include "core/report/trends.h"
#include "ui/context.h"

namespace entente::ui {

// What one line is at one period. Nothing: a gap.
[[nodiscard]] std::optional<double> trend_value(const TrendPeriod& period, std::size_t series, TrendScale scale,
                                                bool per_ten_thousand);

// "per million words"
[[nodiscard]] std::string_view scale_words(TrendScale scale, bool per_ten_thousand);

// The least round number that is no less, for the top of an axis: 1, 2, 2.5, 5 or 10 times a power of ten.
[[nodiscard]] double axis_top(double most);

// How a series is drawn, for legends: a short line with its mark, at the left centre.
inline constexpr float kSwatch = 22;  // wide
void draw_swatch(const Look& look, ImVec2 left_centre, std::size_t series);

// The days that were chosen: first and last.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> draw_trend_chart(Context& context, const Box& room,
                                                                                  const Trends& trends, float alpha);

// In small, without a name at each line: articles by period, of series that are called `names`. The days chosen.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> draw_small_trends(Context& context, const Box& room,
                                                                                   const Trends& trends,
                                                                                   std::span<const std::string> names,
                                                                                   float alpha);

}  // namespace entente::ui
