#include "ui/views/commitments/exports.h"

#include <string>

#include "ui/draw/popup.h"
#include "ui/format.h"
#include "ui/views/head.h"

namespace entente::ui {
namespace {

std::string selection_words(const Context& context) {
  const std::size_t all = context.snapshot.pile->articles.size(), some = context.report.articles.size();
  return (some == all ? "all " : thousands(some) + " of ") + counted(all, "article", "articles");
}

// What "copy numbers" means on a face.
CommitmentFile table_of_face(CommitmentsFace face) {
  if (face == CommitmentsFace::ledger) return CommitmentFile::ledger;
  return face == CommitmentsFace::dyads ? CommitmentFile::dyads : CommitmentFile::list;
}

}  // namespace

float draw_commitment_exports(Context& context, ImVec2 top_right) {
  EndsOfLine ends(context.look, top_right);
  if (ends.link("commitments as", "Take along\xE2\x80\xA6", "Tables, a brief with every sentence quoted, events"))
    Popup::open("commitments as");
  Popup popup(context.look, "commitments as", ends.last(), 270);
  if (!popup) return ends.used();
  const auto row = [&](std::string_view words, std::string_view form, CommitmentFile file, bool to_copy = false) {
    const std::string id = std::string(words) + std::string(form);
    if (!popup.row(id, words, false, form)) return;
    context.push(SaveCommitments{file, to_copy, selection_words(context)});
    popup.close();
  };
  popup.heading("What passes the filter");
  row("Copy this table", "", table_of_face(context.state.commitments.face), true);
  popup.rule();
  row("Commitments, one a sentence", "CSV", CommitmentFile::list);
  row("Ledger, one a commitment", "CSV", CommitmentFile::ledger);
  row("Dyads, who owes whom", "CSV", CommitmentFile::dyads);
  popup.rule();
  row("Brief with quoted sentences", "Markdown", CommitmentFile::markdown);
  row("Brief with quoted sentences", "HTML", CommitmentFile::html);
  row("Events", "PLOVER JSON", CommitmentFile::plover);
  popup.rule();
  const auto ask = [&](std::string_view words, std::string_view form, Request request) {
    if (!popup.row(words, words, false, form)) return;
    context.push(request);
    popup.close();
  };
  ask("The whole report", "JSON", Request::save_json);
  if (!context.state.session.edits.empty()) ask("Your decisions", "JSON lines", Request::save_decisions);
  return ends.used();
}

}  // namespace entente::ui
