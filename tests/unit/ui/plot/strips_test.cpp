// The timeline below every view and the stairs of the ledger, as pictures.
#include <array>
#include <catch_amalgamated.hpp>

#include "tests/unit/ui/plot/made_picture.h"
#include "ui/plot/stair.h"
#include "ui/plot/timeline_picture.h"

using namespace entente;
using namespace entente::ui;

namespace {

Timeline months_of(std::vector<std::uint64_t> counts) {
  Timeline time;
  time.pile.period = Period::month;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    TrendPeriod period;
    const std::string number = std::to_string(101 + i % 12).substr(1);
    period.label = std::to_string(2020 + i / 12) + "-" + number;
    period.first = period.label + "-01";
    period.last = period.label + "-28";
    period.articles = counts[i];
    period.stories = counts[i];
    time.pile.periods.push_back(period);
    time.selected.push_back(counts[i] / 2);
  }
  return time;
}

}  // namespace

TEST_CASE("a timeline's bars are as high as their periods are full, and each tells its numbers") {
  const Timeline time = months_of({1, 0, 4, 2});
  const TimelineOptions options{.size = {400, 120}, .all = true, .tells = true};
  const Picture picture = timeline_picture(time, options, palette(false), made::HalfEms());
  REQUIRE(picture.groups.size() == 4);
  const auto height = [&](std::size_t group) {
    const Group& g = picture.groups[group];
    return g.begin == g.end ? 0.0f : std::get<Patch>(picture.items[g.begin]).box.height();
  };
  CHECK(height(1) == 0);
  CHECK(height(2) == Catch::Approx(4 * height(0)));
  CHECK(height(3) == Catch::Approx(2 * height(0)));
  CHECK(picture.groups[2].hint.starts_with("2020-03"));
  CHECK(made::collisions(picture) == std::vector<std::string>{});
}

TEST_CASE("a timeline of a selection shows its articles over all of them") {
  const Timeline time = months_of({4, 8});
  const Picture picture = timeline_picture(time, {.size = {400, 80}, .all = false}, palette(false), made::HalfEms());
  std::size_t chosen = 0;
  for (const Patch& patch : made::all_of<Patch>(picture)) chosen += patch.ink == palette(false).accent ? 1 : 0;
  CHECK(chosen == 2);
  CHECK(timeline_words(time, 1, false).ends_with("4 in the selection"));
}

TEST_CASE("a timeline of centuries of days has no more bars than points, and no labels on each other") {
  const Timeline time = months_of(std::vector<std::uint64_t>(30'000, 3));
  const Picture picture =
      timeline_picture(time, {.size = {900, 84}, .all = true, .tells = true}, palette(false), made::HalfEms());
  CHECK(picture.groups.size() <= kMostPoints);
  CHECK(made::collisions(picture) == std::vector<std::string>{});
}

TEST_CASE("a timeline without periods has nothing to draw") {
  CHECK(timeline_picture({}, {.size = {400, 80}}, palette(false), made::HalfEms()).items.empty());
}

TEST_CASE("a stair's treads stand as high as their status, and what is taken back ends in a cross on the ground") {
  std::array<LedgerStep, 3> steps;
  steps[0].status = Status::intent;
  steps[1].status = Status::signed_;
  steps[2].status = Status::refused;
  const Point size{92, 34};
  const auto treads = [&](std::size_t count) {
    std::vector<float> tops;
    const Picture picture = stair_picture(std::span(steps).first(count), false, size, palette(false));
    for (const Patch& patch : made::all_of<Patch>(picture)) {
      if (patch.ink == with_alpha(palette(false).bar, 0.22f)) tops.push_back(patch.box.min.y);
    }
    return tops;
  };
  const std::vector<float> tops = treads(3);
  REQUIRE(tops.size() == 3);
  CHECK(tops[1] < tops[0]);
  CHECK(tops[2] > tops[0]);
  CHECK(made::all_of<Stroke>(stair_picture(steps, false, size, palette(false))).size() == 2);
  CHECK(made::all_of<Circle>(stair_picture(std::span(steps).first(2), false, size, palette(false))).size() == 1);
  CHECK(made::all_of<Circle>(stair_picture(std::span(steps).first(2), true, size, palette(false))).size() == 2);
}

TEST_CASE("a stair of more steps than there is room for shows the last ones, and tells how many were before") {
  const std::vector<LedgerStep> steps(40);
  const Picture picture = stair_picture(steps, false, {92, 34}, palette(false));
  for (const Patch& patch : made::all_of<Patch>(picture)) CHECK(patch.box.max.x <= 92.5f);
  REQUIRE(picture.groups.size() == 1);
  CHECK(picture.groups[0].hint.starts_with("26 earlier steps"));
}

TEST_CASE("stairs on paper stand in rows whose words do not touch") {
  const std::vector<LedgerStep> steps(3);
  const std::vector<StairRow> rows(
      12, StairRow{std::string(200, 'w'), std::string(400, 'v'), "2020-01-01 to 2022-03-21", steps, true});
  const Picture picture = stairs_picture(rows, palette(false), made::HalfEms());
  CHECK(picture.groups.size() == 12);
  CHECK(group_at(picture, {picture.plot.min.x + 20, 5 * picture.height / 12 + 20}) == 5);
  CHECK(made::collisions(picture) == std::vector<std::string>{});
}
