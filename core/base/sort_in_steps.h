// compact_sort() of many rows in steps: stretches are sorted one by one, then merged two by two.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "core/base/compact_sort.h"
#include "core/base/steps.h"

namespace entente {

// Borrows the rows. Equal rows keep their order.
template <class Row, class Less = std::ranges::less, class By = std::identity>
Steps sort_in_steps(std::vector<Row>& rows, Less less = {}, By by = {}) {
  constexpr std::size_t kStretch = 1 << 13;
  const auto stretch = [](std::vector<Row>& of, std::size_t begin, std::size_t size) {
    const std::size_t from = std::min(begin, of.size());
    return std::span(of).subspan(from, std::min(size, of.size() - from));
  };
  for (std::size_t at = 0; at < rows.size(); at += kStretch) {
    compact_sort(stretch(rows, at, kStretch), less, by);
    co_await Pause();
  }
  std::vector<Row> merged;
  for (std::size_t run = kStretch; run < rows.size(); run *= 2) {
    merged.clear();
    merged.reserve(rows.size());
    for (std::size_t at = 0; at < rows.size(); at += 2 * run) {
      std::ranges::merge(stretch(rows, at, run), stretch(rows, at + run, run), std::back_inserter(merged), less, by,
                         by);
      co_await Pause();
    }
    rows.swap(merged);
  }
}

}  // namespace entente
