// Exact intervals against slow ways to the same numbers: sums of all terms, and bisection.
#include "core/report/binomial.h"

#include <catch_amalgamated.hpp>
#include <cmath>

namespace {

using namespace entente;

// By the ratio of one term to the next, from n down, in long double.
long double slow_log_tail(std::uint64_t k, std::uint64_t n, long double p) {
  long double log_choose = 0;
  for (std::uint64_t i = 1; i <= k; ++i) {
    log_choose += std::log(static_cast<long double>(n - k + i)) - std::log(static_cast<long double>(i));
  }
  const long double first =
      log_choose + static_cast<long double>(k) * std::log(p) + static_cast<long double>(n - k) * std::log1p(-p);
  long double sum = 1, term = 1;
  for (std::uint64_t i = k; i < n; ++i) {
    term *= static_cast<long double>(n - i) / static_cast<long double>(i + 1) * p / (1 - p);
    sum += term;
  }
  return first + std::log(sum);
}

double slow_lowest_log_odds(std::uint64_t k, std::uint64_t n, double log_error) {
  long double low = -60, high = 60;
  for (int round = 0; round < 110; ++round) {
    const long double middle = (low + high) / 2;
    const long double p = 1 / (1 + std::exp(-middle));
    (slow_log_tail(k, n, p) < static_cast<long double>(log_error) ? low : high) = middle;
  }
  return static_cast<double>(low);
}

struct Draw {
  std::uint64_t k, n;
};
constexpr Draw kDraws[] = {{1, 1},   {1, 2},     {3, 3},     {2, 40},     {15, 16},    {16, 17},     {17, 100},
                           {40, 43}, {120, 150}, {500, 900}, {999, 1000}, {1, 100000}, {2500, 60000}};

}  // namespace

TEST_CASE("the chance of a count, or of it and more, is that of the sum of all terms") {
  for (const auto& [k, n] : kDraws) {
    for (const double p : {0.000001, 0.01, 0.3, 0.5, 0.9}) {
      if (p > static_cast<double>(k) / static_cast<double>(n)) continue;
      const double fast = log_binomial(k, n, {p, 1 - p}) + std::log(tail_per_term(k, n, {p, 1 - p}));
      const auto slow = static_cast<double>(slow_log_tail(k, n, static_cast<long double>(p)));
      CAPTURE(k, n, p);
      CHECK_THAT(fast, Catch::Matchers::WithinRel(slow, 1e-11) || Catch::Matchers::WithinAbs(slow, 1e-11));
    }
  }
}

TEST_CASE("the lower end of the interval is where bisection finds it") {
  for (const auto& [k, n] : kDraws) {
    if (n > 5000) continue;
    for (const double error : {0.4, 0.025, 0.0025, 2.5e-7, 1e-30, 1e-200}) {
      CAPTURE(k, n, error);
      const double slow = slow_lowest_log_odds(k, n, std::log(error));
      if (slow < -55) continue;
      CHECK_THAT(lowest_log_odds(k, n, std::log(error), -60),
                 Catch::Matchers::WithinRel(slow, 1e-10) || Catch::Matchers::WithinAbs(slow, 1e-10));
    }
  }
}

TEST_CASE("counts of millions have an interval too, and it narrows") {
  const double log_error = std::log(0.025);
  double last = -60;
  for (const std::uint64_t n : {1000ULL, 1000000ULL, 1000000000ULL, 1000000000000ULL}) {
    const double lowest = lowest_log_odds(n / 2, n, log_error, -60);
    CHECK(lowest > last);
    CHECK(lowest < 0);
    last = lowest;
  }
  CHECK_THAT(last, Catch::Matchers::WithinAbs(-2 * 1.959964 / 1e6, 1e-9));
}
