// The binomial distribution, as far as the lower end of an exact confidence interval needs it: how likely a count, and
// how likely it or more. Logarithms throughout, so that chances of 1e-300 and counts of millions lose no digits.
#pragma once

#include <cstdint>

namespace entente {

// A chance as p and 1 - p, so that neither is rounded away beside the other.
struct Chance {
  double p = 0, q = 1;
};
[[nodiscard]] Chance chance_of_log_odds(double log_odds);

// ln P(X = k) of n trials; 0 < k <= n, 0 < p < 1. By Loader's expansion about the peak ("Fast and accurate
// computation of binomial probabilities", 2000), which needs no gamma function.
[[nodiscard]] double log_binomial(std::uint64_t k, std::uint64_t n, Chance chance);

// P(X >= k) / P(X = k), at least 1. By the continued fraction of the incomplete beta function, I_p(k, n - k + 1);
// fast where p <= k / n.
[[nodiscard]] double tail_per_term(std::uint64_t k, std::uint64_t n, Chance chance);

// The log odds, ln(p / (1 - p)), at which P(X >= k) is as small as e^log_error: the lower end of Clopper and Pearson's
// interval (1934) for k of n, as log odds. `above` are log odds known to be below it. 0 < k <= n, log_error < 0.
[[nodiscard]] double lowest_log_odds(std::uint64_t k, std::uint64_t n, double log_error, double above);

}  // namespace entente
