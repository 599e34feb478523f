// Articles over time as a picture: those of the selection over those of everything read, a bar a period. The strip
// below every view and the file that leaves are the same drawing.
#pragma once

#include "ui/plot/picture.h"
#include "ui/wish.h"

namespace entente::ui {

struct TimelineOptions {
  Point size;
  bool all = true;     // everything is selected: one colour
  bool tells = false;  // a group with its numbers for each bar, and a scale, for pictures that leave the program
};

// No plot where there is no period.
[[nodiscard]] Picture timeline_picture(const Timeline& time, const TimelineOptions& options, const Palette& palette,
                                       const TextWidths& widths);

// What a period says: its days, articles, stories and words, and how many of them are selected.
[[nodiscard]] std::string timeline_words(const Timeline& time, std::size_t period, bool all);

}  // namespace entente::ui
