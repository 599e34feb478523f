// merge() as one linear walk per column. The two string tables and the two lists of articles are
// united first; the other columns are renumbered to the united tables and then united row by row.
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/store/summary.h"
#include "core/store/summary_rows.h"

namespace entente {

namespace {

template <class Row>
void merge_column(std::vector<Row>& a, std::vector<Row> b, const Joined& strings, const Joined& articles) {
  renumber_strings(a, strings.a);
  renumber_articles(a, articles.a);
  renumber_strings(b, strings.b);
  renumber_articles(b, articles.b);
  merge_rows(a, std::move(b));
}

// A multiset: a fault met twice was met twice.
std::vector<Problem> merged(const std::vector<Problem>& a, const std::vector<Problem>& b) {
  std::vector<Problem> out;
  out.reserve(a.size() + b.size());
  std::ranges::merge(a, b, std::back_inserter(out));
  return out;
}

}  // namespace

Summary merge(Summary a, const Summary& b) {
  a.counts += b.counts;
  a.problems = merged(a.problems, b.problems);
  merge_rows(a.sources, b.sources);
  merge_rows(a.stories, b.stories);
  merge_rows(a.tokenisers, b.tokenisers);

  const Joined strings = join(a.strings, b.strings);
  const Joined articles = join(a.articles, b.articles);

  merge_column(a.terms, b.terms, strings, articles);
  merge_column(a.hits, b.hits, strings, articles);
  merge_column(a.actors, b.actors, strings, articles);
  merge_column(a.aliases, b.aliases, strings, articles);
  merge_column(a.mentions, b.mentions, strings, articles);
  merge_column(a.commitments, b.commitments, strings, articles);
  return a;
}

}  // namespace entente
