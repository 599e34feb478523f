// The faces of Commitments: statements with their decisions, the ledger, who owes whom, time, and the sample to review.
#include <array>

#include "core/base/hash.h"
#include "core/report/brief.h"
#include "core/report/commitment_words.h"
#include "ui/format.h"
#include "ui/text/parts.h"
#include "ui/verbs.h"

namespace entente::ui {

void write_decision_buttons(TextParts& parts, const CommitmentRow& row) {
  const Verdict verdict = parts.derived.verdict(row);
  if (verdict != Verdict::accepted) parts.button("accept/" + row.id, "Accept", row.what.text);
  if (verdict != Verdict::rejected) parts.button("reject/" + row.id, "Reject", row.what.text);
  if (verdict != Verdict::open) parts.button("reopen/" + row.id, "Reopen", row.what.text);
}

namespace {

const std::array<TextColumn, 8>& statement_columns() {
  static const std::array<TextColumn, 8> kColumns = {
      {{"Act"}, {"Kind"}, {"Who"}, {"To whom"}, {"Status"}, {"Day"}, {"Decision"}, {"Decide"}}};
  return kColumns;
}

void statement_row(TextParts& parts, const CommitmentRow& row) {
  const ArticleRow* article = parts.derived.article(row.article);
  parts.open_row(parts.is_focus(Focus::On::commitment, row.id));
  parts.row_button("focus/commitment/" + row.id, row.what.text);
  parts.cell(words_of(row.kind).one);
  parts.cell(parts.derived.names(row.committers));
  parts.cell(parts.derived.names(row.kind == Kind::request ? row.requesters : row.counterparties));
  parts.cell(status_name(row.status));
  parts.cell(article == nullptr ? std::string_view() : std::string_view(article->date));
  parts.cell(verdict_name(parts.derived.verdict(row)));
  parts.out.markup("<td>");
  write_decision_buttons(parts, row);
  parts.out.markup("</td>");
  parts.close_row();
}

void write_filters(TextParts& parts) {
  const CommitmentFilter& filter = parts.desk.state().commitments.filter;
  parts.out.markup("<div class=\"buttons\" role=\"group\" aria-label=\"Kinds on show\">\n");
  for (const KindWords& kind : kind_words()) {
    const bool is_on = (filter.kinds >> static_cast<unsigned>(kind.kind) & 1U) != 0;
    parts.toggle("kind/" + std::string(kind_name(kind.kind)), kind.many, is_on && filter.kinds != kAllKinds);
  }
  parts.toggle("kind", "All kinds", filter.kinds == kAllKinds);
  parts.out.markup("</div>\n<div class=\"buttons\" role=\"group\" aria-label=\"Decisions on show\">\n");
  for (const Verdict verdict : {Verdict::open, Verdict::accepted, Verdict::rejected}) {
    parts.toggle("verdict/" + std::string(verdict_name(verdict)), capitalised(verdict_name(verdict)),
                 (filter.verdicts >> static_cast<unsigned>(verdict) & 1U) != 0);
  }
  parts.out.markup("</div>\n");
}

void write_list(TextParts& parts) {
  parts.out.open_section("commitments", "List of commitments");
  parts.open_table("Commitments in reading order", statement_columns());
  std::size_t written = 0;
  for (const CommitmentLine& line : parts.derived.commitment_lines()) {
    if (line.is_heading) continue;
    if (written++ == parts.most) break;
    statement_row(parts, parts.report.commitments[line.row]);
  }
  parts.close_table(static_cast<std::size_t>(parts.derived.commitments_shown()));
  parts.out.markup("</section>\n");
}

void ledger_row(TextParts& parts, const LedgerRow& from, const CommitmentRow& row) {
  parts.open_row(parts.is_focus(Focus::On::commitment, row.id));
  parts.row_button("focus/commitment/" + row.id, row.what.text);
  parts.cell(from.first);
  parts.cell(from.last);
  parts.cell(words_of(row.kind).one);
  parts.cell(parts.derived.names(row.committers));
  parts.cell(parts.derived.names(row.kind == Kind::request ? row.requesters : row.counterparties));
  parts.cell(status_name(from.steps.back().status));
  parts.out.cell(std::uint64_t{from.statements.size()});
  parts.out.cell(std::uint64_t{from.outlets.size()});
  parts.cell(from.closed_by == kNoStatement ? "" : "yes");
  parts.close_row();
}

void write_ledger(TextParts& parts, const Found<LedgerFound>& found) {
  if (!found.value) return;
  const LedgerOrder order = parts.desk.state().commitments.order;
  std::array<TextColumn, 10> columns = {{{"Act"},
                                         {"First stated", "sort/ledger/first"},
                                         {"Last stated", "sort/ledger/last"},
                                         {"Kind"},
                                         {"Who"},
                                         {"To whom"},
                                         {"Status", "sort/ledger/status"},
                                         {"Statements", "sort/ledger/statements"},
                                         {"Outlets", "sort/ledger/outlets"},
                                         {"Settled"}}};
  for (TextColumn& column : columns) {
    column.is_order = column.sort == "sort/ledger/" + std::string(ledger_order_name(order));
    column.descending = true;
  }
  parts.out.open_section("ledger", "Ledger");
  parts.open_table("Commitments, each with all its statements", columns);
  const auto& rows = found.value->table.rows;
  for (std::size_t i = 0; i < parts.shown(rows.size()); ++i) {
    const CommitmentRow* row = parts.derived.commitment(hex16((*found.value->commitments)[rows[i].statement].id));
    if (row != nullptr) ledger_row(parts, rows[i], *row);  // null: a report that is made anew
  }
  parts.close_table(rows.size());
  parts.out.markup("</section>\n");
}

// A dyad names nothing but parties, so the summary is not asked.
void write_dyads(TextParts& parts, const Findings& findings) {
  static const Summary kNotAsked;
  const Found<DyadsFound>& found = findings.dyads;
  if (!found.value || !findings.actors) return;
  parts.table("dyads", "Who owes whom",
              dyads_table(found.value->table, {kNotAsked, *findings.actors, *found.value->commitments}), found.stale);
}

void write_review(TextParts& parts, const Found<ReviewFound>& found) {
  if (!found.value) return;
  const ReviewSample& sample = found.value->sample;
  parts.out.open_section("review", "Sample to review");
  parts.out.element("p", thousands(sample.statements.size()) + " of " + thousands(sample.of) + " statements; " +
                             thousands(sample.accepted) + " accepted, " + thousands(sample.rejected) + " rejected.");
  const ReviewOptions& options = parts.desk.state().commitments.review;
  parts.out.markup("<div class=\"buttons\" role=\"group\" aria-label=\"Sample\">\n");
  for (const ReviewOrder order : {ReviewOrder::random, ReviewOrder::least_sure, ReviewOrder::reading}) {
    const std::string name(review_order_name(order));
    parts.toggle("sample/order=" + name, capitalised(name), order == options.order);
  }
  parts.button("sample/another=1", "Another sample");
  parts.open_form("sample/size={size}", "Size of the sample");
  parts.field("size", "Statements", std::to_string(options.most), "number");
  parts.close_form("Draw");
  parts.out.markup("</div>\n");
  parts.open_table("Statements to be looked at", statement_columns());
  for (std::size_t i = 0; i < parts.shown(sample.statements.size()); ++i) {
    const CommitmentRow* row = parts.derived.commitment(hex16((*found.value->commitments)[sample.statements[i]].id));
    if (row != nullptr) statement_row(parts, *row);
  }
  parts.close_table(sample.statements.size());
  parts.out.markup("</section>\n");
}

}  // namespace

void write_commitments(TextParts& parts) {
  const CommitmentsFace face = parts.desk.state().commitments.face;
  const Findings& findings = *parts.desk.snapshot().findings;
  parts.open_choices("Faces of Commitments");
  parts.choice("commitments/list", "List", face == CommitmentsFace::list);
  parts.choice("commitments/ledger", "Ledger", face == CommitmentsFace::ledger);
  parts.choice("commitments/dyads", "Who owes whom", face == CommitmentsFace::dyads);
  parts.choice("commitments/timeline", "Over time", face == CommitmentsFace::timeline);
  parts.choice("commitments/review", "Review", face == CommitmentsFace::review);
  parts.close_choices();
  write_filters(parts);
  switch (face) {
    case CommitmentsFace::list:
      return write_list(parts);
    case CommitmentsFace::ledger:
      return write_ledger(parts, findings.ledger);
    case CommitmentsFace::dyads:
      return write_dyads(parts, findings);
    case CommitmentsFace::timeline:
      if (const auto& found = findings.commitment_trends; found.value)
        parts.table("commitments-over-time", "Commitments over time", table_of(*found.value), found.stale);
      return;
    case CommitmentsFace::review:
      return write_review(parts, findings.review);
  }
}

}  // namespace entente::ui
