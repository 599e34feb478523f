// Decisions about actors by hand: what can be done with the one in focus, and the list of all that was decided. Nothing
// here asks twice; all of it can be undone.
#pragma once

#include "ui/draw/stack.h"

namespace entente::ui {

// In the Evidence panel of an actor: merge, split off, rename, type, hide.
void draw_actor_deeds(Stack& stack, const ActorRow& actor);

// Undo, redo and the list of decisions, leftwards from this corner; returns the width used, 0 before anything was
// decided.
[[nodiscard]] float draw_decisions(Context& context, ImVec2 top_right);

// A decision in words, by the names of those it speaks of.
[[nodiscard]] std::string decision_words(const Context& context, const Edit& edit);

}  // namespace entente::ui
