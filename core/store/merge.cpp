// merge() as one linear walk per column. The two string tables and the two lists of articles are
// united first; the other columns are renumbered to the united tables and then united row by row.
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/store/merge_in_steps.h"
#include "core/store/summary_rows.h"

namespace entente {

namespace {

template <class Row>
Steps merge_column(std::vector<Row>& a, std::vector<Row> b, const Joined& strings, const Joined& articles) {
  renumber_strings(a, strings.a);
  renumber_articles(a, articles.a);
  co_await Pause();
  renumber_strings(b, strings.b);
  renumber_articles(b, articles.b);
  co_await Pause();
  merge_rows(a, std::move(b));
  co_await Pause();
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
  merge_in_steps(a, b).run();
  return a;
}

Steps merge_in_steps(Summary& a, Summary b) {
  a.counts += b.counts;
  a.problems = merged(a.problems, b.problems);
  merge_rows(a.sources, std::move(b.sources));
  merge_rows(a.stories, std::move(b.stories));
  merge_rows(a.tokenisers, std::move(b.tokenisers));
  co_await Pause();

  const Joined strings = join(a.strings, b.strings);
  co_await Pause();
  const Joined articles = join(a.articles, std::move(b.articles));
  co_await Pause();

  co_await merge_column(a.terms, std::move(b.terms), strings, articles);
  co_await merge_column(a.hits, std::move(b.hits), strings, articles);
  co_await merge_column(a.actors, std::move(b.actors), strings, articles);
  co_await merge_column(a.aliases, std::move(b.aliases), strings, articles);
  co_await merge_column(a.mentions, std::move(b.mentions), strings, articles);
  co_await merge_column(a.commitments, std::move(b.commitments), strings, articles);
}

}  // namespace entente
