// The C ABI, continued: what is asked of shards beside summaries, and what the merged answers say. The rules of
// ownership are those of core_exports.cpp.
//
// An Ask and an Answer are bytes of core/store/ask.h: an Ask is made once from a table and sent to whoever holds
// shards, their answers merge in any order.
#include <optional>
#include <utility>
#include <vector>

#include "core/report/table.h"
#include "core/store/ask.h"
#include "core/store/codec.h"
#include "wasm/core_queries.h"
#include "wasm/core_results.h"
#include "wasm/core_tables.h"

namespace {

using namespace entente;
using namespace entente::abi;

EncodedResult* encoded_ask(const Ask& ask) { return make_result(Outcome::ok, encode(ask)); }

// `make` takes the answer of the kind that is meant; one of another kind is `argument`.
template <class Kind, class Make>
EncodedResult* with_answer(const std::uint8_t* bytes, std::uint32_t size, Make make) {
  const Result<Answer> answer = decode_answer(bytes_at(bytes, size));
  if (!answer) return problem_result(answer.error());
  const Kind* found = std::get_if<Kind>(&*answer);
  return found != nullptr ? make(*found) : argument_result();
}

}  // namespace

extern "C" {

// ok, or the Problem of a pattern that cannot be read: its `byte` says where.
EncodedResult* entente_pattern_check(const char* pattern, std::uint32_t size) {
  EncodedResult* refusal = refusal_of(text_at(pattern, size));
  return refusal != nullptr ? refusal : make_result(Outcome::ok, std::string_view());
}

// Each brings an encoded Ask; the tables are said in core_queries.h.
EncodedResult* entente_ask_summary(const std::uint8_t* table, std::uint32_t size) {
  Wanted<Query> query = query_in(bytes_at(table, size));
  return query ? encoded_ask(*std::move(query)) : query.error();
}
EncodedResult* entente_ask_concordance(const std::uint8_t* table, std::uint32_t size) {
  Wanted<ConcordanceQuery> query = concordance_query_in(bytes_at(table, size));
  return query ? encoded_ask(*std::move(query)) : query.error();
}
EncodedResult* entente_ask_key_sentences(const std::uint8_t* table, std::uint32_t size) {
  Wanted<KeySentenceQuery> query = key_sentence_query_in(bytes_at(table, size));
  return query ? encoded_ask(*std::move(query)) : query.error();
}

// An encoded Answer of several shards. `list`: list of u32, their handles, one at least.
EncodedResult* entente_shards_answer(const std::uint8_t* list, std::uint32_t size, const std::uint8_t* ask,
                                     std::uint32_t ask_size) {
  TableReader table(bytes_at(list, size));
  std::vector<const Shard*> shards;
  for (std::uint32_t left = table.number(); left > 0 && table.is_ok(); --left) {
    shards.push_back(reinterpret_cast<const Shard*>(static_cast<std::uintptr_t>(table.number())));
  }
  if (!table.is_whole() || shards.empty()) return argument_result();
  const Result<Ask> wanted = decode_ask(bytes_at(ask, ask_size));
  return wanted ? make_result(Outcome::ok, encode(answer(shards, *wanted))) : problem_result(wanted.error());
}

// The encoded merge of a list of encoded answers, one at least, all of one ask.
EncodedResult* entente_answers_merge(const std::uint8_t* list, std::uint32_t size) {
  TableReader table(bytes_at(list, size));
  std::vector<Answer> parts;
  for (std::uint32_t left = table.number(); left > 0 && table.is_ok(); --left) {
    Result<Answer> part = decode_answer(bytes_of(table.bytes()));
    if (!part) return problem_result(part.error());
    if (!parts.empty() && part->index() != parts.front().index()) return argument_result();
    parts.push_back(*std::move(part));
  }
  if (!table.is_whole() || parts.empty()) return argument_result();
  return make_result(Outcome::ok, encode(merge_all(std::move(parts))));
}

// The encoded Summary that an answer is.
EncodedResult* entente_answer_summary(const std::uint8_t* bytes, std::uint32_t size) {
  return with_answer<Summary>(bytes, size, [](const Summary& summary) { return make_result(Outcome::ok, encode(summary)); });
}

// u64 hits; list of articles, each a string id and u32 hits; list of lines, each strings date and article, spans node
// and sentence, strings left, match and right.
EncodedResult* entente_concordance_table(const std::uint8_t* bytes, std::uint32_t size) {
  return with_answer<Concordance>(bytes, size, [](const Concordance& found) {
    TableWriter table;
    table.number(found.hits());
    table.count(found.articles.size());
    for (const ConcordanceArticle& article : found.articles) {
      table.string(article.article);
      table.number(article.hits);
    }
    table.count(found.lines.size());
    for (const ConcordanceLine& line : found.lines) {
      table.string(line.date);
      table.string(line.article);
      table.span(line.node);
      table.span(line.sentence);
      for (const std::string* text : {&line.left, &line.match, &line.right}) table.string(*text);
    }
    return make_result(Outcome::ok, table.bytes());
  });
}

// List of sentences, each a list of u32 held, strings date and article, span sentence, string text.
EncodedResult* entente_key_sentences_table(const std::uint8_t* bytes, std::uint32_t size) {
  return with_answer<KeySentences>(bytes, size, [](const KeySentences& found) {
    TableWriter table;
    table.count(found.rows.size());
    for (const KeySentence& row : found.rows) {
      table.count(row.held.size());
      for (const std::uint32_t term : row.held) table.number(term);
      table.string(row.date);
      table.string(row.article);
      table.span(row.sentence);
      table.string(row.text);
    }
    return make_result(Outcome::ok, table.bytes());
  });
}

// The same as files are written; `format` as in core_results.h.
EncodedResult* entente_concordance_written(const std::uint8_t* bytes, std::uint32_t size, std::uint32_t format) {
  return with_answer<Concordance>(bytes, size,
                                  [&](const Concordance& found) { return written_result(table_of(found), format); });
}
// `terms`: the list of strings that was asked for.
EncodedResult* entente_key_sentences_written(const std::uint8_t* bytes, std::uint32_t size, const std::uint8_t* terms,
                                             std::uint32_t terms_size, std::uint32_t format) {
  TableReader table(bytes_at(terms, terms_size));
  const std::vector<std::string> list = table.strings();
  if (!table.is_whole()) return argument_result();
  return with_answer<KeySentences>(
      bytes, size, [&](const KeySentences& found) { return written_result(table_of(found, list), format); });
}

}  // extern "C"
