// What leaves the Commitments view: tables, a brief with quoted sentences, events, decisions.
#pragma once

#include "ui/context.h"

namespace entente::ui {

// Links leftwards from this corner; returns the width used.
float draw_commitment_exports(Context& context, ImVec2 top_right);

}  // namespace entente::ui
