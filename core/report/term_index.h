// The terms of a summary, packed so that a scan of all of them is one run over memory: for each term the articles that
// hold it, four bytes and one more for the count, with the few counts that do not fit apart. For core/report alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/stories.h"
#include "core/report/terms.h"
#include "core/store/selection.h"

namespace entente {

using TermNumber = StringId;  // a term's rank in TermIndex::Data
inline constexpr TermNumber kNoTerm = kNoString;

struct TermIndex::Data {
  static constexpr std::uint8_t kLarge = 255;  // in `counts`: this much or more; the rest is in `large`
  struct LargeCount {
    std::size_t posting = 0;
    TermNumber term = 0;
    std::uint64_t more = 0;  // than kLarge
  };

  // By term, in the order of the terms' bytes.
  Strings names;
  std::vector<std::size_t> ends;      // one past a term's last posting
  std::vector<std::uint64_t> totals;  // counts in all articles
  std::vector<std::uint8_t> is_stop;  // by the shipped list; a phrase is when all its words are
  bool has_phrases = false;
  // By posting; of one term in the order of the articles.
  std::vector<ArticleIndex> articles;
  std::vector<std::uint8_t> counts;
  std::vector<LargeCount> large;  // by posting
  // By article.
  std::vector<std::uint32_t> words, sentences;
  Stories stories;
  std::vector<std::string> tokenisers;
  TermForm form = TermForm::surface;

  [[nodiscard]] std::size_t terms() const { return ends.size(); }
  [[nodiscard]] std::size_t begin(TermNumber term) const { return term == 0 ? 0 : ends[term - 1]; }
  [[nodiscard]] std::uint64_t count(std::size_t posting) const;

  void add_term(std::string_view name);                         // after the last one's bytes
  void add_posting(ArticleIndex article, std::uint64_t count);  // of the term added last
};

// The lemma of each word, with single spaces between: what a phrase goes by in an index by lemma.
[[nodiscard]] std::string lemmas(std::string_view term);

// A byte for each article of the index: 255 in the set, 0 outside.
[[nodiscard]] std::vector<std::uint8_t> mask_of(const TermIndex::Data& index, const ArticleSet& set);

// How often each term stands in the set. One pass over all postings.
[[nodiscard]] std::vector<std::uint64_t> counts_in(const TermIndex::Data& index, const ArticleSet& set);

// By term: 1 for those that the list holds; a phrase when it holds all its words.
[[nodiscard]] std::vector<std::uint8_t> stopped(const TermIndex::Data& index, const StopWords& stop_words);

}  // namespace entente
