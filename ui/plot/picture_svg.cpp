// Numbers are written to a hundredth of a point by integers, so that every platform writes the same bytes.
#include "ui/plot/picture_svg.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/report/numbers.h"
#include "core/report/xml_writer.h"

namespace entente::ui {
namespace {

constexpr std::string_view kFamily =
    "Inter, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

std::string number(float value) {
  constexpr float kFarthest = 1e6f;  // points; nothing that is shown lies beyond
  const float held = std::isfinite(value) ? std::clamp(value, -kFarthest, kFarthest) : 0.0f;
  auto hundredths = static_cast<std::int64_t>(std::lround(held * 100));
  std::string out = hundredths < 0 ? "-" : "";
  hundredths = std::abs(hundredths);
  out += std::to_string(hundredths / 100);
  const auto rest = hundredths % 100;
  if (rest == 0) return out;
  out += rest < 10 ? ".0" : ".";
  out += std::to_string(rest % 10 == 0 && rest >= 10 ? rest / 10 : rest);
  return out;
}

std::string hex(Colour ink) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out = "#";
  for (int shift = 0; shift < 24; shift += 8) {
    const std::uint32_t channel = (ink >> shift) & 0xFF;
    out += kDigits[channel >> 4];
    out += kDigits[channel & 15];
  }
  return out;
}

class Svg {
 public:
  void write(const Picture& picture);
  [[nodiscard]] std::string take() { return xml_.take(); }

 private:
  void put(std::string_view name, float value) { xml_.attribute(name, number(value)); }
  void put_ink(std::string_view name, Colour colour);
  void put_item(const Patch& patch);
  void put_item(const Polygon& polygon);
  void put_item(const Stroke& stroke);
  void put_item(const Circle& circle);
  void put_item(const Caption& caption);
  void put_area(const Area& area);
  void put_items(const Picture& picture, std::size_t begin, std::size_t end);
  void put_group(const Picture& picture, const Group& group);
  [[nodiscard]] static std::string points(const std::vector<Point>& way);

