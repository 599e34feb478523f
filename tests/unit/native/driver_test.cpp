// The desktop's workers over real files: whole, in pieces, stopped, begun anew.
#include "native/driver.h"

#include <catch_amalgamated.hpp>
#include <chrono>
#include <thread>

#include "core/report/report.h"

using namespace entente;
using namespace entente::native;

namespace {

// Bytes for as many sources as asked, alive as long as the pile.
class Pile {
 public:
  explicit Pile(int count) {
    for (int i = 0; i < count; ++i) {
      texts_.push_back("BEIJING, March 21, 2022: China agreed to send " + std::to_string(i) +
                       " trucks to Pakistan. Pakistan will build a road for them. Wang Yi spoke.\n");
    }
  }
  [[nodiscard]] std::vector<Source> sources() const {
    std::vector<Source> out;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      out.push_back({"news" + std::to_string(i) + ".txt", texts_[i].size(), texts_[i], true});
    }
    return out;
  }

 private:
  std::vector<std::string> texts_;
};

void settle(const Driver& driver) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  while (!driver.is_settled() && std::chrono::steady_clock::now() < end)
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  REQUIRE(driver.is_settled());
}

std::string report_with(unsigned threads, const Pile& pile) {
  Driver driver(threads, {}, [] {});
  driver.open(pile.sources());
  settle(driver);
  CHECK(driver.newest()->progress.phase == ui::Phase::done);
  return to_json(*driver.newest()->report);
}

}  // namespace

TEST_CASE("any number of threads gives the same report") {
  const Pile pile(300);
  const std::string one = report_with(1, pile);
  CHECK(report_with(2, pile) == one);
  CHECK(report_with(7, pile) == one);
}

TEST_CASE("what is opened later joins what is there") {
  const Pile pile(90);
  const std::vector<Source> all = pile.sources();
  Driver driver(2, {}, [] {});
  driver.open(std::vector<Source>(all.begin(), all.begin() + 40));
  settle(driver);
  CHECK(driver.newest()->report->articles.size() == 40);
  driver.open(std::vector<Source>(all.begin() + 40, all.end()));
  settle(driver);
  CHECK(driver.newest()->report->articles.size() == 90);
  CHECK(driver.newest()->progress.files_done == 90);
  CHECK(to_json(*driver.newest()->report) == report_with(2, pile));
}

TEST_CASE("an article is there for the Reader when it is asked for") {
  const Pile pile(10);
  Driver driver(2, {}, [] {});
  driver.open(pile.sources());
  settle(driver);
  const std::string id = driver.newest()->report->articles[3].id;
  driver.request_article(id);
  driver.request_article("no such id");
  settle(driver);
  REQUIRE(driver.newest()->articles.size() == 1);
  CHECK(driver.newest()->articles[0]->id == id);
  CHECK(driver.newest()->articles[0]->text.starts_with("BEIJING"));
}

TEST_CASE("stopping keeps what is done, and says what was not read") {
  const Pile pile(20000);
  Driver driver(2, {}, [] {});
  driver.open(pile.sources());
  while (driver.newest()->progress.files_done == 0) std::this_thread::yield();
  driver.cancel();
  settle(driver);
  const auto snapshot = driver.newest();
  REQUIRE(snapshot->progress.phase == ui::Phase::cancelled);
  CHECK(snapshot->report->articles.size() == snapshot->progress.files_done);
  CHECK(snapshot->progress.files_done > 0);
  CHECK(snapshot->progress.files_done < 20000);
  REQUIRE(snapshot->report->problems.size() == 1);
  CHECK(snapshot->report->problems[0].code == ProblemCode::cancelled);
  const Pile one(1);
  driver.open(one.sources());  // and work can go on
  settle(driver);
  CHECK(driver.newest()->progress.phase == ui::Phase::done);
}

