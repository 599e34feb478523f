// Column widths are settled once per frame: fixed ones first, the rest shared evenly.
#include "ui/draw/table.h"

#include <algorithm>

namespace entente::ui {
namespace {

constexpr float kOut = 12;  // rows reach this far beyond the text on both sides
constexpr float kGap = 16;  // between columns

}  // namespace

void RowOnScreen::text(std::size_t column, std::string_view words, Colour ink, bool bold) const {
  const Box box = cell(column);
  put_within(look_, {box.min.x, centred(box.min.y, box.height(), Size::body)}, box.width(), {Size::body, bold}, ink,
             words);
}

void RowOnScreen::number(std::size_t column, std::string_view digits, Colour ink) const {
  const Box box = cell(column);
  if (box.width() <= 0) return;
  put_right(look_, {box.max.x, centred(box.min.y, box.height(), Size::body)}, {}, ink, digits);
}

Table::Table(Context& context, View view, const Box& room, std::span<const Column> columns)
    : context_(context), view_(view), body_({{room.min.x, room.min.y + kHeaderRow}, room.max}), columns_(columns) {
  float fixed_width = -kGap;
  float sharing = 0;
  for (const Column& column : columns) {
    if (column.hidden) continue;
    fixed_width += column.width + kGap;
    if (column.width == 0) ++sharing;
  }
  const float share = sharing > 0 ? std::max(48.0f, (room.width() - 2 * kMargin - fixed_width) / sharing) : 0;
  float x = room.min.x + kMargin;
  for (const Column& column : columns) {
    const float width = column.hidden ? 0 : column.width == 0 ? share : column.width;
    cells_.push_back({{x, 0}, {x + width, 0}});
    if (!column.hidden) x += width + kGap;
  }
  header({room.min, {room.max.x, room.min.y + kHeaderRow}});
}

void Table::header(const Box& box) {
  const Look& look = context_.look;
  const Sort sort = context_.state.sort[static_cast<std::size_t>(view_)];
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    if (column.hidden) continue;
    const Box cell{{cells_[i].min.x - kGap / 2, box.min.y}, {cells_[i].max.x + kGap / 2, box.max.y}};
    const bool sorted = column.sortable && sort.column == i;
    const Hit state = hit(column.title, cell);
    if (state.clicked && column.sortable) {
      context_.push(SortBy{view_, static_cast<std::uint8_t>(i), column.descending_first});
    }
    const Colour ink = sorted || (state.hovered && column.sortable) ? look.colours->text : look.colours->muted;
    const float y = centred(box.min.y, kHeaderRow, Size::small);
    const ImVec2 mark{0, box.centre().y};
    if (column.right) {
      const float width = put_right(look, {cells_[i].max.x, y}, {Size::small, sorted}, ink, column.title);
      if (sorted) icon({cells_[i].max.x - width - 9, mark.y}, sort.descending ? Icon::down : Icon::up, ink, 12);
    } else {
      const float width =
          put_within(look, {cells_[i].min.x, y}, cells_[i].width(), {Size::small, sorted}, ink, column.title);
      if (sorted) icon({cells_[i].min.x + width + 9, mark.y}, sort.descending ? Icon::down : Icon::up, ink, 12);
    }
    if (state.hovered && column.sortable) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (state.hovered && !column.hint.empty()) tip(look, column.hint);
  }
  hairline(look, {box.min.x + kMargin - kOut, box.max.y - 1}, box.width() - 2 * (kMargin - kOut));
}

Box Table::row_box(const Scroll& scroll, std::size_t row) const {
  const float y = scroll.top().y + kRow * static_cast<float>(row);
  return {{body_.min.x + kMargin - kOut, y}, {body_.max.x - kMargin + kOut, y + kRow}};
}

bool Table::place_row(int id, const Box& box, bool selected) {
  ImGui::PushID(id);
  const Hit state = target(context_.look, "row", box, selected);
  ImGui::PopID();
  if (!selected && !state.hovered) hairline(context_.look, {box.min.x, box.max.y - 0.5f}, box.width());
  return state.clicked;
}

void share_bar(const Box& cell, double share, Colour colour) {
  const float y = cell.centre().y;
  const float length = std::max(2.0f, cell.width() * static_cast<float>(std::clamp(share, 0.0, 1.0)));
  fill({{cell.min.x, y - 5}, {cell.min.x + length, y + 5}}, colour, 2);
}

}  // namespace entente::ui
