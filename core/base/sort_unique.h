// Sets as sorted vectors: the order is that of the values, so nothing hangs on how they arrived.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <functional>
#include <vector>

#include "core/base/compact_sort.h"

namespace entente {

// Sorts `items` by what `by` says of each, and keeps one of those of which it says the same.
template <class Item, class By = std::identity>
void sort_unique(std::vector<Item>& items, By by = {}) {
  if constexpr (std::same_as<Item, std::uint32_t> || std::same_as<Item, std::uint64_t>) {
    std::ranges::sort(items, {}, by);  // see compact_sort.h
  } else {
    compact_sort(items, {}, by);
  }
  const auto rest = std::ranges::unique(items, {}, by);
  items.erase(rest.begin(), rest.end());
}

}  // namespace entente
