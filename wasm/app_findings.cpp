// See app_findings.h. Each finding is a section with the table that its export would be; one that answers an earlier
// wish says so.
#include "wasm/app_findings.h"

#include <string_view>
#include <unordered_map>

#include "core/base/hash.h"
#include "core/report/brief.h"
#include "core/report/commitment_words.h"
#include "core/report/html_writer.h"
#include "core/report/table.h"
#include "core/report/table_parts.h"

namespace entente::page {
namespace {

class Sections {
 public:
  // Literals, as HtmlWriter wants them.
  void add(std::string_view id, std::string_view title, const Table& table, bool stale) {
    open();
    out_.open_section(id, title);
    if (stale) out_.element("p", "Being found anew; this answers an earlier choice.");
    out_.markup(to_html(table));
    out_.markup("</section>\n");
  }
  void problem(std::string_view words) {
    if (words.empty()) return;
    open();
    out_.element("p", words);
  }
  [[nodiscard]] std::string take() {
    if (!empty_) out_.markup("</div>\n");
    return out_.take();
  }

 private:
  void open() {
    if (empty_) out_.markup("<div class=\"findings\">\n");
    empty_ = false;
  }

  HtmlWriter out_;
  bool empty_ = true;
};

// The ledger as people read it. The words of a statement are the report's, whose rows are looked up by id: the summary,
// from which files of the ledger are written, is the driver's.
Table ledger_for_people(const ui::LedgerFound& ledger, const Report& pile, const ActorIndex& actors) {
  using namespace table_parts;
  std::unordered_map<std::string_view, const CommitmentRow*> rows;
  for (const CommitmentRow& row : pile.commitments) rows.emplace(row.id, &row);
  Table out;
  out.name = "ledger";
  out.facts = {{"commitments", written(std::uint64_t{ledger.table.rows.size()})},
               {"statements", written(ledger.table.statements)}};
  out.columns = {column("first", "First stated"),
                 column("last", "Last stated"),
                 column("kind", "Kind"),
                 column("committers", "Who"),
                 column("towards", "To whom", "of a request, who asks"),
                 column("what", "Act"),
                 column("status", "Status", "of the last statement"),
                 column("modality", "Modality", "likewise"),
                 column("statements", "Statements"),
                 column("outlets", "Outlets"),
                 column("settled", "Settled")};
  for (const LedgerRow& from : ledger.table.rows) {
    const auto found = rows.find(hex16((*ledger.commitments)[from.statement].id));
    if (found == rows.end()) continue;  // a report that is made anew
    const CommitmentRow& row = *found->second;
    const auto& towards = row.kind == Kind::request ? row.requesters : row.counterparties;
    out.rows.push_back({from.first, from.last, std::string(words_of(row.kind).one),
                        names_of(actors, row.committers, ", "), names_of(actors, towards, ", "), row.what.text,
                        std::string(status_name(from.steps.back().status)),
                        std::string(modality_name(from.steps.back().modality)), std::uint64_t{from.statements.size()},
                        joined(from.outlets, ", "), std::string(from.closed_by == kNoStatement ? "" : "yes")});
  }
  return out;
}

// It names nothing but parties, so the summary is not asked.
Table dyads_of(const ui::DyadsFound& dyads, const ActorIndex& actors) {
  static const Summary kNotAsked;
  return dyads_table(dyads.table, {kNotAsked, actors, *dyads.commitments});
}

void add_commitments(const ui::Findings& findings, const Report& pile, Sections& sections) {
  if (!findings.actors) return;
  if (const auto& found = findings.ledger; found.value)
    sections.add("ledger", "Ledger", ledger_for_people(*found.value, pile, *findings.actors), found.stale);
  if (const auto& found = findings.dyads; found.value)
    sections.add("dyads", "Who owes whom", dyads_of(*found.value, *findings.actors), found.stale);
  if (const auto& found = findings.commitment_trends; found.value)
    sections.add("commitments-over-time", "Commitments over time", table_of(*found.value), found.stale);
}

// Nothing about the terms was chosen: the report's own list is the same.
bool is_plain(const ui::Wish& wish) {
  return wish.against == ui::Against::nothing && wish.counting == Counting{} && wish.terms == TermOptions{};
}

}  // namespace

std::string findings_html(const ui::Snapshot& snapshot) {
  const ui::Findings& findings = *snapshot.findings;
  Sections sections;
  sections.problem(findings.problem);
  const auto add = [&](std::string_view id, std::string_view title, const auto& found) {
    if (found.value) sections.add(id, title, table_of(*found.value), found.stale);
  };
  if (!is_plain(findings.of)) {
    add("key-terms", findings.of.against == ui::Against::nothing ? "Terms as chosen" : "Key terms", findings.terms);
  }
  add("collocates", "Collocates", findings.collocates);
  add("lines", "Concordance", findings.lines);
  add("trends", "Trends", findings.trends);
  if (const auto& found = findings.key_sentences; found.value) {
    const ui::KeySentenceList& list = *found.value;
    sections.add("key-sentences", "Key sentences", table_of(list.sentences, list.terms), found.stale);
  }
  if (const auto& found = findings.network; found.value) {
    sections.add("network-actors", "Actors of the network", nodes_table(*found.value), found.stale);
    sections.add("network-links", "Links of the network", edges_table(*found.value), found.stale);
  }
  add("actors-over-time", "Actors over time", findings.pair);
  if (const auto& found = findings.actor_keyness; found.value) {
    sections.add("marking", "Who marks the selection", table_of(found.value->table, *found.value->actors), found.stale);
  }
  add_commitments(findings, *snapshot.pile, sections);
  return sections.take();
}

}  // namespace entente::page
