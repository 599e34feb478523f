// Text as a picture: what a platform hands over where the embedded face has no glyph or its script must be shaped. The
// browser's canvas and the system's text library both know every installed font, joining letters and writing from the
// right; here is only what passes between them and the front end.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente::ui {

// One line of text in the system's own faces. Sizes are device pixels.
struct Inscription {
  std::string_view text;  // UTF-8 without line ends; its direction is that of its first strong character
  bool bold = false;
  float em = 16;
  bool only_measure = false;  // the advance is wanted, no picture
};

// The most that a picture may measure; what is beyond is cut off.
inline constexpr int kWidestPainted = 2048, kHighestPainted = 256;

struct Painted {
  float advance = 0;              // from this pen position to the next
  int left = 0, top = 0;          // of the picture's corner from the pen on the baseline; up is negative
  int width = 0, height = 0;      // zero where nothing shows
  std::vector<std::uint8_t> ink;  // coverage, row by row: width * height
};

}  // namespace entente::ui
