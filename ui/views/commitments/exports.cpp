#include "ui/views/commitments/exports.h"

#include "ui/views/export_picture.h"
#include "ui/views/export_sheet.h"

namespace entente::ui {
namespace {

// What "copy this table" means on a face.
CommitmentFile table_of_face(CommitmentsFace face) {
  if (face == CommitmentsFace::ledger) return CommitmentFile::ledger;
  return face == CommitmentsFace::dyads ? CommitmentFile::dyads : CommitmentFile::list;
}

}  // namespace

float draw_commitment_exports(Context& context, ImVec2 top_right) {
  EndsOfLine ends(context.look, top_right);
  ExportSheet sheet(context, ends, "commitments as", "Tables, a brief with every sentence quoted, events (Ctrl+E)");
  if (!sheet) return ends.used();
  const auto table = [&](std::string_view words, CommitmentFile file) {
    sheet.action(words, "CSV", SaveCommitments{file});
    sheet.action(words, "JSON", SaveCommitments{.file = file, .as_json = true});
  };
  sheet.heading("What passes the filter");
  sheet.action("Copy this table", "",
               SaveCommitments{.file = table_of_face(context.state.commitments.face), .to_copy = true});
  sheet.rule();
  table("Commitments, one a sentence", CommitmentFile::list);
  table("Ledger, one a commitment", CommitmentFile::ledger);
  table("Dyads, who owes whom", CommitmentFile::dyads);
  offer_chart(context, sheet);
  sheet.rule();
  sheet.action("Brief with quoted sentences", "Markdown", SaveCommitments{CommitmentFile::markdown});
  sheet.action("Brief with quoted sentences", "HTML", SaveCommitments{CommitmentFile::html});
  sheet.action("Events", "PLOVER JSON", SaveCommitments{CommitmentFile::plover});
  sheet.rule();
  sheet.action("The whole report", "JSON", Request::save_json);
  if (!context.state.session.edits.empty()) sheet.action("Your decisions", "JSON lines", Request::save_decisions);
  sheet.has_cells();
  return ends.used();
}

}  // namespace entente::ui
