// The list of terms of any selection, at once: an index of a summary's terms, made once, from which every change of
// selection, comparison or measure ranks all terms anew without touching a shard.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/steps.h"
#include "core/report/keyness.h"
#include "core/report/stories.h"
#include "core/store/query.h"
#include "core/store/selection.h"
#include "core/store/summary.h"
#include "core/text/stop_words.h"

namespace entente {

// A summary's terms, by term and article, packed; owns all it needs. Articles are those of the summary, by index.
// By lemma, the forms of a lemma are added up article by article.
class TermIndex {
 public:
  TermIndex();
  explicit TermIndex(const Summary& summary, TermForm form = TermForm::surface);
  // `stories` of the same articles, which take longer to group than all the rest.
  TermIndex(const Summary& summary, TermForm form, Stories stories);
  // The same in steps, into an empty one. Borrows the summary and `out`.
  [[nodiscard]] static Steps make(const Summary& summary, TermForm form, Stories stories, TermIndex& out);
  TermIndex(TermIndex&&) noexcept;
  TermIndex& operator=(TermIndex&&) noexcept;
  ~TermIndex();

  [[nodiscard]] std::size_t articles() const;
  [[nodiscard]] std::size_t terms() const;
  [[nodiscard]] std::size_t bytes() const;  // of memory
  [[nodiscard]] const Stories& stories() const;

  struct Data;  // core/report/term_index.h, for this folder only
  [[nodiscard]] const Data& data() const { return *data_; }

 private:
  std::unique_ptr<Data> data_;
};

enum class TermOrder : std::uint8_t { count, keyness, articles, stories, dispersion, term };
[[nodiscard]] std::string_view term_order_name(TermOrder order);  // "count"
[[nodiscard]] std::optional<TermOrder> term_order_named(std::string_view name);

struct TermOptions {
  TermOrder order = TermOrder::count;  // keyness: by `measure`, the largest first; the others but term: likewise
  bool ascending = false;  // the other way round: the smallest first, terms from z; what has no value stays last
  Keyness measure = Keyness::lrc;
  std::size_t most = 1000;        // rows
  std::uint64_t least_count = 1;  // in target and reference together
  double p = 1;                   // rows with G2 under kCutOffs' value for this p are left out; 1: none
  bool negative = true;           // with words that are rarer in the target
  StopWords stop_words;
  bool with_stop_words = false;
  std::string pattern;  // of single words or phrases (Pattern::matches_term); empty: all
  double lambda = 1, confidence = 0.95;
  friend bool operator==(const TermOptions&, const TermOptions&) = default;
};

// One set of articles, and the word's place in it.
struct TermPlace {
  std::uint64_t count = 0, articles = 0, stories = 0;
  std::optional<double> per_million;             // of all words of the set
  std::optional<double> dp, dp_norm, dp_egbert;  // part = article; dp_egbert is turned round: 1 is even
};

struct TermFigures {
  std::string term, lemma;
  TermPlace target;
  std::optional<TermPlace> reference;               // dispersion is not measured there
  Frequencies cells;                                // a, b, c, d; only with a reference
  std::optional<double> keyness[kKeynessMeasures];  // by Keyness; only with a reference
};

// What a set of articles holds.
struct SetFigures {
  std::uint64_t articles = 0, stories = 0, words = 0, sentences = 0;
};

struct TermTable {
  TermOptions options;
  SetFigures target;
  std::optional<SetFigures> reference;
  std::uint64_t tested = 0;  // terms that passed the filters, before `p`, `negative` and `most`: Bonferroni's m
  std::uint64_t found = 0;   // that would be rows if `most` did not cut
  std::vector<TermFigures> rows;
  std::vector<std::string> tokenisers;
};

// `reference` null: a plain list, and keyness is not measured. An article may stand in both sets. Ties of LRC go
// by signed G2; other ties to the term that is commoner in the target, then rarer in the reference, then first by its
// bytes. `p` between the levels of kCutOffs takes the next stricter one. A pattern that cannot be read lets nothing
// pass.
[[nodiscard]] TermTable rank_terms(const TermIndex& index, const ArticleSet& target, const ArticleSet* reference,
                                   const TermOptions& options);

// Of single terms, in the order given; a term that the index does not hold has zeros. Bonferroni's m is the number of
// terms given.
[[nodiscard]] std::vector<TermFigures> figures_of(const TermIndex& index, const ArticleSet& target,
                                                  const ArticleSet* reference, const TermOptions& options,
                                                  const std::vector<std::string>& terms);

// How much a word marks one article out among the articles of a set.
struct TfIdfRow {
  std::string term;
  std::uint64_t count = 0, articles = 0;  // in the article; articles of the set that hold it
  double voyant = 0;                      // count / words of the article * log10(N / articles): Voyant's scaling
  double quanteda = 0;                    // count * log10(N / articles): quanteda's default scaling
};
// Highest first; without stop words. `article` must be in `set`.
[[nodiscard]] std::vector<TfIdfRow> tf_idf(const TermIndex& index, const ArticleSet& set, ArticleIndex article,
                                           std::size_t most, const StopWords& stop_words = {});
// The same of every article, by article of the index; nothing of those outside the set. Linear in the index.
[[nodiscard]] std::vector<std::vector<TfIdfRow>> tf_idf_of_each(const TermIndex& index, const ArticleSet& set,
                                                                std::size_t most, const StopWords& stop_words = {});

}  // namespace entente
