// Collocates: the words that keep company with a node, in its sentences or within a window of words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/measures.h"
#include "core/report/stories.h"
#include "core/store/selection.h"
#include "core/store/summary.h"
#include "core/text/stop_words.h"

namespace entente {

enum class Bond : std::uint8_t { log_dice, log_likelihood, npmi, mi3, t_score, delta_p, dice, jaccard, pmi };
inline constexpr std::size_t kBonds = 9;
[[nodiscard]] std::string_view bond_name(Bond measure);  // "log-dice"
[[nodiscard]] std::optional<Bond> bond_named(std::string_view name);
[[nodiscard]] std::optional<double> bond(Bond measure, const Association& table);

struct CollocateOptions {
  Bond order = Bond::log_dice;
  std::size_t most = 500;
  std::uint64_t least_together = 2, least_stories = 1;
  StopWords stop_words;
  bool with_stop_words = false;
  std::string pattern;  // of the collocate; empty: all
  friend bool operator==(const CollocateOptions&, const CollocateOptions&) = default;
};

struct CollocateRow {
  std::string term;
  // Sentence: sentences with both, with the node, with the term, of all. Window: occurrences of the term in windows,
  // words in windows, occurrences of the term, words of all (Evert 2008, surface co-occurrence).
  Association cells;
  std::uint64_t articles = 0, stories = 0;  // in which they stand together
  std::optional<double> bonds[kBonds];      // by Bond
};

struct CollocateTable {
  Near node;
  CollocateOptions options;
  std::uint64_t hits = 0, hit_sentences = 0, hit_articles = 0;  // of the node
  std::uint64_t found = 0;                                      // rows if `most` did not cut
  std::vector<CollocateRow> rows;
};

// `near`: the summary of a query with counting.near (unit sentence for a node's sentences, token for a window); `all`:
// of the same query without it, of the same unit. `set` chooses articles of `all`; `near` is matched by the articles'
// facts.
[[nodiscard]] CollocateTable collocates(const Summary& all, const Summary& near, const ArticleSet& set,
                                        const Near& node, const CollocateOptions& options);

// The same with the stories of `all` at hand, which take longer to find than all the rest.
[[nodiscard]] CollocateTable collocates(const Summary& all, const Summary& near, const ArticleSet& set,
                                        const Stories& stories, const Near& node, const CollocateOptions& options);

}  // namespace entente
