#include "ui/plot/label_places.h"

#include <algorithm>

namespace entente::ui {
namespace {

constexpr float kCell = 56;         // about as wide as a short label
constexpr std::size_t kMost = 256;  // cells a side

std::size_t cells_along(float length) {
  return static_cast<std::size_t>(std::clamp(length / kCell, 0.0f, static_cast<float>(kMost - 1))) + 1;
}

std::size_t cell_at(float offset, std::size_t count) {
  return static_cast<std::size_t>(std::clamp(offset / kCell, 0.0f, static_cast<float>(count - 1)));
}

}  // namespace

LabelPlaces::LabelPlaces(const Box& room)
    : room_(room), columns_(cells_along(room.width())), rows_(cells_along(room.height())), cells_(columns_ * rows_) {}

LabelPlaces::Cells LabelPlaces::cells_of(const Box& box) const {
  return {cell_at(box.min.x - room_.min.x, columns_), cell_at(box.min.y - room_.min.y, rows_),
          cell_at(box.max.x - room_.min.x, columns_), cell_at(box.max.y - room_.min.y, rows_)};
}

bool LabelPlaces::is_free(const Box& box) const {
  if (box.min.x < room_.min.x || box.max.x > room_.max.x || box.min.y < room_.min.y || box.max.y > room_.max.y)
    return false;
  const Cells cells = cells_of(box);
  for (std::size_t y = cells.top; y <= cells.bottom; ++y) {
    for (std::size_t x = cells.left; x <= cells.right; ++x) {
      for (const std::size_t taken : cells_[y * columns_ + x]) {
        if (box.overlaps(boxes_[taken])) return false;
      }
    }
  }
  return true;
}

void LabelPlaces::take(const Box& box) {
  if (!box.overlaps(room_)) return;
  const Cells cells = cells_of(box);
  for (std::size_t y = cells.top; y <= cells.bottom; ++y) {
    for (std::size_t x = cells.left; x <= cells.right; ++x) cells_[y * columns_ + x].push_back(boxes_.size());
  }
  boxes_.push_back(box);
}

}  // namespace entente::ui
