// See text_page.h.
#include "ui/text/text_page.h"

#include "ui/format.h"
#include "ui/text/parts.h"

namespace entente::ui {
namespace {

std::string deed(const Edit& edit) {
  if (const auto* actor = std::get_if<ActorEdit>(&edit)) {
    return std::string(verb_name(actor->verb)) + " " + actor->actor + (actor->other.empty() ? "" : ", " + actor->other);
  }
  return std::string(verb_name(std::get<CommitmentEdit>(edit).verb)) + ": a commitment";
}

// What is on show, of which a list was made longer.
std::string place_of(const UiState& state) {
  return std::string(view_name(state.view)) + std::to_string(static_cast<int>(state.terms.face)) +
         std::to_string(static_cast<int>(state.actors.face)) +
         std::to_string(static_cast<int>(state.commitments.face)) + state.search;
}

}  // namespace

std::string TextPage::act(std::string_view words) {
  if (words == "more") {
    most_ += kRows;
    return "The list is longer";
  }
  const UiState before = desk_.state();
  desk_.open_view(words);
  desk_.update();
  const UiState& after = desk_.state();
  const Session &was = before.session, &is = after.session;
  if (is.edits.size() > was.edits.size()) {
    return (is.undone.size() < was.undone.size() && words == "redo" ? "Put in again: " : "Decided: ") +
           deed(is.edits.back());
  }
  if (is.edits.size() < was.edits.size()) return "Taken back: " + deed(was.edits.back());
  if (!(before.selection == after.selection)) return "The selection is another";
  if (before.view != after.view) return "Showing " + std::string(view_title(after.view));
  if (!(before.focus == after.focus)) return "The evidence is another";
  if (words.starts_with("export/")) return "Saving " + std::string(words.substr(7));
  const bool is_same = before.sort == after.sort && before.search == after.search && before.terms == after.terms &&
                       before.actors == after.actors && before.commitments == after.commitments &&
                       before.reader.jump == after.reader.jump && before.dark == after.dark;
  if (!is_same) return "Shown as chosen";
  return words.starts_with("open/") || words.starts_with("c") ? "" : "Nothing changed: there is no such thing here";
}

std::string TextPage::html() {
  desk_.update();
  if (std::string place = place_of(desk_.state()); place != place_) {
    place_ = std::move(place);
    most_ = kRows;
  }
  TextParts parts(desk_, most_);
  parts.out.markup("<div class=\"report\" lang=\"en\">\n");
  write_frame(parts);
  write_view(parts);
  write_evidence(parts);
  write_foot(parts);
  parts.out.markup("</div>\n");
  desk_.want_articles(parts.wanted);
  return parts.out.take();
}

}  // namespace entente::ui
