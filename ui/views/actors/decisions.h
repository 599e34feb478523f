// Decisions about actors by hand: what can be done with the one in focus. Nothing here asks twice; all of it can be
// undone.
#pragma once

#include "ui/draw/stack.h"

namespace entente::ui {

// In the Evidence panel of an actor: merge, split off, rename, type, hide.
void draw_actor_deeds(Stack& stack, const ActorRow& actor);

}  // namespace entente::ui
