// Text sizes are given as the em square, as type is; Dear ImGui sizes a face by ascent plus descent,
// so Inter's own metrics turn the one into the other.
#include "ui/draw/look.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/text/graphemes.h"
#include "ui/draw/glyphs.h"
#include "ui/draw/marks.h"
#include "ui/draw/scripts.h"
#include "ui/format.h"

namespace entente::ui {
namespace {

constexpr float kInterLine = (2728.0f + 680.0f) / 2816.0f;  // hhea ascender and descender over units per em
constexpr float kTagPadding = 8, kButtonPadding = 12, kIconSize = 16, kDotGap = 8;

ImDrawList& canvas() { return *ImGui::GetWindowDrawList(); }
const char* begin_of(std::string_view text) { return text.data(); }
const char* end_of(std::string_view text) { return text.data() + text.size(); }

// A line of text is one line: line ends and other controls inside it count as spaces. What must be shaped stands in it
// as glyphs.h has it.
class OneLine {
 public:
  OneLine(const Look& look, std::string_view text) : text_(text) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20; };
    if (std::any_of(text.begin(), text.end(), is_control)) {
      copy_ = text;
      std::replace_if(copy_.begin(), copy_.end(), is_control, ' ');
      text_ = copy_;
    }
    if (look.glyphs == nullptr || !has_shaped_text(text_)) return;
    copy_ = look.glyphs->drawable(text_);
    text_ = copy_;
  }
  OneLine(const OneLine&) = delete;
  OneLine& operator=(const OneLine&) = delete;
  [[nodiscard]] const char* begin() const { return text_.data(); }
  [[nodiscard]] const char* end() const { return text_.data() + text_.size(); }

 private:
  std::string copy_;
  std::string_view text_;
};

// No line on screen holds more than this; measuring a megabyte to cut it would stall the frame.
std::string_view head_of(std::string_view text) {
  constexpr std::size_t kLongestLine = 1024;
  return grapheme_prefix(text, kLongestLine);
}

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";

// A run that is shaped is one picture, so where to cut it is found by trying: the longest head that fits.
std::string cut_shaped(const Look& look, Type type, float width, std::string_view text) {
  std::size_t fits = 0, beyond = text.size();
  while (beyond - fits > 1) {
    const std::size_t middle = fits + (beyond - fits) / 2;
    const std::string_view head = grapheme_prefix(text, middle);
    if (head.size() <= fits) {  // one character alone stands between
      fits = middle;
      continue;
    }
    if (width_of(look, type, std::string(head).append(kEllipsis)) <= width) {
      fits = middle;
    } else {
      beyond = head.size();
    }
  }
  return std::string(grapheme_prefix(text, fits)).append(kEllipsis);
}

// The text, with an ellipsis for what is beyond `width`.
std::string cut_to(const Look& look, Type type, float width, std::string_view text) {
  if (width_of(look, type, text) <= width) return std::string(text);
  if (look.glyphs != nullptr && has_shaped_text(text)) return cut_shaped(look, type, width, text);
  const OneLine line(look, text);
  const std::string_view whole(line.begin(), line.end());
  const float room = width - width_of(look, type, kEllipsis);
  const char* rest = line.begin();
  face(look, type)->CalcTextSizeA(pixels(type.size), std::max(room, 0.0f), 0, line.begin(), line.end(), &rest);
  std::string_view kept = grapheme_prefix(whole, static_cast<std::size_t>(rest - line.begin()));
  while (!kept.empty() && (kept.back() == ' ' || kept.back() == ',')) kept.remove_suffix(1);
  return std::string(kept).append(kEllipsis);
}

}  // namespace

ImFont* face(const Look& look, Type type) { return type.bold ? look.semibold : look.regular; }

float em_of(float font_size) { return font_size / kInterLine; }

float pixels(Size size) { return std::round(em(size) * kInterLine * 2) / 2; }

float width_of(const Look& look, Type type, std::string_view text) {
  if (text.empty()) return 0;
  const OneLine line(look, text);
  return face(look, type)->CalcTextSizeA(pixels(type.size), FLT_MAX, 0, line.begin(), line.end()).x;
}

