// make_trends(): periods, gaps and what is in none, by hand.
#include "core/report/trends.h"

#include <catch_amalgamated.hpp>

#include "core/dates/calendar.h"
#include "core/report/stories.h"
#include "tests/unit/report/written_summary.h"

namespace {

using namespace entente;
using written::all_of;
using written::set_of;

Trends trends_of(const Summary& summary, Period period, const std::vector<std::string>& patterns = {"road"}) {
  return make_trends(summary, Stories(summary.articles), all_of(summary), summary, patterns, period);
}

Summary dated(const std::vector<std::string>& dates) {
  std::vector<written::Text> texts;
  for (const std::string& date : dates)
    texts.push_back({std::to_string(100 + texts.size()), date, 10, 1, {}, {{"road", 1, 1, 0}}, {}});
  return written::summary(std::move(texts));
}

std::vector<std::string> labels(const Trends& trends) {
  std::vector<std::string> out;
  for (const TrendPeriod& period : trends.periods) out.push_back(period.label);
  return out;
}

// The only period that an article of this day makes.
TrendPeriod period_of(const std::string& date, Period period) {
  const Trends trends = trends_of(dated({date}), period);
  REQUIRE(trends.periods.size() == 1);
  CHECK(trends.periods[0].articles == 1);
  return trends.periods[0];
}

using Labels = std::vector<std::string>;

}  // namespace

TEST_CASE("a period is called by its label and ends on its last day") {
  const auto is = [](const TrendPeriod& period, const char* label, const char* first, const char* last) {
    return period.label == label && period.first == first && period.last == last;
  };
  CHECK(is(period_of("2022-03-21", Period::day), "2022-03-21", "2022-03-21", "2022-03-21"));
  CHECK(is(period_of("2022-03-21", Period::week), "2022-W12", "2022-03-21", "2022-03-27"));
  CHECK(is(period_of("2024-02-10", Period::month), "2024-02", "2024-02-01", "2024-02-29"));
  CHECK(is(period_of("2022-06-30", Period::quarter), "2022-Q2", "2022-04-01", "2022-06-30"));
  CHECK(is(period_of("2022-10", Period::quarter), "2022-Q4", "2022-10-01", "2022-12-31"));
  CHECK(is(period_of("2022", Period::year), "2022", "2022-01-01", "2022-12-31"));
  CHECK(is(period_of("0999-12", Period::month), "0999-12", "0999-12-01", "0999-12-31"));
}

TEST_CASE("weeks are those of ISO 8601: the year is that of their Thursday") {
  CHECK(period_of("2021-01-03", Period::week).label == "2020-W53");  // a Sunday
  CHECK(period_of("2021-01-04", Period::week).label == "2021-W01");
  CHECK(period_of("2018-12-31", Period::week).label == "2019-W01");
  CHECK(period_of("2016-01-01", Period::week).label == "2015-W53");
  CHECK(period_of("2022-01-01", Period::week).label == "2021-W52");
  CHECK(period_of("1969-12-28", Period::week).label == "1969-W52");  // before the epoch
  CHECK(period_of("1969-12-29", Period::week).label == "1970-W01");
  CHECK(period_of("1969-12-29", Period::week).first == "1969-12-29");
}

TEST_CASE("a period without articles stands between those with, with nothing in it") {
  const Trends trends = trends_of(dated({"2021-11-30", "2022-02-01"}), Period::month);
  CHECK(labels(trends) == Labels{"2021-11", "2021-12", "2022-01", "2022-02"});
  for (const std::size_t gap : {1u, 2u}) {
    CHECK(trends.periods[gap].articles == 0);
    CHECK(trends.periods[gap].words == 0);
    REQUIRE(trends.periods[gap].series.size() == 1);
    CHECK(trends.periods[gap].series[0].count == 0);
  }
  CHECK(trends.periods[3].series[0].count == 1);
  CHECK(trends_of(dated({"2021-12", "2022-07"}), Period::quarter).periods.size() == 4);
  CHECK(trends_of(dated({"2021-12-31", "2022-01-01"}), Period::day).periods.size() == 2);
  CHECK(trends_of(dated({"2020-12-27", "2021-01-11"}), Period::week).periods.size() == 4);
}

TEST_CASE("articles without a date are counted apart, and so are dates too coarse for the period") {
  const Summary summary = dated({"", "2022", "2022-03", "2022-03-21", "soon", "2022-13", "2022-02-30", "2022-03-21x"});
  const auto apart = [&](Period period) {
    const Trends trends = trends_of(summary, period);
    std::uint64_t placed = 0;
    for (const TrendPeriod& p : trends.periods) placed += p.articles;
    CHECK(placed + trends.undated.articles == 8);
    CHECK(trends.undated.series[0].count == trends.undated.articles);
    return std::pair(trends.undated.articles, trends.too_coarse);
  };
  CHECK(apart(Period::day) == std::pair<std::uint64_t, std::uint64_t>(7, 2));
  CHECK(apart(Period::week) == std::pair<std::uint64_t, std::uint64_t>(7, 2));
  CHECK(apart(Period::month) == std::pair<std::uint64_t, std::uint64_t>(6, 1));
  CHECK(apart(Period::quarter) == std::pair<std::uint64_t, std::uint64_t>(6, 1));
  CHECK(apart(Period::year) == std::pair<std::uint64_t, std::uint64_t>(5, 0));
}

