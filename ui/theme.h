// The look in one place: two palettes, three sizes, one grid. Every colour that carries text is at least
// 4.5:1 against what it stands on (WCAG 2.1 AA; a test measures it), and colour never speaks alone: kinds
// and types always carry their word too.
#pragma once

#include <array>
#include <cstdint>

#include "core/extract/commitment.h"
#include "core/language/actor.h"

namespace entente::ui {

// Packed as Dear ImGui wants it (ABGR, alpha 255), written as 0xRRGGBB.
using Colour = std::uint32_t;

[[nodiscard]] constexpr Colour rgb(std::uint32_t hex) {
  return 0xFF000000u | ((hex & 0xFFu) << 16) | (hex & 0xFF00u) | (hex >> 16);
}
[[nodiscard]] constexpr Colour with_alpha(Colour colour, float alpha) {
  return (colour & 0x00FFFFFFu) | (static_cast<Colour>(alpha * 255.0f + 0.5f) << 24);
}

// Ink reads on tint, and on the paper too.
struct Hue {
  Colour ink, tint;
};

struct Palette {
  bool dark;
  Colour paper;   // behind the main view
  Colour shelf;   // behind rail, bar and evidence
  Colour raised;  // fields, tooltips, menus
  Colour hover, selected;
  Colour line;         // hairlines
  Colour text, muted;  // muted still reads at 4.5:1
  Colour accent;       // links, the chosen thing
  Colour on_accent;    // text on accent
  Colour bar;          // data ink of bars
  Colour passage;      // behind a commitment's sentence
  Colour highlight;    // behind a searched word
  Colour warning;
  std::array<Hue, 8> kinds;      // by Kind
  std::array<Colour, 8> series;  // lines of a chart: apart by hue and lightness, 3:1 on paper
  std::array<Colour, 5> types;   // by ActorType

  [[nodiscard]] const Hue& of(Kind kind) const { return kinds[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] Colour of(ActorType type) const { return types[static_cast<std::size_t>(type)]; }
};

[[nodiscard]] const Palette& palette(bool dark);

// WCAG 2.1 contrast ratio of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(Colour a, Colour b);

// The grid, in points.
inline constexpr float kGrid = 8;
inline constexpr float kBarHeight = 56, kStatusHeight = 32, kRailWidth = 200, kEvidenceWidth = 376;
inline constexpr float kSelectionHeight = 40, kTimelineHeight = 84;  // of the selection bar, one line of chips at least
inline constexpr float kRow = 36, kHeaderRow = 32, kMargin = 32, kRounding = 6;

// The three sizes, in points of the em square.
enum class Size : std::uint8_t { small, body, title };

[[nodiscard]] constexpr float em(Size size) { return size == Size::small ? 12.5f : size == Size::body ? 14.5f : 23.0f; }

// Puts the palette into Dear ImGui's style, for the few stock widgets in use. Needs a current context.
void apply_style(const Palette& palette);

}  // namespace entente::ui
