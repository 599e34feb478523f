// All that was decided, of actors and of commitments, in words: undo, redo and the list, at the end of a view's head.
#pragma once

#include <string>

#include "ui/context.h"

namespace entente::ui {

// Undo, redo and the list of decisions, leftwards from this corner; returns the width used, 0 before anything was
// decided.
[[nodiscard]] float draw_decisions(Context& context, ImVec2 top_right);

// A decision in words, by the names of those it speaks of.
[[nodiscard]] std::string decision_words(const Context& context, const Edit& edit);

}  // namespace entente::ui
