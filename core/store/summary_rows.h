// What the folds need to know of a summary's rows: the key each column is sorted by, and the strings
// each row refers to. Renumberings are monotone, so every sorted column stays sorted: that is what
// lets summarise() drop unused strings and merge() join tables without sorting anew.
#pragma once

#include <algorithm>
#include <tuple>
#include <utility>
#include <vector>

#include "core/base/compact_sort.h"
#include "core/store/summary.h"

namespace entente {

inline const std::string& key_of(const std::string& text) { return text; }
inline const ArticleFacts& key_of(const ArticleSummary& row) { return row.facts; }
inline std::pair<StringId, ArticleIndex> key_of(const TermCount& row) { return {row.term, row.article}; }
inline std::pair<StringId, ArticleIndex> key_of(const HitCount& row) { return {row.pattern, row.article}; }
inline std::pair<StringId, ArticleIndex> key_of(const ActorFacts& row) { return {row.actor, row.article}; }
inline const ActorAlias& key_of(const ActorAlias& row) { return row; }
inline auto key_of(const MentionCount& row) {
  return std::tuple(row.article, row.sentence, row.paragraph, row.actor, row.form);
}
inline const CommitmentFacts& key_of(const CommitmentFacts& row) { return row; }
inline auto key_of(const StoryCount& row) { return std::tie(row.story, row.source, row.date_from, row.language); }
inline auto key_of(const SourceRow& row) {
  return std::tie(row.file, row.part, row.form, row.encoding, row.encoding_from, row.bytes);
}

// Calls `visit(StringId&)` for every string a row refers to.
template <class Visit>
void each_string(TermCount& row, Visit&& visit) {
  visit(row.term);
}

template <class Visit>
void each_string(HitCount& row, Visit&& visit) {
  visit(row.pattern);
}

template <class Visit>
void each_string(ActorFacts& row, Visit&& visit) {
  for (StringId* id : {&row.actor, &row.name, &row.of, &row.role}) visit(*id);
}

template <class Visit>
void each_string(ActorAlias& row, Visit&& visit) {
  visit(row.actor);
  visit(row.alias);
}

template <class Visit>
void each_string(MentionCount& row, Visit&& visit) {
  visit(row.actor);
  visit(row.form);
}

template <class Visit>
void each_string(CommitmentFacts& row, Visit&& visit) {
  for (auto* parties : {&row.committers, &row.requesters, &row.counterparties}) {
    for (StringId& id : *parties) visit(id);
  }
  for (StringId* id : {&row.speaker, &row.topic, &row.due, &row.quantity, &row.unit}) {
    if (*id != kNoString) visit(*id);
  }
  for (StringId* id : {&row.rule, &row.plover, &row.cameo}) visit(*id);
}

// Calls `visit(rows)` for every column that refers to strings.
template <class Visit>
void each_column(Summary& summary, Visit&& visit) {
  visit(summary.terms);
  visit(summary.hits);
  visit(summary.actors);
  visit(summary.aliases);
  visit(summary.mentions);
  visit(summary.commitments);
}

// Brings rows into the order of one of their strings, and leaves those of one string in the order they came: a counting
// sort, linear. Ids are below `strings`.
template <class Row>
void sort_by_string(std::vector<Row>& rows, StringId Row::*field, std::size_t strings) {
  std::vector<std::uint32_t> next(strings + 1);
  for (const Row& row : rows) ++next[row.*field + 1];
  for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
  std::vector<Row> sorted(rows.size());
  for (const Row& row : rows) sorted[next[row.*field]++] = row;
  rows = std::move(sorted);
}

template <class Row>
void renumber_strings(std::vector<Row>& rows, const Renumbering& strings) {
  for (Row& row : rows) each_string(row, [&](StringId& id) { id = strings(id); });
}

// Copies the strings that the rows refer to into the summary, which has none yet, and renumbers the rows to them: two
// shards that share an article must give the same table, whatever else each of them holds.
void take_strings(const Strings& from, Summary& summary);

template <class Row>
void renumber_articles(std::vector<Row>& rows, const Renumbering& articles) {
  if constexpr (requires(Row row) { row.article; }) {
    for (Row& row : rows) row.article = articles(row.article);
  }
}

// Two rows of one key come from one article met twice and say the same, but that one side may carry
// its text. Taking the greater gives the same row whichever side it came from.
template <class Row>
void unite(Row& into, Row& other) {
  if (into < other) into = std::move(other);
}

inline void unite(StoryCount& into, StoryCount& other) { into.copies += other.copies; }
inline void unite(SourceRow& into, SourceRow& other) { into.counts += other.counts; }

// Of sorted rows: those of one key become one.
template <class Row>
void unite_equal(std::vector<Row>& rows) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (end > 0 && key_of(rows[end - 1]) == key_of(rows[i])) {
      unite(rows[end - 1], rows[i]);
    } else if (end++ != i) {
      rows[end - 1] = std::move(rows[i]);
    }
  }
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(end), rows.end());
}

template <class Row>
void sort_by_key(std::vector<Row>& rows) {
  compact_sort(rows, [](const Row& a, const Row& b) { return key_of(a) < key_of(b); });
}

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

// Merges two columns that others refer to, and says where the rows of each went.
struct Joined {
  Renumbering a, b;
};

template <class Row>
Joined join(std::vector<Row>& a, std::vector<Row> b) {
  Moves from_a, from_b;
  merge_rows(a, std::move(b), &from_a, &from_b);
  return {Renumbering(std::move(from_a)), Renumbering(std::move(from_b))};
}

// Likewise of two tables of strings; both are sorted and unique.
Joined join(Strings& a, const Strings& b);

}  // namespace entente
