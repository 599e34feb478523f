// The one face, Inter, in two weights, and behind each the system's faces for what it lacks. Dear ImGui draws its
// outlines at whatever size and density a frame asks for, so nothing here depends on the screen.
#pragma once

#include "ui/draw/look.h"

namespace entente::ui {

// Adds the faces to the current context and returns them. Call once. `glyphs`: borrowed as long as the context draws;
// without it what the faces lack shows as a mark for it.
[[nodiscard]] Look load_faces(Glyphs* glyphs = nullptr);

}  // namespace entente::ui
