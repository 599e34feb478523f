// What leaves the Actors view: numbers to copy, tables as CSV, the network as GEXF and GraphML.
#pragma once

#include "ui/context.h"

namespace entente::ui {

// Links leftwards from this corner; returns the width used.
float draw_actor_exports(Context& context, ImVec2 top_right);

}  // namespace entente::ui
