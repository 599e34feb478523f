// The C ABI, continued: commitments of a summary by the user's edits, as a list, a ledger, dyads, over time, a sample
// to review, a brief and events, from an index that is made once. The rules of ownership are those of core_exports.cpp;
// an index is the caller's until its _free.
//
// Every table comes as a file is written; `format` is said in core_results.h. All options begin with a Selection:
//   Selection  string Query; u32 kinds, statuses, verdicts, a bit each; u32 least_confidence in percent; list of
//   strings
//              parties; strings committer, counterparty, topic. Parties are any keys of actors.
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/hash.h"
#include "core/report/brief.h"
#include "core/report/brief_facts.h"
#include "core/report/review.h"
#include "core/report/stories.h"
#include "core/report/table.h"
#include "core/store/codec.h"
#include "wasm/core_options.h"
#include "wasm/core_results.h"
#include "wasm/core_tables.h"

namespace {

using namespace entente;
using namespace entente::abi;

constexpr std::uint32_t kAllKinds = 0xFF, kAllStatuses = 0x1FF, kAllVerdicts = 0b111, kSurest = 100;

struct Commitments {
  Summary summary;
  Stories stories;
  ActorIndex actors;
  CommitmentIndex index;
  std::uint64_t decisions = 0;  // edits that it was made with

  [[nodiscard]] CommitmentView view() const { return {summary, actors, index}; }
  [[nodiscard]] Provenance provenance(const ArticleSet& set, const Query& query, std::string_view told = {}) const {
    Provenance out = provenance_in(summary, set, query, &actors, told);
    out.decisions = decisions;
    return out;
  }
};

// Which statements of which articles.
struct Selection {
  Query query;
  CommitmentFilter filter;

  [[nodiscard]] ArticleSet articles(const Commitments& of) const { return select(of.summary, of.actors, query); }
};

Selection selection_in(FigureTable& table, const Commitments& of) {
  Selection out;
  out.query = table.query();
  TableReader& rest = table.rest();
  out.filter.kinds = static_cast<std::uint8_t>(rest.below(kAllKinds + 1));
  out.filter.statuses = static_cast<std::uint16_t>(rest.below(kAllStatuses + 1));
  out.filter.verdicts = static_cast<std::uint8_t>(rest.below(kAllVerdicts + 1));
  out.filter.least_confidence = static_cast<std::uint8_t>(rest.below(kSurest + 1));
  out.filter.parties = rest.strings();
  out.filter.committer = rest.string();
  out.filter.counterparty = rest.string();
  out.filter.topic = rest.string();
  out.filter = with_ids(std::move(out.filter), of.actors);
  return out;
}

// A table with what it rests on.
EncodedResult* written(Table table, const Commitments& of, const ArticleSet& set, const Selection& wanted,
                       std::uint32_t format) {
  table.provenance = of.provenance(set, wanted.query);
  const Facts facts = facts_of(of.view(), set, wanted.filter, *table.provenance);
  table.facts.insert(table.facts.begin(), facts.begin(), facts.end());
  return written_result(std::move(table), format);
}

LedgerOptions ledger_options_in(FigureTable& table, const CommitmentFilter& filter) {
  LedgerOptions out;
  out.filter = filter;
  out.order = table.known(ledger_order_named(table.rest().bytes()));
  out.least_statements = table.rest().number();
  out.open_only = table.rest().flag();
  return out;
}

LedgerTable ledger_of(const Commitments& of, const ArticleSet& set, const LedgerOptions& options) {
  return make_ledger(of.index, of.summary, of.stories, set, options);
}

// A flag whether there is one; reals value, low, high.
void put_share(TableWriter& out, const std::optional<Share>& share) {
  out.number(std::uint32_t{share ? 1U : 0U});
  if (!share) return;
  for (const double value : {share->value, share->low, share->high}) out.real(value);
}

}  // namespace

