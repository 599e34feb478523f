// The collector over real parts: however they come in, the same report goes out.
#include "ui/collector.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <functional>
#include <random>
#include <utility>

#include "core/extract/analysis.h"
#include "core/report/report.h"

using namespace entente;
using namespace entente::ui;

namespace {

// One part: a shard of a single article.
Summary part(int n) {
  static constexpr std::array<std::string_view, 4> kTexts = {
      "ISLAMABAD, March 21, 2022: Pakistan and China agreed to build a road. Wang Yi welcomed it.",
      "BEIJING, March 22, 2022: China will support Pakistan. China urged Japan to return to talks.",
      "Russia signed a treaty with India in Moscow on Tuesday.",
      "Nothing much was said on Monday about the weather.",
  };
  Reading reading;
  const std::string text =
      std::string(kTexts[static_cast<std::size_t>(n) % kTexts.size()]) + " Edition " + std::to_string(n) + ".";
  read_source("file" + std::to_string(n) + ".txt", text, reading);
  ShardBuilder builder;
  builder.add_input(reading);
  for (const Article& article : reading.articles) builder.add(article, analyse(article));
  const Shard shard = builder.finish();
  return summarise(shard, {});
}

std::string report_of(const std::vector<int>& order, bool look_between) {
  Collector collector;
  collector.begin(order.size(), 0);
  for (const int n : order) {
    collector.add(part(n), 1, 0);
    if (look_between) (void)collector.snapshot();
  }
  collector.finish(Phase::done, 1);
  return to_json(*collector.snapshot()->report);
}

// Time is over after every step; parts come whenever `come` says so of the number of steps that were made.
std::string report_in_steps(int parts, const std::function<bool(int)>& come) {
  Collector collector;
  collector.begin(static_cast<std::uint64_t>(parts), 0);
  int steps = 0, next = 0;
  for (; next < parts || collector.has_more(); ++steps) {
    if (next < parts && come(steps)) collector.add(part(next++), 1, 0);
    if (next == parts) collector.finish(Phase::done, 1);
    (void)collector.snapshot([] { return true; });
    if (steps % 7 == 0) (void)collector.take_asks();
    REQUIRE(steps < 100'000);
  }
  return to_json(*collector.snapshot()->report);
}

}  // namespace

TEST_CASE("found step by step while parts come in, the report is the same bytes") {
  const std::string wanted = report_of({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, false);
  CHECK(report_in_steps(12, [](int) { return true; }) == wanted);
  CHECK(report_in_steps(12, [](int steps) { return steps % 5 == 0; }) == wanted);
  CHECK(report_in_steps(12, [](int steps) { return steps % 31 == 0; }) == wanted);
  CHECK(report_in_steps(12, [](int steps) { return steps % 400 == 0; }) == wanted);
}

TEST_CASE("parts that come faster than they are merged keep nothing from being shown") {
  constexpr int kParts = 300, kStepsAPart = 8;
  Collector collector;
  collector.begin(kParts, 0);
  std::size_t shown = 0, reports = 0;
  for (int step = 0; step < kParts * kStepsAPart; ++step) {
    if (step % kStepsAPart == 0) collector.add(part(step / kStepsAPart), 1, 0);
    const auto newest = collector.snapshot([] { return true; });
    (void)collector.take_asks();
    CHECK((newest->report->articles.empty() || newest->findings->terms.value != nullptr));
    if (newest->report->articles.size() > std::exchange(shown, newest->report->articles.size())) ++reports;
  }
  CHECK(reports > 1);
  collector.finish(Phase::done, 1);
  CHECK(collector.snapshot()->report->articles.size() == kParts);
}

TEST_CASE("what was found last stands while more is found step by step, and clearing gives that up") {
  Collector collector;
  collector.begin(2, 0);
  collector.add(part(0), 1, 0);
  const auto first = collector.snapshot();
  REQUIRE(first->report->articles.size() == 1);
  collector.add(part(1), 1, 0);
  std::size_t stood = 0;
  while (collector.snapshot([] { return true; })->report->articles.size() == 1) ++stood;
  CHECK(stood > 5);
  CHECK(collector.snapshot()->report->articles.size() == 2);
  collector.add(part(2), 1, 0);
  collector.finish(Phase::done, 1);
  for (int i = 0; i < 8; ++i) (void)collector.snapshot([] { return true; });
  CHECK(collector.has_more());
  collector.clear();
  CHECK(collector.snapshot()->report->articles.empty());
  CHECK_FALSE(collector.has_more());
}

TEST_CASE("however parts come in and however often they are looked at, the report is the same bytes") {
  std::vector<int> order(23);
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  const std::string wanted = report_of(order, false);
  std::mt19937 random(7);
  for (int round = 0; round < 5; ++round) {
    std::shuffle(order.begin(), order.end(), random);
    CHECK(report_of(order, round % 2 == 0) == wanted);
  }
}

TEST_CASE("a snapshot stays the same one until something changes, and versions grow") {
  Collector collector;
  const auto first = collector.snapshot();
  CHECK(collector.snapshot() == first);
  CHECK(first->progress.phase == Phase::empty);
  REQUIRE(first->report != nullptr);
  collector.begin(2, 100);
  const auto second = collector.snapshot();
  CHECK(second != first);
  CHECK(second->version > first->version);
  CHECK(second->report == first->report);  // nothing has come yet
  CHECK(second->progress.phase == Phase::working);
}

TEST_CASE("views fill while parts come in, and are whole at the end") {
  Collector collector;
  collector.begin(40, 0);
  std::size_t shown = 0, made = 0;
  std::shared_ptr<const Report> last;
  for (int n = 0; n < 40; ++n) {
    collector.add(part(n), 1, 0);
    const auto snapshot = collector.snapshot();
    CHECK(snapshot->report->articles.size() >= shown);
    shown = snapshot->report->articles.size();
    CHECK(shown * 6 >= static_cast<std::size_t>(n));  // never far behind
    if (snapshot->report != last) ++made;
    last = snapshot->report;
  }
  CHECK(made < 25);  // fewer reports than parts, or showing would cost more than the work
  collector.finish(Phase::done, 0.5);
  CHECK(collector.snapshot()->report->articles.size() == 40);
  CHECK(collector.snapshot()->progress.files_done == 40);
}

TEST_CASE("the last articles asked for are kept, each once") {
  Collector collector;
  for (int n = 0; n < 100; ++n) {
    ArticleView view;
    view.id = std::to_string(n % 90);
    collector.add_article(std::move(view));
  }
  const auto& kept = collector.snapshot()->articles;
  CHECK(kept.size() == 64);
  CHECK(kept.back()->id == "9");
  CHECK(std::count_if(kept.begin(), kept.end(), [](const auto& view) { return view->id == "9"; }) == 1);
}

TEST_CASE("what a stopped run gave up does not count in the progress of the next") {
  Collector collector;
  collector.begin(10, 1000);
  collector.add(part(0), 4, 400);
  collector.finish(Phase::cancelled, 1);
  CHECK(collector.snapshot()->progress.files_total == 10);
  collector.begin(0, 0);
  collector.begin(2, 50);
  const Progress begun = collector.snapshot()->progress;
  CHECK(begun.files_total - begun.files_done == 2);
  CHECK(begun.bytes_total - begun.bytes_done == 50);
  collector.add(part(1), 2, 50);
  collector.finish(Phase::done, 1);
  CHECK(collector.snapshot()->progress.files_done == 6);
  CHECK(collector.snapshot()->progress.files_total == 6);
}

TEST_CASE("clearing forgets all but the count of versions") {
  Collector collector;
  collector.begin(1, 0);
  collector.add(part(0), 1, 0);
  collector.finish(Phase::cancelled, 1);
  const auto before = collector.snapshot();
  CHECK(before->progress.phase == Phase::cancelled);
  collector.clear();
  const auto after = collector.snapshot();
  CHECK(after->version > before->version);
  CHECK(after->report->articles.empty());
  CHECK(after->progress.phase == Phase::empty);
}
