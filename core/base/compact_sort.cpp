// A merge sort from below: short runs by insertion, then runs merged two by two, between two arrays that change places.
// Runs that follow each other in order already are copied, so sorted rows cost one comparison each.
#include "core/base/compact_sort.h"

#include <algorithm>
#include <numeric>

namespace entente {
namespace {

constexpr std::size_t kRun = 8;

struct Order {
  RowsInOrder is_before;
  const void* context;

  bool operator()(std::uint32_t a, std::uint32_t b) const { return is_before(context, a, b); }
};

void insert_each(std::uint32_t* begin, std::uint32_t* end, const Order& is_before) {
  for (std::uint32_t* next = begin + 1; next < end; ++next) {
    const std::uint32_t row = *next;
    std::uint32_t* hole = next;
    for (; hole != begin && is_before(row, hole[-1]); --hole) *hole = hole[-1];
    *hole = row;
  }
}

void merge(const std::uint32_t* begin, const std::uint32_t* middle, const std::uint32_t* end, std::uint32_t* out,
           const Order& is_before) {
  const std::uint32_t* left = begin;
  const std::uint32_t* right = middle;
  if (middle != end && is_before(*middle, middle[-1])) {
    while (left != middle && right != end) *out++ = is_before(*right, *left) ? *right++ : *left++;
  }
  out = std::copy(left, middle, out);
  std::copy(right, end, out);
}

}  // namespace

std::vector<std::uint32_t> sorted_order(std::size_t size, RowsInOrder is_before, const void* context) {
  const Order order{is_before, context};
  std::vector<std::uint32_t> rows(size);
  std::iota(rows.begin(), rows.end(), 0u);
  for (std::size_t at = 0; at < size; at += kRun) {
    insert_each(rows.data() + at, rows.data() + std::min(at + kRun, size), order);
  }
  std::vector<std::uint32_t> merged(size > kRun ? size : 0);
  for (std::size_t run = kRun; run < size; run *= 2) {
    for (std::size_t at = 0; at < size; at += 2 * run) {
      const std::uint32_t* const from = rows.data();
      merge(from + at, from + std::min(at + run, size), from + std::min(at + 2 * run, size), merged.data() + at, order);
    }
    rows.swap(merged);
  }
  return rows;
}

}  // namespace entente
