// Days as news writes them, and the doubt that leaves a date unknown.
#include "core/dates/dates.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/article.h"
#include "core/read/structure/dateline.h"

using namespace entente;

namespace {

std::vector<std::string> dates(std::string_view text) {
  std::vector<std::string> found;
  for (const DateWords& words : find_dates(text)) {
    const Day day = words.day;
    found.push_back(std::string(slice(text, words.span)) + " = " +
                    (day.year ? iso(day) : std::to_string(day.month) + "/" + std::to_string(day.day)));
  }
  return found;
}
using Dates = std::vector<std::string>;

Article article_of(std::string_view text) {
  Reading out;
  read_source("a.txt", text, out);
  REQUIRE(out.articles.size() == 1);
  return out.articles[0];
}

}  // namespace

TEST_CASE("metadata dates in ISO form are taken to the day") {
  CHECK(metadata_date("2022-03-21") == "2022-03-21");
  CHECK(metadata_date(" 2022-03-21T23:59:59+05:00 ") == "2022-03-21");
  CHECK(metadata_date("2022-03-21 10:15:00") == "2022-03-21");
  CHECK(metadata_date("20220321") == "2022-03-21");
  CHECK(metadata_date("20220321T101500Z") == "2022-03-21");
  CHECK(metadata_date("20220321101500") == "2022-03-21");
  CHECK(metadata_date("2022/03/21") == "2022-03-21");
  CHECK(metadata_date("2022-03") == "2022-03");
  CHECK(metadata_date("2022") == "2022");
  CHECK(metadata_date("1647856800") == "2022-03-21");
  CHECK(metadata_date("1647856800123") == "2022-03-21");
}

TEST_CASE("metadata dates in common English and mail forms are understood") {
  CHECK(metadata_date("March 21, 2022") == "2022-03-21");
  CHECK(metadata_date("Monday, 21st March 2022, 10:15 am") == "2022-03-21");
  CHECK(metadata_date("Mon, 21 Mar 2022 10:15:00 +0500") == "2022-03-21");
  CHECK(metadata_date("26-FEB-1987 15:07:13.72") == "1987-02-26");
  CHECK(metadata_date("Sept. 9, 2021") == "2021-09-09");
  CHECK(metadata_date("March 2022") == "2022-03");
  CHECK(metadata_date("21/03/2022") == "2022-03-21");
  CHECK(metadata_date("03/21/2022") == "2022-03-21");
}

TEST_CASE("what can be read two ways, or not at all, stays empty") {
  CHECK(metadata_date("03/04/05").empty());
  CHECK(metadata_date("03/04/2005").empty());
  CHECK(metadata_date("Dec 28").empty());
  CHECK(metadata_date("2022-02-30").empty());
  CHECK(metadata_date("2022-13-01").empty());
  CHECK(metadata_date("March 21, 2022 / March 22, 2022").empty());
  CHECK(metadata_date("yesterday").empty());
  CHECK(metadata_date("").empty());
}

TEST_CASE("the readings of an ambiguous field are told") {
  const auto readings = [](std::string_view field) {
    std::vector<std::string> days;
    for (const Day day : read_date_field(field).readings) days.push_back(iso(day));
    return days;
  };
  using Days = std::vector<std::string>;
  CHECK(readings("03/04/2005") == Days{"2005-03-04", "2005-04-03"});
  CHECK(readings("03/04/05") == Days{"2005-03-04", "2005-04-03"});
  CHECK(readings("03-04-05") == Days{"2003-04-05", "2005-03-04", "2005-04-03"});
  CHECK(readings("3.4.2005") == Days{"2005-03-04", "2005-04-03"});
  CHECK(readings("March 21, 2022 / March 22, 2022") == Days{"2022-03-21", "2022-03-22"});
  CHECK(readings("13/04/2005").empty());
  CHECK(readings("04/04/05").empty());
  CHECK(readings("Dec 28").empty());
  CHECK(readings("").empty());
}

TEST_CASE("a day of the week beside an ambiguous date settles it") {
  CHECK(metadata_date("Sunday, 03/04/2005") == "2005-04-03");
  CHECK(metadata_date("Fri 03/04/2005") == "2005-03-04");
  CHECK(metadata_date("Monday 03/04/2005").empty());
}

TEST_CASE("fields may be written loosely") {
  CHECK(metadata_date("[Sept] 04, 2014.") == "2014-09-04");
  CHECK(metadata_date("12th of march 2010") == "2010-03-12");
  CHECK(metadata_date("2014 July 13.") == "2014-07-13");
  CHECK(metadata_date("1. Sept 2000") == "2000-09-01");
  CHECK(metadata_date("29 . 02 . 20") == "2020-02-29");
  CHECK(metadata_date("9 Jan 11 0:00") == "2011-01-09");
  CHECK(metadata_date("9 Jan 98") == "1998-01-09");
  CHECK(metadata_date("12 Jan 10:30").empty());
  CHECK(metadata_date("Wed Aug 05 12:00:00 UTC 2015") == "2015-08-05");
  CHECK(metadata_date("10:17 Dec 25 2014") == "2014-12-25");
  CHECK(metadata_date("2016020417:10") == "2016-02-04");
  CHECK(metadata_date("-1484823450") == "1922-12-13");
  CHECK(metadata_date("32 January 2015").empty());
  CHECK(metadata_date("1.2.3.4").empty());
  CHECK(metadata_date("12/09/18567").empty());
}

