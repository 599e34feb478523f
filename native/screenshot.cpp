// OpenGL's rows run from the bottom up, a pixmap's from the top down.
#include "native/screenshot.h"

#include <GLFW/glfw3.h>

#include <algorithm>
#include <cstddef>
#include <vector>

#include "native/files.h"

namespace entente::native {

std::string save_ppm(const std::string& path, int width, int height) {
  const auto row = static_cast<std::size_t>(width) * 3;
  std::vector<char> pixels(row * static_cast<std::size_t>(height));
  glReadBuffer(GL_BACK);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  std::string out = "P6\n" + std::to_string(width) + " " + std::to_string(height) + "\n255\n";
  for (int y = height - 1; y >= 0; --y) out.append(pixels.data() + row * static_cast<std::size_t>(y), row);
  return write_file(path, out);
}

}  // namespace entente::native
