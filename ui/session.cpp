// See session.h.
#include "ui/session.h"

#include <utility>

namespace entente::ui {

void decide(Session& session, ActorEdit edit) {
  session.edits.push_back(std::move(edit));
  session.undone.clear();
}

void undo(Session& session) {
  if (session.edits.empty()) return;
  session.undone.push_back(std::move(session.edits.back()));
  session.edits.pop_back();
}

void redo(Session& session) {
  if (session.undone.empty()) return;
  session.edits.push_back(std::move(session.undone.back()));
  session.undone.pop_back();
}

std::string words_of(const ActorEdit& edit) {
  using Verb = ActorEdit::Verb;
  switch (edit.verb) {
    case Verb::merge:
      return edit.actor + " is the same as " + edit.other;
    case Verb::split:
      return edit.other + " is not " + edit.actor;
    case Verb::rename:
      return edit.actor + " is called " + edit.name;
    case Verb::retype:
      return edit.actor + " is a " + std::string(type_name(edit.type));
    case Verb::hide:
      return edit.actor + " is left out";
  }
  return "";
}

}  // namespace entente::ui