TEST_CASE("counting days goes over months, leap years and the years before 1970") {
  CHECK(epoch_days({1970, 1, 1}) == 0);
  CHECK(epoch_days({2000, 3, 1}) - epoch_days({2000, 2, 28}) == 2);
  for (std::int64_t day = -170000; day < 80000; day += 37) CHECK(epoch_days(day_of_epoch(day)) == day);
}

TEST_CASE("dates in running text are found with their span") {
  CHECK(dates("On March 21, 2022 local time and on 20 Aug 2020 they met.") ==
        Dates{"March 21, 2022 = 2022-03-21", "20 Aug 2020 = 2020-08-20"});
  CHECK(dates("since Dec. 28 and until 1st of June, 2030") ==
        Dates{"Dec. 28 = 12/28", "1st of June, 2030 = 2030-06-01"});
  CHECK(dates("signed in December, 1986, and in March 2019") ==
        Dates{"December, 1986 = 1986-12", "March 2019 = 2019-03"});
  CHECK(dates("on 2022-03-21 and 21/03/2022") == Dates{"2022-03-21 = 2022-03-21", "21/03/2022 = 2022-03-21"});
  CHECK(dates("they may 5 times march 12 miles; May said so; June 31, 2020; 12 of them") == Dates{});
  CHECK(dates("Friday, 25 February\n\n2000 GMT") == Dates{"25 February = 2/25"});
}

TEST_CASE("the calendar knows leap years and weekdays") {
  CHECK(is_real({2024, 2, 29}));
  CHECK_FALSE(is_real({2023, 2, 29}));
  CHECK_FALSE(is_real({1900, 2, 29}));
  CHECK(is_real({2000, 2, 29}));
  CHECK(is_real({0, 2, 29}));
  CHECK_FALSE(is_real({2022, 4, 31}));
  CHECK(weekday({2022, 3, 21}) == 0);
  CHECK(weekday({2021, 12, 9}) == 3);
  CHECK(weekday({2000, 2, 29}) == 1);
  CHECK(weekday({1987, 3, 1}) == 6);
}

TEST_CASE("datelines give day and agency") {
  const auto app = find_dateline("BEIJING, Dec 28 (APP): The two sides met.");
  REQUIRE(app);
  CHECK(app->day == Day{0, 12, 28});
  CHECK(app->agency == "APP");
  CHECK(app->span == Span{0, 22});
  const auto wire = find_dateline("HANOVER, West Germany, March 11 - A spokesman said");
  REQUIRE(wire);
  CHECK(wire->day == Day{0, 3, 11});
  const auto dated = find_dateline("KIGALI, Jun 15 2022 (IPS) - A few years ago");
  REQUIRE(dated);
  CHECK(dated->day == Day{2022, 6, 15});
  const auto undated = find_dateline("KABUL (Reuters) - The talks");
  REQUIRE(undated);
  CHECK(undated->agency == "Reuters");
  CHECK(undated->day == Day{});
  CHECK(find_dateline("Islamabad, 21 March \xE2\x80\x94 The talks"));
}

TEST_CASE("prose that happens to hold a colon or a dash is no dateline") {
  CHECK_FALSE(find_dateline("The ministers agreed on March 11 - and said so."));
  CHECK_FALSE(find_dateline("BEIJING: Pakistan and China agreed"));
  CHECK_FALSE(find_dateline("He said: we agree"));
  CHECK_FALSE(find_dateline("China (Mainland): figures"));
  CHECK_FALSE(find_dateline(""));
}

TEST_CASE("a dateline with its year dates the article and names the agency") {
  const Article article = article_of("Talks end\n\nKIGALI, Jun 15 2022 (IPS) - The talks ended.");
  CHECK(article.date == "2022-06-15");
  CHECK(article.date_from == "dateline");
  CHECK(article.source == "IPS");
}

TEST_CASE("a dateline without a year is never given a guessed one") {
  const Article article = article_of(
      "Talks end\n\nBEIJING, Dec 28 (APP): The talks ended.\n\nThe first were held on April 9, 2019. They end by Dec "
      "28, 2025.");
  CHECK(article.date.empty());
  CHECK(article.date_from.empty());
  const Article told =
      article_of("Talks end\n\nBEIJING, Dec 28 (APP): The talks ended on Monday, Dec 28, 2020, as planned.");
  CHECK(told.date == "2020-12-28");
  CHECK(told.date_from == "dateline");
}

TEST_CASE("a date in the text counts only where it is tied to the news") {
  CHECK(article_of("On March 21, 2022 local time, the ministers held talks in Islamabad.").date == "2022-03-21");
  CHECK(article_of("The court today (July 28, 2022) granted bail to the chairman of the group.").date == "2022-07-28");
  CHECK(article_of("They signed it on Monday, March 21, 2022, in Islamabad after long talks.").date_from == "text");
  CHECK(article_of("They signed it on Friday, March 21, 2022, in Islamabad after long talks.").date.empty());
  CHECK(article_of("The treaty that was signed on May 21, 1951 is still in force, both say.").date.empty());
  CHECK(article_of("On March 21, 1979 they signed a treaty that was renewed in 2019 without change.").date.empty());
}
