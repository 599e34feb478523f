// The measures of the report, as the field defines them; each names its source. A measure that has no
// value (nothing observed, one part only) is nullopt, never zero.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace entente {

// Frequency per million words.
[[nodiscard]] std::optional<double> per_million(std::uint64_t count, std::uint64_t words);

// A corpus of parts (here: articles) and one word's count in each.
struct Part {
  std::uint64_t count = 0;
  std::uint64_t words = 0;
};

// The corpus around the parts that hold the word: what the parts without it add up to.
struct Corpus {
  std::uint64_t words = 0;          // of all parts
  std::uint64_t parts = 0;          // with at least one word
  std::uint64_t smallest_part = 0;  // in words, of those
};

// Deviation of proportions, 0 (even) to 1 (clumped): half the sum over parts of |share of the word -
// share of the corpus|. Gries 2008, "Dispersions and adjusted frequencies in corpora".
// `parts` need hold only the parts where the word occurs.
[[nodiscard]] std::optional<double> deviation_of_proportions(std::span<const Part> parts, const Corpus& corpus);

// DP / (1 - smallest share), which reaches 1. Lijffijt and Gries 2012. Undefined for a corpus of one part.
[[nodiscard]] std::optional<double> dp_norm(std::span<const Part> parts, const Corpus& corpus);

// All three at once. Egbert, Burch and Biber 2020 divide DP by 1 - the smallest share of the parts that hold the word,
// and turn it round: 1 is even, 0 clumped.
struct Dispersion {
  std::optional<double> dp, dp_norm, dp_egbert;
};
[[nodiscard]] Dispersion dispersion(std::span<const Part> parts, const Corpus& corpus);

// The same, part by part, of a word whose count in all parts is known. The sum is of whole numbers, and exact in any
// order while count times words is below 2^53.
class DispersionSum {
 public:
  DispersionSum(std::uint64_t count, const Corpus& corpus)
      : count_(static_cast<double>(count)), corpus_(corpus), smallest_(corpus.words) {}

  void add(const Part& part) {
    const double gap =
        static_cast<double>(part.count) * static_cast<double>(corpus_.words) - static_cast<double>(part.words) * count_;
    sum_ += gap < 0 ? -gap : gap;
    words_ += part.words;
    const bool is_smaller = part.count > 0 && part.words < smallest_;
    smallest_ = is_smaller ? part.words : smallest_;
  }
  [[nodiscard]] Dispersion result() const;

 private:
  double count_;
  Corpus corpus_;
  double sum_ = 0;              // of |share of the word - share of the corpus|, times count and words
  std::uint64_t words_ = 0;     // of the parts added
  std::uint64_t smallest_ = 0;  // of the parts that hold the word
};

// One thing's frequency in two sets of words: a of c in the target, b of d in the reference.
struct Frequencies {
  std::uint64_t a = 0, b = 0, c = 0, d = 0;
};

// Log-likelihood ratio G2 over the full 2x2 table (four terms). Dunning 1993; the four-term form as in
// AntConc and Evert's `corpora`. Never negative: compare a/c with b/d for the direction.
[[nodiscard]] std::optional<double> log_likelihood(const Frequencies& table);

// How two things keep company in n units (here: sentences): `both` units hold both, `first` and
// `second` hold each. Nothing has a value when both = 0.
struct Association {
  std::uint64_t both = 0, first = 0, second = 0, n = 0;
};

// log2(O/E), E = first * second / n. Church and Hanks 1990.
[[nodiscard]] std::optional<double> pmi(const Association& table);

// ln(O/E) / -ln(O/n), from -1 to 1. Bouma 2009. 1 when both always go together, be it in every unit.
[[nodiscard]] std::optional<double> npmi(const Association& table);

// log2(O^3/E): PMI that does not favour the rare. Daille 1994.
[[nodiscard]] std::optional<double> mi3(const Association& table);

// (O - E) / sqrt(O). Church et al. 1991.
[[nodiscard]] std::optional<double> t_score(const Association& table);

// 14 + log2(2 O / (first + second)): at most 14, one more is twice as strong, whatever n. Rychly 2008.
[[nodiscard]] std::optional<double> log_dice(const Association& table);

[[nodiscard]] std::optional<double> dice(const Association& table);     // 2 O / (first + second)
[[nodiscard]] std::optional<double> jaccard(const Association& table);  // O / (first + second - O)

// P(second | first) - P(second | not first). Gries 2013, "50-something years of work on collocations".
[[nodiscard]] std::optional<double> delta_p(const Association& table);

// G2 of the 2x2 table of units with and without each.
[[nodiscard]] std::optional<double> log_likelihood(const Association& table);

}  // namespace entente