TEST_CASE("every stop leaves its own note, whatever follows it and however soon") {
  const Pile pile(20000);
  Driver driver(2, {}, [] {});
  driver.open(pile.sources());
  while (driver.newest()->progress.files_done == 0) std::this_thread::yield();
  driver.cancel();
  driver.open(pile.sources());
  while (driver.newest()->progress.files_total <= 20000) std::this_thread::yield();
  driver.cancel();
  const Pile one(1);
  driver.open(one.sources());
  settle(driver);
  const auto snapshot = driver.newest();
  CHECK(snapshot->progress.phase == ui::Phase::done);
  CHECK(snapshot->progress.files_total == snapshot->progress.files_done);
  REQUIRE(snapshot->report->problems.size() == 2);
  std::uint64_t given_up = 0;
  for (const Problem& problem : snapshot->report->problems) {
    REQUIRE(problem.message.starts_with("stopped on request: "));
    given_up += std::stoull(problem.message.substr(std::string("stopped on request: ").size()));
  }
  CHECK(given_up == 2 * 20000 + 1 - snapshot->progress.files_done);
}

TEST_CASE("a stop while folders are still being listed stops their reading too") {
  Driver driver(1, {}, [] {});
  driver.open(std::vector<std::string>(100000, "/there is/no such/file.txt"));
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  driver.cancel();
  settle(driver);
  CHECK(driver.newest()->progress.phase == ui::Phase::cancelled);
  CHECK(driver.newest()->progress.files_done < 100000);
}

TEST_CASE("a wish is answered over all shards, whatever the threads, and the driver is not settled before") {
  const Pile pile(500);
  for (const unsigned threads : {1u, 3u}) {
    Driver driver(threads, {}, [] {});
    driver.open(pile.sources());
    ui::Wish wish;
    wish.evidence.emplace().pattern = "trucks to pakistan";
    wish.trends = ui::TrendsWish{{"road", "actor:china"}, Period::month};
    wish.selection.holding = {"9* trucks"};
    wish.against = ui::Against::rest;
    driver.wish(wish);
    settle(driver);
    const ui::Findings& found = *driver.newest()->findings;
    CHECK(found.of == wish);
    CHECK_FALSE(found.slow);
    CHECK(found.problem.empty());
    REQUIRE(found.terms.value != nullptr);
    CHECK(found.terms.value->target.articles == 11);  // 9 and 90 to 99
    REQUIRE(found.terms.value->reference);
    CHECK(found.terms.value->reference->articles == 489);
    CHECK(driver.newest()->report->articles.size() == 11);
    CHECK(driver.newest()->pile->articles.size() == 500);
    REQUIRE(found.evidence.value != nullptr);
    CHECK(found.evidence.value->hits() == 11);
    REQUIRE(found.trends.value != nullptr);
    REQUIRE(found.trends.value->periods.size() == 1);
    CHECK(found.trends.value->periods[0].series[0].count == 11);
    CHECK(found.trends.value->periods[0].series[1].count == 11);
  }
}

TEST_CASE("of wishes in quick succession the last one is answered") {
  const Pile pile(300);
  Driver driver(2, {}, [] {});
  driver.open(pile.sources());
  settle(driver);
  ui::Wish wish;
  for (int i = 0; i < 60; ++i) {
    wish.evidence.emplace().pattern = i % 2 == 0 ? "road" : "trucks";
    wish.evidence->context = static_cast<std::uint32_t>(i % 50);
    driver.wish(wish);
    if (i % 7 == 0) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  settle(driver);
  const ui::Findings& found = *driver.newest()->findings;
  CHECK(found.of == wish);
  REQUIRE(found.evidence.value != nullptr);
  CHECK_FALSE(found.evidence.stale);
  CHECK(found.evidence.value->hits() == 300);
  REQUIRE_FALSE(found.evidence.value->lines.empty());
  CHECK(found.evidence.value->lines[0].match == "trucks");
  driver.clear();
  settle(driver);
  CHECK(driver.newest()->findings->evidence.value == nullptr);
}

TEST_CASE("clearing in the middle of work leaves nothing behind") {
  const Pile pile(5000);
  Driver driver(2, {}, [] {});
  driver.open(pile.sources());
  while (driver.newest()->progress.files_done == 0) std::this_thread::yield();
  driver.clear();
  settle(driver);
  CHECK(driver.newest()->progress.phase == ui::Phase::empty);
  CHECK(driver.newest()->report->articles.empty());
  const Pile few(3);
  driver.open(few.sources());
  settle(driver);
  CHECK(driver.newest()->report->articles.size() == 3);
  CHECK(driver.newest()->progress.files_total == 3);
}

TEST_CASE("a driver can go away in the middle of work") {
  const Pile pile(5000);
  Driver driver(3, {}, [] {});
  driver.open(pile.sources());
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  SUCCEED();
}
