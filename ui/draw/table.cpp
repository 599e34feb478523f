// Column widths are settled once per frame: fixed ones first, the rest shared evenly.
#include "ui/draw/table.h"

#include <algorithm>
#include <cmath>

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

bool RowOnScreen::is_hovered(std::size_t column) const {
  if (cells_[column].width() <= 0 || !ImGui::IsWindowHovered()) return false;
  return cell(column).contains(ImGui::GetMousePos());
}

void hide_until_fits(std::span<Column> columns, float width, float least, std::span<const std::size_t> dispensable) {
  const auto needed = [&] {
    float sum = least - kGap;
    for (const Column& column : columns) sum += column.hidden ? 0 : column.width + kGap;
    return sum;
  };
  for (const std::size_t column : dispensable) {
    if (needed() <= width - 2 * kMargin) return;
    columns[column].hidden = true;
  }
}

Table::Table(Context& context, View view, const Box& room, std::span<const Column> columns)
    : Table(context, view_name(view), room, columns, context.state.sort[static_cast<std::size_t>(view)].column,
            context.state.sort[static_cast<std::size_t>(view)].descending) {
  if (header_clicked_ < 0) return;
  const Column& column = columns[static_cast<std::size_t>(header_clicked_)];
  context.push(SortBy{view, static_cast<std::uint8_t>(header_clicked_), column.descending_first});
}

Table::Table(Context& context, std::string_view id, const Box& room, std::span<const Column> columns, int sorted,
             bool descending)
    : context_(context),
      id_(id),
      body_({{room.min.x, room.min.y + kHeaderRow}, room.max}),
      columns_(columns),
      sorted_(sorted),
      descending_(descending) {
  lay_out(room);
  header({room.min, {room.max.x, room.min.y + kHeaderRow}});
}

void Table::lay_out(const Box& room) {
  float fixed_width = -kGap;
  float sharing = 0;
  for (const Column& column : columns_) {
    if (column.hidden) continue;
    fixed_width += column.width + kGap;
    if (column.width == 0) ++sharing;
  }
  const float share = sharing > 0 ? std::max(48.0f, (room.width() - 2 * kMargin - fixed_width) / sharing) : 0;
  float x = room.min.x + kMargin;
  for (const Column& column : columns_) {
    const float width = column.hidden ? 0 : column.width == 0 ? share : column.width;
    cells_.push_back({{x, 0}, {x + width, 0}});
    if (!column.hidden) x += width + kGap;
  }
}

void Table::header(const Box& box) {
  ImGui::PushID(id_.data(), id_.data() + id_.size());
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (!columns_[i].hidden) header_cell(i, box);
  }
  ImGui::PopID();
  hairline(context_.look, {box.min.x + kMargin - kOut, box.max.y - 1}, box.width() - 2 * (kMargin - kOut));
}

void Table::header_cell(std::size_t i, const Box& box) {
  const Look& look = context_.look;
  const Column& column = columns_[i];
  const Box cell{{cells_[i].min.x - kGap / 2, box.min.y}, {cells_[i].max.x + kGap / 2, box.max.y}};
  const bool sorted = column.sortable && sorted_ == static_cast<int>(i);
  const Hit state = hit(column.title, cell);
  if (state.clicked && column.sortable) header_clicked_ = static_cast<int>(i);
  const Colour ink = sorted || (state.hovered && column.sortable) ? look.colours->text : look.colours->muted;
  const float y = centred(box.min.y, kHeaderRow, Size::small);
  const Icon mark = descending_ ? Icon::down : Icon::up;
  if (column.right) {
    const float width = put_right(look, {cells_[i].max.x, y}, {Size::small, sorted}, ink, column.title);
    if (sorted) icon({cells_[i].max.x - width - 9, box.centre().y}, mark, ink, 12);
  } else {
    const float width =
        put_within(look, {cells_[i].min.x, y}, cells_[i].width(), {Size::small, sorted}, ink, column.title);
    if (sorted) icon({cells_[i].min.x + width + 9, box.centre().y}, mark, ink, 12);
  }
  if (state.hovered && column.sortable) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (state.hovered && !column.hint.empty()) tip(look, column.hint);
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

void diverging_bar(const Look& look, const Box& cell, double value, double most) {
  const Palette& p = *look.colours;
  const ImVec2 c = cell.centre();
  const float half = cell.width() / 2;
  const float length = most > 0 ? half * static_cast<float>(std::min(1.0, std::abs(value) / most)) : 0;
  if (value > 0) fill({{c.x, c.y - 4}, {c.x + std::max(1.5f, length), c.y + 4}}, p.bar, 1.5f);
  if (value < 0) fill({{c.x - std::max(1.5f, length), c.y - 4}, {c.x, c.y + 4}}, with_alpha(p.warning, 0.55f), 1.5f);
  fill({{c.x - 0.5f, c.y - 7}, {c.x + 0.5f, c.y + 7}}, with_alpha(p.muted, 0.5f));
}

}  // namespace entente::ui
