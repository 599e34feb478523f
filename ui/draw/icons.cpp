// Icons drawn as strokes on a 16-point grid, so that they stay sharp at any scale and need no icon face.
#include <cmath>

#include "ui/draw/look.h"

namespace entente::ui {
namespace {

constexpr float kStroke = 1.4f;
constexpr float kTau = 6.2831853f;

// A pen on the icon's own 16 x 16 grid.
class Pen {
 public:
  Pen(ImVec2 centre, float size, Colour ink)
      : list_(*ImGui::GetWindowDrawList()), origin_(centre - ImVec2(size / 2, size / 2)), unit_(size / 16), ink_(ink) {}

  void line(ImVec2 a, ImVec2 b) { list_.AddLine(at(a), at(b), ink_, kStroke * unit_); }
  void circle(ImVec2 c, float r) { list_.AddCircle(at(c), r * unit_, ink_, 32, kStroke * unit_); }
  void disc(ImVec2 c, float r) { list_.AddCircleFilled(at(c), r * unit_, ink_, 16); }
  void path(std::initializer_list<ImVec2> points, bool closed = false) {
    for (const ImVec2 p : points) list_.PathLineTo(at(p));
    list_.PathStroke(ink_, closed ? ImDrawFlags_Closed : ImDrawFlags_None, kStroke * unit_);
  }
  void arc(ImVec2 c, float r, float from, float to) { list_.PathArcTo(at(c), r * unit_, from, to, 32); }
  void stroke() { list_.PathStroke(ink_, ImDrawFlags_Closed, kStroke * unit_); }

 private:
  [[nodiscard]] ImVec2 at(ImVec2 p) const { return origin_ + p * unit_; }

  ImDrawList& list_;
  ImVec2 origin_;
  float unit_;
  Colour ink_;
};

void sun(Pen& pen) {
  pen.circle({8, 8}, 3);
  for (int i = 0; i < 8; ++i) {
    const float angle = kTau * static_cast<float>(i) / 8;
    const ImVec2 out{std::cos(angle), std::sin(angle)};
    pen.line(ImVec2(8, 8) + out * 5, ImVec2(8, 8) + out * 6.8f);
  }
}

// A disc with a second disc bitten out: two arcs that meet at the horns.
void moon(Pen& pen) {
  pen.arc({7.5f, 8.5f}, 5.5f, 0.087f, 4.625f);
  pen.arc({10.6f, 5.4f}, 4.3f, 3.728f, 0.984f);
  pen.stroke();
}

}  // namespace

void icon(ImVec2 centre, Icon icon, Colour ink, float size) {
  Pen pen(centre, size, ink);
  switch (icon) {
    case Icon::search:
      pen.circle({7, 7}, 4.5f);
      pen.line({10.4f, 10.4f}, {14, 14});
      break;
    case Icon::sun:
      sun(pen);
      break;
    case Icon::moon:
      moon(pen);
      break;
    case Icon::text_view:
      for (const float y : {3.5f, 6.5f, 9.5f}) pen.line({2.5f, y}, {13.5f, y});
      pen.line({2.5f, 12.5f}, {9, 12.5f});
      break;
    case Icon::open:
      pen.path({{9, 2}, {4, 2}, {4, 14}, {12, 14}, {12, 5}}, false);
      pen.path({{9, 2}, {9, 5}, {12, 5}, {9, 2}});
      break;
    case Icon::folder:
      pen.path({{2, 3.5f}, {6.2f, 3.5f}, {7.8f, 5.4f}, {14, 5.4f}, {14, 12.8f}, {2, 12.8f}}, true);
      break;
    case Icon::close:
      pen.line({4, 4}, {12, 12});
      pen.line({12, 4}, {4, 12});
      break;
    case Icon::left:
      pen.path({{10, 3.5f}, {5.5f, 8}, {10, 12.5f}});
      break;
    case Icon::right:
      pen.path({{6, 3.5f}, {10.5f, 8}, {6, 12.5f}});
      break;
    case Icon::up:
      pen.path({{4, 10}, {8, 6}, {12, 10}});
      break;
    case Icon::down:
      pen.path({{4, 6}, {8, 10}, {12, 6}});
      break;
    case Icon::arrow:
      pen.line({2.5f, 8}, {13, 8});
      pen.path({{9.4f, 4.6f}, {13, 8}, {9.4f, 11.4f}});
      break;
    case Icon::warning:
      pen.path({{8, 2.4f}, {14.4f, 13.4f}, {1.6f, 13.4f}}, true);
      pen.line({8, 6.4f}, {8, 9.6f});
      pen.disc({8, 11.4f}, 0.9f);
      break;
    case Icon::menu:
      for (const float y : {4.0f, 8.0f, 12.0f}) pen.line({2.5f, y}, {13.5f, y});
      break;
    case Icon::help:
      pen.path({{5, 5.6f},
                {5.5f, 3.9f},
                {7, 2.8f},
                {9, 2.8f},
                {10.5f, 3.9f},
                {10.9f, 5.5f},
                {10.3f, 6.9f},
                {8.6f, 8.1f},
                {8, 9.1f},
                {8, 10.2f}});
      pen.disc({8, 12.9f}, 0.95f);
      break;
    case Icon::save:
      pen.line({8, 2}, {8, 10});
      pen.path({{4.6f, 6.8f}, {8, 10.2f}, {11.4f, 6.8f}});
      pen.path({{2.5f, 11}, {2.5f, 14}, {13.5f, 14}, {13.5f, 11}});
      break;
  }
}

}  // namespace entente::ui