  XmlWriter xml_;
};

void Svg::put_ink(std::string_view name, Colour colour) {
  xml_.attribute(name, hex(colour));
  const std::uint32_t alpha = colour >> 24;
  if (alpha < 255)
    put(std::string_view(name == "fill" ? "fill-opacity" : "stroke-opacity"), static_cast<float>(alpha) / 255);
}

std::string Svg::points(const std::vector<Point>& way) {
  std::string out;
  for (const Point p : way) {
    if (!out.empty()) out += ' ';
    (out += number(p.x)) += ',';
    out += number(p.y);
  }
  return out;
}

void Svg::put_item(const Patch& patch) {
  xml_.open("rect");
  put("x", patch.box.min.x);
  put("y", patch.box.min.y);
  put("width", std::max(patch.box.width(), 0.0f));
  put("height", std::max(patch.box.height(), 0.0f));
  if (patch.rounding > 0) put("rx", patch.rounding);
  put_ink("fill", patch.ink);
  xml_.close();
}

void Svg::put_item(const Polygon& polygon) {
  xml_.open("polygon");
  xml_.attribute("points", points(polygon.corners));
  put_ink("fill", polygon.ink);
  xml_.close();
}

void Svg::put_item(const Stroke& stroke) {
  xml_.open(stroke.closed ? "polygon" : "polyline");
  xml_.attribute("points", points(stroke.way));
  xml_.attribute("fill", "none");
  put_ink("stroke", stroke.ink);
  put("stroke-width", stroke.width);
  xml_.attribute("stroke-linejoin", "round");
  std::string dashes;
  for (const float length : stroke.dashes) {
    if (length <= 0) break;
    if (!dashes.empty()) dashes += ' ';
    dashes += number(length);
  }
  if (!dashes.empty()) xml_.attribute("stroke-dasharray", dashes);
  xml_.close();
}

void Svg::put_item(const Circle& circle) {
  xml_.open("circle");
  put("cx", circle.centre.x);
  put("cy", circle.centre.y);
  put("r", circle.radius);
  if (circle.width > 0) {
    xml_.attribute("fill", "none");
    put_ink("stroke", circle.ink);
    put("stroke-width", circle.width);
  } else {
    put_ink("fill", circle.ink);
  }
  xml_.close();
}

void Svg::put_item(const Caption& caption) {
  const float down = em(caption.type.size) * kBaselineOfEm;
  xml_.open("text");
  put("x", caption.at.x + (caption.upwards ? down : 0));
  put("y", caption.at.y + (caption.upwards ? 0 : down));
  if (caption.upwards) {
    xml_.attribute("transform", "rotate(-90 " + number(caption.at.x + down) + " " + number(caption.at.y) + ")");
  }
  if (caption.anchor != Anchor::start) {
    xml_.attribute("text-anchor", caption.anchor == Anchor::middle ? "middle" : "end");
  }
  put("font-size", em(caption.type.size));
  if (caption.type.bold) xml_.attribute("font-weight", "600");
  put_ink("fill", caption.ink);
  xml_.text(caption.words);
  xml_.close();
}

void Svg::put_area(const Area& area) {
  xml_.open(area.form == Area::Form::box ? "rect" : area.form == Area::Form::disc ? "circle" : "line");
  if (area.form == Area::Form::box) {
    put("x", area.a.x);
    put("y", area.a.y);
    put("width", std::max(area.b.x - area.a.x, 0.0f));
    put("height", std::max(area.b.y - area.a.y, 0.0f));
  } else if (area.form == Area::Form::disc) {
    put("cx", area.a.x);
    put("cy", area.a.y);
    put("r", area.radius);
  } else {
    put("x1", area.a.x);
    put("y1", area.a.y);
    put("x2", area.b.x);
    put("y2", area.b.y);
    xml_.attribute("stroke", "none");
    put("stroke-width", 2 * area.radius);
  }
  xml_.attribute("fill", "none");
  xml_.attribute("pointer-events", "all");
  xml_.close();
}

void Svg::put_items(const Picture& picture, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end && i < picture.items.size(); ++i) {
    std::visit([&](const auto& one) { put_item(one); }, picture.items[i]);
  }
}

void Svg::put_group(const Picture& picture, const Group& group) {
  xml_.open("g");
  if (!group.hint.empty()) xml_.element("title", group.hint);
  put_area(group.area);
  put_items(picture, group.begin, group.end);
  xml_.close();
}

// Groups hold their items where these stand; those without items of their own lie over the whole.
void Svg::write(const Picture& picture) {
  xml_.open("svg");
  xml_.attribute("xmlns", "http://www.w3.org/2000/svg");
  put("width", picture.width);
  put("height", picture.height);
  xml_.attribute("viewBox", "0 0 " + number(picture.width) + " " + number(picture.height));
  xml_.attribute("role", "img");
  xml_.attribute("font-family", kFamily);
  xml_.attribute("style", "font-variant-numeric: tabular-nums; white-space: pre");
  xml_.element("title", picture.title);
  std::string about = picture.legend;
  for (const auto& [name, value] : picture.facts) about += (about.empty() ? "" : "\n") + name + ": " + value;
  xml_.element("desc", about);
  std::vector<const Group*> bound, loose;
  for (const Group& group : picture.groups) (group.begin < group.end ? bound : loose).push_back(&group);
  std::ranges::sort(bound, {}, [](const Group* g) { return std::pair(g->begin, g->end); });
  std::size_t next = 0;
  for (const Group* one : bound) {
    if (one->begin < next) continue;  // its items were written with another's
    put_items(picture, next, one->begin);
    put_group(picture, *one);
    next = one->end;
  }
  put_items(picture, next, picture.items.size());
  for (const Group* one : loose) put_group(picture, *one);
  xml_.close();
}

}  // namespace

std::string to_svg(const Picture& picture) {
  Svg svg;
  svg.write(picture);
  return svg.take();
}

}  // namespace entente::ui
