// Sorting where code should be small: std::sort is instantiated for every row and every order, some 7 kB each, and the
// module of a page is compiled at every start. Here one merge sort, over numbers of rows, serves all; a call adds its
// comparison and the putting into place. Equal rows keep their order. It takes more time than std::sort where
// comparing is cheap, so long lists of numbers and a shard's strings keep that.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <ranges>
#include <utility>
#include <vector>

namespace entente {

// Whether row `a` comes before row `b`; `context` is the caller's.
using RowsInOrder = bool (*)(const void* context, std::uint32_t a, std::uint32_t b);

// The numbers of `size` rows, fewer than 2^32, sorted.
[[nodiscard]] std::vector<std::uint32_t> sorted_order(std::size_t size, RowsInOrder is_before, const void* context);

// As std::ranges::sort, and stable.
template <std::ranges::random_access_range Rows, class Less = std::ranges::less, class By = std::identity>
void compact_sort(Rows&& rows, Less less = {}, By by = {}) {
  if (std::ranges::size(rows) < 2) return;
  const auto row = std::ranges::begin(rows);
  const auto at = [row](std::uint32_t i) -> decltype(auto) {
    return row[static_cast<std::ranges::range_difference_t<Rows>>(i)];
  };
  const auto is_before = [&](std::uint32_t a, std::uint32_t b) -> bool {
    return std::invoke(less, std::invoke(by, at(a)), std::invoke(by, at(b)));
  };
  const RowsInOrder compare = [](const void* context, std::uint32_t a, std::uint32_t b) {
    return (*static_cast<decltype(&is_before)>(context))(a, b);
  };
  std::vector<std::uint32_t> order = sorted_order(std::ranges::size(rows), compare, &is_before);
  // Cycle by cycle of the permutation; a row that stands in its place says its own number.
  for (std::uint32_t start = 0; start < order.size(); ++start) {
    if (order[start] == start) continue;
    auto first = std::move(at(start));
    std::uint32_t hole = start;
    while (order[hole] != start) {
      const std::uint32_t from = order[hole];
      at(hole) = std::move(at(from));
      order[hole] = hole;
      hole = from;
    }
    at(hole) = std::move(first);
    order[hole] = hole;
  }
}

}  // namespace entente
