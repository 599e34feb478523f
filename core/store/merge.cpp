// merge() as one linear walk per column. The two string tables and the two lists of articles are
// united first; the other columns are renumbered to the united tables and then united row by row.
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/store/summary.h"
#include "core/store/summary_rows.h"

namespace entente {

namespace {

// Two rows of one key come from one article met twice and say the same, but that one side may carry
// its text. Taking the greater gives the same row whichever side it came from.
template <class Row>
void unite(Row& into, Row& other) {
  if (into < other) into = std::move(other);
}

void unite(StoryCount& into, StoryCount& other) { into.copies += other.copies; }
void unite(SourceRow& into, SourceRow& other) { into.counts += other.counts; }

// Where rows went: new index by old index.
using Moves = std::vector<std::uint32_t>;

template <class Row>
void merge_rows(std::vector<Row>& a, std::vector<Row> b, Moves* from_a = nullptr, Moves* from_b = nullptr) {
  std::vector<Row> out;
  out.reserve(a.size() + b.size());
  auto i = a.begin();
  auto j = b.begin();
  while (i != a.end() || j != b.end()) {
    const bool in_a = j == b.end() || (i != a.end() && !(key_of(*j) < key_of(*i)));
    const bool in_b = i == a.end() || (j != b.end() && !(key_of(*i) < key_of(*j)));
    const auto at = static_cast<std::uint32_t>(out.size());
    if (in_a && from_a != nullptr) from_a->push_back(at);
    if (in_b && from_b != nullptr) from_b->push_back(at);
    if (in_a && in_b) unite(*i, *j);
    out.push_back(std::move(in_a ? *i : *j));
    if (in_a) ++i;
    if (in_b) ++j;
  }
  a = std::move(out);
}

template <class Row>
void merge_column(std::vector<Row>& a, std::vector<Row> b, const Renumbering (&strings)[2],
                  const Renumbering (&articles)[2]) {
  renumber_strings(a, strings[0]);
  renumber_articles(a, articles[0]);
  renumber_strings(b, strings[1]);
  renumber_articles(b, articles[1]);
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

  Moves strings_a, strings_b, articles_a, articles_b;
  merge_rows(a.strings, b.strings, &strings_a, &strings_b);
  merge_rows(a.articles, b.articles, &articles_a, &articles_b);
  const Renumbering strings[2] = {Renumbering(std::move(strings_a)), Renumbering(std::move(strings_b))};
  const Renumbering articles[2] = {Renumbering(std::move(articles_a)), Renumbering(std::move(articles_b))};

  merge_column(a.terms, b.terms, strings, articles);
  merge_column(a.hits, b.hits, strings, articles);
  merge_column(a.actors, b.actors, strings, articles);
  merge_column(a.aliases, b.aliases, strings, articles);
  merge_column(a.links, b.links, strings, articles);
  merge_column(a.commitments, b.commitments, strings, articles);
  return a;
}

}  // namespace entente
