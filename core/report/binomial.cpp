// See binomial.h.
#include "core/report/binomial.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>

#include "core/report/arithmetic.h"

namespace entente {

namespace {

// ln n! less Stirling's ln(sqrt(2 pi n) (n / e)^n). The first from a table, where the series has not converged.
double stirling_error(std::uint64_t n) {
  static constexpr double kSmall[] = {0,
                                      0.0810614667953272582197,
                                      0.0413406959554092940938,
                                      0.0276779256849983391488,
                                      0.0207906721037650931115,
                                      0.0166446911898211921632,
                                      0.0138761288230707479987,
                                      0.0118967099458917700951,
                                      0.0104112652619720964975,
                                      0.0092554621827127329177,
                                      0.0083305634333628712565,
                                      0.0075736754879518407950,
                                      0.0069428401072095298657,
                                      0.0064089941880042070684,
                                      0.0059513701127588477356,
                                      0.0055547335519628013710};
  if (n < std::size(kSmall)) return kSmall[n];
  const double square = real(n) * real(n);
  return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - 1.0 / 1188 / square) / square) / square) / square) /
         real(n);
}

// x ln(x / m) + m - x, without cancelling where x is near m.
double deviance(double x, double m) {
  const double gap = x - m;
  if (std::abs(gap) >= 0.1 * (x + m)) return x * std::log(x / m) - gap;
  // With v = (x - m) / (x + m), ln(x / m) = 2 (v + v^3 / 3 + v^5 / 5 + ...).
  const double v = gap / (x + m);
  double sum = gap * v;
  double power = 2 * x * v;
  for (int odd = 3; odd < 40; odd += 2) {
    power *= v * v;
    const double next = sum + power / odd;
    if (next == sum) break;
    sum = next;
  }
  return sum;
}

// ln p, or ln q, where the other is small.
double log_of(double p, double q) { return p > 0.5 ? std::log1p(-q) : std::log(p); }

}  // namespace

Chance chance_of_log_odds(double log_odds) { return {1 / (1 + std::exp(-log_odds)), 1 / (1 + std::exp(log_odds))}; }

double log_binomial(std::uint64_t k, std::uint64_t n, Chance chance) {
  if (k == n) return real(n) * log_of(chance.p, chance.q);
  const double errors = stirling_error(n) - stirling_error(k) - stirling_error(n - k);
  const double deviances = deviance(real(k), real(n) * chance.p) + deviance(real(n - k), real(n) * chance.q);
  return errors - deviances - std::log(2 * std::numbers::pi * real(k) * (real(n - k) / real(n))) / 2;
}

double tail_per_term(std::uint64_t k, std::uint64_t n, Chance chance) {
  if (k == n) return 1;
  // Lentz's evaluation of the fraction; two of its coefficients a round. Press et al., "Numerical Recipes", 6.4.
  constexpr int kMostRounds = 20000;
  constexpr double kTiny = 1e-300;
  const auto away_from_zero = [](double x) { return std::abs(x) < kTiny ? kTiny : x; };
  const double a = real(k), b = real(n - k) + 1;
  double c = 1;
  double d = 1 / away_from_zero(1 - (a + b) * chance.p / (a + 1));
  double fraction = d;
  for (int round = 1; round < kMostRounds; ++round) {
    const double m = round;
    const double even = m * (b - m) * chance.p / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away_from_zero(1 + even * d);
    c = away_from_zero(1 + even / c);
    fraction *= c * d;
    const double odd = -(a + m) * (a + b + m) * chance.p / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away_from_zero(1 + odd * d);
    c = away_from_zero(1 + odd / c);
    fraction *= c * d;
    if (std::abs(c * d - 1) < 1e-15) break;
  }
  return std::max(1.0, chance.q * fraction);
}

double lowest_log_odds(std::uint64_t k, std::uint64_t n, double log_error, double above) {
  if (k == n) {  // p^n = error
    const double log_p = log_error / real(n);
    return log_p - std::log(-std::expm1(log_p));
  }
  // ln P(X >= k) rises and is concave in the log odds: Newton's steps from the left never pass the root, and one from
  // the right lands on the left. First where a normal curve of the observed odds would have it.
  const double spread = std::sqrt(real(n) / real(k) / real(n - k));
  double at = std::max(above, std::log(real(k) / real(n - k)) - std::sqrt(-2 * log_error) * spread);
  for (int round = 0; round < 100; ++round) {
    const Chance chance = chance_of_log_odds(at);
    const double tail = tail_per_term(k, n, chance);
    const double over = log_binomial(k, n, chance) + std::log(tail) - log_error;
    const double step = over * tail / (real(k) * chance.q);
    at = std::max(above, at - step);
    if (std::abs(step) <= 1e-13 * std::max(1.0, std::abs(at))) break;
  }
  return at;
}

}  // namespace entente
