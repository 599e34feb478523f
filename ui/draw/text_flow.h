// Running text with marks in it: wrapped at a measure, dressed by layers of spans (a sentence's ground,
// an actor's underline, a cue in bold). Layers may overlap; a later one wins where both say something.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/types.h"
#include "ui/draw/look.h"

namespace entente::ui {

// Zero means "as below".
struct Dress {
  Colour ink = 0, ground = 0, underline = 0;
  bool bold = false;
  bool dotted = false;    // the underline
  std::int32_t tag = -1;  // handed back when the mouse is over it
  friend bool operator==(const Dress&, const Dress&) = default;
};

struct Layer {
  Span span;
  Dress dress;
};

struct Run {
  Span span;
  Dress dress;
  friend bool operator==(const Run&, const Run&) = default;
};

// Cuts `part` at every layer's edge into runs that cover it without gap or overlap.
[[nodiscard]] std::vector<Run> flatten(Span part, std::span<const Layer> layers);

struct Flow {
  Type type;
  float width = 0;
  float leading = 1.5f;  // line height over the em
  int max_lines = 0;     // 0: as many as it takes
  Colour ink = 0;        // 0: the palette's text
};

// Byte ranges of the lines that `part` of `text` breaks into. Line ends in the text count as spaces.
[[nodiscard]] std::vector<Span> break_lines(const Look& look, const Flow& flow, std::string_view text,
                                            std::span<const Run> runs);

struct FlowResult {
  float height = 0;
  std::int32_t hovered_tag = -1;              // of the run under the mouse
  std::optional<std::uint32_t> hovered_byte;  // of the text: the character under the mouse, held down or not
};

// `part` cut to at most `most` bytes around `focus`, at characters' edges: what can be laid out in a frame.
[[nodiscard]] Span clip_to(std::string_view text, Span part, Span focus, std::uint32_t most);

[[nodiscard]] float line_height(const Flow& flow);
FlowResult draw_flow(const Look& look, const Flow& flow, ImVec2 at, std::string_view text, Span part,
                     std::span<const Layer> layers);
[[nodiscard]] float flow_height(const Look& look, const Flow& flow, std::string_view text, Span part,
                                std::span<const Layer> layers = {});

}  // namespace entente::ui
