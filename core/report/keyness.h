// Keyness: how much more often a word stands in one set of articles than in another. Each measure names its source;
// FORMULA strings for the screen are in core/report/formulas.h. A measure without a value is nullopt, never zero.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/report/measures.h"

namespace entente {

enum class Keyness : std::uint8_t {
  lrc,           // lower bound of the log ratio, Evert 2022; the default ranking
  g2,            // log-likelihood over all four cells; Dunning 1993
  g2_two_term,   // over the two cells of the word; Rayson and Garside 2000
  chi_squared,   // Pearson's, without correction
  log_ratio,     // Hardie 2014, with Walter's half added to every cell
  simple_maths,  // Kilgarriff 2009
  percent_diff,  // Gabrielatos and Marchi 2012
  odds_ratio,
  bic,  // G2 - ln N; Wilson 2013
};
inline constexpr std::size_t kKeynessMeasures = 9;
[[nodiscard]] std::string_view keyness_name(Keyness measure);  // "lrc", as options and exports name it
[[nodiscard]] std::optional<Keyness> keyness_named(std::string_view name);

struct KeynessSettings {
  double lambda = 1;         // of simple_maths
  double confidence = 0.95;  // of lrc, before Bonferroni's correction
  std::uint64_t tested = 1;  // m: words tested at once, which lrc divides its error by
};

// G2 and chi-squared are signed here: negative when the word is rarer in the target (a/c < b/d).
[[nodiscard]] std::optional<double> keyness(Keyness measure, const Frequencies& table, const KeynessSettings& settings);

// a/c < b/d: rarer in the target.
[[nodiscard]] bool is_rarer(const Frequencies& table);

// The unsigned and special forms, for tests and tables.
[[nodiscard]] std::optional<double> log_likelihood_two_term(const Frequencies& table);
[[nodiscard]] std::optional<double> chi_squared(const Frequencies& table);
[[nodiscard]] std::optional<double> log_ratio(const Frequencies& table);  // plain: no value where a or b is 0
[[nodiscard]] std::optional<double> log_ratio_walter(const Frequencies& table);
[[nodiscard]] std::optional<double> log_ratio_conservative(const Frequencies& table, double confidence,
                                                           std::uint64_t tested);
[[nodiscard]] std::optional<double> simple_maths(const Frequencies& table, double lambda);
[[nodiscard]] std::optional<double> percent_diff(const Frequencies& table);
[[nodiscard]] std::optional<double> odds_ratio(const Frequencies& table);

// Chi-squared with one degree of freedom: 3.84, 6.63, 10.83, 15.13. Index 0 to 3; the p of each beside it.
struct CutOff {
  double p, value;
};
inline constexpr std::array<CutOff, 4> kCutOffs = {{{0.05, 3.84}, {0.01, 6.63}, {0.001, 10.83}, {0.0001, 15.13}}};

}  // namespace entente
