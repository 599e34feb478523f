#include "ui/plot/heat_picture.h"

#include <algorithm>
#include <cmath>

namespace entente::ui {
namespace {

constexpr float kMostName = 180, kGap = 8, kBand = 4;
constexpr Type kSmall{Size::small, false};

float widest_of(const std::vector<HeatMap::Name>& names, const TextWidths& widths) {
  float widest = 0;
  for (const HeatMap::Name& name : names) widest = std::max(widest, widths.width(kSmall, name.words));
  return std::min(widest, kMostName);
}

struct Heat {
  const HeatMap& map;
  float cell = 0;
  const Palette& palette;
  const TextWidths& widths;
  Picture picture = {};

  [[nodiscard]] float x(std::size_t column) const { return picture.plot.min.x + cell * static_cast<float>(column); }
  [[nodiscard]] float y(std::size_t row) const { return picture.plot.min.y + cell * static_cast<float>(row); }
};

void add_cells(Heat& h) {
  if (h.map.is_square) {
    for (std::size_t i = 0; i < h.map.rows.size(); ++i)
      h.picture.items.emplace_back(Patch{{{h.x(i), h.y(i)}, {h.x(i) + h.cell, h.y(i) + h.cell}}, h.palette.hover});
  }
  for (const HeatMap::Cell& cell : h.map.cells) {
    if (cell.row >= h.map.rows.size() || cell.column >= h.map.columns.size()) continue;
    const std::size_t begin = h.picture.items.size();
    const Point corner{h.x(cell.column), h.y(cell.row)};
    const float dark = 0.14f + 0.86f * static_cast<float>(std::sqrt(std::clamp(cell.share, 0.0, 1.0)));
    const Rect box{{corner.x + 0.5f, corner.y + 0.5f}, {corner.x + h.cell - 0.5f, corner.y + h.cell - 0.5f}};
    h.picture.items.emplace_back(Patch{box, with_alpha(cell.ink.value_or(h.palette.accent), dark), 1.5f});
    if (h.widths.width(kSmall, cell.words) + 2 <= h.cell && line_height(kSmall.size) <= h.cell) {
      const Colour ink = dark > 0.55f ? h.palette.on_accent : h.palette.text;
      h.picture.items.emplace_back(
          Caption{{corner.x + h.cell / 2, corner.y + h.cell / 2}, cell.words, ink, kSmall, Anchor::middle});
    }
    const Area area{Area::Form::box, corner, {corner.x + h.cell, corner.y + h.cell}, 0};
    h.picture.groups.push_back({{}, cell.hint, area, begin, h.picture.items.size()});
  }
}

void add_lines(Heat& h) {
  const Rect& plot = h.picture.plot;
  for (std::size_t i = 0; i <= h.map.rows.size(); ++i)
    h.picture.items.emplace_back(Patch{{{plot.min.x, h.y(i)}, {plot.max.x, h.y(i) + 0.5f}}, h.palette.line});
  for (std::size_t i = 0; i <= h.map.columns.size(); ++i)
    h.picture.items.emplace_back(Patch{{{h.x(i), plot.min.y}, {h.x(i) + 0.5f, plot.max.y}}, h.palette.line});
}

// Names of as many rows and columns as there are lines of text for.
void add_names(Heat& h) {
  const auto every = static_cast<std::size_t>(std::max(1.0f, std::ceil(line_height(kSmall.size) / h.cell)));
  for (std::size_t i = 0; i < h.map.rows.size(); ++i) {
    const HeatMap::Name& name = h.map.rows[i];
    const float middle = h.y(i) + h.cell / 2;
    if (i % every == 0)
      h.picture.items.emplace_back(Caption{{h.picture.plot.min.x - kGap, middle},
                                           cut_within(h.widths, kSmall, kMostName, name.words),
                                           h.palette.text,
                                           kSmall,
                                           Anchor::end});
    if (name.band)
      h.picture.items.emplace_back(
          Patch{{{h.picture.plot.min.x - kBand, h.y(i)}, {h.picture.plot.min.x - 1, h.y(i) + h.cell}}, *name.band});
  }
  for (std::size_t i = 0; i < h.map.columns.size(); ++i) {
    const HeatMap::Name& name = h.map.columns[i];
    const float middle = h.x(i) + h.cell / 2;
    if (i % every == 0)
      h.picture.items.emplace_back(Caption{{middle, h.picture.plot.min.y - kGap},
                                           cut_within(h.widths, kSmall, kMostName, name.words),
                                           h.palette.text,
                                           kSmall,
                                           Anchor::start,
                                           true});
    if (name.band)
      h.picture.items.emplace_back(
          Patch{{{h.x(i), h.picture.plot.min.y - kBand}, {h.x(i) + h.cell, h.picture.plot.min.y - 1}}, *name.band});
  }
}

}  // namespace

Picture heat_picture(const HeatMap& map, float cell, const Palette& palette, const TextWidths& widths) {
  Heat h{map, cell, palette, widths};
  const float left = std::max(widest_of(map.rows, widths), widths.width(kSmall, map.corner)) + 2 * kGap;
  const float top = widest_of(map.columns, widths) + 2 * kGap;
  h.picture.plot = {
      {left, top},
      {left + cell * static_cast<float>(map.columns.size()), top + cell * static_cast<float>(map.rows.size())}};
  h.picture.width = std::max(h.picture.plot.max.x + kGap, 420.0f);
  h.picture.height = h.picture.plot.max.y + kGap;
  add_cells(h);
  add_lines(h);
  add_names(h);
  if (!map.corner.empty())
    h.picture.items.emplace_back(
        Caption{{left - kGap, top - 2 * kGap}, map.corner, palette.muted, kSmall, Anchor::end});
  return std::move(h.picture);
}

}  // namespace entente::ui
