// The formulas of measures.h, written as their sources write them.
#include "core/report/measures.h"

#include <algorithm>
#include <cmath>

#include "core/report/arithmetic.h"

namespace entente {

namespace {

bool possible(const Association& t) {
  return t.both > 0 && t.both <= std::min(t.first, t.second) && std::max(t.first, t.second) <= t.n;
}

double expected(const Association& t) { return real(t.first) * real(t.second) / real(t.n); }

}  // namespace

std::optional<double> per_million(std::uint64_t count, std::uint64_t words) {
  if (words == 0) return std::nullopt;
  return real(count) / real(words) * 1e6;
}

Dispersion DispersionSum::result() const {
  Dispersion out;
  if (count_ == 0 || corpus_.words == 0 || words_ > corpus_.words) return out;
  const double words = real(corpus_.words);
  const double missing = real(corpus_.words - words_) * count_;  // of the parts without the word: |0 - share|
  out.dp = (sum_ + missing) / (2 * words * count_);
  if (corpus_.parts < 2 || corpus_.smallest_part >= corpus_.words) return out;
  out.dp_norm = *out.dp / (1 - real(corpus_.smallest_part) / words);
  if (smallest_ < corpus_.words) out.dp_egbert = std::max(0.0, 1 - *out.dp / (1 - real(smallest_) / words));
  return out;
}

Dispersion dispersion(std::span<const Part> parts, const Corpus& corpus) {
  std::uint64_t count = 0;
  for (const Part& part : parts) count += part.count;
  DispersionSum sum(count, corpus);
  for (const Part& part : parts) sum.add(part);
  return sum.result();
}

std::optional<double> deviation_of_proportions(std::span<const Part> parts, const Corpus& corpus) {
  return dispersion(parts, corpus).dp;
}

std::optional<double> dp_norm(std::span<const Part> parts, const Corpus& corpus) {
  return dispersion(parts, corpus).dp_norm;
}

std::optional<double> log_likelihood(const Frequencies& table) {
  const auto [a, b, c, d] = table;
  if (a > c || b > d || c + d == 0 || a + b == 0) return std::nullopt;
  const double n = real(c) + real(d);
  const double with = real(a) + real(b);
  const double e1 = real(c) * with / n;
  const double e2 = real(d) * with / n;
  const double sum = log_likelihood_cell(real(a), e1) + log_likelihood_cell(real(b), e2) +
                     log_likelihood_cell(real(c - a), real(c) - e1) + log_likelihood_cell(real(d - b), real(d) - e2);
  return std::max(0.0, 2 * sum);
}

std::optional<double> pmi(const Association& t) {
  if (!possible(t)) return std::nullopt;
  return std::log2(real(t.both) / expected(t));
}

std::optional<double> npmi(const Association& t) {
  if (!possible(t)) return std::nullopt;
  if (t.both == t.n) return 1;  // the limit: both in every unit
  return std::log(real(t.both) / expected(t)) / -std::log(real(t.both) / real(t.n));
}

std::optional<double> mi3(const Association& t) {
  if (!possible(t)) return std::nullopt;
  const double o = real(t.both);
  return std::log2(o * o * o / expected(t));
}

std::optional<double> t_score(const Association& t) {
  if (!possible(t)) return std::nullopt;
  return (real(t.both) - expected(t)) / std::sqrt(real(t.both));
}

std::optional<double> log_dice(const Association& t) {
  const auto share = dice(t);
  if (!share) return std::nullopt;
  return 14 + std::log2(*share);
}

std::optional<double> dice(const Association& t) {
  if (!possible(t)) return std::nullopt;
  return 2 * real(t.both) / (real(t.first) + real(t.second));
}

std::optional<double> jaccard(const Association& t) {
  if (!possible(t)) return std::nullopt;
  return real(t.both) / (real(t.first) + real(t.second) - real(t.both));
}

std::optional<double> delta_p(const Association& t) {
  if (!possible(t) || t.first == t.n) return std::nullopt;
  return real(t.both) / real(t.first) - real(t.second - t.both) / real(t.n - t.first);
}

std::optional<double> log_likelihood(const Association& t) {
  if (!possible(t)) return std::nullopt;
  return log_likelihood(Frequencies{t.both, t.second - t.both, t.first, t.n - t.first});
}

}  // namespace entente
