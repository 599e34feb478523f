// Commitments over time: a column a period, its kinds one on another in their own order and colour, each named where
// there is room. The numbers of a period stand beside the mouse; dragging chooses days.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "core/report/trends.h"
#include "ui/context.h"

namespace entente::ui {

// The least whole step that cuts an axis from 0 to `most` into four or fewer parts: 1, 2, 3, 5, 10, 20, 25, ...
[[nodiscard]] double whole_step(double most);

// Series k of the trends is of kind k. The days that were chosen: first and last.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> draw_kind_columns(Context& context, const Box& room,
                                                                                   const Trends& trends, float alpha);

}  // namespace entente::ui
