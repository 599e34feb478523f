// The matrix: the same links as the network's, as cells. Names stay in sight while the cells scroll under them.
#include "ui/plot/matrix.h"

#include <algorithm>
#include <cmath>

#include "ui/format.h"
#include "ui/plot/network_view.h"
#include "ui/views/actors/faces.h"
#include "ui/views/actors/hand.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr float kBand = 5, kGap = 6;  // of a community, beside its names

struct Matrix {
  Context& context;
  const ActorNetwork& network;
  const MatrixLayout& layout;
  Box grid{};         // on screen, below and right of the names
  float cell = 0;     // wide
  ImVec2 scrolled{};  // how far
  float alpha = 1;
  float names = 0, heads = 0;                  // room for the names of rows and of columns
  std::optional<std::size_t> row{}, column{};  // under the mouse

  [[nodiscard]] float x(std::size_t place) const { return grid.min.x - scrolled.x + cell * static_cast<float>(place); }
  [[nodiscard]] float y(std::size_t place) const { return grid.min.y - scrolled.y + cell * static_cast<float>(place); }
  [[nodiscard]] std::size_t first_in(float from) const {
    return static_cast<std::size_t>(std::max(0.0f, std::floor(from / cell)));
  }
  [[nodiscard]] std::size_t last_row() const {
    return std::min(first_in(scrolled.y + grid.height()), layout.size() - 1);
  }
  [[nodiscard]] std::size_t last_column() const {
    return std::min(first_in(scrolled.x + grid.width()), layout.size() - 1);
  }
  [[nodiscard]] const NetworkNode& at(std::size_t place) const { return network.nodes[layout.node(place)]; }
};

// Of one community the cell has its hue, between two it is grey; how dark says how strong.
void draw_cells(const Matrix& m) {
  const Palette& p = m.context.colours();
  const double most = m.network.edges.empty() ? 1 : std::max(m.network.edges.front().weight, 1e-9);
  const Focus& focus = m.context.focus_by_ids;
  for (std::size_t i = m.first_in(m.scrolled.y); i <= m.last_row(); ++i) {
    fill({{m.x(i), m.y(i)}, {m.x(i) + m.cell, m.y(i) + m.cell}}, p.hover);  // an actor with itself
  }
  for (const MatrixLayout::Cell& cell : m.layout.rows(m.first_in(m.scrolled.y), m.last_row())) {
    const float x = m.x(cell.column), y = m.y(cell.row);
    if (x + m.cell < m.grid.min.x || x > m.grid.max.x) continue;
    const NetworkEdge& edge = m.network.edges[cell.edge];
    const NetworkNode &a = m.network.nodes[edge.a], &b = m.network.nodes[edge.b];
    const auto share = static_cast<float>(std::sqrt(std::clamp(edge.weight / most, 0.0, 1.0)));
    const Colour ink = a.community == b.community ? community_ink(p, a.community) : p.muted;
    fill({{x + 0.5f, y + 0.5f}, {x + m.cell - 0.5f, y + m.cell - 0.5f}},
         with_alpha(ink, m.alpha * (0.22f + 0.78f * share)), 1);
    const bool chosen = focus.on == Focus::On::link &&
                        ((focus.key == a.id && focus.other == b.id) || (focus.key == b.id && focus.other == a.id));
    if (chosen)
      ImGui::GetWindowDrawList()->AddRect({x - 1, y - 1}, {x + m.cell + 1, y + m.cell + 1}, p.text, 2, 0, 1.5f);
  }
}

// Blocks of communities, and the row and the column under the mouse.
void draw_lines(const Matrix& m) {
  const Palette& p = m.context.colours();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  for (const MatrixLayout::Band& band : m.layout.bands()) {
    if (band.first == band.last) continue;
    list.AddRect({m.x(band.first), m.y(band.first)}, {m.x(band.last + 1), m.y(band.last + 1)},
                 with_alpha(community_ink(p, band.community), 0.55f), 2);
  }
  const float end = m.cell * static_cast<float>(m.layout.size());
  if (m.row) fill({{m.x(0), m.y(*m.row)}, {m.x(0) + end, m.y(*m.row) + m.cell}}, with_alpha(p.accent, 0.10f));
  if (m.column) fill({{m.x(*m.column), m.y(0)}, {m.x(*m.column) + m.cell, m.y(0) + end}}, with_alpha(p.accent, 0.10f));
}

