// Small marks that every view is made of: text in a size and colour, a tag, a bar, dots, a link, an
// icon, a hit area. Positions are in points from the window's corner; nothing here knows the data.
#pragma once

#include <string_view>

#include "core/extract/commitment.h"
#include "ui/draw/gui.h"
#include "ui/draw/type.h"
#include "ui/theme.h"

namespace entente::ui {

class Glyphs;

// The faces and the palette of this frame.
struct Look {
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  Glyphs* glyphs = nullptr;  // what sets text that must be shaped; without it such text stands in single letters
  const Palette* colours = nullptr;
};

[[nodiscard]] ImFont* face(const Look& look, Type type);
[[nodiscard]] float pixels(Size size);  // the font size Dear ImGui needs for that em
[[nodiscard]] float em_of(float font_size);
[[nodiscard]] float width_of(const Look& look, Type type, std::string_view text);

// Draw at the top left corner; the line is pixels(size) high. All return the width drawn.
float put(const Look& look, ImVec2 at, Type type, Colour ink, std::string_view text);
float put_right(const Look& look, ImVec2 top_right, Type type, Colour ink, std::string_view text);
// Cut with an ellipsis where it would be wider than `width`.
float put_within(const Look& look, ImVec2 at, float width, Type type, Colour ink, std::string_view text);

// Upwards from the middle of its foot, cut where it would be longer than `length`.
void put_upwards(const Look& look, ImVec2 foot, float length, Type type, Colour ink, std::string_view text);

// y for a line of `size` centred in a row that begins at `top`.
[[nodiscard]] float centred(float top, float height, Size size);

// An invisible button that the keyboard reaches too.
struct Hit {
  bool clicked = false, hovered = false;
};
Hit hit(std::string_view id, const Box& box);
// The same with a ground that shows when it is chosen or hovered, and a hand for the mouse.
Hit target(const Look& look, std::string_view id, const Box& box, bool chosen = false, float rounding = kRounding);

void hairline(const Look& look, ImVec2 from, float length);
void fill(const Box& box, Colour colour, float rounding = 0);

// A kind's word on its tint. Returns the width.
float tag(const Look& look, ImVec2 at, Kind kind);
[[nodiscard]] float tag_width(const Look& look, Kind kind);
inline constexpr float kTagHeight = 22;

// One to three filled dots out of three.
void dots(const Look& look, ImVec2 left_centre, Modality modality, Colour ink);

// An actor's type by its shape, so that no one need tell it by its colour: a state is a disc, a person a triangle, an
// organisation a square, a place a diamond, an initiative a hexagon. All of about one area.
void type_mark(ImVec2 centre, ActorType type, Colour ink, float radius = 4);
void type_outline(ImVec2 centre, ActorType type, Colour ink, float radius, float thickness);

enum class Icon : std::uint8_t {
  search,
  sun,
  moon,
  text_view,
  open,
  folder,
  close,
  left,
  right,
  up,
  down,
  arrow,
  warning,
  save,
  menu,
  help
};
void icon(ImVec2 centre, Icon icon, Colour ink, float size = 16);

// A quiet button: icon, word or both. `width_out` gives its width. True when pressed.
bool button(const Look& look, ImVec2 at, std::string_view id, const Icon* glyph, std::string_view label,
            float* width_out = nullptr, bool primary = false);
[[nodiscard]] float button_width(const Look& look, bool has_icon, std::string_view label);
inline constexpr float kButtonHeight = 32;

// Words that look and act like a link, cut at `most` width. True when pressed.
bool link(const Look& look, ImVec2 at, std::string_view id, std::string_view label, Type type = {},
          float most = FLT_MAX);

// Shown beside the mouse, wrapped; call when the thing is hovered.
void tip(const Look& look, std::string_view text);

}  // namespace entente::ui