float put(const Look& look, ImVec2 at, Type type, Colour ink, std::string_view text) {
  if (text.empty()) return 0;
  const OneLine line(look, text);
  canvas().AddText(face(look, type), pixels(type.size), at, ink, line.begin(), line.end());
  return width_of(look, type, text);
}

float put_right(const Look& look, ImVec2 top_right, Type type, Colour ink, std::string_view text) {
  const float width = width_of(look, type, text);
  put(look, {std::round(top_right.x - width), top_right.y}, type, ink, text);
  return width;
}

float put_within(const Look& look, ImVec2 at, float width, Type type, Colour ink, std::string_view text) {
  if (width <= 0) return 0;
  return put(look, at, type, ink, cut_to(look, type, width, head_of(text)));
}

// Dear ImGui sets text across alone: its corners are turned about the foot. It is set under a clip of its own, since
// one across would take letters away that stand in sight once they are turned.
void put_upwards(const Look& look, ImVec2 foot, float length, Type type, Colour ink, std::string_view text) {
  if (length <= 0) return;
  const std::string cut = cut_to(look, type, length, head_of(text));
  const OneLine words(look, cut);
  ImDrawList& list = canvas();
  const int before = list.VtxBuffer.Size;
  const ImVec2 at{foot.x, foot.y - pixels(type.size) / 2};
  const ImVec4 clip{at.x - 1, at.y - 64, at.x + length + 64, at.y + 64};
  face(look, type)->RenderText(&list, pixels(type.size), at, ink, clip, words.begin(), words.end());
  for (int i = before; i < list.VtxBuffer.Size; ++i) {
    ImVec2& p = list.VtxBuffer[i].pos;
    p = {foot.x + (p.y - foot.y), foot.y - (p.x - foot.x)};
  }
}

float centred(float top, float height, Size size) { return std::round(top + (height - pixels(size)) / 2); }

Hit hit(std::string_view id, const Box& box) {
  if (box.width() <= 0 || box.height() <= 0) return {};
  const ImVec2 before = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(box.min);
  ImGui::PushID(begin_of(id), end_of(id));
  Hit result;
  result.clicked = ImGui::InvisibleButton("##hit", box.size(), ImGuiButtonFlags_EnableNav);
  result.hovered = ImGui::IsItemHovered();
  ImGui::PopID();
  ImGui::SetCursorScreenPos(before);
  return result;
}

Hit target(const Look& look, std::string_view id, const Box& box, bool chosen, float rounding) {
  const Hit state = hit(id, box);
  if (chosen || state.hovered) fill(box, chosen ? look.colours->selected : look.colours->hover, rounding);
  if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  return state;
}

void hairline(const Look& look, ImVec2 from, float length) {
  const float thin = 1.0f / std::fmax(1.0f, ImGui::GetIO().DisplayFramebufferScale.x);
  canvas().AddRectFilled(from, {from.x + length, from.y + std::fmax(thin, 0.5f)}, look.colours->line);
}

void fill(const Box& box, Colour colour, float rounding) { canvas().AddRectFilled(box.min, box.max, colour, rounding); }

float tag_width(const Look& look, Kind kind) {
  return width_of(look, {Size::small, true}, capitalised(kind_name(kind))) + 2 * kTagPadding;
}

float tag(const Look& look, ImVec2 at, Kind kind) {
  const Hue& hue = look.colours->of(kind);
  const float width = tag_width(look, kind);
  fill({at, {at.x + width, at.y + kTagHeight}}, hue.tint, 4);
  put(look, {at.x + kTagPadding, centred(at.y, kTagHeight, Size::small)}, {Size::small, true}, hue.ink,
      capitalised(kind_name(kind)));
  return width;
}

void dots(const Look& look, ImVec2 left_centre, Modality modality, Colour ink) {
  const int filled = modality == Modality::strong ? 3 : modality == Modality::medium ? 2 : 1;
  for (int i = 0; i < 3; ++i) {
    const ImVec2 centre{left_centre.x + 3 + kDotGap * static_cast<float>(i), left_centre.y};
    if (i < filled) {
      canvas().AddCircleFilled(centre, 2.75f, ink, 16);
    } else {
      canvas().AddCircle(centre, 2.25f, with_alpha(look.colours->muted, 0.55f), 16, 1);
    }
  }
}

