#include "ui/plot/heat_picture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace entente::ui {
namespace {

constexpr float kMostName = 180, kGap = 8, kBand = 4, kMark = 16, kBadgeRadius = 8, kLeastWidth = 420;
constexpr Type kSmall{Size::small, false};

bool has_marks(const std::vector<HeatMap::Name>& names) {
  return std::ranges::any_of(names, [](const HeatMap::Name& name) { return name.mark.has_value(); });
}
bool has_groups(const std::vector<HeatMap::Name>& names) {
  return std::ranges::any_of(names, [](const HeatMap::Name& name) { return name.group.has_value(); });
}

// Beside a row's name; above a column's there stands its group's number.
float besides_of_rows(const std::vector<HeatMap::Name>& names) { return kGap + (has_marks(names) ? kMark : 0); }
float besides_of_columns(const std::vector<HeatMap::Name>& names) {
  return kGap + (has_groups(names) ? 2 * kBadgeRadius + 4 : 0);
}

float room_of(const std::vector<HeatMap::Name>& names, float asked, float besides, const TextWidths& widths) {
  if (asked > 0) return asked;
  float widest = 0;
  for (const HeatMap::Name& name : names) widest = std::max(widest, widths.width(kSmall, name.words));
  return std::min(widest, kMostName) + besides + kGap;
}

struct Heat {
  const HeatMap& map;
  const HeatSize& size;
  const Palette& palette;
  const TextWidths& widths;

