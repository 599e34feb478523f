// A picture as SVG 1.1: shapes and text nodes alone, nothing loaded, nothing run. Title and description stand in it for
// those who do not see it, and each group tells on hovering what it tells in the program.
#pragma once

#include <string>

#include "ui/plot/picture.h"

namespace entente::ui {

[[nodiscard]] std::string to_svg(const Picture& picture);

}  // namespace entente::ui
