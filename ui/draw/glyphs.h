// Text beyond the embedded face. A second source of each font asks the platform for the picture of a character that
// the face lacks. What must be shaped cannot be cut into characters: a whole run of it is given a character of the
// private use area, whose glyph is the picture of the run. So measuring, cutting and drawing stay Dear ImGui's.
//
// Pictures live in the font atlas. Once they are too many, all are given back between two frames, and those that are
// still on show are asked for again.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ui/draw/painted.h"

struct ImFontAtlas;

namespace entente::ui {

// Fills the picture; false where there is none to be had.
using PaintText = std::function<bool(const Inscription&, Painted&)>;

class Glyphs {
 public:
  // Of the current context, until either ends.
  explicit Glyphs(PaintText paint_text);
  ~Glyphs();
  Glyphs(const Glyphs&) = delete;
  Glyphs& operator=(const Glyphs&) = delete;

  // Behind the font that was added last.
  void add_to(ImFontAtlas& atlas, bool bold);

  // `text` (one line, valid UTF-8) with a private character for each run that must be shaped. For this frame only.
  [[nodiscard]] std::string drawable(std::string_view text);

  // For the font loader: the picture of a character, which may stand for a run. False where the platform has none.
  bool paint(char32_t character, bool bold, float em, bool only_measure, Painted& out);

  // Before a frame: gives back all pictures when they are too many.
  void begin_frame();
  [[nodiscard]] std::size_t kept_runs() const { return runs_.size(); }
  [[nodiscard]] std::size_t painted_pixels() const { return pixels_; }

 private:
  void append_run(std::string_view run, std::string& out);
  void append_plain(std::string_view text, std::string& out);

  PaintText paint_text_;
  ImFontAtlas* atlas_ = nullptr;
  unsigned hook_ = 0;
  std::unordered_map<std::string, char32_t> codes_;  // of runs
  std::vector<std::string_view> runs_;               // by code; keys of codes_
  std::size_t pixels_ = 0;                           // painted since all was given back
  bool is_full_ = false;                             // a run found no code
};

}  // namespace entente::ui
