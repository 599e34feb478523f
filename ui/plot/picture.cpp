#include "ui/plot/picture.h"

#include <algorithm>
#include <cmath>

#include "core/text/graphemes.h"
#include "ui/draw/marks.h"

namespace entente::ui {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";
constexpr std::size_t kLongestLine = 1024;  // bytes; no line of a picture holds more
constexpr float kPaperMargin = 28, kFactLine = 17, kTitleLine = 34;

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

float distance_to_line(Point p, Point a, Point b) {
  const Point ab{b.x - a.x, b.y - a.y}, ap{p.x - a.x, p.y - a.y};
  const float length = std::max(ab.x * ab.x + ab.y * ab.y, 1e-3f);
  const float t = std::clamp((ap.x * ab.x + ap.y * ab.y) / length, 0.0f, 1.0f);
  return distance(p, {a.x + ab.x * t, a.y + ab.y * t});
}

void move(Point& point, Point by) { point = {point.x + by.x, point.y + by.y}; }

void move(Item& item, Point by) {
  if (auto* patch = std::get_if<Patch>(&item)) {
    move(patch->box.min, by);
    move(patch->box.max, by);
  } else if (auto* polygon = std::get_if<Polygon>(&item)) {
    for (Point& corner : polygon->corners) move(corner, by);
  } else if (auto* stroke = std::get_if<Stroke>(&item)) {
    for (Point& point : stroke->way) move(point, by);
  } else if (auto* circle = std::get_if<Circle>(&item)) {
    move(circle->centre, by);
  } else {
    move(std::get<Caption>(item).at, by);
  }
}

// Words in lines no wider than `most`, broken at spaces; a word that is wider alone is cut.
std::vector<std::string> wrapped(const TextWidths& widths, Type type, float most, std::string_view words) {
  std::vector<std::string> lines;
  std::string line;
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    const std::string_view word = words.substr(0, space);
    words.remove_prefix(std::min(space + 1, words.size()));
    const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (line.empty() || widths.width(type, longer) <= most) {
      line = longer;
      continue;
    }
    lines.push_back(cut_within(widths, type, most, line));
    line = word;
  }
  if (!line.empty()) lines.push_back(cut_within(widths, type, most, line));
  return lines;
}

// "program Entente 0.1.0 - lexicon 12 - selection all articles", with a middle dot between.
std::string facts_line(const Picture& picture) {
  std::string out;
  for (const auto& [name, value] : picture.facts) {
    if (!out.empty()) out += "  \xC2\xB7  ";
    (out += name) += ' ';
    out += value;
  }
  return out;
}

}  // namespace

Rect box_of(const Caption& caption, const TextWidths& widths) {
  const float width = widths.width(caption.type, caption.words), half = line_height(caption.type.size) / 2;
  const float before = caption.anchor == Anchor::start ? 0 : caption.anchor == Anchor::middle ? width / 2 : width;
  if (caption.upwards) {
    return {{caption.at.x - half, caption.at.y + before - width}, {caption.at.x + half, caption.at.y + before}};
  }
  return {{caption.at.x - before, caption.at.y - half}, {caption.at.x - before + width, caption.at.y + half}};
}

std::string cut_within(const TextWidths& widths, Type type, float most, std::string_view words) {
  words = grapheme_prefix(words, kLongestLine);
  if (widths.width(type, words) <= most) return std::string(words);
  std::size_t fits = 0, too_long = words.size();
  while (fits + 1 < too_long) {
    const std::size_t middle = (fits + too_long) / 2;
    const std::string tried = std::string(grapheme_prefix(words, middle)).append(kEllipsis);
    (widths.width(type, tried) <= most ? fits : too_long) = middle;
  }
  std::string_view kept = grapheme_prefix(words, fits);
  while (!kept.empty() && (kept.back() == ' ' || kept.back() == ',')) kept.remove_suffix(1);
  return std::string(kept).append(kEllipsis);
}

