// Keyness against the vectors of its sources, to six decimals; its signs, its empty cells, and where it has no value.
#include "core/report/keyness.h"

#include <catch_amalgamated.hpp>
#include <vector>

namespace {

using namespace entente;

void check(const std::optional<double>& measured, double expected) {
  REQUIRE(measured);
  CHECK_THAT(*measured, Catch::Matchers::WithinAbs(expected, 5e-7));
}

const Frequencies kFew{7, 2, 1000, 1000}, kMore{120, 30, 50000, 60000}, kNone{10, 0, 5000, 8000},
    kRarer{3, 40, 50000, 60000}, kLarge{35, 263, 112289776, 1559716979};

}  // namespace

TEST_CASE("keyness is as published for a word that marks the target") {
  struct Row {
    Frequencies table;
    double g2, two_term, walter, simple, simple100;
  };
  const std::vector<Row> rows = {
      {kFew, 2.954494, 2.941938, 1.584963, 3.498751, 3.380952},
      {kMore, 75.575782, 75.477188, 2.245184, 4.792415, 4.166667},
      {kNone, 19.122548, 19.110229, 5.070335, 2001, 21},
      {kRarer, -31.470470, -31.460429, -3.269463, 0.091363, 0.208696},
      {kLarge, 9.976072, 9.976070, 0.904074, 1.122429, 1.001428},
  };
  for (const Row& row : rows) {
    check(keyness(Keyness::g2, row.table, {}), row.g2);
    check(keyness(Keyness::g2_two_term, row.table, {}), row.two_term);
    check(log_likelihood_two_term(row.table), std::abs(row.two_term));
    check(keyness(Keyness::log_ratio, row.table, {}), row.walter);
    check(keyness(Keyness::simple_maths, row.table, {}), row.simple);
    check(keyness(Keyness::simple_maths, row.table, {.lambda = 100}), row.simple100);
  }
}

TEST_CASE("the plain log ratio is as published, and has no value where a cell is empty") {
  check(log_ratio(kFew), 1.807355);
  check(log_ratio(kMore), 2.263034);
  check(log_ratio(kRarer), -3.473931);
  check(log_ratio(kLarge), 0.886350);
  CHECK_FALSE(log_ratio(kNone));
  CHECK_FALSE(log_ratio({0, 10, 8000, 5000}));
}

TEST_CASE("the conservative log ratio is as recomputed from Clopper and Pearson's interval") {
  const auto lrc = [](const Frequencies& table, std::uint64_t tested) {
    return keyness(Keyness::lrc, table, {.tested = tested});
  };
  CHECK(lrc(kFew, 1) == 0);
  check(lrc(kMore, 1), 1.675826);
  check(lrc(kMore, 1000), 1.122670);
  check(lrc(kNone, 1), 1.842550);
  CHECK(lrc(kNone, 1000) == 0);
  check(lrc(kRarer, 1), -1.823203);
  check(lrc(kRarer, 1000), -0.656884);
}

TEST_CASE("the conservative log ratio turns its sign when the sets change places") {
  for (const Frequencies& t : {kFew, kMore, kNone, kRarer, kLarge, Frequencies{0, 900, 70000, 70000}}) {
    for (const std::uint64_t tested : {1U, 100U, 30000U}) {
      const auto there = log_ratio_conservative(t, 0.95, tested);
      const auto back = log_ratio_conservative({t.b, t.a, t.d, t.c}, 0.95, tested);
      REQUIRE(there);
      REQUIRE(back);
      CHECK(*there == -*back);
      CHECK(std::abs(*there) <= std::abs(log_ratio(t).value_or(1e9)));
    }
  }
}

TEST_CASE("with more words tested the conservative log ratio comes nearer to none") {
  double last = 1e9;
  for (const std::uint64_t tested : {1U, 10U, 1000U, 100000U}) {
    const auto value = log_ratio_conservative(kMore, 0.95, tested);
    REQUIRE(value);
    CHECK(*value < last);
    CHECK(*value > 0);
    last = *value;
  }
}

TEST_CASE("a share of the words that is the same in both sets is no keyness") {
  const Frequencies even{5, 10, 100, 200};
  check(keyness(Keyness::g2, even, {}), 0);
  check(keyness(Keyness::g2_two_term, even, {}), 0);
  check(keyness(Keyness::chi_squared, even, {}), 0);
  check(keyness(Keyness::lrc, even, {}), 0);
  check(keyness(Keyness::simple_maths, even, {}), 1);
  check(keyness(Keyness::percent_diff, even, {}), 0);
  check(keyness(Keyness::odds_ratio, even, {}), 1);
  CHECK_FALSE(is_rarer(even));
}

TEST_CASE("chi-squared, difference in per cent, odds ratio and BIC are as computed by hand") {
  // 20 of 100 against 10 of 100: cells 20, 10, 80, 90; expected 15, 15, 85, 85.
  const Frequencies t{20, 10, 100, 100};
  check(chi_squared(t), 25.0 / 15 + 25.0 / 15 + 25.0 / 85 + 25.0 / 85);
  check(keyness(Keyness::chi_squared, {10, 20, 100, 100}, {}), -(50.0 / 15 + 50.0 / 85));
  check(percent_diff(t), 100);
  check(percent_diff({10, 20, 100, 100}), -50);
  check(odds_ratio(t), 20.0 / 80 / (10.0 / 90));
  check(keyness(Keyness::bic, kMore, {}), 75.575782 - std::log(110000.0));
  check(keyness(Keyness::bic, kRarer, {}), 31.470470 - std::log(110000.0));
}

TEST_CASE("a word that the reference does not hold has neither a difference in per cent nor an odds ratio") {
  CHECK_FALSE(percent_diff(kNone));
  CHECK_FALSE(odds_ratio(kNone));
  CHECK_FALSE(simple_maths(kNone, 0));
  CHECK_FALSE(odds_ratio({10, 5, 10, 100}));
  check(percent_diff({0, 10, 5000, 8000}), -100);
  check(odds_ratio({0, 10, 5000, 8000}), 0);
}

TEST_CASE("nothing observed, an empty set and an impossible table have no keyness by any measure") {
  for (const Frequencies& table : {Frequencies{}, Frequencies{0, 0, 10, 10}, Frequencies{3, 0, 10, 0},
                                   Frequencies{0, 3, 0, 10}, Frequencies{11, 1, 10, 10}, Frequencies{1, 11, 10, 10}}) {
    for (std::size_t i = 0; i < kKeynessMeasures; ++i) CHECK_FALSE(keyness(static_cast<Keyness>(i), table, {}));
  }
  CHECK_FALSE(log_ratio_conservative(kMore, 1, 1));
  CHECK_FALSE(log_ratio_conservative(kMore, 0, 1));
}

TEST_CASE("a word that is every word of both sets is not surprising") {
  const Frequencies all{10, 20, 10, 20};
  check(keyness(Keyness::g2, all, {}), 0);
  check(keyness(Keyness::lrc, all, {}), 0);
  CHECK_FALSE(chi_squared(all));
  CHECK_FALSE(odds_ratio(all));
}

TEST_CASE("every measure of keyness is found by its name") {
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    CHECK(keyness_named(keyness_name(measure)) == measure);
  }
  CHECK_FALSE(keyness_named("keyness"));
}
