// A long series with fewer points and the same look: what was highest and lowest anywhere stays, and so does each
// break.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "ui/plot/picture.h"

namespace entente::ui {

struct KeptPoint {
  std::size_t at = 0;      // in the series
  bool after_gap = false;  // something between it and the point before has no value: no line leads here
  friend bool operator==(const KeptPoint&, const KeptPoint&) = default;
};

// All points that have a value, where these are no more than `most`; else of each stretch of the series the first, the
// lowest, the highest and the last one. `most` is 4 at least.
[[nodiscard]] std::vector<KeptPoint> thinned(std::span<const std::optional<double>> values,
                                             std::size_t most = kMostPoints);

// Into how many neighbours a bar is joined so that no more than `most` stand beside each other.
[[nodiscard]] constexpr std::size_t joined_steps(std::size_t count, std::size_t most) {
  return count <= most ? 1 : (count + most - 1) / most;
}

}  // namespace entente::ui
