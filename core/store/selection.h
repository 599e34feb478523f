// Choosing articles of a summary, so that a change of selection needs no shard: select() over the summary of
// everything chooses what summarise() with the same query would, and restricted() is what it would give.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/store/query.h"
#include "core/store/summary.h"
#include "core/text/pattern.h"

namespace entente {

// A set of a summary's articles, by index.
class ArticleSet {
 public:
  ArticleSet() = default;
  explicit ArticleSet(std::size_t articles, bool all = false);

  [[nodiscard]] std::size_t articles() const { return articles_; }  // of the summary, in the set or not
  [[nodiscard]] std::size_t size() const;                           // in the set
  [[nodiscard]] bool holds(ArticleIndex article) const { return (words_[article / 64] >> (article % 64) & 1) != 0; }
  void insert(ArticleIndex article) { words_[article / 64] |= std::uint64_t{1} << (article % 64); }
  [[nodiscard]] ArticleSet others() const;
  friend bool operator==(const ArticleSet&, const ArticleSet&) = default;

 private:
  std::vector<std::uint64_t> words_;
  std::size_t articles_ = 0;
};

// `holding`: a pattern that `tracked` has hits of is answered by them (matched by its written form and the articles'
// facts; `tracked` may be another summary of the same articles or null); one of single words by the summary's terms
// (counted by surface form); any other matches nothing.
[[nodiscard]] ArticleSet select(const Summary& summary, const Query& query, const Summary* tracked = nullptr);

// A summary's terms tell select() exactly which articles hold the pattern: each alternative is one word, and all that
// it matches begins as a term of entente's rules does. Any other (a number, a single letter, "20*", "*ment", a phrase,
// an actor) wants `tracked` hits.
[[nodiscard]] bool is_told_by_terms(const Pattern& pattern);

inline constexpr ArticleIndex kNoArticle = 0xFFFFFFFF;

// Of each article of `from` its index among those of `to`; kNoArticle for one that is not there, or that `within`, a
// set of them, leaves out. Both lists are in order of their facts, as a summary's are.
[[nodiscard]] std::vector<ArticleIndex> places_in(const std::vector<ArticleSummary>& to,
                                                  const std::vector<ArticleSummary>& from,
                                                  const ArticleSet* within = nullptr);

// The summary's hits of a pattern, as it was tracked; spaces around it do not matter.
[[nodiscard]] std::span<const HitCount> hits_of(const Summary& summary, std::string_view pattern);

// The same summary of these articles alone. Counts, problems, sources and stories stay those of everything read.
[[nodiscard]] Summary restricted(const Summary& summary, const ArticleSet& articles, bool with_terms = true);

}  // namespace entente
