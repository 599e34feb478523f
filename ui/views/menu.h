// The menu of the top bar: what concerns the whole work, not one view.
#pragma once

#include "ui/context.h"
#include "ui/draw/gui.h"

namespace entente::ui {

// Below its button, while "main menu" is open.
void draw_menu(Context& context, const Box& anchor);

}  // namespace entente::ui