TEST_CASE("each pattern has its own counts, in the order asked for; copies are one story") {
  const Summary summary = written::summary({
      {"a", "2022-03-01", 100, 5, {}, {{"road", 3, 2, 0}, {"port", 1, 1, 0}}, {}},
      {"b", "2022-03-09", 100, 5, {}, {{"road", 3, 2, 0}, {"port", 1, 1, 0}}, "a"},
      {"c", "2022-03-20", 50, 4, {}, {{"road", 1, 1, 0}}, {}},
      {"d", "2022-04-01", 70, 4, {}, {}, {}},
  });
  const Trends trends = trends_of(summary, Period::month, {"port", "road", "ship"});
  CHECK(trends.patterns == Labels{"port", "road", "ship"});
  REQUIRE(trends.periods.size() == 2);
  const TrendPeriod& march = trends.periods[0];
  CHECK(march.articles == 3);
  CHECK(march.stories == 2);
  CHECK(march.words == 250);
  REQUIRE(march.series.size() == 3);
  const auto is = [](const TrendCount& c, std::uint64_t count, std::uint64_t sentences, std::uint64_t articles,
                     std::uint64_t stories) {
    return c.count == count && c.sentences == sentences && c.articles == articles && c.stories == stories;
  };
  CHECK(is(march.series[0], 2, 2, 2, 1));
  CHECK(is(march.series[1], 7, 5, 3, 2));
  CHECK(is(march.series[2], 0, 0, 0, 0));
  CHECK(is(trends.periods[1].series[1], 0, 0, 0, 0));
  CHECK(trends.periods[1].articles == 1);  // zero is not a gap
}

TEST_CASE("trends are of the chosen articles, and hits are found by the articles' facts") {
  const Summary summary = dated({"2022-01-01", "2022-02-01", "2022-03-01"});
  Summary tracked = written::summary({{"100", "2022-01-01", 10, 1, {}, {{"ship", 4, 1, 0}}, {}},
                                      {"1005", "2022-02-01", 10, 1, {}, {{"ship", 9, 1, 0}}, {}},
                                      {"102", "2022-03-01", 10, 1, {}, {{"ship", 2, 1, 0}}, {}}});
  const Trends trends =
      make_trends(summary, Stories(summary.articles), set_of(summary, {1, 2}), tracked, {"ship"}, Period::month);
  CHECK(labels(trends) == Labels{"2022-02", "2022-03"});
  CHECK(trends.periods[0].series[0].count == 0);
  CHECK(trends.periods[1].series[0].count == 2);
}

TEST_CASE("of dates that span too many periods the last are kept, and that is told") {
  const Trends trends = trends_of(dated({"0800-01-01", "2022-03-20", "2022-03-21"}), Period::day);
  CHECK(trends.is_cut);
  REQUIRE(trends.periods.size() == kMostPeriods);
  CHECK(trends.periods.back().label == "2022-03-21");
  CHECK(trends.periods.front().label == iso(day_of_epoch(epoch_days({2022, 3, 21}) - 19999)));
  CHECK_FALSE(trends_of(dated({"0800-01-01", "2022-03-20"}), Period::month).is_cut);
}

TEST_CASE("nothing dated makes no periods") {
  const Trends trends = trends_of(dated({"", ""}), Period::month);
  CHECK(trends.periods.empty());
  CHECK(trends.undated.articles == 2);
  CHECK(trends_of(Summary{}, Period::day).undated.articles == 0);
}

TEST_CASE("the fitting period is the finest that the dates span no more than so often") {
  const auto fitting = [](const std::vector<std::string>& dates, std::size_t most) {
    const Summary summary = dated(dates);
    return fitting_period(summary, all_of(summary), most);
  };
  CHECK(fitting({"2022-01-01", "2022-01-10"}, 10) == Period::day);
  CHECK(fitting({"2022-01-01", "2022-01-11"}, 10) == Period::week);
  CHECK(fitting({"2022-01-01", "2022-06-11"}, 10) == Period::month);
  CHECK(fitting({"2022-01-01", "2023-06-11"}, 10) == Period::quarter);
  CHECK(fitting({"1900-01-01", "2023-06-11"}, 10) == Period::year);
  CHECK(fitting({"2022-03", "2022-03", "2022-03-01"}, 10) == Period::month);  // most are known by the month
  CHECK(fitting({"2022", ""}, 10) == Period::year);
  CHECK(fitting({"", ""}, 10) == Period::month);
}

TEST_CASE("periods have names, and names have periods") {
  for (const Period period : {Period::day, Period::week, Period::month, Period::quarter, Period::year})
    CHECK(period_named(period_name(period)) == period);
  CHECK_FALSE(period_named("decade").has_value());
}
