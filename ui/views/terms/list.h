// The list of terms and its controls.
#pragma once

#include "ui/views/terms/faces.h"

namespace entente::ui {

// Returns the room below.
[[nodiscard]] Box draw_list_controls(Context& context, const Box& room);

}  // namespace entente::ui
