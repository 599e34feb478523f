// What the folds need to know of a summary's rows: the key each column is sorted by, and the strings
// each row refers to. Renumberings are monotone, so every sorted column stays sorted: that is what
// lets summarise() drop unused strings and merge() join tables without sorting anew.
#pragma once

#include <tuple>
#include <utility>
#include <vector>

#include "core/store/summary.h"

namespace entente {

inline const std::string& key_of(const std::string& text) { return text; }
inline const ArticleFacts& key_of(const ArticleSummary& row) { return row.facts; }
inline std::pair<StringId, ArticleIndex> key_of(const TermCount& row) { return {row.term, row.article}; }
inline std::pair<StringId, ArticleIndex> key_of(const HitCount& row) { return {row.pattern, row.article}; }
inline std::pair<StringId, ArticleIndex> key_of(const ActorCount& row) { return {row.actor, row.article}; }
inline const ActorAlias& key_of(const ActorAlias& row) { return row; }
inline std::tuple<StringId, StringId, ArticleIndex> key_of(const LinkCount& row) { return {row.a, row.b, row.article}; }
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
void each_string(ActorCount& row, Visit&& visit) {
  for (StringId* id : {&row.actor, &row.name, &row.of, &row.role}) visit(*id);
}

template <class Visit>
void each_string(ActorAlias& row, Visit&& visit) {
  visit(row.actor);
  visit(row.alias);
}

template <class Visit>
void each_string(LinkCount& row, Visit&& visit) {
  visit(row.a);
  visit(row.b);
}

template <class Visit>
void each_string(CommitmentFacts& row, Visit&& visit) {
  for (auto* parties : {&row.committers, &row.requesters, &row.counterparties}) {
    for (StringId& id : *parties) visit(id);
  }
  if (row.speaker != kNoString) visit(row.speaker);
  for (StringId* id : {&row.rule, &row.plover, &row.cameo}) visit(*id);
}

// Calls `visit(rows)` for every column that refers to strings.
template <class Visit>
void each_column(Summary& summary, Visit&& visit) {
  visit(summary.terms);
  visit(summary.hits);
  visit(summary.actors);
  visit(summary.aliases);
  visit(summary.links);
  visit(summary.commitments);
}

template <class Row>
void renumber_strings(std::vector<Row>& rows, const Renumbering& strings) {
  for (Row& row : rows) each_string(row, [&](StringId& id) { id = strings(id); });
}

template <class Row>
void renumber_articles(std::vector<Row>& rows, const Renumbering& articles) {
  if constexpr (requires(Row row) { row.article; }) {
    for (Row& row : rows) row.article = articles(row.article);
  }
}

}  // namespace entente
