// Rows found by a search, letter by letter, are those that a whole look would find; what was made before is found
// again.
#include "ui/search_texts.h"

#include <catch_amalgamated.hpp>

#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include "ui/earlier.h"

namespace entente::ui {
namespace {

const std::vector<std::vector<std::string>> kTexts = {{"China", "road"}, {"Chile"}, {"Pakistan", "CHINA pact"}, {""}};

std::vector<std::uint32_t> look(SearchTexts& texts, std::string_view needle) {
  std::vector<std::uint32_t> rows(kTexts.size());
  std::iota(rows.rbegin(), rows.rend(), 0U);  // any order, which stays
  return texts.among(rows, kTexts.size(), needle, [](std::uint32_t row, auto add) {
    for (const std::string& text : kTexts[row]) add(text);
  });
}

}  // namespace

TEST_CASE("letters that are added and taken away find what a whole look would find", "[search]") {
  SearchTexts typed;
  for (const std::string_view needle : {"c", "ch", "chi", "chin", "chi", "", "road", "chi", "nowhere", "p"}) {
    SearchTexts fresh;
    CHECK(look(typed, needle) == look(fresh, needle));
  }
  CHECK(look(typed, "chin") == std::vector<std::uint32_t>{2, 0});
  CHECK(look(typed, "") == std::vector<std::uint32_t>{3, 2, 1, 0});
}

TEST_CASE("a search does not reach from one text of a row into the next", "[search]") {
  SearchTexts texts;
  CHECK(look(texts, "chinaroad").empty());
}

TEST_CASE("of what was made before, the last few are found, and looking keeps one longer", "[search]") {
  Earlier<int, int> earlier(2);
  earlier.keep(1, {std::make_shared<const int>(10), 1});
  earlier.keep(2, {std::make_shared<const int>(20), 2});
  REQUIRE(earlier.find(1) != nullptr);
  CHECK(*earlier.find(1)->value == 10);
  earlier.keep(3, {std::make_shared<const int>(30), 3});
  CHECK(earlier.find(2) == nullptr);
  CHECK(earlier.find(1)->version == 1);
  earlier.clear();
  CHECK(earlier.find(1) == nullptr);
}

}  // namespace entente::ui
