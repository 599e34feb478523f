// See commitment_exports.h.
#include "ui/commitment_exports.h"

#include <string>
#include <utility>

#include "core/report/brief_facts.h"

namespace entente::ui {
namespace {

// A table under its name: with tabs and nothing but its numbers for the clipboard, else as a file that says what it
// rests on.
WrittenFile written(const FileWish& of, Table table, const Facts& facts, const Provenance& provenance) {
  if (of.to_copy) return {of, {}, "text/tab-separated-values", to_tsv(table, of.cells)};
  table.facts.insert(table.facts.begin(), facts.begin(), facts.end());
  table.provenance = provenance;
  if (of.as_json) return {of, table.name + ".json", "application/json", to_json(table)};
  return {of, table.name + ".csv", "text/csv", to_csv(table, of.cells)};
}

}  // namespace

WrittenFile write_commitments(const CommitmentView& view, const Stories& stories, const ArticleSet& set,
                              const FileWish& of, const CommitmentFilter& by_ids, const Provenance& provenance) {
  LedgerOptions options = of.options;
  options.filter = by_ids;
  const auto ledger = [&] { return make_ledger(view.commitments, view.summary, stories, set, options); };
  const auto list = [&] { return list_statements(view.commitments, set, by_ids); };
  const auto facts = [&] { return facts_of(view, set, by_ids, provenance); };
  const auto table = [&](Table made) { return written(of, std::move(made), facts(), provenance); };
  switch (of.file) {
    case CommitmentFile::list:
      return table(commitments_table(list(), view));
    case CommitmentFile::ledger:
      return table(ledger_table(ledger(), view));
    case CommitmentFile::dyads:
      return table(dyads_table(make_dyads(view.commitments, view.summary, set, by_ids), view));
    case CommitmentFile::markdown:
      return {of, "brief.md", "text/markdown", to_markdown(ledger(), view, facts())};
    case CommitmentFile::html:
      return {of, "brief.html", "text/html", to_html_brief(ledger(), view, facts())};
    case CommitmentFile::plover:
      break;
  }
  return {of, "events.json", "application/json", to_plover_json(list(), view, facts())};
}

}  // namespace entente::ui
