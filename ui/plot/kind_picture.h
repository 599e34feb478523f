// Commitments over time as columns: one a period, its kinds one on another in their own order and colour, each named
// where there is room. Data in, picture out.
#pragma once

#include <string>

#include "core/report/trends.h"
#include "ui/plot/picture.h"

namespace entente::ui {

struct KindPictureOptions {
  Point size;
  bool tells = false;                   // a group with its numbers for each column, for pictures that leave the program
  std::optional<std::size_t> lit = {};  // a period that stands out
};

// Series k of the trends is of kind k. Of more periods than a picture shows, neighbours share a column, as high as the
// fullest of them; the legend says so. Without items where there is no room.
[[nodiscard]] Picture kind_picture(const Trends& trends, const KindPictureOptions& options, const Palette& palette,
                                   const TextWidths& widths);

// The numbers of one period.
[[nodiscard]] std::string kind_words(const TrendPeriod& period);

}  // namespace entente::ui
