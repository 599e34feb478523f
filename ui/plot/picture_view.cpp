#include "ui/plot/picture_view.h"

#include <algorithm>
#include <cmath>

#include "ui/draw/glyphs.h"
#include "ui/draw/scripts.h"

namespace entente::ui {
namespace {

class Drawer {
 public:
  Drawer(ImDrawList& list, const Look& look, const Drawn& how) : list_(list), look_(look), how_(how) {}

  void operator()(const Patch& patch) const;
  void operator()(const Polygon& polygon) const;
  void operator()(const Stroke& stroke) const;
  void operator()(const Circle& circle) const;
  void operator()(const Caption& caption) const;

 private:
  [[nodiscard]] ImVec2 at(Point p) const { return how_.corner + to_screen(p) * how_.scale; }
  [[nodiscard]] Colour ink(Colour colour) const {
    return how_.alpha >= 1 ? colour : with_alpha(colour, how_.alpha * static_cast<float>(colour >> 24) / 255);
  }
  void dashed(const Stroke& stroke) const;

  ImDrawList& list_;
  const Look& look_;
  const Drawn& how_;
};

void Drawer::operator()(const Patch& patch) const {
  list_.AddRectFilled(at(patch.box.min), at(patch.box.max), ink(patch.ink), patch.rounding * how_.scale);
}

void Drawer::operator()(const Polygon& polygon) const {
  for (const Point p : polygon.corners) list_.PathLineTo(at(p));
  list_.PathFillConvex(ink(polygon.ink));
}

void Drawer::operator()(const Stroke& stroke) const {
  if (stroke.dashes[0] > 0) return dashed(stroke);
  if (stroke.way.size() == 2) {
    return list_.AddLine(at(stroke.way[0]), at(stroke.way[1]), ink(stroke.ink), stroke.width * how_.scale);
  }
  for (const Point p : stroke.way) list_.PathLineTo(at(p));
  list_.PathStroke(ink(stroke.ink), stroke.closed ? ImDrawFlags_Closed : ImDrawFlags_None, stroke.width * how_.scale);
}

// The pen keeps its place in the dashes from one segment to the next.
void Drawer::dashed(const Stroke& stroke) const {
  std::size_t part = 0;
  float used = 0;
  for (std::size_t i = 1; i < stroke.way.size(); ++i) {
    const ImVec2 from = to_screen(stroke.way[i - 1]), way = to_screen(stroke.way[i]) - from;
    const float length = std::hypot(way.x, way.y);
    for (float done = 0; done < length;) {
      const float end = std::min(length, done + stroke.dashes[part] - used);
      const ImVec2 a = from + way * (done / length), b = from + way * (end / length);
      if (part % 2 == 0) list_.AddLine(at(to_point(a)), at(to_point(b)), ink(stroke.ink), stroke.width * how_.scale);
      used += end - done;
      done = end;
      if (used < stroke.dashes[part] - 0.01f) continue;
      used = 0;
      part = part + 1 < stroke.dashes.size() && stroke.dashes[part + 1] > 0 ? part + 1 : 0;
    }
  }
}

void Drawer::operator()(const Circle& circle) const {
  const float radius = circle.radius * how_.scale;
  const int corners = radius > 8 ? 48 : 24;
  if (circle.width <= 0) return list_.AddCircleFilled(at(circle.centre), radius, ink(circle.ink), corners);
  list_.AddCircle(at(circle.centre), radius, ink(circle.ink), corners, circle.width * how_.scale);
}

// Dear ImGui sets text across alone: corners of what goes upwards are turned about its place. It is set under a clip of
// its own, since one across would take letters away that stand in sight once they are turned.
void Drawer::operator()(const Caption& caption) const {
  if (caption.words.empty()) return;
  ImFont* const font = face(look_, caption.type);
  const float size = pixels(caption.type.size) * how_.scale;
  std::string shaped;  // see glyphs.h
  if (look_.glyphs != nullptr && has_shaped_text(caption.words)) shaped = look_.glyphs->drawable(caption.words);
  const std::string& words = shaped.empty() ? caption.words : shaped;
  const char* const begin = words.data();
  const char* const end = begin + words.size();
  const ImVec2 place = at(caption.at);
  const bool starts = caption.anchor == Anchor::start;
  const float width = starts && !caption.upwards ? 0 : font->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x;
  const float before = starts ? 0 : caption.anchor == Anchor::middle ? width / 2 : width;
  const ImVec2 corner{std::round(place.x - before), std::round(place.y - size / 2)};
  if (!caption.upwards) return list_.AddText(font, size, corner, ink(caption.ink), begin, end);
  const int first = list_.VtxBuffer.Size;
  const ImVec4 clip{corner.x - 1, corner.y - size, corner.x + width + size, corner.y + 2 * size};
  font->RenderText(&list_, size, corner, ink(caption.ink), clip, begin, end);
  for (int i = first; i < list_.VtxBuffer.Size; ++i) {
    ImVec2& p = list_.VtxBuffer[i].pos;
    p = {place.x + (p.y - place.y), place.y - (p.x - place.x)};
  }
}

// What is many in a picture that scrolls. Of a caption the width is not known: only where its line stands counts.
bool is_out_of(const Rect& sight, const Item& item) {
  if (const auto* patch = std::get_if<Patch>(&item)) return !patch->box.overlaps(sight);
  const auto* caption = std::get_if<Caption>(&item);
  if (caption == nullptr) return false;
  const float half = line_height(caption->type.size);
  if (caption->upwards) return caption->at.x + half < sight.min.x || caption->at.x - half > sight.max.x;
  return caption->at.y + half < sight.min.y || caption->at.y - half > sight.max.y;
}

}  // namespace

void draw_picture(ImDrawList& list, const Look& look, const Picture& picture, const Drawn& how) {
  const Drawer drawer(list, look, how);
  for (const Item& item : picture.items) {
    if (!how.sight || !is_out_of(*how.sight, item)) std::visit(drawer, item);
  }
}

}  // namespace entente::ui
