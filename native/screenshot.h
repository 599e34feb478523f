// A frame that was drawn but not yet shown, as a portable pixmap (binary PPM), for tests and documents.
#pragma once

#include <string>

namespace entente::native {

// Needs the window's OpenGL context. Returns what went wrong, or nothing.
[[nodiscard]] std::string save_ppm(const std::string& path, int width, int height);

}  // namespace entente::native