  [[nodiscard]] float at(std::size_t place) const { return size.cell * static_cast<float>(place); }
  // Names of as many rows and columns as there are lines of text for.
  [[nodiscard]] std::size_t every() const {
    return static_cast<std::size_t>(std::max(1.0f, std::ceil(line_height(kSmall.size) / size.cell - 0.01f)));
  }
};

// Where neighbours of one group begin and end, for each run of them.
template <class Act>
void each_block(const std::vector<HeatMap::Name>& names, Act act) {
  for (std::size_t first = 0; first < names.size();) {
    std::size_t end = first + 1;
    while (end < names.size() && names[end].group == names[first].group) ++end;
    if (names[first].group) act(names[first], first, end);
    first = end;
  }
}

void add_cell(const Heat& h, const HeatMap::Cell& cell, Picture& out) {
  const std::size_t begin = out.items.size();
  const float side = h.size.cell;
  const Point corner{h.at(cell.column), h.at(cell.row)};
  const float dark = 0.16f + 0.84f * static_cast<float>(std::sqrt(std::clamp(cell.share, 0.0, 1.0)));
  const Rect box{{corner.x + 0.5f, corner.y + 0.5f}, {corner.x + side - 0.5f, corner.y + side - 0.5f}};
  out.items.emplace_back(Patch{box, with_alpha(cell.ink.value_or(h.palette.accent), dark), 1.5f});
  if (h.widths.width(kSmall, cell.words) + 2 <= side && line_height(kSmall.size) <= side) {
    const Colour ink = dark > 0.55f ? h.palette.on_accent : h.palette.text;
    out.items.emplace_back(
        Caption{{corner.x + side / 2, corner.y + side / 2}, cell.words, ink, kSmall, Anchor::middle});
  }
  const Area area{Area::Form::box, corner, {corner.x + side, corner.y + side}, 0};
  out.groups.push_back({{}, cell.hint, area, begin, out.items.size()});
}

Picture cells_of(const Heat& h) {
  Picture out;
  out.width = h.at(h.map.columns.size());
  out.height = h.at(h.map.rows.size());
  out.plot = {{0, 0}, {out.width, out.height}};
  for (std::size_t i = 0; h.map.is_square && i < h.map.rows.size(); ++i)
    out.items.emplace_back(Patch{{{h.at(i), h.at(i)}, {h.at(i + 1), h.at(i + 1)}}, h.palette.hover});
  for (std::size_t i = 0; i <= h.map.rows.size(); ++i)
    out.items.emplace_back(Patch{{{0, h.at(i)}, {out.width, h.at(i) + 0.75f}}, h.palette.line});
  for (std::size_t i = 0; i <= h.map.columns.size(); ++i)
    out.items.emplace_back(Patch{{{h.at(i), 0}, {h.at(i) + 0.75f, out.height}}, h.palette.line});
  for (const HeatMap::Cell& cell : h.map.cells) {
    if (cell.row < h.map.rows.size() && cell.column < h.map.columns.size()) add_cell(h, cell, out);
  }
  if (!h.map.is_square) return out;
  each_block(h.map.rows, [&](const HeatMap::Name& name, std::size_t first, std::size_t end) {
    const float a = h.at(first), b = h.at(end);
    if (end - first > 1)
      out.items.emplace_back(Stroke{{{a, a}, {b, a}, {b, b}, {a, b}}, with_alpha(name.hue, 0.55f), 1, {}, true});
  });
  return out;
}

Picture rows_of(const Heat& h) {
  Picture out;
  const std::vector<HeatMap::Name>& names = h.map.rows;
  out.width = room_of(names, h.size.row_names, besides_of_rows(names), h.widths);
  out.height = h.at(names.size());
  const float room = out.width - besides_of_rows(names) - kBand;
  const bool marked = has_marks(names);
  for (std::size_t i = 0; i < names.size(); i += h.every()) {
    const float y = h.at(i) + h.size.cell / 2;
    const std::string words = cut_within(h.widths, kSmall, room, names[i].words);
    if (names[i].mark) {
      add_type_mark(out.items, {7, y}, *names[i].mark, names[i].group ? names[i].hue : h.palette.muted, 3.5f);
    }
    const Point at = marked ? Point{kMark, y} : Point{out.width - kGap, y};
    out.items.emplace_back(Caption{at, words, h.palette.text, kSmall, marked ? Anchor::start : Anchor::end});
  }
  each_block(names, [&](const HeatMap::Name& name, std::size_t first, std::size_t end) {
    out.items.emplace_back(
        Patch{{{out.width - kBand - 1, h.at(first) + 1}, {out.width - 1, h.at(end) - 1}}, name.hue, 1.5f});
  });
  return out;
}

Picture columns_of(const Heat& h) {
  Picture out;
  const std::vector<HeatMap::Name>& names = h.map.columns;
  out.width = h.at(names.size());
  out.height = room_of(names, h.size.column_names, besides_of_columns(names), h.widths);
  const float room = out.height - besides_of_columns(names) - kBand;
  for (std::size_t i = 0; i < names.size(); i += h.every()) {
    out.items.emplace_back(Caption{{h.at(i) + h.size.cell / 2, out.height - kGap},
                                   cut_within(h.widths, kSmall, room, names[i].words),
                                   h.palette.text,
                                   kSmall,
                                   Anchor::start,
                                   true});
  }
  each_block(names, [&](const HeatMap::Name& name, std::size_t first, std::size_t end) {
    out.items.emplace_back(
        Patch{{{h.at(first) + 1, out.height - kBand - 1}, {h.at(end) - 1, out.height - 1}}, name.hue, 1.5f});
    if (end - first < 3) return;
    const Point at{(h.at(first) + h.at(end)) / 2, kBadgeRadius + 1};
    out.items.emplace_back(Circle{at, kBadgeRadius, name.hue, 1.5f});
    out.items.emplace_back(
        Caption{at, std::to_string(*name.group + 1), h.palette.text, {Size::small, true}, Anchor::middle});
  });
  return out;
}

}  // namespace

HeatParts heat_parts(const HeatMap& map, const HeatSize& size, const Palette& palette, const TextWidths& widths) {
  const Heat h{map, size, palette, widths};
  return {cells_of(h), rows_of(h), columns_of(h)};
}

Picture heat_picture(const HeatMap& map, const HeatSize& size, const Palette& palette, const TextWidths& widths) {
  HeatParts parts = heat_parts(map, size, palette, widths);
  Picture out;
  const float left = std::max(parts.rows.width, widths.width(kSmall, map.corner) + 2 * kGap);
  const float top = std::max(parts.columns.height, 2 * kGap + line_height(kSmall.size));
  out.width = std::max(left + parts.cells.width + kGap, kLeastWidth);
  out.height = top + parts.cells.height + kGap;
  out.plot = {{left, top}, {left + parts.cells.width, top + parts.cells.height}};
  const Point rows{left - parts.rows.width, top}, columns{left, top - parts.columns.height};
  add_picture(out, std::move(parts.cells), {left, top});
  add_picture(out, std::move(parts.rows), rows);
  add_picture(out, std::move(parts.columns), columns);
  if (!map.corner.empty())
    out.items.emplace_back(Caption{{left - kGap, top - 2 * kGap}, map.corner, palette.muted, kSmall, Anchor::end});
  return out;
}

}  // namespace entente::ui
