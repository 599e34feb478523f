// Room for labels: boxes that are taken, kept in a grid so that asking whether a box is free looks at its neighbours
// alone.
#pragma once

#include <cstddef>
#include <vector>

#include "ui/draw/gui.h"

namespace entente::ui {

class LabelPlaces {
 public:
  explicit LabelPlaces(const Box& room);

  // Wholly within the room, and clear of all that is taken.
  [[nodiscard]] bool is_free(const Box& box) const;
  void take(const Box& box);

 private:
  struct Cells {
    std::size_t left, top, right, bottom;  // inclusive
  };
  [[nodiscard]] Cells cells_of(const Box& box) const;

  Box room_;
  std::size_t columns_, rows_;
  std::vector<Box> boxes_;
  std::vector<std::vector<std::size_t>> cells_;  // of boxes_, row by row
};

}  // namespace entente::ui
