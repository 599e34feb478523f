// Trends in a view: the picture of trend_picture.h in a room, with the numbers of a period beside the mouse and days
// that a drag chooses.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <utility>

#include "ui/context.h"
#include "ui/plot/trend_picture.h"

namespace entente::ui {

// First and last.
using Days = std::pair<std::string, std::string>;

// The days that were chosen.
[[nodiscard]] std::optional<Days> draw_trend_chart(Context& context, const Box& room, const Trends& trends,
                                                   float alpha);

// In small, without a name at each line: articles by period, of series that are called `names`. The days chosen.
[[nodiscard]] std::optional<Days> draw_small_trends(Context& context, const Box& room, const Trends& trends,
                                                    std::span<const std::string> names, float alpha);

// See add_swatch().
void draw_swatch(const Look& look, ImVec2 left_centre, std::size_t series);

// The numbers of the period under the mouse beside it, `at` it a hairline or not, and the days that a drag over the
// plot chooses.
struct FollowedDays {
  std::optional<std::size_t> hovered;
  std::optional<Days> days;
};
[[nodiscard]] FollowedDays follow_days(const Context& context, std::string_view id, const Box& plot,
                                       std::span<const TrendPeriod> periods);

}  // namespace entente::ui
