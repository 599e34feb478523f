// A heat map as a picture: rows and columns with names, cells as dark as they are strong, neighbours of one group under
// a band of their hue. The order of rows and columns is the caller's.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/plot/picture.h"

namespace entente::ui {

struct HeatMap {
  struct Name {
    std::string words;
    std::optional<Colour> band = {};  // neighbours with the same one are a group
  };
  struct Cell {
    std::size_t row = 0, column = 0;
    double share = 0;        // of the strongest: 0 to 1
    std::string words = {};  // set in the cell where there is room
    std::string hint = {};
    std::optional<Colour> ink = {};  // else the accent
  };
  std::vector<Name> rows, columns;
  std::vector<Cell> cells;
  bool is_square = false;  // rows and columns are the same: the diagonal is told apart
  std::string corner;      // "owes -> to": what rows are to columns
};

// As large as its cells, each so wide, make it. Cells beyond the rows and columns are left out.
[[nodiscard]] Picture heat_picture(const HeatMap& map, float cell, const Palette& palette, const TextWidths& widths);

}  // namespace entente::ui
