// The matrix: the same links as the network's, as the cells of a heat map. Names stay in sight while the cells scroll
// under them.
#include "ui/plot/matrix.h"

#include <algorithm>
#include <optional>
#include <string>

#include "ui/format.h"
#include "ui/plot/network_drawing.h"
#include "ui/plot/picture_view.h"
#include "ui/views/actors/faces.h"
#include "ui/views/actors/hand.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kMostNames = 172, kMostHeads = 132;

struct Matrix {
  Context& context;
  const ActorNetwork& network;
  const MatrixLayout& layout;
  HeatSize size{};
  Box grid{};         // on screen, below and right of the names
  ImVec2 scrolled{};  // how far
  float alpha = 1;
  std::optional<std::size_t> row{}, column{};  // under the mouse

  [[nodiscard]] float side() const { return size.cell * static_cast<float>(layout.size()); }
  [[nodiscard]] float x(std::size_t place) const { return corner().x + size.cell * static_cast<float>(place); }
  [[nodiscard]] float y(std::size_t place) const { return corner().y + size.cell * static_cast<float>(place); }
  [[nodiscard]] ImVec2 corner() const { return grid.min - scrolled; }
  [[nodiscard]] const NetworkNode& at(std::size_t place) const { return network.nodes[layout.node(place)]; }
};

// Of a part of the picture that stands at `corner`, what lies within `strip`.
void draw_part(const Matrix& m, const Picture& part, ImVec2 corner, const Box& strip) {
  ImGui::PushClipRect(strip.min, strip.max, true);
  const Rect sight{to_point(strip.min - corner), to_point(strip.max - corner)};
  draw_picture(*ImGui::GetWindowDrawList(), m.context.look, part, {corner, 1, m.alpha, sight});
  ImGui::PopClipRect();
}

// The row and the column under the mouse, and the link that is chosen.
void draw_lit(const Matrix& m) {
  const Palette& p = m.context.colours();
  const Focus& focus = m.context.focus_by_ids;
  const float cell = m.size.cell;
  if (m.row) fill({{m.x(0), m.y(*m.row)}, {m.x(0) + m.side(), m.y(*m.row) + cell}}, with_alpha(p.accent, 0.10f));
  if (m.column)
    fill({{m.x(*m.column), m.y(0)}, {m.x(*m.column) + cell, m.y(0) + m.side()}}, with_alpha(p.accent, 0.10f));
  if (focus.on != Focus::On::link) return;
  for (const MatrixLayout::Cell& place : m.layout.rows(0, m.layout.size())) {
    const NetworkEdge& edge = m.network.edges[place.edge];
    const std::string &a = m.network.nodes[edge.a].id, &b = m.network.nodes[edge.b].id;
    if (!((focus.key == a && focus.other == b) || (focus.key == b && focus.other == a))) continue;
    const ImVec2 at{m.x(place.column), m.y(place.row)};
    ImGui::GetWindowDrawList()->AddRect(at - ImVec2(1, 1), at + ImVec2(cell + 1, cell + 1), p.text, 2, 0, 1.5f);
  }
}

// Each name is, for keyboard and mouse alike, a way to its actor.
void draw_row_names(const Matrix& m, const Picture& part) {
  const Box strip{{m.grid.min.x - m.size.row_names, m.grid.min.y}, {m.grid.min.x, m.grid.max.y}};
  ImGui::PushClipRect(strip.min, strip.max, true);
  for (std::size_t i = 0; i < m.layout.size(); ++i) {
    const Box box{{strip.min.x, m.y(i)}, {strip.max.x, m.y(i) + m.size.cell}};
    if (box.max.y < strip.min.y || box.min.y > strip.max.y) continue;
    const NetworkNode& node = m.at(i);
    const bool lit = m.context.is_focus(Focus::On::actor, node.id) || m.row == i;
    const Hit state = target(m.context.look, node.id, box, lit, 2);
    make_draggable(m.context, node.id);
    if (state.clicked) m.context.focus(Focus::On::actor, node.id);
  }
  ImGui::PopClipRect();
  draw_part(m, part, {strip.min.x, m.corner().y}, strip);
}

