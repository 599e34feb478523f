// tf_idf() of terms.h: what marks one article out among a set. The article's terms are found by a search in each
// term's articles, so that the index need not be kept the other way round too.
#include <algorithm>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/compact_sort.h"
#include "core/report/arithmetic.h"
#include "core/report/term_index.h"
#include "core/report/terms.h"

namespace entente {

namespace {

// Where `article` stands among the postings of `term`; its end if it does not.
std::size_t find_posting(const TermIndex::Data& index, TermNumber term, ArticleIndex article) {
  const auto begin = index.articles.begin() + static_cast<std::ptrdiff_t>(index.begin(term));
  const auto end = index.articles.begin() + static_cast<std::ptrdiff_t>(index.ends[term]);
  const auto at = std::lower_bound(begin, end, article);
  return at != end && *at == article ? static_cast<std::size_t>(at - index.articles.begin()) : index.ends[term];
}

std::uint64_t articles_with(const TermIndex::Data& index, TermNumber term, const std::vector<std::uint8_t>& mask) {
  std::uint64_t sum = 0;
  for (std::size_t at = index.begin(term); at < index.ends[term]; ++at) sum += mask[index.articles[at]] & 1;
  return sum;
}

// One of the article's terms.
struct Held {
  TermNumber term = 0;
  std::size_t posting = 0;
  std::uint64_t articles = 0;  // of the set that hold it
};

std::vector<TfIdfRow> ranked(const TermIndex::Data& index, const std::vector<Held>& held, ArticleIndex article,
                             std::size_t set_size, std::size_t most) {
  const double words = real(std::max(index.words[article], 1U));
  std::vector<TfIdfRow> rows;
  for (const auto& [term, posting, articles] : held) {
    TfIdfRow& row = rows.emplace_back();
    row.term = index.names[term];
    row.count = index.count(posting);
    row.articles = articles;
    row.quanteda = real(row.count) * std::log10(real(set_size) / real(articles));
    row.voyant = row.quanteda / words;
  }
  compact_sort(rows, [](const TfIdfRow& a, const TfIdfRow& b) {
    const double x = rounded(a.quanteda), y = rounded(b.quanteda);
    return std::tie(y, b.count, a.term) < std::tie(x, a.count, b.term);
  });
  if (rows.size() > most) rows.resize(most);
  return rows;
}

}  // namespace

std::vector<TfIdfRow> tf_idf(const TermIndex& from, const ArticleSet& set, ArticleIndex article, std::size_t most,
                             const StopWords& stop_words) {
  const TermIndex::Data& index = from.data();
  if (article >= index.words.size()) return {};
  const std::vector<std::uint8_t> mask = mask_of(index, set);
  const std::vector<std::uint8_t> stop = stopped(index, stop_words);
  if (mask[article] == 0) return {};
  std::vector<Held> held;
  for (TermNumber term = 0; term < index.terms(); ++term) {
    const std::size_t posting = stop[term] != 0 ? index.ends[term] : find_posting(index, term, article);
    if (posting != index.ends[term]) held.push_back({term, posting, articles_with(index, term, mask)});
  }
  return ranked(index, held, article, set.size(), most);
}

std::vector<std::vector<TfIdfRow>> tf_idf_of_each(const TermIndex& from, const ArticleSet& set, std::size_t most,
                                                  const StopWords& stop_words) {
  const TermIndex::Data& index = from.data();
  const std::vector<std::uint8_t> mask = mask_of(index, set);
  const std::vector<std::uint8_t> stop = stopped(index, stop_words);
  std::vector<std::vector<Held>> held(index.words.size());
  for (TermNumber term = 0; term < index.terms(); ++term) {
    if (stop[term] != 0) continue;
    const std::uint64_t articles = articles_with(index, term, mask);
    for (std::size_t at = index.begin(term); at < index.ends[term]; ++at) {
      const ArticleIndex article = index.articles[at];
      if (mask[article] != 0) held[article].push_back({term, at, articles});
    }
  }
  std::vector<std::vector<TfIdfRow>> out(held.size());
  for (ArticleIndex article = 0; article < held.size(); ++article)
    out[article] = ranked(index, held[article], article, set.size(), most);
  return out;
}

}  // namespace entente
