// What the user decided, as a list that only grows: undo takes the last decision back, redo puts it in again, a new one
// forgets what was taken back. Decisions speak by stable keys and are replayed over every new analysis.
#pragma once

#include "core/report/decisions.h"

namespace entente::ui {

struct Session {
  ActorEdits edits;   // in force, oldest first
  ActorEdits undone;  // taken back, latest last
  friend bool operator==(const Session&, const Session&) = default;
};

void decide(Session& session, ActorEdit edit);
void undo(Session& session);  // nothing when there is nothing
void redo(Session& session);

// A decision in words: "China is the same as PRC", "Wang is called Wang Yi".
[[nodiscard]] std::string words_of(const ActorEdit& edit);

}  // namespace entente::ui
