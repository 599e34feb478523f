// Greedy line breaking: at spaces, after hyphens and dashes, between ideographs, and inside a word only
// when it alone is wider than the measure. Good enough for news; UAX #14 in full is the text view's job.
#include "ui/draw/text_flow.h"

#include <algorithm>
#include <cmath>

#include "core/text/characters.h"
#include "core/text/graphemes.h"
#include "ui/draw/scripts.h"

namespace entente::ui {
namespace {

// Length in bytes of the character that starts with `lead`; the text is valid UTF-8.
std::uint32_t character_length(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Three bytes from U+3000 on: ideographs, kana, hangul, which may part anywhere.
bool parts_anywhere(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte >= 0xE3 && byte != 0xEF;
}

// End of the unbreakable piece that begins at `at`, without the spaces behind it.
std::uint32_t piece_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at < end && parts_anywhere(text[at])) return std::min(end, at + character_length(text[at]));
  while (at < end && !is_ascii_space(text[at]) && !parts_anywhere(text[at])) {
    const std::uint32_t length = character_length(text[at]);
    const bool hyphen = text[at] == '-' || text.substr(at, 3) == "\xE2\x80\x94";
    at += length;
    if (hyphen) break;
  }
  return std::min(at, end);
}

// The runs that share a byte with `part`; they lie side by side in order.
std::span<const Run> runs_over(std::span<const Run> runs, Span part) {
  const auto first =
      std::partition_point(runs.begin(), runs.end(), [&](const Run& run) { return run.span.end <= part.begin; });
  const auto last = std::partition_point(first, runs.end(), [&](const Run& run) { return run.span.begin < part.end; });
  return {first, last};
}

class Measure {
 public:
  Measure(const Look& look, const Flow& flow, std::string_view text, std::span<const Run> runs)
      : look_(look), flow_(flow), text_(text), runs_(runs) {}

  float operator()(Span part) const {
    float width = 0;
    for (const Run& run : runs_over(runs_, part)) {
      const Span both{std::max(part.begin, run.span.begin), std::min(part.end, run.span.end)};
      width += width_of(look_, {flow_.type.size, flow_.type.bold || run.dress.bold}, slice(text_, both));
    }
    return width;
  }

  // The longest head of `part` no wider than the measure; at least one character.
  [[nodiscard]] std::uint32_t fitting(Span part) const {
    std::uint32_t at = part.begin + character_length(text_[part.begin]);
    while (at < part.end && (*this)({part.begin, at + character_length(text_[at])}) <= flow_.width) {
      at += character_length(text_[at]);
    }
    return std::min(at, part.end);
  }

 private:
  const Look& look_;
  const Flow& flow_;
  std::string_view text_;
  std::span<const Run> runs_;
};

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_ascii_space(text[at])) ++at;
  return at;
}

struct Pen {
  const Look& look;
  const Flow& flow;
  std::string_view text;
  FlowResult& result;
  Colour ink;
  bool from_right = false;  // of the whole paragraph

  // One run's share of one line, which begins at `at`, or ends there. Returns where the next one does.
  float draw(ImVec2 at, Span part, const Dress& dress) const {
    const Type type{flow.type.size, flow.type.bold || dress.bold};
    const float width = width_of(look, type, slice(text, part));
    if (from_right) at.x -= width;
    const float line = line_height(flow), glyphs = pixels(flow.type.size);
    const Box box{{at.x, at.y + (line - glyphs) / 2 - 1}, {at.x + width, at.y + (line + glyphs) / 2 + 1}};
    if (dress.ground != 0) fill({box.min - ImVec2(0.5f, 0), box.max + ImVec2(0.5f, 0)}, dress.ground);
    put(look, {at.x, at.y + (line - glyphs) / 2}, type, dress.ink != 0 ? dress.ink : ink, slice(text, part));
    if (dress.underline != 0 && !dress.dotted) {
      fill({{box.min.x, box.max.y - 2}, {box.max.x, box.max.y - 0.75f}}, dress.underline);
    }
    if (dress.underline != 0 && dress.dotted) {
      for (float x = box.min.x; x + 2 <= box.max.x; x += 4)
        fill({{x, box.max.y - 2}, {x + 2, box.max.y - 0.5f}}, dress.underline);
    }
    const ImVec2 mouse = ImGui::GetMousePos();
    const bool is_held = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    if (is_held && Box{{box.min.x, at.y}, {box.max.x, at.y + line}}.contains(mouse))
      result.hovered_byte = byte_at(type, part, from_right ? at.x + width - mouse.x : mouse.x - at.x);
    if (dress.tag >= 0 && ImGui::IsWindowHovered() && box.contains(mouse)) result.hovered_tag = dress.tag;
    return from_right ? at.x : at.x + width;
  }

  // The character of `part` that stands so far from the end at which it begins.
  [[nodiscard]] std::uint32_t byte_at(const Type& type, Span part, float offset) const {
    std::uint32_t at = part.begin;
    while (at < part.end) {
      const std::uint32_t next = std::min(at + character_length(text[at]), part.end);
      if (next == part.end || width_of(look, type, slice(text, {part.begin, next})) > offset) break;
      at = next;
    }
    return at;
  }
};

}  // namespace

