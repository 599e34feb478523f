#include "ui/views/decisions.h"

#include <algorithm>

#include "ui/draw/popup.h"
#include "ui/format.h"
#include "ui/views/commitments/editing.h"
#include "ui/views/head.h"

namespace entente::ui {
namespace {

constexpr std::size_t kDecisionsShown = 12, kLongestAct = 56;

std::string words_of(const Context& context, const ActorEdit& edit) {
  const auto name = [&](const std::string& key) { return std::string(context.derived.name(key)); };
  using Verb = ActorEdit::Verb;
  switch (edit.verb) {
    case Verb::merge: {
      const bool done = name(edit.actor) == name(edit.other);  // then the name says nothing any more
      return (done ? edit.actor : name(edit.actor)) + " is the same as " + name(edit.other);
    }
    case Verb::split:
      return name(edit.other) + " is not " + name(edit.actor);
    case Verb::rename:
      return edit.actor + " is called " + edit.name;
    case Verb::retype:
      return name(edit.actor) + " is of type " + std::string(type_name(edit.type));
    case Verb::hide:
      return name(edit.actor) + " is left out";
  }
  return {};
}

// "the agreement of China to build a road"; the id alone of what is not there any more.
std::string called(const Context& context, const CommitmentEdit& edit) {
  const CommitmentRow* row = context.derived.commitment(edit.commitment);
  if (row == nullptr) return edit.commitment;
  const std::string act = shortened(row->what.text.empty() ? row->sentence.text : row->what.text, kLongestAct);
  const std::string who = row->committers.empty() ? "" : context.derived.names(row->committers) + ": ";
  return "\xE2\x80\x9C" + who + act + "\xE2\x80\x9D";
}

// Parties by name, anything else as it was written.
std::string value_words(const Context& context, const CommitmentEdit& edit) {
  if (edit.value.empty()) return "nothing";
  if (!is_of_parties(edit.field)) return edit.value;
  return context.derived.names(keys_in(edit.value));
}

std::string words_of(const Context& context, const CommitmentEdit& edit) {
  using Deed = CommitmentEdit::Verb;
  switch (edit.verb) {
    case Deed::accept:
      return called(context, edit) + " is right";
    case Deed::reject:
      return called(context, edit) + " is none";
    case Deed::reopen:
      return called(context, edit) + " is open again";
    case Deed::set:
      return std::string(field_words(edit.field)) + " of " + called(context, edit) + " is " +
             value_words(context, edit);
    case Deed::note:
      return edit.value.empty() ? "No note on " + called(context, edit)
                                : "Note on " + called(context, edit) + ": " + shortened(edit.value, kLongestAct);
    case Deed::add:
      return called(context, edit) + " is added, as " + capitalised(kind_name(edit.kind));
  }
  return {};
}

// What was decided, newest first. The last can be taken back from here.
void list_decisions(Context& context, Popup& popup) {
  const Session& session = context.state.session;
  popup.heading(counted(session.edits.size(), "decision", "decisions") + ", the last first");
  const std::size_t shown = std::min(session.edits.size(), kDecisionsShown);
  for (std::size_t i = 0; i < shown; ++i) {
    const Edit& edit = session.edits[session.edits.size() - 1 - i];
    popup.text(decision_words(context, edit), context.colours().text);
    if (i > 0) continue;
    if (popup.row("undo last", "Undo this one", false, "Ctrl Z")) context.push(Undo{});
  }
  if (shown < session.edits.size()) popup.text("and " + thousands(session.edits.size() - shown) + " before these");
  const auto idle = [&](const auto& index) {
    if (!index || index->idle_edits().empty()) return;
    popup.rule();
    popup.heading("These found nothing to do");
    for (const std::string& words : index->idle_edits()) popup.text(words, context.colours().warning);
  };
  idle(context.snapshot.findings->actors);
  idle(context.snapshot.findings->commitments);
}

}  // namespace

std::string decision_words(const Context& context, const Edit& edit) {
  return std::visit([&](const auto& one) { return words_of(context, one); }, edit);
}

float draw_decisions(Context& context, ImVec2 top_right) {
  const Session& session = context.state.session;
  if (session.edits.empty() && session.undone.empty()) return 0;
  EndsOfLine ends(context.look, top_right);
  if (!session.undone.empty() && ends.link("redo", "Redo", "Ctrl Shift Z")) context.push(Redo{});
  if (session.edits.empty()) return ends.used();
  if (ends.link("undo", "Undo", decision_words(context, session.edits.back()) + "  (Ctrl Z)")) context.push(Undo{});
  if (ends.link("decisions", "Decisions " + thousands(session.edits.size()),
                "What you decided about actors and commitments"))
    Popup::open("list of decisions");
  Popup popup(context.look, "list of decisions", ends.last(), 320);
  if (popup) list_decisions(context, popup);
  return ends.used();
}

}  // namespace entente::ui