extern "C" {

// The index is the Result's handle. `edits`: lines of JSON as read_edits() of core/report/decisions.h takes them, of
// actors and commitments.
EncodedResult* entente_commitments_new(const std::uint8_t* summary, std::uint32_t size, const char* edits,
                                       std::uint32_t edits_size) {
  const Result<Edits> decided = read_edits(text_at(edits, edits_size));
  if (!decided) return problem_result(decided.error());
  Result<Summary> whole = decode_summary(bytes_at(summary, size));
  if (!whole) return problem_result(whole.error());
  auto made = std::make_unique<Commitments>();
  made->decisions = decided->size();
  made->summary = *std::move(whole);
  made->stories = Stories(made->summary.articles);
  made->actors = ActorIndex(made->summary, actor_edits(*decided));
  made->index = CommitmentIndex(made->summary, made->actors, made->stories, commitment_edits(*decided));
  EncodedResult* result = make_result(Outcome::ok, std::string_view());
  result->handle = address_of(made.release());
  return result;
}
void entente_commitments_free(Commitments* commitments) { delete commitments; }
std::uint32_t entente_commitments_count(const Commitments* commitments) { return commitments->index.size(); }

// List of strings: edits that found nothing to do, in words; those of actors first.
EncodedResult* entente_commitments_idle_edits(const Commitments* commitments) {
  const auto& actors = commitments->actors.idle_edits();
  const auto& own = commitments->index.idle_edits();
  TableWriter table;
  table.count(actors.size() + own.size());
  for (const auto* list : {&actors, &own}) {
    for (const std::string& words : *list) table.string(words);
  }
  return make_result(Outcome::ok, table.bytes());
}

// The id of a commitment that the user found: its article's id, and where its act begins and ends there. Text.
EncodedResult* entente_added_id(const char* article, std::uint32_t size, std::uint32_t begin, std::uint32_t end) {
  return make_result(Outcome::ok, added_id(text_at(article, size), {begin, end}));
}

// Selection.
EncodedResult* entente_commitments_table(const Commitments* commitments, const std::uint8_t* options,
                                         std::uint32_t size, std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Selection wanted = selection_in(table, *commitments);
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = wanted.articles(*commitments);
  return written(commitments_table(list_statements(commitments->index, set, wanted.filter), commitments->view()),
                 *commitments, set, wanted, format);
}

// Selection; string order; u32 least_statements; flag open_only.
EncodedResult* entente_commitments_ledger(const Commitments* commitments, const std::uint8_t* options,
                                          std::uint32_t size, std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Selection wanted = selection_in(table, *commitments);
  const LedgerOptions ledger = ledger_options_in(table, wanted.filter);
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = wanted.articles(*commitments);
  return written(ledger_table(ledger_of(*commitments, set, ledger), commitments->view()), *commitments, set, wanted,
                 format);
}

// As the ledger; then a string that says the selection in the file. `format`: 0 Markdown, 1 a page of HTML.
EncodedResult* entente_commitments_brief(const Commitments* commitments, const std::uint8_t* options,
                                         std::uint32_t size, std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Selection wanted = selection_in(table, *commitments);
  const LedgerOptions options_of_ledger = ledger_options_in(table, wanted.filter);
  const std::string told = table.rest().string();
  if (format > 1) table.rest().fail();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = wanted.articles(*commitments);
  const CommitmentView view = commitments->view();
  const LedgerTable ledger = ledger_of(*commitments, set, options_of_ledger);
  const Facts facts = facts_of(view, set, wanted.filter, commitments->provenance(set, wanted.query, told));
  return make_result(Outcome::ok, format == 0 ? to_markdown(ledger, view, facts) : to_html_brief(ledger, view, facts));
}

// Selection; string that says it in the file.
EncodedResult* entente_commitments_plover(const Commitments* commitments, const std::uint8_t* options,
                                          std::uint32_t size) {
  FigureTable table(bytes_at(options, size));
  const Selection wanted = selection_in(table, *commitments);
  const std::string told = table.rest().string();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = wanted.articles(*commitments);
  const CommitmentView view = commitments->view();
  return make_result(Outcome::ok, to_plover_json(list_statements(commitments->index, set, wanted.filter), view,
                                                 facts_of(view, set, wanted.filter,
                                                          commitments->provenance(set, wanted.query, told))));
}

// Selection.
EncodedResult* entente_commitments_dyads(const Commitments* commitments, const std::uint8_t* options,
                                         std::uint32_t size, std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Selection wanted = selection_in(table, *commitments);
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = wanted.articles(*commitments);
  const DyadTable dyads = make_dyads(commitments->index, commitments->summary, set, wanted.filter);
  return written(dyads_table(dyads, commitments->view()), *commitments, set, wanted, format);
}

// Selection; string period, empty for the finest that fits.
EncodedResult* entente_commitments_trends(const Commitments* commitments, const std::uint8_t* options,
                                          std::uint32_t size, std::uint32_t format) {
  FigureTable table(bytes_at(options, size));
  const Selection wanted = selection_in(table, *commitments);
  const std::string_view name = table.rest().bytes();
  const std::optional<Period> period = period_named(name);
  if (!name.empty() && !period) table.rest().fail();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ArticleSet set = wanted.articles(*commitments);
  const Period by = period.value_or(fitting_period(commitments->summary, set));
  return written(table_of(commitment_trends(commitments->index, commitments->summary, commitments->stories, set,
                                            wanted.filter, by)),
                 *commitments, set, wanted, format);
}

// Selection; string order; u32 most; u64 seed. List of strings, ids in the order to be looked at; u64 of, accepted,
// rejected, edited; what put_share() writes of found and exact.
EncodedResult* entente_commitments_review(const Commitments* commitments, const std::uint8_t* options,
                                          std::uint32_t size) {
  FigureTable table(bytes_at(options, size));
  const Selection wanted = selection_in(table, *commitments);
  ReviewOptions review;
  review.filter = wanted.filter;
  review.order = table.known(review_order_named(table.rest().bytes()));
  review.most = table.rest().number();
  review.seed = table.rest().number64();
  if (EncodedResult* refusal = table.refusal()) return refusal;
  const ReviewSample sample = draw_sample(commitments->index, wanted.articles(*commitments), review);
  TableWriter out;
  out.count(sample.statements.size());
  for (const std::uint32_t statement : sample.statements) out.string(hex16(commitments->index[statement].id));
  for (const std::uint64_t count : {sample.of, sample.accepted, sample.rejected, sample.edited}) out.number(count);
  put_share(out, sample.found);
  put_share(out, sample.exact);
  return make_result(Outcome::ok, out.bytes());
}

}  // extern "C"
