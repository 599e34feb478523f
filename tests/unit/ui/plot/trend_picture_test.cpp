// Trends, and commitments over time, as descriptions of what is drawn.
#include "ui/plot/trend_picture.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "tests/unit/ui/plot/made_picture.h"
#include "ui/plot/axis.h"
#include "ui/plot/kind_picture.h"
#include "ui/plot/thin.h"

using namespace entente;
using namespace entente::ui;
using made::all_of;

namespace {

// Periods of one month from 2001; a period without articles where `count` is negative.
Trends trends_of(const std::vector<std::vector<int>>& series) {
  Trends out;
  for (std::size_t k = 0; k < series.size(); ++k) out.patterns.push_back("pattern " + std::to_string(k));
  for (std::size_t i = 0; i < series.front().size(); ++i) {
    TrendPeriod& period = out.periods.emplace_back();
    const std::size_t month = i % 12 + 1;
    period.label = std::to_string(2001 + i / 12) + (month < 10 ? "-0" : "-") + std::to_string(month);
    period.first = period.label + "-01";
    period.last = period.label + "-28";
    period.articles = series.front()[i] < 0 ? 0 : 4;
    period.words = 1000 * period.articles;
    for (const std::vector<int>& counts : series) {
      period.series.push_back({static_cast<std::uint64_t>(std::max(counts[i], 0)), 1, 1, 1});
    }
  }
  return out;
}

Picture drawn(const Trends& trends, Point size = {900, 420}, bool tells = false) {
  return trend_picture(trends, {.size = size, .scale = TrendScale::count, .tells = tells}, palette(false),
                       made::HalfEms());
}

bool is_within(const Picture& picture) {
  for (const Stroke& stroke : all_of<Stroke>(picture)) {
    for (const Point p : stroke.way) {
      if (p.x < 0 || p.y < 0 || p.x > picture.width || p.y > picture.height) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a line breaks where no article is dated, and a point alone gets its mark") {
  const Picture picture = drawn(trends_of({{1, 2, -1, 4, -1, 3, 2, 1}}));
  const auto strokes = all_of<Stroke>(picture);
  REQUIRE(strokes.size() == 2);
  CHECK(strokes[0].way.size() == 2);
  CHECK(strokes[1].way.size() == 3);
  CHECK(all_of<Circle>(picture).size() == 6);  // one a point
}

TEST_CASE("the higher of two values stands higher, and nothing leaves the picture") {
  const Picture picture = drawn(trends_of({{1, 7, 3}}));
  const auto way = all_of<Stroke>(picture).front().way;
  REQUIRE(way.size() == 3);
  CHECK(way[1].y < way[2].y);
  CHECK(way[2].y < way[0].y);
  CHECK(way[0].x < way[1].x);
  CHECK(is_within(picture));
}

TEST_CASE("labels of lines, axes and dates never lie on each other, however close the lines end") {
  for (const std::size_t count : {1u, 2u, 5u, 12u, 40u}) {
    for (const Point size : {Point{900, 420}, Point{540, 200}, Point{320, 150}, Point{60, 60}}) {
      std::vector<std::vector<int>> series(count, std::vector<int>(70, 5));
      const Picture picture = drawn(trends_of(series), size);
      CAPTURE(count, size.x);
      CHECK(made::collisions(picture) == std::vector<std::string>{});
      CHECK(is_within(picture));
    }
  }
}

TEST_CASE("no series has more than two thousand points, and its peak and its low stay") {
  std::vector<int> counts(20000, 10);
  counts[7777] = 500;
  counts[13131] = 0;
  const Picture picture = drawn(trends_of({counts}));
  std::size_t points = 0;
  float top = picture.height, bottom = 0;
  for (const Stroke& stroke : all_of<Stroke>(picture)) {
    points += stroke.way.size();
    for (const Point p : stroke.way) top = std::min(top, p.y), bottom = std::max(bottom, p.y);
  }
  CHECK(points > 500);
  CHECK(points <= kMostPoints);
  CHECK(top == picture.plot.min.y);
  CHECK(bottom == picture.plot.max.y);
}

TEST_CASE("thinning keeps ends, extremes and breaks, in order") {
  std::vector<std::optional<double>> values;
  for (int i = 0; i < 9000; ++i) values.emplace_back(std::sin(i * 0.37) * i);
  values[4000].reset();
  const std::vector<KeptPoint> kept = thinned(values, 400);
  REQUIRE(kept.size() <= 400);
  CHECK(kept.front().at == 0);
  CHECK(kept.back().at == 8999);
  CHECK(std::ranges::is_sorted(kept, {}, &KeptPoint::at));
  const auto breaks = std::ranges::count_if(kept, &KeptPoint::after_gap);
  CHECK(breaks == 2);  // at the beginning, and over the gap
  const auto low = std::ranges::min_element(values, {}, [](const auto& v) { return v.value_or(0); });
  CHECK(std::ranges::find(kept, static_cast<std::size_t>(low - values.begin()), &KeptPoint::at) != kept.end());
  const std::vector<std::optional<double>> few = {1.0, std::nullopt, 2.0};
  CHECK(thinned(few) == std::vector<KeptPoint>{{0, true}, {2, true}});
  CHECK(thinned({}).empty());
}

TEST_CASE("a picture that leaves tells the numbers of each period, one on screen asks for them") {
  const Trends trends = trends_of({{1, 2, -1}});
  CHECK(drawn(trends).groups.empty());
  const Picture picture = drawn(trends, {900, 420}, true);
  REQUIRE(picture.groups.size() == 3);
  CHECK(picture.groups[1].hint.find("pattern 0:  2") != std::string::npos);
  CHECK(picture.groups[2].hint == "2001-03\nno articles");
  const Area& area = picture.groups[1].area;
  CHECK(group_at(picture, {(area.a.x + area.b.x) / 2, area.a.y + 5}) == 1);
  CHECK(group_at(picture, {0, 0}) == std::nullopt);
}

TEST_CASE("middles are moved apart as little as it takes, and kept within") {
  CHECK(moved_apart({50, 52, 10}, 10, 0, 100) == std::vector<float>{50, 60, 10});
  CHECK(moved_apart({99, 99, 99}, 10, 0, 100) == std::vector<float>{80, 90, 100});
  CHECK(moved_apart({5, 5, 5, 5}, 10, 0, 20).size() == 3);
}

TEST_CASE("columns of kinds stand on each other, and are as high as what they count") {
  Trends trends = trends_of({{2, 1}, {3, 0}});
  const Picture picture = kind_picture(trends, {.size = {700, 300}, .tells = true}, palette(false), made::HalfEms());
  REQUIRE(picture.groups.size() == 2);
  const Group& first = picture.groups[0];
  const Patch& low = std::get<Patch>(picture.items[first.begin]);
  float height = 0;
  for (std::size_t i = first.begin; i < first.end; ++i) {
    if (const auto* patch = std::get_if<Patch>(&picture.items[i])) height += patch->box.height();
  }
  const float unit = picture.plot.height() / 6;  // 5 of 6, in steps of 2
  CHECK(low.box.max.y == picture.plot.max.y);
  CHECK(height == Catch::Approx(5 * unit).margin(2.1));  // paper between kinds
  CHECK(first.hint.find("5 commitments in 4 articles") != std::string::npos);
  CHECK(made::collisions(picture) == std::vector<std::string>{});
}

TEST_CASE("more periods than columns share one, as high as the fullest, and the legend says so") {
  std::vector<int> counts(6000, 1);
  counts[1234] = 9;
  const Picture picture = kind_picture(trends_of({counts}), {.size = {700, 300}}, palette(false), made::HalfEms());
  CHECK(all_of<Patch>(picture).size() < 400);
  CHECK(picture.legend.find("the fullest of") != std::string::npos);
  const auto tallest = std::ranges::max(all_of<Patch>(picture), {},
                                        [](const Patch& p) { return p.box.width() < 100 ? p.box.height() : 0; });
  CHECK(tallest.box.height() == Catch::Approx(picture.plot.height() * 9 / 9).margin(2));
}