// A name, for keyboard and mouse alike a way to its actor.
void draw_row_names(Matrix& m) {
  const Palette& p = m.context.colours();
  const Box strip{{m.grid.min.x - m.names, m.grid.min.y}, {m.grid.min.x, m.grid.max.y}};
  ImGui::PushClipRect(strip.min, strip.max, true);
  const float size = pixels(Size::small);
  for (std::size_t i = m.first_in(m.scrolled.y); i <= m.last_row(); ++i) {
    const NetworkNode& node = m.at(i);
    const Box box{{strip.min.x, m.y(i)}, {strip.max.x, m.y(i) + m.cell}};
    if (box.min.y < strip.min.y - m.cell / 2 || box.max.y > strip.max.y + m.cell / 2) continue;
    const bool chosen = m.context.is_focus(Focus::On::actor, node.id);
    const Hit state = target(m.context.look, node.id, box, chosen || m.row == i, 2);
    make_draggable(m.context, node.id);
    if (state.clicked) m.context.focus(Focus::On::actor, node.id);
    const float right = box.max.x - kBand - kGap;
    type_mark({box.min.x + 7, box.centre().y}, node.type, community_ink(p, node.community), 3.5f);
    put_within(m.context.look, {box.min.x + 16, std::round(box.centre().y - size / 2)}, right - box.min.x - 16,
               {Size::small, m.row == i || m.column == i}, p.text, node.name);
  }
  for (const MatrixLayout::Band& band : m.layout.bands()) {
    fill({{strip.max.x - kBand - 1, m.y(band.first) + 1}, {strip.max.x - 1, m.y(band.last + 1) - 1}},
         community_ink(p, band.community), 1.5f);
  }
  ImGui::PopClipRect();
}

void draw_column_names(const Matrix& m) {
  const Palette& p = m.context.colours();
  const Box strip{{m.grid.min.x, m.grid.min.y - m.heads}, {m.grid.max.x, m.grid.min.y}};
  ImGui::PushClipRect(strip.min, strip.max, true);
  for (const MatrixLayout::Band& band : m.layout.bands()) {
    fill({{m.x(band.first) + 1, strip.max.y - kBand - 1}, {m.x(band.last + 1) - 1, strip.max.y - 1}},
         community_ink(p, band.community), 1.5f);
    const float middle = (m.x(band.first) + m.x(band.last + 1)) / 2;
    if (band.last > band.first + 1)
      community_badge(m.context.look, {middle, strip.min.y + kBadge / 2 + 1}, band.community, p.paper);
  }
  for (std::size_t i = m.first_in(m.scrolled.x); i <= m.last_column(); ++i) {
    const float middle = m.x(i) + m.cell / 2;
    if (middle - 5 < strip.min.x || middle + 5 > strip.max.x) continue;  // half a name says nothing
    put_upwards(m.context.look, {middle, strip.max.y - kBand - kGap}, m.heads - kBand - kGap - kBadge - 4,
                {Size::small, m.column == i || m.row == i}, p.text, m.at(i).name);
  }
  ImGui::PopClipRect();
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
void draw_grid(Matrix& m) {
  const float side = m.cell * static_cast<float>(m.layout.size());
  ImGui::SetCursorScreenPos(m.grid.min);
  ImGui::BeginChild("cells", m.grid.size(), ImGuiChildFlags_NavFlattened,
                    ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_HorizontalScrollbar);
  m.scrolled = {ImGui::GetScrollX(), ImGui::GetScrollY()};
  const Hit paper = hit("matrix", {{m.x(0), m.y(0)}, {m.x(0) + side, m.y(0) + side}});
  const ImVec2 off = ImGui::GetMousePos() - m.grid.min + m.scrolled;
  if (paper.hovered) m.row = place_at(off.y, m.cell, m.layout.size());
  if (paper.hovered) m.column = place_at(off.x, m.cell, m.layout.size());
  draw_cells(m);
  draw_lines(m);
  act(m, paper.clicked && paper.hovered);
  ImGui::SetCursorScreenPos({m.x(0) + side, m.y(0) + side});
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
  m.names = std::clamp(width * 0.3f, 84.0f, 172.0f);
  m.heads = std::clamp(below.height() * 0.3f, 64.0f, 132.0f);
  m.grid = {{below.min.x + kMargin + m.names, below.min.y + m.heads}, {below.max.x - kGrid, below.max.y - kGrid}};
  if (m.grid.width() < 24 || m.grid.height() < 24) return;
  const float bar = ImGui::GetStyle().ScrollbarSize;
  m.cell = matrix_cell(std::min(m.grid.width(), m.grid.height()) - bar, layout.size());
  draw_grid(m);
  draw_row_names(m);
  draw_column_names(m);
  explain(m);
}

}  // namespace entente::ui
