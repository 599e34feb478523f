// What Dear ImGui would draw, drawn without a graphics card: the triangles of a list, with the letters of its atlas, as
// pixels. A picture leaves the program the same on every platform, and where there is no WebGL too.
#pragma once

#include <cstdint>
#include <vector>

#include "ui/draw/look.h"
#include "ui/plot/picture.h"

namespace entente::ui {

struct Pixels {
  std::uint32_t width = 0, height = 0;
  std::vector<std::uint8_t> rgb;  // rows from the top, three bytes a pixel

  [[nodiscard]] Colour at(std::uint32_t x, std::uint32_t y) const;
};

// A picture that would come out larger is drawn smaller, so that it is there while one waits.
inline constexpr std::uint32_t kMostSide = 8192;    // pixels
inline constexpr float kMostOfRaster = 12'000'000;  // pixels

// `scale` pixels a point. Between two frames, or within one. Where nothing is drawn it is white.
[[nodiscard]] Pixels raster_of(const Look& look, const Picture& picture, float scale = 2);

}  // namespace entente::ui
