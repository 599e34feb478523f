// Statements, the ledger and the dyads as tables: see table.h. Each party stands twice, by its id, which joins tables,
// and by its name, which people read.
#include <algorithm>
#include <array>

#include "core/base/hash.h"
#include "core/report/brief.h"
#include "core/report/commitment_words.h"
#include "core/report/table_parts.h"

namespace entente {

namespace {

using namespace table_parts;

constexpr unsigned kKinds = 8, kStatuses = 9;
constexpr std::string_view kBetweenIds = ", ";  // no id holds either
constexpr std::string_view kBetweenNames = "; ";

constexpr std::string_view kDue = "the day, month or year that the words mean, counted from the article's date";
constexpr std::string_view kBytes = "bytes of the article's cleaned text";

std::string small(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

std::string id_of(const CommitmentIndex& index, std::uint32_t statement) {
  return statement == kNoStatement ? std::string() : hex16(index[statement].id);
}

void add_parties(Table& out) {
  for (const auto& [name, title] : {std::pair("committer", "Committer"), std::pair("requester", "Requester"),
                                    std::pair("counterparty", "Counterparty")}) {
    const std::string several = name == std::string_view("counterparty") ? "counterparties" : name + std::string("s");
    out.columns.push_back(column(several, title, "ids of actors"));
    out.columns.push_back(column(name + std::string("_names"), title + std::string(" names")));
  }
}

void add_parties(const CommitmentRow& from, const ActorIndex& actors, std::vector<TableCell>& row) {
  for (const auto* parties : {&from.committers, &from.requesters, &from.counterparties}) {
    row.emplace_back(joined(*parties, kBetweenIds));
    row.emplace_back(names_of(actors, *parties, kBetweenNames));
  }
}

// What an act is worth, by when, and what it is about.
void add_terms(Table& out) {
  const std::array columns = {column("deadline", "Deadline"),
                              column("due", "Due", kDue),
                              column("amount", "Amount"),
                              column("quantity", "Quantity", "the amount as a number"),
                              column("unit", "Unit", "ISO 4217 for money"),
                              column("topic", "Topic")};
  out.columns.insert(out.columns.end(), columns.begin(), columns.end());
}

void add_terms(const CommitmentRow& from, std::vector<TableCell>& row) {
  for (const std::string* text : {&from.deadline, &from.due, &from.amount, &from.quantity, &from.unit, &from.topic})
    row.emplace_back(*text);
}

void add_place(Table& out, std::string_view name, std::string_view title) {
  out.columns.push_back(column(name, title));
  out.columns.push_back(column(std::string(name) + "_begin", std::string(title) + " begins", kBytes));
  out.columns.push_back(column(std::string(name) + "_end", std::string(title) + " ends", kBytes));
}

void add_place(const Quote& quote, std::vector<TableCell>& row) {
  row.emplace_back(quote.text);
  row.emplace_back(std::uint64_t{quote.span.begin});
  row.emplace_back(std::uint64_t{quote.span.end});
}

std::string flags_of(const CommitmentRow& row) {
  std::string out;
  for (const FlagWords& flag : flag_words()) {
    if ((row.flags & flag.bit) != 0) out.append(out.empty() ? "" : kBetweenIds).append(flag.name);
  }
  return out;
}

void add_statement_columns(Table& out) {
  out.columns = {column("id", "Id"),
                 column("date", "Date"),
                 column("outlet", "Outlet"),
                 column("title", "Title"),
                 column("file", "File"),
                 column("member", "Member"),
                 column("article", "Article", "id"),
                 column("kind", "Kind"),
                 column("status", "Status"),
                 column("modality", "Modality"),
                 column("flags", "Flags")};
  add_parties(out);
  out.columns.push_back(column("speaker", "Speaker", "id of the actor who is reported to say it"));
  out.columns.push_back(column("speaker_name", "Speaker name"));
  add_place(out, "what", "Act");
  add_terms(out);
  add_place(out, "sentence", "Sentence");
  add_place(out, "cue", "Cue");
  const std::array columns = {
      column("rule", "Rule", "the line of core/lexicon/cues.txt that fired"),
      column("plover", "PLOVER", "event type, 2021"),
      column("cameo", "CAMEO", "code, 1.1"),
      column("confidence", "Confidence", "0 to 1: how sure the rule is, and how plainly the sentence fills it"),
      column("same_as", "Same as", "ids of other statements of the same commitment"),
      column("verdict", "Verdict", "of whoever reviewed it"),
      column("note", "Note"),
      column("edited", "Edited", "fields that were set by hand"),
      column("added", "Added", "yes: found by whoever reviewed the article")};
  out.columns.insert(out.columns.end(), columns.begin(), columns.end());
}

std::vector<TableCell> statement_row(const CommitmentRow& from, const ArticleFacts& article, const ActorIndex& actors) {
  std::vector<TableCell> row = {from.id,
                                article.date,
                                article.source,
                                article.title,
                                article.file,
                                article.member,
                                from.article,
                                std::string(kind_name(from.kind)),
                                std::string(status_name(from.status)),
                                std::string(modality_name(from.modality)),
                                flags_of(from)};
  add_parties(from, actors, row);
  row.emplace_back(from.speaker);
  row.emplace_back(from.speaker.empty() ? std::string() : name_of(actors, from.speaker));
  add_place(from.what, row);
  add_terms(from, row);
  add_place(from.sentence, row);
  add_place(from.cue, row);
  row.emplace_back(from.rule);
  row.emplace_back(from.plover);
  row.emplace_back(from.cameo);
  row.emplace_back(std::optional(from.confidence));
  row.emplace_back(joined(from.same_as, kBetweenIds));
  row.emplace_back(std::string(verdict_name(from.verdict)));
  row.emplace_back(from.note);
  row.emplace_back(edited_fields(from));
  row.emplace_back(std::string(from.is_added ? "yes" : ""));
  return row;
}

// "2024-03-01 intent weak; 2024-05-02 signed strong"
std::string steps_of(const LedgerRow& row) {
  std::string out;
  for (const LedgerStep& step : row.steps) {
    if (!out.empty()) out += kBetweenNames;
    if (!step.date.empty()) out.append(step.date).append(" ");
    out.append(status_name(step.status)).append(" ").append(modality_name(step.modality));
  }
  return out;
}

void add_ledger_columns(Table& out) {
  out.columns = {column("id", "Id", "of the first statement that says it, chosen or not"),
                 column("kind", "Kind", "of the first chosen statement, as parties and act are"),
                 column("status", "Status", "of the last chosen statement"),
                 column("modality", "Modality", "of the last chosen statement")};
  add_parties(out);
  out.columns.push_back(column("what", "Act"));
  add_terms(out);
  const std::array columns = {column("first", "First stated"),
                              column("last", "Last stated"),
                              column("statements", "Statements", "sentences that say it"),
                              column("articles", "Articles"),
                              column("stories", "Stories", "articles, with copies of one text counted once"),
                              column("outlets", "Outlets"),
                              column("outlet_names", "Outlet names"),
                              column("steps", "Steps", "where status or wording moved"),
                              column("closed_by", "Closed by", "id of the statement that keeps, undoes or replaces it"),
                              column("sentence", "Sentence", "of the first chosen statement"),
                              column("statement_ids", "Statement ids")};
  out.columns.insert(out.columns.end(), columns.begin(), columns.end());
}

std::vector<TableCell> ledger_row(const LedgerRow& from, const CommitmentView& view) {
  const CommitmentIndex& index = view.commitments;
  const CommitmentRow first = index.row(view.summary, from.statement);
  std::vector<TableCell> row = {id_of(index, index.entries()[from.entry].statements.front()),
                                std::string(kind_name(first.kind)), std::string(status_name(from.steps.back().status)),
                                std::string(modality_name(from.steps.back().modality))};
  add_parties(first, view.actors, row);
  row.emplace_back(first.what.text);
  add_terms(first, row);
  row.emplace_back(from.first);
  row.emplace_back(from.last);
  for (const std::uint64_t count :
       {std::uint64_t{from.statements.size()}, from.articles, from.stories, std::uint64_t{from.outlets.size()}})
    row.emplace_back(count);
  row.emplace_back(joined(from.outlets, kBetweenNames));
  row.emplace_back(steps_of(from));
  row.emplace_back(id_of(index, from.closed_by));
  row.emplace_back(first.sentence.text);
  std::string ids;
  for (const std::uint32_t statement : from.statements)
    ids.append(ids.empty() ? "" : kBetweenIds).append(id_of(index, statement));
  row.emplace_back(std::move(ids));
  return row;
}

}  // namespace

Table commitments_table(const std::vector<std::uint32_t>& statements, const CommitmentView& view) {
  Table out;
  out.name = "commitments";
  out.facts = {{"shown", written(std::uint64_t{statements.size()})}};
  add_statement_columns(out);
  out.rows.reserve(statements.size());
  for (const std::uint32_t statement : statements) {
    const ArticleFacts& article = view.summary.articles[view.commitments[statement].article].facts;
    out.rows.push_back(statement_row(view.commitments.row(view.summary, statement), article, view.actors));
  }
  return out;
}

Table ledger_table(const LedgerTable& ledger, const CommitmentView& view) {
  Table out;
  out.name = "ledger";
  out.facts = {{"order", std::string(ledger_order_name(ledger.options.order))},
               {"least_statements", written(std::uint64_t{ledger.options.least_statements})},
               {"closed", ledger.options.open_only ? "left out" : "listed"},
               {"statements", written(ledger.statements)},
               {"shown", written(std::uint64_t{ledger.rows.size()})}};
  add_ledger_columns(out);
  for (const LedgerRow& row : ledger.rows) out.rows.push_back(ledger_row(row, view));
  return out;
}

Table dyads_table(const DyadTable& dyads, const CommitmentView& view) {
  Table out;
  out.name = "dyads";
  out.facts = {{"shown", written(std::uint64_t{dyads.rows.size()})}};
  out.columns = {column("from", "From", "id of who owes"),
                 column("from_name", "From name"),
                 column("to", "To", "id of to whom, in a request of who asks; empty: nobody named"),
                 column("to_name", "To name"),
                 column("commitments", "Commitments", "entries of the ledger"),
                 column("statements", "Statements", "sentences that say them"),
                 column("articles", "Articles"),
                 column("joint", "Joint", "statements of acts that both owe together")};
  for (unsigned i = 0; i < kKinds; ++i) {
    const KindWords& kind = kind_words()[i];
    out.columns.push_back(column(small(kind_name(kind.kind)), kind.many, "statements"));
  }
  for (unsigned i = 0; i < kStatuses; ++i) {
    const std::string_view name = status_name(static_cast<Status>(i));
    out.columns.push_back(column(name, name, "commitments, by their last status"));
  }
  out.columns.push_back(column("first", "First stated"));
  out.columns.push_back(column("last", "Last stated"));
  const auto add_party = [&](PartyNumber party, std::vector<TableCell>& row) {
    const std::string id = party == kNoParty ? std::string() : std::string(view.commitments.party(party));
    row.emplace_back(id);
    row.emplace_back(party == kNoParty ? std::string() : name_of(view.actors, id));
  };
  for (const DyadRow& from : dyads.rows) {
    std::vector<TableCell>& row = out.rows.emplace_back();
    add_party(from.from, row);
    add_party(from.to, row);
    for (const std::uint64_t count : {from.entries, from.statements, from.articles, from.joint})
      row.emplace_back(count);
    for (const std::uint64_t count : from.by_kind) row.emplace_back(count);
    for (const std::uint64_t count : from.by_status) row.emplace_back(count);
    row.emplace_back(from.first);
    row.emplace_back(from.last);
  }
  return out;
}

}  // namespace entente
