// A chart as a plain list of what is drawn, in points: patches, polygons, strokes, circles and captions, in the order
// in which they lie on each other. Charts are functions from data to a Picture; the screen, SVG and PNG are three
// readers of it. Groups say what the mouse finds where, and what of the picture belongs to it.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ui/draw/type.h"

namespace entente::ui {

struct Point {
  float x = 0, y = 0;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
  Point min, max;

  [[nodiscard]] float width() const { return max.x - min.x; }
  [[nodiscard]] float height() const { return max.y - min.y; }
  [[nodiscard]] bool contains(Point p) const { return p.x >= min.x && p.y >= min.y && p.x < max.x && p.y < max.y; }
  [[nodiscard]] bool overlaps(const Rect& o) const {
    return min.x < o.max.x && o.min.x < max.x && min.y < o.max.y && o.min.y < max.y;
  }
};

struct Patch {
  Rect box;
  Colour ink = 0;
  float rounding = 0;
};

struct Polygon {  // convex
  std::vector<Point> corners;
  Colour ink = 0;
};

// Lengths of stroke and gap in turn, ended by zero; a whole line begins with zero.
using Dashes = std::array<float, 4>;

struct Stroke {
  std::vector<Point> way;
  Colour ink = 0;
  float width = 1;
  Dashes dashes = {};
  bool closed = false;
};

struct Circle {
  Point centre;
  float radius = 0;
  Colour ink = 0;
  float width = 0;  // of its line; 0: filled
};

enum class Anchor : std::uint8_t { start, middle, end };

// One line of text. `at` is the middle of the line's height at its anchor; upwards, it is turned about that point.
struct Caption {
  Point at;
  std::string words;
  Colour ink = 0;
  Type type = {Size::small, false};
  Anchor anchor = Anchor::start;
  bool upwards = false;
};

using Item = std::variant<Patch, Polygon, Stroke, Circle, Caption>;

// Where the mouse finds something.
struct Area {
  enum class Form : std::uint8_t { box, disc, line };
  Form form = Form::box;
  Point a, b;        // corners of the box; the disc's centre is `a`; ends of the line
  float radius = 0;  // of the disc; how near to the line is near enough
};

struct Group {
  std::string id;    // of what a click selects
  std::string hint;  // what hovering tells; lines
  Area area;
  std::size_t begin = 0, end = 0;  // of the items: those that stand for it
};

struct Picture {
  float width = 0, height = 0;
  std::string title;
  std::string legend;                                      // the measure and its unit
  std::vector<std::pair<std::string, std::string>> facts;  // what the figures rest on, by name
  Rect plot;                                               // of the data, without axes and labels
  std::vector<Item> items;
  std::vector<Group> groups;  // later ones lie on top
};

// No series of a picture has more points than this.
inline constexpr std::size_t kMostPoints = 2000;

// How wide text comes out. Where a picture is laid out nothing else of the fonts is known.
class TextWidths {
 public:
  TextWidths() = default;
  TextWidths(const TextWidths&) = delete;
  TextWidths& operator=(const TextWidths&) = delete;
  virtual ~TextWidths() = default;
  [[nodiscard]] virtual float width(Type type, std::string_view words) const = 0;
};

// A line of text is this many times as high as its em square: ascent and descent of the embedded face.
inline constexpr float kLineOfEm = (2728.0f + 680.0f) / 2816.0f;
// From the middle of a line down to its baseline, in ems.
inline constexpr float kBaselineOfEm = 2728.0f / 2816.0f - kLineOfEm / 2;
[[nodiscard]] constexpr float line_height(Size size) { return em(size) * kLineOfEm; }

[[nodiscard]] Rect box_of(const Caption& caption, const TextWidths& widths);

// Cut at a grapheme, with an ellipsis, where it would be wider.
[[nodiscard]] std::string cut_within(const TextWidths& widths, Type type, float most, std::string_view words);

// Of the group that the mouse is on: the topmost one with a box or a disc there, else the nearest line.
[[nodiscard]] std::optional<std::size_t> group_at(const Picture& picture, Point place);

// The mark of an actor's type, as type_mark() draws it.
void add_type_mark(std::vector<Item>& items, Point centre, ActorType type, Colour ink, float radius);
[[nodiscard]] std::vector<Point> type_corners(Point centre, ActorType type, float radius);  // none: a disc

// One picture within another: its items and groups, moved by so much, on top of those that are there.
void add_picture(Picture& to, Picture part, Point by);

// A picture that stands alone: on paper, under its title and legend, above its facts.
[[nodiscard]] Picture sheet_of(Picture picture, const Palette& palette, const TextWidths& widths);

}  // namespace entente::ui
