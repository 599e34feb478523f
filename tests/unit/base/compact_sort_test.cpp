#include "core/base/compact_sort.h"

#include <catch_amalgamated.hpp>

#include <algorithm>

#include <memory>
#include <string>

namespace {

using entente::compact_sort;

struct Row {
  int key;
  std::size_t made;
  friend bool operator==(const Row&, const Row&) = default;
};

// Of `keys` different keys, in an order without system.
std::vector<Row> mixed_rows(std::size_t size, unsigned keys) {
  std::vector<Row> rows;
  unsigned state = 12345;
  for (std::size_t i = 0; i < size; ++i) {
    state = state * 1664525 + 1013904223;
    rows.push_back({static_cast<int>((state >> 8) % keys), i});
  }
  return rows;
}

std::vector<Row> stably_sorted(std::vector<Row> rows) {
  std::sort(rows.begin(), rows.end(),
            [](const Row& a, const Row& b) { return a.key != b.key ? a.key < b.key : a.made < b.made; });
  return rows;
}

}  // namespace

TEST_CASE("the compact sort puts rows in order and keeps equal ones as they came", "[compact_sort]") {
  for (const std::size_t size : {0u, 1u, 2u, 7u, 8u, 9u, 16u, 17u, 63u, 64u, 65u, 1000u}) {
    for (const unsigned keys : {1u, 3u, 5000u}) {
      const std::vector<Row> given = mixed_rows(size, keys);
      std::vector<Row> rows = given;
      compact_sort(rows, {}, &Row::key);
      CHECK(rows == stably_sorted(given));
    }
  }
}

TEST_CASE("the compact sort goes by the comparison that it is given", "[compact_sort]") {
  std::vector<std::string> words = {"one", "three", "two", "eleven"};
  compact_sort(words, std::ranges::greater(), &std::string::size);
  CHECK(words == std::vector<std::string>{"eleven", "three", "one", "two"});
}

TEST_CASE("the compact sort moves what cannot be copied", "[compact_sort]") {
  std::vector<std::unique_ptr<int>> rows;
  for (int i = 0; i < 40; ++i) rows.push_back(std::make_unique<int>(i * 7 % 40));
  compact_sort(rows, {}, [](const std::unique_ptr<int>& row) { return *row; });
  for (std::size_t i = 0; i < rows.size(); ++i) CHECK(*rows[i] == static_cast<int>(i));
}

TEST_CASE("the compact sort asks once for each pair of neighbours when rows are in order", "[compact_sort]") {
  std::vector<int> rows(1000);
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = static_cast<int>(i);
  std::size_t asked = 0;
  compact_sort(rows, [&](int a, int b) {
    ++asked;
    return a < b;
  });
  CHECK(asked < rows.size());
}
