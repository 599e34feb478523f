// A vector without room to grow, for what stays as it is. std::vector::shrink_to_fit() does nothing where there are no
// exceptions (libstdc++).
#pragma once

#include <iterator>
#include <utility>
#include <vector>

namespace entente {

template <class Item>
void fit(std::vector<Item>& items) {
  if (items.capacity() == items.size()) return;
  items = std::vector<Item>(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
}

}  // namespace entente
