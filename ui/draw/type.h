// How a line of text is set: in one of the three sizes, plain or bold. Apart from the drawing, so that pictures can be
// laid out where nothing is drawn.
#pragma once

#include "ui/theme.h"

namespace entente::ui {

struct Type {
  Size size = Size::body;
  bool bold = false;
};

}  // namespace entente::ui