namespace {

void trace_mark(ImVec2 centre, const MarkShape& shape, float radius) {
  for (int i = 0; i < shape.corners; ++i) {
    const float angle = 6.2831853f * (shape.turn + static_cast<float>(i) / static_cast<float>(shape.corners));
    canvas().PathLineTo(centre + ImVec2(std::cos(angle), std::sin(angle)) * (shape.radius * radius));
  }
}

}  // namespace

void type_mark(ImVec2 centre, ActorType type, Colour ink, float radius) {
  const MarkShape shape = mark_shape(type);
  if (shape.corners == 0) return canvas().AddCircleFilled(centre, radius, ink, radius > 8 ? 48 : 24);
  trace_mark(centre, shape, radius);
  canvas().PathFillConvex(ink);
}

void type_outline(ImVec2 centre, ActorType type, Colour ink, float radius, float thickness) {
  const MarkShape shape = mark_shape(type);
  if (shape.corners == 0) return canvas().AddCircle(centre, radius, ink, radius > 8 ? 48 : 24, thickness);
  trace_mark(centre, shape, radius);
  canvas().PathStroke(ink, ImDrawFlags_Closed, thickness);
}

float button_width(const Look& look, bool has_icon, std::string_view label) {
  if (label.empty()) return kButtonHeight;
  return width_of(look, {Size::small, true}, label) + 2 * kButtonPadding + (has_icon ? kIconSize + kGrid : 0);
}

bool button(const Look& look, ImVec2 at, std::string_view id, const Icon* glyph, std::string_view label,
            float* width_out, bool primary) {
  const Palette& p = *look.colours;
  const float width = button_width(look, glyph != nullptr, label);
  const Box box{at, {at.x + width, at.y + kButtonHeight}};
  const Hit state = hit(id, box);
  if (primary) {
    fill(box, state.hovered ? with_alpha(p.accent, 0.88f) : p.accent, kRounding);
  } else if (!label.empty() || state.hovered) {
    fill(box, state.hovered ? p.hover : p.raised, kRounding);
    if (!label.empty()) canvas().AddRect(box.min, box.max, p.line, kRounding);
  }
  const Colour ink = primary ? p.on_accent : p.text;
  float x = label.empty() ? box.centre().x - kIconSize / 2 : at.x + kButtonPadding;
  if (glyph != nullptr) {
    icon({x + kIconSize / 2, box.centre().y}, *glyph, primary ? ink : p.muted);
    x += kIconSize + kGrid;
  }
  put(look, {x, centred(at.y, kButtonHeight, Size::small)}, {Size::small, true}, ink, label);
  if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (width_out != nullptr) *width_out = width;
  return state.clicked;
}

bool link(const Look& look, ImVec2 at, std::string_view id, std::string_view label, Type type, float most) {
  const float width = std::min(most, width_of(look, type, label)), height = pixels(type.size);
  const Hit state = hit(id, {at, {at.x + width, at.y + height}});
  put_within(look, at, width + 0.5f, type, look.colours->accent, label);
  if (state.hovered) {
    fill({{at.x, at.y + height - 1}, {at.x + width, at.y + height}}, look.colours->accent);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  }
  return state.clicked;
}

void tip(const Look& look, std::string_view text) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(12, 10));
  ImGui::PushFont(look.regular, pixels(Size::small));
  if (ImGui::BeginTooltip()) {
    ImGui::PushTextWrapPos(336);
    const std::string words = look.glyphs != nullptr && has_shaped_text(text) ? look.glyphs->drawable(text) : "";
    ImGui::TextUnformatted(begin_of(words.empty() ? text : words), end_of(words.empty() ? text : words));
    ImGui::PopTextWrapPos();
    ImGui::EndTooltip();
  }
  ImGui::PopFont();
  ImGui::PopStyleVar();
}

}  // namespace entente::ui
