// What charts over time share: where a step stands, which labels of periods there is room for, the top of an axis.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "core/report/trends.h"
#include "ui/plot/picture.h"

namespace entente::ui {

// The least round number that is no less, for the top of an axis: 1, 2, 2.5, 5 or 10 times a power of ten.
[[nodiscard]] double axis_top(double most);

// The least whole step that cuts an axis from 0 to `most` into four or fewer parts: 1, 2, 3, 5, 10, 20, 25, ...
[[nodiscard]] double whole_step(double most);

// Where a step of equal ones begins; of `count`, where the last ends.
[[nodiscard]] float step_left(const Rect& plot, std::size_t count, std::size_t step);

// Names of periods below the plot, as far apart as they need, each with its tick; where there are many, those of years
// alone. Within `right`.
void add_period_labels(Picture& picture, std::span<const TrendPeriod> periods, float right, const Palette& palette,
                       const TextWidths& widths);

void add_hairline(Picture& picture, Point from, float length, const Palette& palette);

// A line across the plot at this height, with what it stands for left of it.
void add_scale_line(Picture& picture, float y, std::string words, const Palette& palette);

// Middles of lines of text so high, moved apart as little as it takes and kept within; in the order given, which is by
// their wish. What there is no room for at all is left out from the end.
[[nodiscard]] std::vector<float> moved_apart(std::vector<float> middles, float line, float least, float most);

}  // namespace entente::ui