void draw_column_names(const Matrix& m, const Picture& part) {
  const Box strip{{m.grid.min.x, m.grid.min.y - m.size.column_names}, {m.grid.max.x, m.grid.min.y}};
  if (m.column) {
    const float left = m.x(*m.column);
    fill({{left, strip.min.y + 20}, {left + m.size.cell, strip.max.y}}, m.context.colours().selected, 2);
  }
  draw_part(m, part, {m.corner().x, strip.min.y}, strip);
}

void explain(const Matrix& m) {
  if (!m.row || !m.column) return;
  const NetworkNode &a = m.at(*m.row), &b = m.at(*m.column);
  const std::optional<std::uint32_t> edge = m.layout.edge(*m.row, *m.column);
  if (*m.row == *m.column) {
    tip(m.context.look, a.name + "\n" + counted(a.mentions, "mention", "mentions") + ", " +
                            counted(a.degree, "link", "links") + " shown");
  } else if (edge) {
    tip(m.context.look, edge_words(m.network, m.network.edges[*edge]));
  } else {
    tip(m.context.look, a.name + " \xE2\x80\x93 " + b.name + "\nno link as strong as is asked for");
  }
}

void act(const Matrix& m, bool clicked) {
  if (!m.row || !m.column) return;
  const std::optional<std::uint32_t> edge = m.layout.edge(*m.row, *m.column);
  const bool is_one = *m.row == *m.column;
  if (edge || is_one) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (!clicked) return;
  if (edge) m.context.focus(Focus::On::link, m.at(*m.row).id, m.at(*m.column).id);
  if (is_one) m.context.focus(Focus::On::actor, m.at(*m.row).id);
}

// The cells, in a part of the window of their own that scrolls both ways.
void draw_grid(Matrix& m, const Picture& part) {
  ImGui::SetCursorScreenPos(m.grid.min);
  ImGui::BeginChild("cells", m.grid.size(), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_HorizontalScrollbar);
  m.scrolled = {ImGui::GetScrollX(), ImGui::GetScrollY()};
  const Hit paper = hit("matrix", {m.corner(), m.corner() + ImVec2(m.side(), m.side())});
  const ImVec2 off = ImGui::GetMousePos() - m.corner();
  if (paper.hovered) m.row = place_at(off.y, m.size.cell, m.layout.size());
  if (paper.hovered) m.column = place_at(off.x, m.size.cell, m.layout.size());
  draw_part(m, part, m.corner(), m.grid);
  draw_lit(m);
  act(m, paper.clicked && paper.hovered);
  ImGui::SetCursorScreenPos(m.corner() + ImVec2(m.side(), m.side()));
  ImGui::Dummy({1, 1});
  ImGui::EndChild();
}

}  // namespace

void draw_matrix(Context& context, const Box& room) {
  const Box below = draw_network_controls(context, room);
  const Found<ActorNetwork>& found = context.snapshot.findings->network;
  if (!found.value) return;
  if (found.value->edges.empty()) {
    draw_advice(context, below,
                "No two actors stand together as often as is asked for. Lower the least support or the stories above, "
                "link by paragraphs or articles, or select more articles.");
    return;
  }
  const MatrixLayout& layout = context.memory.matrix.of({found.value}, [&] { return MatrixLayout(*found.value); });
  const float width = below.width() - 2 * kMargin;
  Matrix m{.context = context, .network = *found.value, .layout = layout, .alpha = found.stale ? 0.55f : 1.0f};
  m.size.row_names = std::clamp(width * 0.3f, 84.0f, kMostNames);
  m.size.column_names = std::clamp(below.height() * 0.3f, 64.0f, kMostHeads);
  m.grid = {{below.min.x + kMargin + m.size.row_names, below.min.y + m.size.column_names},
            {below.max.x - kGrid, below.max.y - kGrid}};
  if (m.grid.width() < 24 || m.grid.height() < 24) return;
  const float bar = ImGui::GetStyle().ScrollbarSize;
  m.size.cell = matrix_cell(std::min(m.grid.width(), m.grid.height()) - bar, layout.size());
  const HeatParts& parts = context.memory.matrix_parts.of(
      {found.value, &context.colours(), m.size.cell, m.size.row_names, m.size.column_names}, [&] {
        return heat_parts(heat_of(*found.value, layout, context.colours()), m.size, context.colours(),
                          LookWidths(context.look));
      });
  draw_grid(m, parts.cells);
  draw_row_names(m, parts.rows);
  draw_column_names(m, parts.columns);
  explain(m);
}

}  // namespace entente::ui
