// Choosing by what the summary's own columns say: each condition of a query gives the set of articles that meet it, and
// the choice is what they share.
#include "core/store/selection.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <utility>

#include "core/store/chosen.h"
#include "core/store/search.h"
#include "core/store/summary_rows.h"
#include "core/text/characters.h"
#include "core/text/words.h"

namespace entente {

namespace {

// Inserts the articles of the rows whose `field` is this string.
template <class Row>
void insert_rows(const std::vector<Row>& rows, StringId string, StringId Row::*field, ArticleSet& out) {
  for (const Row& row : std::ranges::equal_range(rows, string, {}, field)) out.insert(row.article);
}

ArticleSet naming(const Summary& summary, std::string_view key) {
  ArticleSet out(summary.articles.size());
  insert_rows(summary.actors, find_string(summary.strings, key), &ActorFacts::actor, out);
  return out;
}

// The plain words a pattern may be; nothing when one of its alternatives is more than that.
std::vector<std::string_view> plain_words(const Pattern& pattern) {
  std::vector<std::string_view> out;
  for (const Sequence& sequence : pattern.sequences) {
    if (sequence.words.size() != 1 || sequence.words.front().word().empty()) return {};
    out.push_back(sequence.words.front().word());
  }
  return out;
}

bool is_term(std::string_view word) {
  std::vector<Token> tokens;
  split_words(word, tokens);
  return tokens.size() == 1 && term_of(word, tokens.front().kind, TokenRules::entente) == word;
}

void insert_by_terms(const Summary& summary, const Pattern& pattern, ArticleSet& out) {
  const std::vector<std::string_view> words = plain_words(pattern);
  for (const std::string_view word : words) {
    insert_rows(summary.terms, find_string(summary.strings, word), &TermCount::term, out);
  }
  if (!words.empty()) return;
  bool is_meant = false;
  StringId last = kNoString;
  for (const TermCount& row : summary.terms) {
    if (row.term != last) is_meant = pattern.matches_word(summary.strings[row.term]);
    last = row.term;
    if (is_meant) out.insert(row.article);
  }
}

ArticleSet holding(const Summary& summary, const Summary* tracked, std::string_view pattern) {
  ArticleSet out(summary.articles.size());
  if (const auto own = hits_of(summary, pattern); !own.empty()) {
    for (const HitCount& row : own) out.insert(row.article);
    return out;
  }
  if (tracked != nullptr) {
    if (const auto hits = hits_of(*tracked, pattern); !hits.empty()) {
      const std::vector<ArticleIndex> places = places_in(summary.articles, tracked->articles);
      for (const HitCount& row : hits) {
        if (places[row.article] != kNoArticle) out.insert(places[row.article]);
      }
      return out;
    }
  }
  each_rules(summary.tokenisers, [&](TokenRules rules) {
    const Result<Pattern> parsed = Pattern::parse(pattern, rules);
    if (parsed && parsed->is_of_single_words()) insert_by_terms(summary, *parsed, out);
  });
  return out;
}

// Keeps the rows of chosen articles, and gives these their new places.
template <class Row>
void take_rows(const std::vector<Row>& from, const std::vector<ArticleIndex>& places, std::vector<Row>& to) {
  const auto is_taken = [&](const Row& row) { return places[row.article] != kNoArticle; };
  to.reserve(static_cast<std::size_t>(std::ranges::count_if(from, is_taken)));
  for (const Row& row : from) {
    if (is_taken(row)) to.emplace_back(row).article = places[row.article];
  }
}

}  // namespace

ArticleSet::ArticleSet(std::size_t articles, bool all) : words_((articles + 63) / 64), articles_(articles) {
  if (all) *this = others();
}

std::size_t ArticleSet::size() const {
  std::size_t sum = 0;
  for (const std::uint64_t word : words_) sum += static_cast<std::size_t>(std::popcount(word));
  return sum;
}

ArticleSet ArticleSet::others() const {
  ArticleSet out = *this;
  for (std::uint64_t& word : out.words_) word = ~word;
  if (articles_ % 64 != 0) out.words_.back() &= (std::uint64_t{1} << articles_ % 64) - 1;
  return out;
}

std::vector<ArticleIndex> places_in(const std::vector<ArticleSummary>& to, const std::vector<ArticleSummary>& from,
                                    const ArticleSet* within) {
  std::vector<ArticleIndex> out;
  out.reserve(from.size());
  ArticleIndex at = 0;
  for (const ArticleSummary& row : from) {
    while (at < to.size() && to[at].facts < row.facts) ++at;
    const bool is_there = at < to.size() && to[at].facts == row.facts && (within == nullptr || within->holds(at));
    out.push_back(is_there ? at : kNoArticle);
  }
  return out;
}

std::span<const HitCount> hits_of(const Summary& summary, std::string_view pattern) {
  const StringId id = find_string(summary.strings, without_outer_space(pattern));
  const auto rows = std::ranges::equal_range(summary.hits, id, {}, &HitCount::pattern);
  return {rows.begin(), rows.end()};
}

bool is_told_by_terms(const Pattern& pattern) {
  return std::ranges::all_of(pattern.sequences, [](const Sequence& sequence) {
    if (sequence.words.size() != 1) return false;
    const std::vector<std::string>& beginnings = sequence.words.front().beginnings();
    return !beginnings.empty() && std::ranges::all_of(beginnings, is_term);
  });
}

ArticleSet select(const Summary& summary, const Query& query, const Summary* tracked) {
  std::vector<ArticleSet> conditions;
  for (const std::string& key : query.actors) conditions.push_back(naming(summary, key));
  for (const std::string& pattern : query.holding) conditions.push_back(holding(summary, tracked, pattern));

  const FactsFilter filter(query);
  ArticleSet out(summary.articles.size());
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    const auto holds = [i](const ArticleSet& condition) { return condition.holds(i); };
    if (filter.passes(summary.articles[i].facts) && std::ranges::all_of(conditions, holds)) out.insert(i);
  }
  return query.others ? out.others() : out;
}

Summary restricted(const Summary& summary, const ArticleSet& articles, bool with_terms) {
  Summary out;
  out.counts = summary.counts;
  out.problems = summary.problems;
  out.sources = summary.sources;
  out.stories = summary.stories;
  out.tokenisers = summary.tokenisers;

  std::vector<ArticleIndex> places(summary.articles.size(), kNoArticle);
  out.articles.reserve(articles.size());
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    if (!articles.holds(i)) continue;
    places[i] = static_cast<ArticleIndex>(out.articles.size());
    out.articles.push_back(summary.articles[i]);
  }
  if (with_terms) take_rows(summary.terms, places, out.terms);
  take_rows(summary.hits, places, out.hits);
  take_rows(summary.actors, places, out.actors);
  take_rows(summary.aliases, places, out.aliases);
  take_rows(summary.mentions, places, out.mentions);
  take_rows(summary.commitments, places, out.commitments);
  take_strings(summary.strings, out);
  return out;
}

}  // namespace entente
