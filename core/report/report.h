// The only place where floating point, ranking, ties and cut-offs happen. A Report is plain data with
// the shape of the published schema (version 1); it knows nothing of shards.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/base/steps.h"
#include "core/base/types.h"
#include "core/extract/commitment.h"
#include "core/language/actor.h"
#include "core/read/article.h"
#include "core/report/actors.h"
#include "core/report/commitments.h"
#include "core/report/decisions.h"
#include "core/report/import_rows.h"
#include "core/report/provenance.h"
#include "core/report/terms.h"
#include "core/store/summary.h"

namespace entente {

// A piece of an article's text, by byte offsets, with its words so that no one need fetch the article.
struct Quote {
  Span span;
  std::string text;
};

struct ArticleRow {
  std::string id, file, member, title, date, date_from, source, author, language;
  std::uint64_t words = 0, sentences = 0;
  std::string story;                     // equal for copies and near copies of one text
  std::vector<std::string> actors;       // ids, most mentioned first
  std::vector<std::string> commitments;  // ids, in text order
  std::optional<std::string> text;       // with Query::with_text
};

struct TermRow {
  std::string term;   // the form that is counted
  std::string lemma;  // of it; forms of one lemma are not added up
  std::uint64_t count = 0;
  double per_million = 0;
  std::uint64_t articles = 0, stories = 0;
  std::optional<double> dp_norm;  // Lijffijt & Gries 2012, part = article; undefined for one article
};

// One merge that made an actor what it is: as ActorJoin.
struct JoinRow {
  std::string key, name, into;
  JoinReason reason = JoinReason::full_name;
  std::string words;
  std::uint64_t articles = 0;
  std::string example;  // id of an article
};

struct ActorRow {
  std::string id, name;
  ActorType type = ActorType::organisation;
  std::vector<std::string> aliases;
  std::string of, role;
  std::uint64_t mentions = 0, sentences = 0, articles = 0, stories = 0;
  std::vector<std::string> keys;  // of the articles' actors that are this one
  std::vector<JoinRow> joins;     // why they are
};

struct LinkRow {
  std::string a, b;  // actor ids, a < b
  std::uint64_t sentences = 0, paragraphs = 0, articles = 0, stories = 0;
  std::optional<double> log_dice, npmi, log_likelihood;  // unit: sentences
};

struct CommitmentRow {
  std::string id, article, story;
  Kind kind = Kind::pledge;
  Quote sentence, what, cue;
  std::vector<std::string> committers, requesters, counterparties;  // actor ids; of a hidden actor its key
  Status status = Status::intent;
  Modality modality = Modality::medium;
  std::uint8_t flags = 0;
  std::string speaker;  // likewise, or empty
  std::string deadline, amount;
  std::string due, quantity, unit, topic;  // as in Commitment; each may be empty
  std::string rule, plover, cameo;
  double confidence = 0;
  std::vector<std::string> same_as;  // ids of the other statements of its entry in the ledger, in that order
  Verdict verdict = Verdict::open;
  std::string note;
  std::vector<CommitmentField> edited;  // fields that the user set, each once
  bool is_added = false;                // the user found it
};

struct Report {
  InputCounts input;
  std::vector<Problem> problems;
  std::vector<FileRow> files;           // by file and part; their counts add up to `input`
  std::vector<Tally> languages;         // of the articles read, copies included
  std::vector<std::string> tokenisers;  // names of the rules that cut the texts into words
  std::uint64_t words = 0, sentences = 0, stories = 0;
  std::vector<ArticleRow> articles;        // by date (undated last), then file, then member
  std::vector<TermRow> terms;              // by count, then term; without stop words
  std::vector<ActorRow> actors;            // by mentions, then id
  std::vector<LinkRow> links;              // by sentences, then log_dice, then ids
  std::vector<CommitmentRow> commitments;  // by article in the order above, then position
};

struct ReportOptions {
  std::size_t max_terms = 1000;
  std::uint64_t min_link_sentences = 1;  // 0: also links of actors that share a paragraph alone
  Edits edits;                           // where the report makes its own indices of actors and commitments
};

// A summary's articles as lists of them stand: by date (undated last), then file, member and id.
[[nodiscard]] std::vector<ArticleIndex> reading_order(const Summary& summary);

[[nodiscard]] Report make_report(const Summary& summary, const ReportOptions& options = {});

// The report of some articles of a summary, without a shard and without grouping stories, joining actors or commitments
// anew: the indices are of `whole`, and what is one in the whole is one here, under one name and id. Options' edits are
// the indices' already. Rejected commitments are rows too, and marked; nothing else counts them.
[[nodiscard]] Report make_report(const Summary& whole, const TermIndex& terms, const ActorIndex& actors,
                                 const CommitmentIndex& commitments, const ArticleSet& selected,
                                 const ReportOptions& options = {});

// The same in steps, into an empty one. Borrows all but the options, `out` as well.
[[nodiscard]] Steps make_report(const Summary& whole, const TermIndex& terms, const ActorIndex& actors,
                                const CommitmentIndex& commitments, const ArticleSet& selected, ReportOptions options,
                                Report& out);

// report schema version 1: fixed field order and number format, so equal reports give equal bytes.
[[nodiscard]] std::string to_json(const Report& report, const Query& query = {});

// Of the same schema, what was read alone: schema, program and input.
[[nodiscard]] std::string to_import_json(const Report& report);

// A body fragment of semantic HTML (headings, tables, lists; no script, no style, no external
// reference; every value escaped, dir="auto" on text). The page's text view and report.html share it.
// `made`: what it rests on, as facts_of() a Provenance has it; told at the end where there is any.
[[nodiscard]] std::string to_html(const Report& report, const Facts& made = {});

// The same as a page of its own: with a small style sheet for light and dark, and a policy that lets it
// load nothing at all.
[[nodiscard]] std::string to_html_document(const Report& report, const Facts& made = {});

}  // namespace entente
