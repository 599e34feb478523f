// Pixels as a PNG (ISO/IEC 15948): eight bits a channel, packed by zlib, and words on what is shown as iTXt.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ui/plot/raster.h"

namespace entente::ui {

using PngTexts = std::vector<std::pair<std::string, std::string>>;  // keyword in Latin letters, text in UTF-8

// `scale`: pixels a point, kept as the density so that it is printed and placed at the size it was drawn for. Empty
// where there is no memory to pack it.
[[nodiscard]] std::string to_png(const Pixels& pixels, float scale = 1, const PngTexts& texts = {});

}  // namespace entente::ui
