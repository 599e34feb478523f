// Puts all rows of a list in order by one column. In both directions, rows that tie stand in the list's own order. A
// click on a column's head sorts within one frame, so figures go by their bytes and not by comparisons.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <type_traits>
#include <utility>
#include <vector>

namespace entente::ui {

struct KeyedRow {
  std::uint64_t key = 0;
  std::uint32_t row = 0;
};

// By key, upwards; in order of rows before (least significant byte first). A byte that all keys share costs no pass.
inline void sort_by_bytes(std::vector<KeyedRow>& keyed) {
  if (keyed.empty()) return;
  std::vector<KeyedRow> next(keyed.size());
  for (unsigned shift = 0; shift < 64; shift += 8) {
    const auto byte = [shift](const KeyedRow& item) { return static_cast<std::size_t>(item.key >> shift & 0xFF); };
    std::array<std::size_t, 256> place{};
    for (const KeyedRow& item : keyed) ++place[byte(item)];
    if (place[byte(keyed.front())] == keyed.size()) continue;
    std::exclusive_scan(place.begin(), place.end(), place.begin(), std::size_t{0});
    for (const KeyedRow& item : keyed) next[place[byte(item)]++] = item;
    keyed.swap(next);
  }
}

// `rows` are 0, 1, 2 ... in whatever order. Each key is made once: some are folded text.
template <class MakeKey>
void sort_by(std::vector<std::uint32_t>& rows, bool descending, MakeKey make_key) {
  using Key = decltype(make_key(std::uint32_t{}));
  if constexpr (std::unsigned_integral<Key> || std::is_enum_v<Key>) {
    std::iota(rows.begin(), rows.end(), std::uint32_t{0});
    std::vector<KeyedRow> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows) {
      const auto key = static_cast<std::uint64_t>(make_key(row));
      keyed.push_back({descending ? ~key : key, row});
    }
    sort_by_bytes(keyed);
    std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
  } else {
    std::vector<std::pair<Key, std::uint32_t>> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows) keyed.emplace_back(make_key(row), row);
    std::sort(keyed.begin(), keyed.end(), [&](const auto& a, const auto& b) {
      if (a.first == b.first) return a.second < b.second;
      return descending ? b.first < a.first : a.first < b.first;
    });
    std::ranges::transform(keyed, rows.begin(), [](const auto& pair) { return pair.second; });
  }
}

}  // namespace entente::ui
