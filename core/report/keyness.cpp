// The formulas of keyness.h, written as their sources write them.
#include "core/report/keyness.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/report/arithmetic.h"
#include "core/report/binomial.h"
#include "core/report/named.h"

namespace entente {

namespace {

// Something was observed, and both sets have words to observe it in.
bool possible(const Frequencies& t) { return t.a + t.b > 0 && t.a <= t.c && t.b <= t.d && t.c > 0 && t.d > 0; }

std::optional<double> with_direction(std::optional<double> value, const Frequencies& t) {
  return value && is_rarer(t) ? -*value : value;
}

std::optional<double> signed_log_likelihood(const Frequencies& t) {
  return possible(t) ? with_direction(log_likelihood(t), t) : std::nullopt;
}

std::optional<double> bayes_information(const Frequencies& t) {
  if (!possible(t)) return std::nullopt;
  const auto g2 = log_likelihood(t);
  return g2 ? std::optional(*g2 - std::log(real(t.c) + real(t.d))) : std::nullopt;
}

constexpr std::array<std::string_view, kKeynessMeasures> kNames = {
    "lrc", "g2", "g2-two-term", "chi-squared", "log-ratio", "simple-maths", "percent-diff", "odds-ratio", "bic"};

}  // namespace

std::string_view keyness_name(Keyness measure) { return kNames[static_cast<std::size_t>(measure)]; }

std::optional<Keyness> keyness_named(std::string_view name) { return named<Keyness>(kNames, name); }

bool is_rarer(const Frequencies& t) { return real(t.a) * real(t.d) < real(t.b) * real(t.c); }

std::optional<double> keyness(Keyness measure, const Frequencies& table, const KeynessSettings& settings) {
  switch (measure) {
    case Keyness::lrc:
      return log_ratio_conservative(table, settings.confidence, settings.tested);
    case Keyness::g2:
      return signed_log_likelihood(table);
    case Keyness::g2_two_term:
      return with_direction(log_likelihood_two_term(table), table);
    case Keyness::chi_squared:
      return with_direction(chi_squared(table), table);
    case Keyness::log_ratio:
      return log_ratio_walter(table);
    case Keyness::simple_maths:
      return simple_maths(table, settings.lambda);
    case Keyness::percent_diff:
      return percent_diff(table);
    case Keyness::odds_ratio:
      return odds_ratio(table);
    case Keyness::bic:
      return bayes_information(table);
  }
  return std::nullopt;
}

std::optional<double> log_likelihood_two_term(const Frequencies& t) {
  if (!possible(t)) return std::nullopt;
  const double share = (real(t.a) + real(t.b)) / (real(t.c) + real(t.d));
  return std::max(
      0.0, 2 * (log_likelihood_cell(real(t.a), real(t.c) * share) + log_likelihood_cell(real(t.b), real(t.d) * share)));
}

std::optional<double> chi_squared(const Frequencies& t) {
  if (!possible(t)) return std::nullopt;
  const double n = real(t.c) + real(t.d), with = real(t.a) + real(t.b);
  const double without = real(t.c - t.a) + real(t.d - t.b);
  if (without == 0) return std::nullopt;
  const double gap = real(t.a) - real(t.c) * with / n;  // O - E, the same in all four cells but for its sign
  return gap * gap * n / real(t.c) * (n / real(t.d)) * (n / with / without);
}

std::optional<double> log_ratio(const Frequencies& t) {
  if (!possible(t) || t.a == 0 || t.b == 0) return std::nullopt;
  return std::log2(real(t.a) / real(t.c) / (real(t.b) / real(t.d)));
}

std::optional<double> log_ratio_walter(const Frequencies& t) {
  if (!possible(t)) return std::nullopt;
  return std::log2((real(t.a) + 0.5) / (real(t.c) + 0.5)) - std::log2((real(t.b) + 0.5) / (real(t.d) + 0.5));
}

std::optional<double> log_ratio_conservative(const Frequencies& t, double confidence, std::uint64_t tested) {
  if (!possible(t) || !(confidence > 0 && confidence < 1)) return std::nullopt;
  // The upper end of the share of a is the lower end of the share of b: one direction serves both.
  if (is_rarer(t)) {
    const auto turned = log_ratio_conservative({t.b, t.a, t.d, t.c}, confidence, tested);
    return turned ? std::optional(*turned > 0 ? -*turned : 0) : std::nullopt;
  }
  const std::uint64_t n = t.a + t.b;
  const double log_error = std::log((1 - confidence) / 2 / real(std::max<std::uint64_t>(tested, 1)));
  // Under no difference a is drawn from n with the target's share of the words. If a or more is then no rarer than the
  // error allowed, the interval holds that share, and the log ratio's holds 0. Mostly a alone is likely enough.
  const double words = real(t.c) + real(t.d);
  const Chance even{real(t.c) / words, real(t.d) / words};
  const double log_term = log_binomial(t.a, n, even);
  if (log_term >= log_error || log_term + std::log(tail_per_term(t.a, n, even)) >= log_error) return 0;
  const double even_odds = std::log(real(t.c) / real(t.d));
  const double lowest = lowest_log_odds(t.a, n, log_error, even_odds);
  return std::max(0.0, (lowest - even_odds) / std::numbers::ln2);
}

std::optional<double> simple_maths(const Frequencies& t, double lambda) {
  if (!possible(t)) return std::nullopt;
  const double below = 1e6 * real(t.b) / real(t.d) + lambda;
  if (!(lambda >= 0) || below <= 0) return std::nullopt;
  return (1e6 * real(t.a) / real(t.c) + lambda) / below;
}

std::optional<double> percent_diff(const Frequencies& t) {
  if (!possible(t) || t.b == 0) return std::nullopt;
  const double reference = real(t.b) / real(t.d);
  return 100 * (real(t.a) / real(t.c) - reference) / reference;
}

std::optional<double> odds_ratio(const Frequencies& t) {
  if (!possible(t) || t.b == 0 || t.a == t.c || t.b == t.d) return std::nullopt;
  return real(t.a) / real(t.c - t.a) / (real(t.b) / real(t.d - t.b));
}

}  // namespace entente
