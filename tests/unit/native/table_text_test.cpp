#include "native/table_text.h"

#include <catch_amalgamated.hpp>

using namespace entente;
using namespace entente::native;

namespace {

Table made() {
  Table table;
  table.facts = {{"least_count", "2"}};
  table.columns = {{"term", "Term", ""}, {"count", "Count", "how often"}, {"log_dice", "logDice", "14 + x\nx: what"}};
  table.rows = {{std::string("road"), std::uint64_t{1204}, std::optional<double>(13.5)},
                {std::string("caf\xC3\xA9"), std::uint64_t{7}, std::optional<double>()}};
  return table;
}

}  // namespace

TEST_CASE("columns are as wide as what stands in them: texts to the left, numbers to the right, n/a for none") {
  CHECK(rows_text(made(), {{"term"}, {"count"}, {"log_dice"}}) ==
        "term  count  log dice\n"
        "road  1,204     13.50\n"
        "caf\xC3\xA9      7       n/a\n");
  CHECK(rows_text(made(), {{"count"}, {"no such"}}) == "count\n1,204\n    7\n");
}

TEST_CASE("a text that is too long is cut at its end, or where it leads up to something at its beginning") {
  Table table = made();
  table.rows.pop_back();
  table.rows[0][0] = std::string("a long way\nto go");
  CHECK(rows_text(table, {{"term", 8}}) == "term\na long \xE2\x80\xA6\n");
  CHECK(rows_text(table, {{"term", 8, true}}) == "    term\n\xE2\x80\xA6y to go\n");
}

TEST_CASE("facts stand by name, and formulas by their symbols") {
  CHECK(facts_text(made(), {{"count"}, {"log_dice"}}) ==
        "least count           2\n"
        "log dice              14 + x\n\n");
}

TEST_CASE("control characters of a text do not reach the terminal") {
  Table table = made();
  table.rows = {{std::string("a\x1B[31mb\tc"), std::uint64_t{1}, std::optional<double>(1)}};
  CHECK(rows_text(table, {{"term"}}) == "term\na [31mb c\n");
}

TEST_CASE("in the text of trends a gap is called one, and the undated come last") {
  Trends trends;
  trends.patterns = {"road"};
  trends.periods = {{"2022-01", "", "", 2, 2, 500, {{3, 2, 2, 2}}},
                    {"2022-02", "", "", 0, 0, 0, {{}}},
                    {"2022-03", "", "", 1, 1, 100, {{}}}};
  trends.undated = {"", "", "", 1, 1, 40, {{1, 1, 1, 1}}};
  CHECK(periods_text(trends) ==
        "period   articles  words  road  per million\n"
        "2022-01         2    500     3        6,000\n"
        "2022-02         0      0   gap\n"
        "2022-03         1    100     0            0\n"
        "undated         1     40     1       25,000\n");
}

TEST_CASE("a long gap takes one line") {
  Trends trends;
  trends.patterns = {"road"};
  trends.periods = {{"2021", "", "", 1, 1, 100, {{1, 1, 1, 1}}}};
  for (int year = 2022; year < 2026; ++year) trends.periods.push_back({std::to_string(year), "", "", 0, 0, 0, {{}}});
  trends.periods.push_back({"2026", "", "", 1, 1, 100, {{}}});
  CHECK(periods_text(trends) ==
        "period        articles  words  road  per million\n"
        "2021                 1    100     1       10,000\n"
        "2022 to 2025         0      0   gap\n"
        "2026                 1    100     0            0\n");
  trends.periods.erase(trends.periods.begin() + 2);
  CHECK(periods_text(trends).find(" to ") == std::string::npos);
}
