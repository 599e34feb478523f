// See core_queries.h.
#include "wasm/core_queries.h"

#include <utility>

#include "core/base/sort_unique.h"
#include "core/text/pattern.h"
#include "core/text/words.h"

namespace entente::abi {
namespace {

// An enumeration as a number up to its last member.
template <class Enum>
Enum choice(TableReader& table, Enum last) {
  return static_cast<Enum>(table.below(static_cast<std::uint32_t>(last) + 1));
}

std::uint8_t number_to(TableReader& table, std::uint8_t most) {
  return static_cast<std::uint8_t>(table.below(std::uint32_t{most} + 1));
}

std::vector<std::string> folded_words(TableReader& table) {
  std::vector<std::string> words = table.strings();
  for (std::string& word : words) word = folded(word);
  sort_unique(words);
  return words;
}

Counting counting_in(TableReader& table) {
  Counting counting;
  counting.shortest = number_to(table, kLongestPhrase);
  counting.longest = number_to(table, kLongestPhrase);
  if (counting.shortest < 1 || counting.longest < counting.shortest) table.fail();
  counting.form = choice(table, TermForm::lemma);
  counting.unit = choice(table, TermUnit::sentence);
  counting.names_as_units = table.flag();
  counting.phrase_stops = choice(table, PhraseStops::anywhere);
  counting.stop_words = stop_words_in(table);
  if (table.flag()) counting.near = near_in(table);
  return counting;
}

Query query_in(TableReader& table) {
  Query query;
  query.articles = table.strings();
  query.actors = table.strings();
  query.from = table.string();
  query.to = table.string();
  query.sources = table.strings();
  query.holding = table.strings();
  query.others = table.flag();
  query.with_text = table.flag();
  query.only_terms = table.flag();
  query.only_tracked = table.flag();
  query.counting = counting_in(table);
  query.tracked = table.strings();
  return query;
}

}  // namespace

std::string folded(std::string_view words) {
  std::string out;
  append_folded(words, out);
  return out;
}

StopWords stop_words_in(TableReader& table) {
  StopWords words;
  words.listed = table.flag();
  words.added = folded_words(table);
  words.allowed = folded_words(table);
  return words;
}

Near near_in(TableReader& table) {
  Near near;
  near.pattern = table.string();
  near.sentence = table.flag();
  near.left = number_to(table, kWidestWindow);
  near.right = number_to(table, kWidestWindow);
  return near;
}

EncodedResult* refusal_of(std::string_view pattern) {
  const Result<Pattern> parsed = Pattern::parse(pattern);
  if (parsed) return nullptr;
  Problem problem = parsed.error();
  problem.member = pattern;
  return problem_result(problem);
}

EncodedResult* refusal_of(const Query& query) {
  for (const std::vector<std::string>* patterns : {&query.holding, &query.tracked}) {
    for (const std::string& pattern : *patterns) {
      if (EncodedResult* refusal = refusal_of(pattern)) return refusal;
    }
  }
  return query.counting.near ? refusal_of(query.counting.near->pattern) : nullptr;
}

Wanted<Query> query_in(std::span<const std::uint8_t> bytes) {
  if (bytes.empty()) return Query{};
  TableReader table(bytes);
  Query query = query_in(table);
  if (!table.is_whole()) return std::unexpected(argument_result());
  if (EncodedResult* refusal = refusal_of(query)) return std::unexpected(refusal);
  return query;
}

Wanted<ConcordanceQuery> concordance_query_in(std::span<const std::uint8_t> bytes) {
  TableReader table(bytes);
  Wanted<Query> articles = query_in(bytes_of(table.bytes()));
  if (!articles) return std::unexpected(articles.error());
  ConcordanceQuery query{.articles = *std::move(articles), .pattern = table.string(), .order = {}};
  for (std::uint32_t left = table.number(); left > 0 && table.is_ok(); --left) {
    query.order.push_back(choice(table, LineKey::right3));
  }
  query.context = number_to(table, kWidestWindow);
  query.most = table.number();
  if (!table.is_whole()) return std::unexpected(argument_result());
  if (EncodedResult* refusal = refusal_of(query.pattern)) return std::unexpected(refusal);
  return query;
}

Wanted<KeySentenceQuery> key_sentence_query_in(std::span<const std::uint8_t> bytes) {
  TableReader table(bytes);
  Wanted<Query> articles = query_in(bytes_of(table.bytes()));
  if (!articles) return std::unexpected(articles.error());
  KeySentenceQuery query{.articles = *std::move(articles), .terms = table.strings()};
  for (std::string& term : query.terms) term = folded(term);
  query.most = table.number();
  if (!table.is_whole()) return std::unexpected(argument_result());
  return query;
}

}  // namespace entente::abi
