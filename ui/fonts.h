// The one face, Inter, in two weights. Dear ImGui draws its outlines at whatever size and density a
// frame asks for, so nothing here depends on the screen.
#pragma once

#include "ui/draw/look.h"

namespace entente::ui {

// Adds the faces to the current context and returns them. Call once.
[[nodiscard]] Look load_faces();

}  // namespace entente::ui
