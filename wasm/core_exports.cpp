// The C ABI of the analysis core: everything that core.wasm exports, integers and addresses only.
//
// Who owns what. A block from entente_alloc is the caller's until entente_free. A builder or shard is
// the caller's until its _free (entente_builder_finish leaves the builder empty and alive). A function
// that brings bytes returns the address of a Result; the caller reads it and hands it to
// entente_result_free, which also frees the bytes. Arguments are borrowed for the call. Addresses are
// never null but for the shard of a failed decode and a failed entente_alloc.
//
// Tables are as core_tables.h says. More functions stand in core_answers.cpp (asks, concordance) and core_figures.cpp
// (terms, collocates, trends). Misuse of an address is not detected.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/extract/analysis.h"
#include "core/read/article.h"
#include "core/report/report.h"
#include "core/store/codec.h"
#include "core/store/merge_all.h"
#include "core/store/shard.h"
#include "core/store/stretch.h"
#include "core/store/summary.h"
#include "wasm/core_queries.h"
#include "wasm/core_results.h"
#include "wasm/core_tables.h"

namespace {

using namespace entente;
using namespace entente::abi;

constexpr std::uint32_t kAbi = 8;  // grows when a signature or a table below changes its meaning

// Articles on their way into a shard, and how they are read.
struct Builder {
  ShardBuilder shard;
  Reading waiting;       // the source that was read last
  std::size_t next = 0;  // of its articles
  bool is_begun = true;  // its first stretch was gone over
  ReadOptions read;
  std::vector<std::pair<std::string, std::string>> encodings;  // file, label
  AnalyseOptions analyse;
};

// Reading: list of limits, each a string (its name) and a u64; list of fields, each two strings (role, name);
// string encoding, for all files; list of encodings, each two strings (file, label); string tokens, the name of
// the rules by which words are counted.
bool read_settings(std::span<const std::uint8_t> bytes, Builder& builder) {
  TableReader table(bytes);
  Builder made;
  bool known = true;
  for (std::uint32_t left = table.number(); left > 0 && table.is_ok(); --left) {
    const std::string wanted = table.string();
    const std::uint64_t value = table.number64();
    const auto limit = std::ranges::find(kLimitNames, wanted, &LimitName::first);
    known = known && limit != kLimitNames.end();
    if (known) made.read.limits.*(limit->second) = value;
  }
  for (std::uint32_t left = table.number(); left > 0 && table.is_ok(); --left) {
    std::string role = table.string();
    made.read.fields.push_back({std::move(role), table.string()});
  }
  made.read.encoding = table.string();
  for (std::uint32_t left = table.number(); left > 0 && table.is_ok(); --left) {
    std::string file = table.string();
    made.encodings.emplace_back(std::move(file), table.string());
  }
  const std::optional<TokenRules> rules = token_rules_named(table.string());
  if (!known || !rules || !table.is_whole()) return false;
  builder.read = std::move(made.read);
  builder.encodings = std::move(made.encodings);
  builder.analyse.rules = *rules;
  return true;
}

template <class Make>
EncodedResult* with_summary(const std::uint8_t* bytes, std::uint32_t size, Make make) {
  const Result<Summary> summary = decode_summary(bytes_at(bytes, size));
  return summary ? make_result(Outcome::ok, make(*summary)) : problem_result(summary.error());
}

}  // namespace

