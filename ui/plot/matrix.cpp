#include "ui/plot/matrix.h"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "ui/plot/network_drawing.h"

namespace entente::ui {
namespace {

constexpr float kLeastCell = 16, kMostCell = 30;

// The network's order, if it is one of all nodes; else theirs.
std::vector<std::uint32_t> order_of(const ActorNetwork& network) {
  const std::size_t count = network.nodes.size();
  std::vector<bool> seen(count, false);
  bool is_order = network.matrix_order.size() == count;
  for (const std::uint32_t node : network.matrix_order) {
    is_order = is_order && node < count && !seen[node];
    if (is_order) seen[node] = true;
  }
  if (is_order) return network.matrix_order;
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t i = 0; i < count; ++i) order[i] = i;
  return order;
}

}  // namespace

MatrixLayout::MatrixLayout(const ActorNetwork& network) : nodes_(order_of(network)) {
  std::vector<std::uint32_t> place(nodes_.size());
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) place[nodes_[i]] = i;
  for (std::uint32_t i = 0; i < network.edges.size(); ++i) {
    const std::uint32_t a = place[network.edges[i].a], b = place[network.edges[i].b];
    cells_.push_back({a, b, i});
    cells_.push_back({b, a, i});
  }
  std::ranges::sort(cells_, {}, [](const Cell& cell) { return std::tuple(cell.row, cell.column); });
  row_begin_.assign(nodes_.size() + 1, 0);
  for (const Cell& cell : cells_) ++row_begin_[cell.row + 1];
  for (std::size_t i = 1; i < row_begin_.size(); ++i) row_begin_[i] += row_begin_[i - 1];
  for (std::uint32_t i = 0; i < nodes_.size(); ++i) {
    const std::uint32_t community = network.nodes[nodes_[i]].community;
    if (bands_.empty() || bands_.back().community != community) bands_.push_back({i, i, community});
    bands_.back().last = i;
  }
}

std::span<const MatrixLayout::Cell> MatrixLayout::rows(std::size_t first, std::size_t last) const {
  if (first >= size() || last < first) return {};
  const std::size_t begin = row_begin_[first], end = row_begin_[std::min(last, size() - 1) + 1];
  return std::span(cells_).subspan(begin, end - begin);
}

std::optional<std::uint32_t> MatrixLayout::edge(std::size_t row, std::size_t column) const {
  const std::span<const Cell> cells = rows(row, row);
  const auto found = std::ranges::lower_bound(cells, column, {}, &Cell::column);
  return found == cells.end() || found->column != column ? std::nullopt : std::optional(found->edge);
}

HeatMap heat_of(const ActorNetwork& network, const MatrixLayout& layout, const Palette& palette) {
  const double most = network.edges.empty() ? 1 : std::max(network.edges.front().weight, 1e-9);
  HeatMap map;
  map.is_square = true;
  for (std::size_t i = 0; i < layout.size(); ++i) {
    const NetworkNode& node = network.nodes[layout.node(i)];
    map.rows.push_back({node.name, node.community, community_ink(palette, node.community), node.type});
  }
  map.columns = map.rows;
  for (const MatrixLayout::Cell& cell : layout.rows(0, layout.size())) {
    const NetworkEdge& edge = network.edges[cell.edge];
    const std::uint32_t a = network.nodes[edge.a].community, b = network.nodes[edge.b].community;
    const Colour ink = a == b ? community_ink(palette, a) : palette.muted;
    map.cells.push_back({cell.row, cell.column, edge.weight / most, {}, edge_words(network, edge), ink});
  }
  return map;
}

float matrix_cell(float room, std::size_t size) {
  return std::clamp(std::floor(room / static_cast<float>(std::max<std::size_t>(size, 1))), kLeastCell, kMostCell);
}

std::optional<std::size_t> place_at(float offset, float step, std::size_t size) {
  if (!(offset >= 0) || !(step > 0)) return std::nullopt;
  const float at = offset / step;
  if (at >= static_cast<float>(size)) return std::nullopt;
  return static_cast<std::size_t>(at);
}

}  // namespace entente::ui
