// Rows stand in the order that plain comparison gives them, both ways, whatever order they stood in before.
#include "ui/row_sort.h"

#include <catch_amalgamated.hpp>

#include <string>

using namespace entente;

namespace {

// As the comparison says it, in the plainest way.
template <class Key>
std::vector<std::uint32_t> plainly(const std::vector<Key>& keys, bool descending) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = 0; row < keys.size(); ++row) {
    const auto stands_before = [&](std::uint32_t other) {
      return descending ? !(keys[other] < keys[row]) : !(keys[row] < keys[other]);
    };
    auto at = rows.end();
    while (at != rows.begin() && !stands_before(*(at - 1))) --at;
    rows.insert(at, row);
  }
  return rows;
}

template <class Key>
void check(const std::vector<Key>& keys) {
  std::vector<std::uint32_t> rows;
  for (std::uint32_t row = static_cast<std::uint32_t>(keys.size()); row > 0; --row) rows.push_back(row - 1);
  for (const bool descending : {false, true, true, false}) {
    ui::sort_by(rows, descending, [&](std::uint32_t row) { return keys[row]; });
    CHECK(rows == plainly(keys, descending));
  }
}

}  // namespace

TEST_CASE("figures sort both ways, ties in the list's own order") {
  check<std::uint64_t>({});
  check<std::uint64_t>({7});
  check<std::uint64_t>({3, 70000, 3, 0, 256, 255, 3, ~std::uint64_t{0}, 256, 0, 1ULL << 40});
}

TEST_CASE("kinds sort by their numbers") {
  enum class Kind : std::uint8_t { a, b, c };
  check<Kind>({Kind::c, Kind::a, Kind::b, Kind::a, Kind::c});
}

TEST_CASE("texts sort by their bytes, however many they share at the beginning") {
  check<std::string>({"republic of b", "republic of a", "", "republic", "\xC3\xA9t\xC3\xA9", "zebra", "republic of a",
                      std::string("republic\0", 9), std::string("a\0", 2), "a"});
}

TEST_CASE("pairs sort by their first, then their second part") {
  check<std::pair<bool, std::string_view>>(
      {{true, ""}, {false, "2020-01-02"}, {false, "2020-01-01"}, {true, ""}, {false, "2020-01-02"}});
}
