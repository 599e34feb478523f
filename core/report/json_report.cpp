// The report as JSON, schema version 1. One row of a list is one line of text, so that two reports can
// be compared with line tools.
#include <utility>

#include "core/base/parts.h"
#include "core/base/version.h"
#include "core/extract/analysis.h"
#include "core/report/commitment_words.h"
#include "core/report/json_writer.h"
#include "core/report/report.h"
#include "lexicon/version.h"
#include "models/version.h"

namespace entente {

namespace {

constexpr unsigned kRatePlaces = 2;
constexpr unsigned kMeasurePlaces = 4;

void text_or_null(JsonWriter& out, std::string_view name, std::string_view value) {
  out.key(name);
  if (value.empty()) {
    out.null();
  } else {
    out.text(value);
  }
}

void decimal_field(JsonWriter& out, std::string_view name, std::optional<double> value, unsigned places) {
  out.key(name);
  out.decimal(value, places);
}

void quote_field(JsonWriter& out, std::string_view name, const Quote& quote) {
  out.key(name);
  out.open('{');
  integer_field(out, "start", quote.span.begin);
  integer_field(out, "end", quote.span.end);
  text_field(out, "text", quote.text);
  out.close('}');
}

// A list with one row per line.
template <class Row, class Write>
void rows_field(JsonWriter& out, std::string_view name, const std::vector<Row>& rows, unsigned indent, Write&& write) {
  out.key(name);
  out.open('[');
  for (const Row& row : rows) {
    out.line(indent + 2);
    out.open('{');
    write(out, row);
    out.close('}');
  }
  if (!rows.empty()) out.line(indent);
  out.close(']');
}

void write_program(JsonWriter& out, const Report& report) {
  out.open('{');
  text_field(out, "name", "entente");
  text_field(out, "version", kVersion);
  text_field(out, "tokeniser", report.tokenisers.empty() ? std::string(kTokeniser) : joined(report.tokenisers, "; "));
  text_field(out, "lexicon", lexicon::kVersion);
  text_field(out, "models", models::kVersion);
  out.close('}');
}

void write_query(JsonWriter& out, const Query& query) {
  out.open('{');
  texts_field(out, "articles", query.articles);
  texts_field(out, "actors", query.actors);
  text_or_null(out, "from", query.from);
  text_or_null(out, "to", query.to);
  texts_field(out, "sources", query.sources);
  texts_field(out, "holding", query.holding);
  boolean_field(out, "others", query.others);
  boolean_field(out, "with_text", query.with_text);
  out.close('}');
}

void write_problem(JsonWriter& out, const Problem& problem) {
  text_field(out, "file", problem.file);
  text_field(out, "member", problem.member);
  integer_field(out, "byte", problem.byte);
  integer_field(out, "line", problem.line);
  integer_field(out, "column", problem.column);
  text_field(out, "code", code_name(problem.code));
  text_field(out, "message", problem.message);
  text_field(out, "kept", problem.kept);
}

void write_counts(JsonWriter& out, const InputCounts& counts) {
  integer_field(out, "given", counts.given);
  integer_field(out, "read", counts.read);
  integer_field(out, "partly", counts.partly);
  integer_field(out, "refused", counts.refused);
  integer_field(out, "duplicates", counts.duplicates);
}

void write_language(JsonWriter& out, const Tally& row) {
  text_field(out, "language", row.name);
  integer_field(out, "articles", row.articles);
}

void write_file(JsonWriter& out, const FileRow& row) {
  text_field(out, "file", row.source.file);
  text_field(out, "part", row.source.part);
  text_field(out, "form", row.source.form);
  text_field(out, "encoding", row.source.encoding);
  text_field(out, "encoding_from", row.source.encoding_from);
  integer_field(out, "bytes", row.source.bytes);
  write_counts(out, row.source.counts);
  integer_field(out, "stories", row.stories);
  out.key("dates");
  out.open('{');
  integer_field(out, "metadata", row.dates.metadata);
  integer_field(out, "dateline", row.dates.dateline);
  integer_field(out, "text", row.dates.text);
  integer_field(out, "undated", row.dates.undated);
  out.close('}');
  out.key("languages");
  out.open('[');
  for (const Tally& language : row.languages) {
    out.open('{');
    write_language(out, language);
    out.close('}');
  }
  out.close(']');
  out.key("problems");
  out.open('[');
  for (const std::uint32_t problem : row.problems) out.integer(problem);
  out.close(']');
}

void write_input(JsonWriter& out, const Report& report) {
  out.open('{');
  write_counts(out, report.input);
  integer_field(out, "articles", report.articles.size());
  integer_field(out, "stories", report.stories);
  rows_field(out, "problems", report.problems, 2, write_problem);
  rows_field(out, "files", report.files, 2, write_file);
  rows_field(out, "languages", report.languages, 2, [](JsonWriter& to, const Tally& row) {
    write_language(to, row);
    text_field(to, "analysis", is_taken_for_english(row.name) ? "full" : "terms");
  });
  out.close('}');
}

void write_article(JsonWriter& out, const ArticleRow& row) {
  text_field(out, "id", row.id);
  text_field(out, "file", row.file);
  text_field(out, "member", row.member);
  text_field(out, "title", row.title);
  text_field(out, "date", row.date);
  text_field(out, "date_from", row.date_from);
  text_field(out, "source", row.source);
  text_field(out, "author", row.author);
  text_field(out, "language", row.language);
  integer_field(out, "words", row.words);
  integer_field(out, "sentences", row.sentences);
  text_field(out, "story", row.story);
  texts_field(out, "actors", row.actors);
  texts_field(out, "commitments", row.commitments);
  if (row.text) text_field(out, "text", *row.text);
}

void write_term(JsonWriter& out, const TermRow& row) {
  text_field(out, "term", row.term);
  text_field(out, "lemma", row.lemma);
  integer_field(out, "count", row.count);
  decimal_field(out, "per_million", row.per_million, kRatePlaces);
  integer_field(out, "articles", row.articles);
  integer_field(out, "stories", row.stories);
  decimal_field(out, "dp_norm", row.dp_norm, kMeasurePlaces);
  out.key("keyness");  // needs a reference to compare with; a report on one selection has none
  out.null();
}

void write_join(JsonWriter& out, const JoinRow& row) {
  text_field(out, "key", row.key);
  text_field(out, "name", row.name);
  text_field(out, "into", row.into);
  text_field(out, "reason", join_reason_name(row.reason));
  text_field(out, "words", row.words);
  integer_field(out, "articles", row.articles);
  text_field(out, "example", row.example);
}

void write_actor(JsonWriter& out, const ActorRow& row) {
  text_field(out, "id", row.id);
  text_field(out, "name", row.name);
  text_field(out, "type", type_name(row.type));
  texts_field(out, "aliases", row.aliases);
  text_field(out, "of", row.of);
  text_field(out, "role", row.role);
  integer_field(out, "mentions", row.mentions);
  integer_field(out, "sentences", row.sentences);
  integer_field(out, "articles", row.articles);
  integer_field(out, "stories", row.stories);
  texts_field(out, "keys", row.keys);
  out.key("joins");
  out.open('[');
  for (const JoinRow& join : row.joins) {
    out.open('{');
    write_join(out, join);
    out.close('}');
  }
  out.close(']');
}

void write_link(JsonWriter& out, const LinkRow& row) {
  text_field(out, "a", row.a);
  text_field(out, "b", row.b);
  integer_field(out, "sentences", row.sentences);
  integer_field(out, "paragraphs", row.paragraphs);
  integer_field(out, "articles", row.articles);
  integer_field(out, "stories", row.stories);
  decimal_field(out, "log_dice", row.log_dice, kMeasurePlaces);
  decimal_field(out, "npmi", row.npmi, kMeasurePlaces);
  decimal_field(out, "log_likelihood", row.log_likelihood, kMeasurePlaces);
}

void write_commitment(JsonWriter& out, const CommitmentRow& row) {
  text_field(out, "id", row.id);
  text_field(out, "article", row.article);
  text_field(out, "story", row.story);
  text_field(out, "kind", kind_name(row.kind));
  quote_field(out, "sentence", row.sentence);
  texts_field(out, "committers", row.committers);
  texts_field(out, "requesters", row.requesters);
  texts_field(out, "counterparties", row.counterparties);
  quote_field(out, "what", row.what);
  text_field(out, "status", status_name(row.status));
  text_field(out, "modality", modality_name(row.modality));
  out.key("flags");
  out.open('[');
  for (const FlagWords& flag : flag_words()) {
    if ((row.flags & flag.bit) != 0) out.text(flag.name);
  }
  out.close(']');
  text_or_null(out, "speaker", row.speaker);
  text_or_null(out, "deadline", row.deadline);
  text_or_null(out, "amount", row.amount);
  text_field(out, "cue", row.cue.text);
  text_field(out, "rule", row.rule);
  decimal_field(out, "confidence", row.confidence, 2);
  text_field(out, "plover", row.plover);
  text_field(out, "cameo", row.cameo);
  texts_field(out, "same_as", row.same_as);
  text_or_null(out, "topic", row.topic);
  text_or_null(out, "due", row.due);
  out.key("quantity");
  if (row.quantity.empty()) {
    out.null();
  } else {
    out.open('{');
    text_field(out, "value", row.quantity);  // a decimal that may be longer than a reader's numbers
    text_field(out, "unit", row.unit);
    out.close('}');
  }
  text_field(out, "verdict", verdict_name(row.verdict));
  text_or_null(out, "note", row.note);
  out.key("edited");
  out.open('[');
  for (const CommitmentField field : row.edited) out.text(field_name(field));
  out.close(']');
  boolean_field(out, "added", row.is_added);
}

// Fields of the outermost object, each on a line of its own.
template <class Write>
void part_field(JsonWriter& out, std::string_view name, Write&& write) {
  out.line(2);
  out.key(name);
  write();
}

void open_report(JsonWriter& out, const Report& report) {
  out.open('{');
  part_field(out, "schema", [&] { out.integer(1); });
  part_field(out, "program", [&] { write_program(out, report); });
}

std::string close_report(JsonWriter& out) {
  out.line(0);
  out.close('}');
  return out.take() + "\n";
}

}  // namespace

std::string to_import_json(const Report& report) {
  JsonWriter out;
  open_report(out, report);
  part_field(out, "input", [&] { write_input(out, report); });
  return close_report(out);
}

std::string to_json(const Report& report, const Query& query) {
  JsonWriter out;
  open_report(out, report);
  part_field(out, "query", [&] { write_query(out, query); });
  part_field(out, "input", [&] { write_input(out, report); });
  const auto list = [&](std::string_view name, const auto& rows, auto write) {
    out.line(2);
    rows_field(out, name, rows, 2, write);
  };
  list("articles", report.articles, write_article);
  list("terms", report.terms, write_term);
  list("actors", report.actors, write_actor);
  list("links", report.links, write_link);
  list("commitments", report.commitments, write_commitment);
  return close_report(out);
}

}  // namespace entente
