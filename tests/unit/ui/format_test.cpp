#include "ui/format.h"

#include <catch_amalgamated.hpp>

using namespace entente::ui;

TEST_CASE("thousands are set apart by commas") {
  CHECK(thousands(0) == "0");
  CHECK(thousands(999) == "999");
  CHECK(thousands(1000) == "1,000");
  CHECK(thousands(1234567) == "1,234,567");
  CHECK(thousands(18446744073709551615u) == "18,446,744,073,709,551,615");
}

TEST_CASE("decimals are rounded half up and kept at their number") {
  CHECK(fixed(0.0, 2) == "0.00");
  CHECK(fixed(0.125, 2) == "0.13");
  CHECK(fixed(8123.44, 1) == "8,123.4");
  CHECK(fixed(0.999, 2) == "1.00");
  CHECK(fixed(-1.5, 1) ==
        "\xE2\x88\x92"
        "1.5");
  CHECK(fixed(-0.001, 2) == "0.00");
  CHECK(fixed(12.0, 0) == "12");
}

TEST_CASE("a figure that is not defined says so") {
  CHECK(fixed(std::optional<double>{}, 2) == "n/a");
  CHECK(fixed(std::numeric_limits<double>::infinity(), 2) == "n/a");
  CHECK(fixed(std::numeric_limits<double>::quiet_NaN(), 2) == "n/a");
}

TEST_CASE("a noun agrees with its number") {
  CHECK(counted(1, "article", "articles") == "1 article");
  CHECK(counted(0, "article", "articles") == "0 articles");
  CHECK(counted(1204, "article", "articles") == "1,204 articles");
}

TEST_CASE("a search is blind to case, in any of the folded scripts") {
  CHECK(found_in("Shanghai Cooperation Organisation", folded("COOPERATION")));
  CHECK(found_in("\xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0",
                 folded("\xD0\xBC\xD0\xBE\xD1\x81\xD0\xBA")));  // Moskva
  CHECK_FALSE(found_in("Qingdao", folded("Beijing")));
  CHECK(found_in("anything", ""));
}

TEST_CASE("a problem's place is its member, line and column, and the line is said once") {
  entente::Problem problem;
  problem.byte = 89;
  CHECK(place_words(problem) == "byte 89");
  problem.line = 2;
  problem.column = 24;
  CHECK(place_words(problem) == "line 2, column 24, byte 89");
  problem.member = "x.jsonl, line 2";
  CHECK(place_words(problem) == "x.jsonl, line 2, column 24, byte 89");
}
