// A heat map as a picture: rows and columns with names, cells as dark as they are strong, neighbours of one group under
// a band of their hue and within a frame. The order of rows and columns is the caller's. It comes whole, for paper, or
// in three parts, so that names stay in sight on a screen whose cells scroll under them.
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
    std::optional<std::uint32_t> group = {};  // neighbours of the same one are a block, told by its number and hue
    Colour hue = 0;
    std::optional<ActorType> mark = {};
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

struct HeatSize {
  float cell = 26;                        // wide and high
  float row_names = 0, column_names = 0;  // room for the names; 0: as much as they need
};

struct HeatParts {
  Picture cells;    // alone, from its corner on; a group for each that is strong at all, in their order
  Picture rows;     // as high as the cells, to be set left of them
  Picture columns;  // as wide as the cells, to be set above them
};

// Cells beyond the rows and columns are left out.
[[nodiscard]] HeatParts heat_parts(const HeatMap& map, const HeatSize& size, const Palette& palette,
                                   const TextWidths& widths);

// The three in their places, with what rows are to columns in the corner.
[[nodiscard]] Picture heat_picture(const HeatMap& map, const HeatSize& size, const Palette& palette,
                                   const TextWidths& widths);

}  // namespace entente::ui
