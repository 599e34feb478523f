// How terms are counted, as an opener in a line of controls.
#pragma once

#include "ui/context.h"
#include "ui/draw/controls.h"

namespace entente::ui {

void counting_control(Context& context, ControlLine& line, Counting& counting);

}  // namespace entente::ui
