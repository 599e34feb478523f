// Days counted from the article's own.
#include "core/dates/relative_dates.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

using namespace entente;

namespace {

using Dates = std::vector<std::string>;

// Monday, 21 March 2022.
Dates resolved(std::string_view text, Towards towards = Towards::past) {
  Dates found;
  for (const ResolvedDate& date : resolve_dates(text, {2022, 3, 21}, towards)) {
    found.push_back(std::string(slice(text, date.span)) + " = " + iso(date));
  }
  return found;
}

}  // namespace

TEST_CASE("words for days count from the article's day") {
  CHECK(resolved("They met yesterday, and tonight they meet again; the day before yesterday they did not.") ==
        Dates{"yesterday = 2022-03-20", "tonight = 2022-03-21", "day before yesterday = 2022-03-19"});
  CHECK(resolved("Tomorrow and the day after tomorrow") ==
        Dates{"Tomorrow = 2022-03-22", "day after tomorrow = 2022-03-23"});
}

TEST_CASE("days of the week point back in reports and ahead in promises") {
  CHECK(resolved("on Tuesday") == Dates{"Tuesday = 2022-03-15"});
  CHECK(resolved("by Tuesday", Towards::future) == Dates{"Tuesday = 2022-03-22"});
  CHECK(resolved("on Monday") == Dates{"Monday = 2022-03-21"});
  CHECK(resolved("last Monday") == Dates{"last Monday = 2022-03-14"});
  CHECK(resolved("next Monday and this Friday") == Dates{"next Monday = 2022-03-28", "this Friday = 2022-03-25"});
}

TEST_CASE("weeks, months and years are ranges") {
  CHECK(resolved("last week") == Dates{"last week = 2022-03-14/2022-03-20"});
  CHECK(resolved("next month") == Dates{"next month = 2022-04-01/2022-04-30"});
  CHECK(resolved("this year and last year") ==
        Dates{"this year = 2022-01-01/2022-12-31", "last year = 2021-01-01/2021-12-31"});
  CHECK(resolved("by 2030") == Dates{"2030 = 2030-01-01/2030-12-31"});
}

TEST_CASE("counted units go both ways, over the ends of months") {
  CHECK(resolved("three days ago, a week ago, 2 years from now") ==
        Dates{"three days ago = 2022-03-18", "a week ago = 2022-03-14", "2 years from now = 2024-03-21"});
  CHECK(resolved("within 30 days", Towards::future) == Dates{"within 30 days = 2022-03-21/2022-04-20"});
  CHECK(resolved("in two weeks", Towards::future) == Dates{"in two weeks = 2022-04-04"});
  CHECK(resolved("in two weeks").empty());
  const auto leap = resolve_dates("a year ago", {2024, 2, 29}, Towards::past);
  REQUIRE(leap.size() == 1);
  CHECK(iso(leap[0]) == "2023-02-28");
}

TEST_CASE("the end of a time is its last day") {
  CHECK(resolved("by the end of the year") == Dates{"end of the year = 2022-12-31"});
  CHECK(resolved("end of next month") == Dates{"end of next month = 2022-04-30"});
  CHECK(resolved("the end of February", Towards::future) == Dates{"end of February = 2023-02-28"});
  CHECK(resolved("the end of 2024") == Dates{"end of 2024 = 2024-12-31"});
}

TEST_CASE("dates without a year take the nearest that fits, dates with one keep theirs") {
  CHECK(resolved("by June 30", Towards::future) == Dates{"June 30 = 2022-06-30"});
  CHECK(resolved("on Dec. 28") == Dates{"Dec. 28 = 2021-12-28"});
  CHECK(resolved("on June 30, 2019 and in May 2019") ==
        Dates{"June 30, 2019 = 2019-06-30", "May 2019 = 2019-05-01/2019-05-31"});
  CHECK(resolved("due March 15", Towards::future) == Dates{"March 15 = 2022-03-15"});
}

TEST_CASE("what is no day is left alone") {
  CHECK(resolved("the end of the talks, two days of talks, a year, days, 2022 people, one last time").empty());
}

TEST_CASE("a deadline's words are told as the day they mean, where they mean one") {
  CHECK(deadline_day("by the end of the year", "2022-03-21") == "2022-12-31");
  CHECK(deadline_day("next month", "2022-03-21") == "2022-04-01/2022-04-30");
  CHECK(deadline_day("by Friday", "2022-03").empty());
  CHECK(deadline_day("by Friday", "").empty());
  CHECK(deadline_day("on Friday or Sunday", "2022-03-21").empty());
  CHECK(deadline_day("soon", "2022-03-21").empty());
}
