// A list with columns: a sortable header that stays, rows of one height of which only the visible are
// drawn, hairlines between, the whole row one target. Views say what stands in the cells.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "ui/context.h"
#include "ui/draw/scroll.h"

namespace entente::ui {

struct Column {
  std::string_view title;
  float width = 0;     // in points; 0 shares what is left
  bool right = false;  // numbers
  bool descending_first = false;
  std::string_view hint = {};  // shown when the header is hovered: what is measured, and how
  bool sortable = true;
  bool hidden = false;  // takes no room and draws nothing
};

// Hides columns, those named first before others, until the rest leave `least` for the sharing one. Column 0 stays.
void hide_until_fits(std::span<Column> columns, float width, float least, std::span<const std::size_t> dispensable);

// A row on screen. cell(i) is where column i stands, padded.
class RowOnScreen {
 public:
  RowOnScreen(const Look& look, const Box& box, std::span<const Box> cells) : look_(look), box_(box), cells_(cells) {}
  [[nodiscard]] Box cell(std::size_t column) const {
    return {{cells_[column].min.x, box_.min.y}, {cells_[column].max.x, box_.max.y}};
  }
  void text(std::size_t column, std::string_view words, Colour ink, bool bold = false) const;
  void number(std::size_t column, std::string_view digits, Colour ink) const;
  [[nodiscard]] bool is_hovered(std::size_t column) const;  // by the mouse

 private:
  const Look& look_;
  Box box_;
  std::span<const Box> cells_;
};

class Table {
 public:
  // Draws the header at the top of `room`. Borrows everything for its own life.
  Table(Context& context, View view, const Box& room, std::span<const Column> columns);
  // One that its view sorts itself, by header_clicked(). `sorted`: -1 for none.
  Table(Context& context, std::string_view id, const Box& room, std::span<const Column> columns, int sorted,
        bool descending);
  [[nodiscard]] int header_clicked() const { return header_clicked_; }  // a sortable column, or -1
  [[nodiscard]] const Box& body() const { return body_; }

  // draw(i, row) for the visible i < count; true from is_selected(i) marks a row. Returns the row that
  // was clicked, or -1.
  template <class IsSelected, class Draw>
  long rows(std::size_t count, IsSelected is_selected, Draw draw) {
    Scroll scroll(id_, body_);
    long clicked = -1;
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(count), kRow);
    while (clipper.Step()) {
      for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
        const auto row = static_cast<std::size_t>(i);
        const Box box = row_box(scroll, row);
        if (place_row(i, box, is_selected(row))) clicked = i;
        draw(row, RowOnScreen(context_.look, box, cells_));
      }
    }
    scroll.extent(kRow * static_cast<float>(count) + 2 * kGrid);
    return clicked;
  }

 private:
  void lay_out(const Box& room);
  void header(const Box& box);
  void header_cell(std::size_t column, const Box& box);
  [[nodiscard]] Box row_box(const Scroll& scroll, std::size_t row) const;
  bool place_row(int id, const Box& box, bool selected);

  Context& context_;
  std::string_view id_;
  Box body_;
  std::span<const Column> columns_;
  int sorted_ = -1;
  bool descending_ = false;
  int header_clicked_ = -1;
  std::vector<Box> cells_;  // horizontal extents; their y is not used
};

// A bar from the middle of `cell`, to the right when positive; `value` of at most `most`, either way.
void diverging_bar(const Look& look, const Box& cell, double value, double most);

// A bar that starts at the left of `cell`, `share` of its width long.
void share_bar(const Box& cell, double share, Colour colour);

}  // namespace entente::ui
