// Puts all rows of a list in order by one column. In both directions, rows that tie stand in the list's own order. A
// click on a column's head sorts within one frame, so figures go by their bytes and not by comparisons, and texts by
// their first eight bytes as one number before they are looked at.
#pragma once

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string_view>
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

// In the order of the texts as far as they differ in these bytes.
inline std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t out = 0;
  for (std::size_t i = 0; i < 8; ++i) out = out << 8 | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  return out;
}

// `rows` are 0, 1, 2 ... in whatever order. Each key is made once: some are folded text.
template <class MakeKey>
void sort_by(std::vector<std::uint32_t>& rows, bool descending, MakeKey make_key) {
  using Key = decltype(make_key(std::uint32_t{}));
  std::iota(rows.begin(), rows.end(), std::uint32_t{0});
  if constexpr (std::unsigned_integral<Key> || std::is_enum_v<Key>) {
    std::vector<KeyedRow> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows) {
      const auto key = static_cast<std::uint64_t>(make_key(row));
      keyed.push_back({descending ? ~key : key, row});
    }
    sort_by_bytes(keyed);
    std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
  } else {
    std::vector<Key> keys;
    keys.reserve(rows.size());
    for (const std::uint32_t row : rows) keys.push_back(make_key(row));
    std::vector<KeyedRow> keyed;
    keyed.reserve(rows.size());
    for (const std::uint32_t row : rows) {
      if constexpr (std::is_convertible_v<const Key&, std::string_view>) {
        keyed.push_back({first_bytes(keys[row]), row});
      } else {
        keyed.push_back({0, row});
      }
    }
    std::sort(keyed.begin(), keyed.end(), [&](const KeyedRow& a, const KeyedRow& b) {
      if (a.key != b.key) return descending ? b.key < a.key : a.key < b.key;
      if (keys[a.row] == keys[b.row]) return a.row < b.row;
      return descending ? keys[b.row] < keys[a.row] : keys[a.row] < keys[b.row];
    });
    std::ranges::transform(keyed, rows.begin(), &KeyedRow::row);
  }
}

}  // namespace entente::ui
