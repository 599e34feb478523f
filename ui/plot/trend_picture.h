// Trends as lines over dates: a point a period, broken where a period holds no article, told apart by colour, dash and
// mark, named at their ends. Data in, picture out.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/report/trends.h"
#include "ui/plot/picture.h"
#include "ui/state.h"

namespace entente::ui {

// What one line is at one period. Nothing: a gap.
[[nodiscard]] std::optional<double> trend_value(const TrendPeriod& period, std::size_t series, TrendScale scale,
                                                bool per_ten_thousand);

// "per million words"
[[nodiscard]] std::string_view scale_words(TrendScale scale, bool per_ten_thousand);

struct TrendPictureOptions {
  Point size;
  TrendScale scale = TrendScale::rate;
  bool per_ten_thousand = false;
  bool small = false;  // two lines of the grid, no names at the lines
  bool tells = false;  // a group with its numbers for each period, for pictures that leave the program
  std::span<const std::string> names = {};  // of the series; else the patterns
};
// Of as many series as have a name. Without items where there is no room.
[[nodiscard]] Picture trend_picture(const Trends& trends, const TrendPictureOptions& options, const Palette& palette,
                                    const TextWidths& widths);

// The numbers of one period.
[[nodiscard]] std::string trend_words(const Trends& trends, std::size_t period, bool per_ten_thousand);
[[nodiscard]] std::string small_trend_words(const Trends& trends, std::size_t period,
                                            std::span<const std::string> names);

// How a series is drawn, for legends: a short line with its mark, at the left centre.
inline constexpr float kSwatch = 22;  // wide
void add_swatch(std::vector<Item>& items, Point left_centre, std::size_t series, const Palette& palette);

}  // namespace entente::ui
