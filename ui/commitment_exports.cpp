// See commitment_exports.h.
#include "ui/commitment_exports.h"

#include <string>

#include "core/report/brief_facts.h"

namespace entente::ui {
namespace {

// Where a table stands under its name: as CSV for a file, with tabs for the clipboard.
WrittenFile written(const FileWish& of, const Table& table) {
  if (of.to_copy) return {of, {}, "text/tab-separated-values", to_tsv(table)};
  return {of, table.name + ".csv", "text/csv", to_csv(table)};
}

}  // namespace

WrittenFile write_commitments(const CommitmentView& view, const Stories& stories, const ArticleSet& set,
                              const FileWish& of, const CommitmentFilter& by_ids) {
  LedgerOptions options = of.options;
  options.filter = by_ids;
  const auto ledger = [&] { return make_ledger(view.commitments, view.summary, stories, set, options); };
  const auto list = [&] { return list_statements(view.commitments, set, by_ids); };
  const auto facts = [&] { return facts_of(view, set, by_ids, of.selection); };
  switch (of.file) {
    case CommitmentFile::list:
      return written(of, commitments_table(list(), view));
    case CommitmentFile::ledger:
      return written(of, ledger_table(ledger(), view));
    case CommitmentFile::dyads:
      return written(of, dyads_table(make_dyads(view.commitments, view.summary, set, by_ids), view));
    case CommitmentFile::markdown:
      return {of, "commitments.md", "text/markdown", to_markdown(ledger(), view, facts())};
    case CommitmentFile::html:
      return {of, "commitments.html", "text/html", to_html_brief(ledger(), view, facts())};
    case CommitmentFile::plover:
      break;
  }
  return {of, "plover.json", "application/json", to_plover_json(list(), view, facts())};
}

}  // namespace entente::ui