extern "C" {

std::uint32_t entente_abi_version() { return kAbi; }

// Null when the memory cannot grow so far. `size` 0 gives a block too.
void* entente_alloc(std::uint32_t size) { return std::malloc(size == 0 ? 1 : size); }
void entente_free(void* block) { std::free(block); }

void entente_result_free(EncodedResult* result) { free_result(result); }

Builder* entente_builder_new() { return new Builder; }
void entente_builder_free(Builder* builder) { delete builder; }

// How the sources added from now on are read. 0, and nothing changes, when the table is malformed or names a limit
// or rules that are not known.
std::uint32_t entente_builder_set_reading(Builder* builder, const std::uint8_t* settings, std::uint32_t size) {
  return read_settings(bytes_at(settings, size), *builder) ? 1 : 0;
}

// Reads what `bytes` hold, of whatever format. Returns how many articles wait now for entente_builder_advance; those of
// an earlier source that still waited are dropped.
std::uint32_t entente_builder_read(Builder* builder, const char* file, std::uint32_t file_size, const char* bytes,
                                   std::uint32_t size) {
  const std::string_view name = text_at(file, file_size);
  ReadOptions options = builder->read;
  for (const auto& [of, label] : builder->encodings) {
    if (of == name) options.encoding = label;
  }
  builder->waiting = {};
  read_source(name, text_at(bytes, size), options, builder->waiting);
  builder->next = 0;
  builder->is_begun = false;
  return static_cast<std::uint32_t>(builder->waiting.articles.size());
}

// Goes over the next stretch (core/store/stretch.h) of the articles that wait: analyses them and adds them to the shard,
// or leaves them out when `take` is 0. The first stretch, which is there even when no article is, carries the counts and
// what could not be read. So several builders can share a source, each taking other stretches. Returns how many still
// wait.
std::uint32_t entente_builder_advance(Builder* builder, std::uint32_t take) {
  Reading& from = builder->waiting;
  const std::size_t end = end_of_stretch(from.articles, builder->next);
  if (take != 0) {
    for (const Article& article : std::span(from.articles).subspan(builder->next, end - builder->next))
      builder->shard.add(article, analyse(article, builder->analyse));
    if (!builder->is_begun) builder->shard.add_input(from);
  }
  builder->is_begun = true;
  builder->next = end;
  const std::size_t left = from.articles.size() - end;
  if (left == 0) {
    from = {};
    builder->next = 0;
  }
  return static_cast<std::uint32_t>(left);
}

// For a source that the caller could not read: one given, one refused. `code` counts ProblemCode's members.
void entente_builder_refuse(Builder* builder, const char* file, std::uint32_t file_size, std::uint32_t code,
                            const char* message, std::uint32_t message_size) {
  Reading reading;
  refuse_source(text_at(file, file_size), static_cast<ProblemCode>(code), text_at(message, message_size), reading);
  builder->shard.add_input(reading);
}

Shard* entente_builder_finish(Builder* builder) { return new Shard(builder->shard.finish()); }
void entente_shard_free(Shard* shard) { delete shard; }
std::uint32_t entente_shard_article_count(const Shard* shard) {
  return static_cast<std::uint32_t>(shard->article_count());
}

// An encoded ArticleView, or missing.
EncodedResult* entente_shard_find_article(const Shard* shard, const char* id, std::uint32_t id_size) {
  const std::optional<ArticleView> article = find_article(*shard, text_at(id, id_size));
  return article ? make_result(Outcome::ok, encode(*article)) : make_result(Outcome::missing, std::string_view());
}

// An encoded ArticleView as a table: strings id, file, title, date, source, text; span headline; lists of
// spans paragraphs and sentences; list of mentions, each a span and a string, the actor's key.
EncodedResult* entente_article_table(const std::uint8_t* bytes, std::uint32_t size) {
  const Result<ArticleView> article = decode_article(bytes_at(bytes, size));
  if (!article) return problem_result(article.error());
  TableWriter table;
  for (const std::string* text :
       {&article->id, &article->file, &article->title, &article->date, &article->source, &article->text}) {
    table.string(*text);
  }
  table.span(article->headline);
  for (const std::vector<Span>* spans : {&article->paragraphs, &article->sentences}) {
    table.count(spans->size());
    for (const Span span : *spans) table.span(span);
  }
  table.count(article->mentions.size());
  for (const ArticleView::Mark& mention : article->mentions) {
    table.span(mention.span);
    table.string(mention.actor);
  }
  table.count(article->dismissed.size());
  for (const ArticleView::Dismissed& cue : article->dismissed) {
    table.span(cue.cue);
    table.string(cue.rule);
    table.string(dismissal_name(cue.why));
    table.string(dismissal_words(cue.why));
  }
  return make_result(Outcome::ok, table.bytes());
}

// The bytes of an encoded shard.
EncodedResult* entente_shard_encode(const Shard* shard) { return make_result(Outcome::ok, encode(*shard)); }

// The shard is the Result's handle, 0 where there is a problem.
EncodedResult* entente_shard_decode(const std::uint8_t* bytes, std::uint32_t size) {
  Result<Shard> shard = decode_shard(bytes_at(bytes, size));
  if (!shard) return problem_result(shard.error());
  EncodedResult* result = make_result(Outcome::ok, std::string_view());
  result->handle = address_of(new Shard(*std::move(shard)));
  return result;
}

// An encoded summary.
EncodedResult* entente_shard_summarise(const Shard* shard, const std::uint8_t* query, std::uint32_t query_size) {
  const Wanted<Query> wanted = query_in(bytes_at(query, query_size));
  return wanted ? make_result(Outcome::ok, encode(summarise(*shard, *wanted))) : wanted.error();
}

// The encoded merge of a list of encoded summaries.
EncodedResult* entente_merge(const std::uint8_t* list, std::uint32_t list_size) {
  TableReader table(bytes_at(list, list_size));
  std::vector<Summary> parts;
  for (std::uint32_t left = table.number(); left > 0 && table.is_ok(); --left) {
    Result<Summary> part = decode_summary(bytes_of(table.bytes()));
    if (!part) return problem_result(part.error());
    parts.push_back(*std::move(part));
  }
  if (!table.is_whole()) return argument_result();
  return make_result(Outcome::ok, encode(merge_all(std::move(parts))));
}

// The report of an encoded summary in its published JSON form. `query` is only told, not applied; `edits`: lines of
// JSON as read_edits() of core/report/decisions.h takes them.
EncodedResult* entente_report_json(const std::uint8_t* summary, std::uint32_t size, const std::uint8_t* query,
                                   std::uint32_t query_size, const char* edits, std::uint32_t edits_size,
                                   std::uint32_t max_terms, std::uint32_t min_link_sentences) {
  const Wanted<Query> told = query_in(bytes_at(query, query_size));
  if (!told) return told.error();
  Result<Edits> decided = read_edits(text_at(edits, edits_size));
  if (!decided) return problem_result(decided.error());
  const ReportOptions options{max_terms, min_link_sentences, *std::move(decided)};
  return with_summary(summary, size, [&](const Summary& s) { return to_json(make_report(s, options), *told); });
}

// The report of an encoded summary as a body fragment of escaped, semantic HTML.
EncodedResult* entente_report_html(const std::uint8_t* summary, std::uint32_t size, const char* edits,
                                   std::uint32_t edits_size, std::uint32_t max_terms,
                                   std::uint32_t min_link_sentences) {
  Result<Edits> decided = read_edits(text_at(edits, edits_size));
  if (!decided) return problem_result(decided.error());
  const ReportOptions options{max_terms, min_link_sentences, *std::move(decided)};
  return with_summary(summary, size, [&](const Summary& s) {
    Provenance made = provenance_in(s, ArticleSet(s.articles.size(), true), {});
    made.decisions = options.edits.size();
    return to_html(make_report(s, options), facts_of(made));
  });
}

// u64: the digest of an encoded summary.
EncodedResult* entente_summary_digest(const std::uint8_t* summary, std::uint32_t size) {
  return with_summary(summary, size, [](const Summary& s) {
    TableWriter table;
    table.number(digest(s));
    return table.bytes();
  });
}

}  // extern "C"