std::vector<Run> flatten(Span part, std::span<const Layer> layers) {
  std::vector<std::uint32_t> edges = {part.begin, part.end};
  for (const Layer& layer : layers) {
    for (const std::uint32_t edge : {layer.span.begin, layer.span.end}) {
      if (edge > part.begin && edge < part.end) edges.push_back(edge);
    }
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  std::vector<Run> runs;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    Run run{{edges[i], edges[i + 1]}, {}};
    for (const Layer& layer : layers) {
      if (!layer.span.contains(run.span)) continue;
      if (layer.dress.ink != 0) run.dress.ink = layer.dress.ink;
      if (layer.dress.ground != 0) run.dress.ground = layer.dress.ground;
      if (layer.dress.underline != 0) {
        run.dress.underline = layer.dress.underline;
        run.dress.dotted = layer.dress.dotted;
      }
      if (layer.dress.tag >= 0) run.dress.tag = layer.dress.tag;
      run.dress.bold = run.dress.bold || layer.dress.bold;
    }
    if (!runs.empty() && runs.back().dress == run.dress) {
      runs.back().span.end = run.span.end;
    } else {
      runs.push_back(run);
    }
  }
  return runs;
}

std::vector<Span> break_lines(const Look& look, const Flow& flow, std::string_view text, std::span<const Run> runs) {
  std::vector<Span> lines;
  if (runs.empty()) return lines;
  const Measure measure(look, flow, text, runs);
  const std::uint32_t end = runs.back().span.end;
  std::uint32_t at = skip_spaces(text, runs.front().span.begin, end);
  while (at < end) {
    Span line{at, at};
    float width = 0;
    while (at < end) {
      std::uint32_t stop = piece_end(text, at, end);
      const float added = measure({line.end, stop});
      if (width + added > flow.width && line.end > line.begin) break;
      if (width + added > flow.width) stop = measure.fitting({at, stop});
      width += added;
      line.end = stop;
      at = skip_spaces(text, stop, end);
      if (width > flow.width) break;
    }
    lines.push_back(line);
  }
  return lines;
}

Span clip_to(std::string_view text, Span part, Span focus, std::uint32_t most) {
  if (part.size() <= most) return part;
  const std::uint32_t before = most / 3;
  const std::uint32_t wanted = focus.begin > part.begin + before ? focus.begin - before : part.begin;
  const auto boundary = [&](std::uint32_t offset) {  // at or before `offset`
    return part.begin + static_cast<std::uint32_t>(grapheme_prefix(slice(text, part), offset - part.begin).size());
  };
  const std::uint32_t latest = part.end - most;
  std::uint32_t begin = boundary(std::min(wanted, latest));
  if (wanted > latest && begin < latest) {  // the end is in view, and must not fall out of it
    begin = static_cast<std::uint32_t>(next_grapheme_break(text, begin));
  }
  return {begin, boundary(begin + most)};
}

float line_height(const Flow& flow) { return std::round(em(flow.type.size) * flow.leading); }

FlowResult draw_flow(const Look& look, const Flow& flow, ImVec2 at, std::string_view text, Span part,
                     std::span<const Layer> layers) {
  const std::vector<Run> runs = flatten(part, layers);
  const std::vector<Span> lines = break_lines(look, flow, text, runs);
  FlowResult result;
  const bool from_right = look.glyphs != nullptr && begins_from_right(slice(text, part));
  const Pen pen{look, flow, text, result, flow.ink != 0 ? flow.ink : look.colours->text, from_right};
  const auto limit = flow.max_lines > 0 ? static_cast<std::size_t>(flow.max_lines) : lines.size();
  for (std::size_t i = 0; i < std::min(limit, lines.size()); ++i) {
    if (i + 1 == limit && lines.size() > limit) {
      const Span rest{lines[i].begin, lines.back().end};
      put_within(look, {at.x, at.y + (line_height(flow) - pixels(flow.type.size)) / 2}, flow.width, flow.type, pen.ink,
                 slice(text, rest));
    } else {
      float x = from_right ? at.x + flow.width : at.x;
      for (const Run& run : runs_over(runs, lines[i])) {
        x = pen.draw({x, at.y}, {std::max(run.span.begin, lines[i].begin), std::min(run.span.end, lines[i].end)},
                     run.dress);
      }
    }
    at.y += line_height(flow);
    result.height += line_height(flow);
  }
  return result;
}

float flow_height(const Look& look, const Flow& flow, std::string_view text, Span part, std::span<const Layer> layers) {
  const std::vector<Run> runs = flatten(part, layers);
  auto lines = break_lines(look, flow, text, runs).size();
  if (flow.max_lines > 0) lines = std::min(lines, static_cast<std::size_t>(flow.max_lines));
  return line_height(flow) * static_cast<float>(lines);
}

}  // namespace entente::ui