std::optional<std::size_t> group_at(const Picture& picture, Point place) {
  std::optional<std::size_t> nearest;
  float near = 0;
  for (std::size_t i = picture.groups.size(); i-- > 0;) {
    const Area& area = picture.groups[i].area;
    if (area.form == Area::Form::box && Rect{area.a, area.b}.contains(place)) return i;
    if (area.form == Area::Form::disc && distance(place, area.a) <= area.radius) return i;
    if (area.form != Area::Form::line) continue;
    const float off = distance_to_line(place, area.a, area.b);
    if (off > area.radius || (nearest && off >= near)) continue;
    nearest = i;
    near = off;
  }
  return nearest;
}

std::vector<Point> type_corners(Point centre, ActorType type, float radius) {
  const MarkShape shape = mark_shape(type);
  std::vector<Point> corners;
  for (int i = 0; i < shape.corners; ++i) {
    const float angle = 6.2831853f * (shape.turn + static_cast<float>(i) / static_cast<float>(shape.corners));
    const float reach = shape.radius * radius;
    corners.push_back({centre.x + std::cos(angle) * reach, centre.y + std::sin(angle) * reach});
  }
  return corners;
}

void add_type_mark(std::vector<Item>& items, Point centre, ActorType type, Colour ink, float radius) {
  std::vector<Point> corners = type_corners(centre, type, radius);
  if (corners.empty()) {
    items.emplace_back(Circle{centre, radius, ink});
  } else {
    items.emplace_back(Polygon{std::move(corners), ink});
  }
}

void add_picture(Picture& to, Picture part, Point by) {
  const std::size_t before = to.items.size();
  to.items.reserve(before + part.items.size());
  for (Item& item : part.items) {
    move(item, by);
    to.items.emplace_back(std::move(item));
  }
  for (Group& group : part.groups) {
    move(group.area.a, by);
    move(group.area.b, by);
    group.begin += before;
    group.end += before;
    to.groups.push_back(std::move(group));
  }
}

Picture sheet_of(Picture picture, const Palette& palette, const TextWidths& widths) {
  constexpr Type kSmall{Size::small, false}, kTitle{Size::title, true};
  const float inner = picture.width;
  const std::vector<std::string> legend = wrapped(widths, kSmall, inner, picture.legend);
  const std::vector<std::string> facts = wrapped(widths, kSmall, inner, facts_line(picture));
  const float head = kPaperMargin + (picture.title.empty() ? 0 : kTitleLine) +
                     kFactLine * static_cast<float>(legend.size()) + (legend.empty() ? 0 : 10);
  const float foot = (facts.empty() ? 0 : 14 + kFactLine * static_cast<float>(facts.size())) + kPaperMargin;
  const Point by{kPaperMargin, head};
  Picture paper;
  paper.items.emplace_back(Patch{{{0, 0}, {inner + 2 * kPaperMargin, picture.height + head + foot}}, palette.paper});
  Picture inside;
  inside.items = std::move(picture.items);
  inside.groups = std::move(picture.groups);
  add_picture(paper, std::move(inside), by);
  picture.items = std::move(paper.items);
  picture.groups = std::move(paper.groups);
  move(picture.plot.min, by);
  move(picture.plot.max, by);
  const float bottom = head + picture.height;
  picture.width += 2 * kPaperMargin;
  picture.height += head + foot;
  if (!picture.title.empty()) {
    picture.items.emplace_back(Caption{{by.x, kPaperMargin + kTitleLine / 2 - 4},
                                       cut_within(widths, kTitle, inner, picture.title),
                                       palette.text,
                                       kTitle});
  }
  float y = kPaperMargin + (picture.title.empty() ? 0 : kTitleLine) + kFactLine / 2;
  for (const std::string& line : legend) {
    picture.items.emplace_back(Caption{{by.x, y}, line, palette.muted, kSmall});
    y += kFactLine;
  }
  y = bottom + 14 + kFactLine / 2;
  if (!facts.empty()) {
    picture.items.emplace_back(Patch{{{by.x, bottom + 6}, {by.x + inner, bottom + 6.5f}}, palette.line});
  }
  for (const std::string& line : facts) {
    picture.items.emplace_back(Caption{{by.x, y}, line, palette.muted, kSmall});
    y += kFactLine;
  }
  return picture;
}

}  // namespace entente::ui
