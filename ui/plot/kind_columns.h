// Commitments over time in a view: the picture of kind_picture.h in a room, with the numbers of a period beside the
// mouse and days that a drag chooses.
#pragma once

#include "ui/plot/axis.h"
#include "ui/plot/trend_chart.h"

namespace entente::ui {

// The days that were chosen.
[[nodiscard]] std::optional<Days> draw_kind_columns(Context& context, const Box& room, const Trends& trends,
                                                    float alpha);

}  // namespace entente::ui
