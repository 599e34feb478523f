// A network as a matrix: rows and columns are its nodes in the order that shows communities as blocks, a cell is the
// link of two. Where things stand is worked out once a network; a frame looks at the rows on screen alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/report/network.h"
#include "ui/draw/gui.h"
#include "ui/plot/heat_picture.h"

namespace entente::ui {

class MatrixLayout {
 public:
  struct Cell {
    std::uint32_t row, column, edge;  // edge: of ActorNetwork::edges
  };
  struct Band {
    std::uint32_t first, last, community;  // places, inclusive
  };

  MatrixLayout() = default;
  explicit MatrixLayout(const ActorNetwork& network);

  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  [[nodiscard]] std::uint32_t node(std::size_t place) const { return nodes_[place]; }
  // Of these rows, each link twice: above the diagonal and below.
  [[nodiscard]] std::span<const Cell> rows(std::size_t first, std::size_t last) const;
  [[nodiscard]] std::optional<std::uint32_t> edge(std::size_t row, std::size_t column) const;
  [[nodiscard]] const std::vector<Band>& bands() const { return bands_; }  // neighbours of one community

 private:
  std::vector<std::uint32_t> nodes_;    // by place
  std::vector<Cell> cells_;             // by row, then column
  std::vector<std::size_t> row_begin_;  // size() + 1
  std::vector<Band> bands_;
};

// What both screen and paper show of it. Within a community a cell has its hue, between two it is grey.
[[nodiscard]] HeatMap heat_of(const ActorNetwork& network, const MatrixLayout& layout, const Palette& palette);

// How wide a cell is: as wide as the room has it, within what can be read.
[[nodiscard]] float matrix_cell(float room, std::size_t size);

// Which of `size` steps of that length an offset falls into.
[[nodiscard]] std::optional<std::size_t> place_at(float offset, float step, std::size_t size);

}  // namespace entente::ui
