// Rows are filled by a radix sort of both directions of every edge: by far end, then by near end, each pass in the
// order of the one before, so that equal pairs meet and their weights are added as they came.
#include "core/graph/graph.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/compact_sort.h"

namespace entente {
namespace {

// Half the entries of rows, which are counted in 32 bits.
constexpr std::size_t kMostEdges = std::numeric_limits<std::int32_t>::max();

// Arcs of all rows: of one edge both ends see the other.
struct Arcs {
  std::vector<std::uint32_t> from, to;
  std::vector<double> weight;

  void add(std::uint32_t a, std::uint32_t b, double w) {
    from.push_back(a);
    to.push_back(b);
    weight.push_back(w);
  }
};

// Where each node's arcs begin when they stand by `node_of`.
std::vector<std::uint32_t> begins_of(std::uint32_t nodes, std::span<const std::uint32_t> node_of) {
  std::vector<std::uint32_t> begins(nodes + std::size_t{1}, 0);
  for (const std::uint32_t node : node_of) ++begins[node + std::size_t{1}];
  for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
  return begins;
}

// By `to`, those of one node as they came: the first half of a radix sort by (from, to).
Arcs sorted_by_end(std::uint32_t nodes, const Arcs& arcs) {
  std::vector<std::uint32_t> at = begins_of(nodes, arcs.to);
  Arcs sorted{std::vector<std::uint32_t>(arcs.to.size()), std::vector<std::uint32_t>(arcs.to.size()),
              std::vector<double>(arcs.to.size())};
  for (std::size_t i = 0; i < arcs.to.size(); ++i) {
    const std::uint32_t place = at[arcs.to[i]]++;
    sorted.from[place] = arcs.from[i];
    sorted.to[place] = arcs.to[i];
    sorted.weight[place] = arcs.weight[i];
  }
  return sorted;
}

}  // namespace

std::string message(const GraphFault& fault) {
  const std::string edge = "edge " + std::to_string(fault.edge);
  switch (fault.kind) {
    case GraphFault::Kind::node_out_of_range:
      return edge + " names a node that is not there";
    case GraphFault::Kind::bad_weight:
      return edge + " has a weight that is not above 0 or not finite";
    case GraphFault::Kind::too_many_edges:
      break;
  }
  return "more than 2^31 - 1 edges";
}

std::expected<Graph, GraphFault> Graph::of(std::uint32_t nodes, std::span<const GraphEdge> edges) {
  using enum GraphFault::Kind;
  if (edges.size() > kMostEdges) return std::unexpected(GraphFault{too_many_edges, kMostEdges});
  Arcs arcs;
  arcs.from.reserve(edges.size() * 2);
  arcs.to.reserve(edges.size() * 2);
  arcs.weight.reserve(edges.size() * 2);
  for (std::size_t i = 0; i < edges.size(); ++i) {
    const auto& [a, b, weight] = edges[i];
    if (a >= nodes || b >= nodes) return std::unexpected(GraphFault{node_out_of_range, i});
    if (!(weight > 0) || !std::isfinite(weight)) return std::unexpected(GraphFault{bad_weight, i});
    if (a == b) continue;
    arcs.add(a, b, weight);
    arcs.add(b, a, weight);
  }
  arcs = sorted_by_end(nodes, arcs);

  // Taking the arcs by their far end, each row fills by rising index and equal ones meet.
  Graph graph;
  const std::vector<std::uint32_t> begins = begins_of(nodes, arcs.from);
  std::vector<std::uint32_t> ends(begins.begin(), begins.end() - 1);
  graph.neighbours_.resize(arcs.to.size());
  graph.weights_.resize(arcs.to.size());
  for (std::size_t i = 0; i < arcs.to.size(); ++i) {
    std::uint32_t& end = ends[arcs.from[i]];
    if (end > begins[arcs.from[i]] && graph.neighbours_[end - 1] == arcs.to[i]) {
      graph.weights_[end - 1] += arcs.weight[i];
      continue;
    }
    graph.neighbours_[end] = arcs.to[i];
    graph.weights_[end++] = arcs.weight[i];
  }
  graph.close_gaps(begins, ends);
  return graph;
}

void Graph::close_gaps(std::span<const std::uint32_t> begins, std::span<const std::uint32_t> ends) {
  offsets_.assign(begins.size(), 0);
  std::uint32_t to = 0;
  for (std::size_t node = 0; node < ends.size(); ++node) {
    offsets_[node] = to;
    for (std::uint32_t from = begins[node]; from < ends[node]; ++from, ++to) {
      neighbours_[to] = neighbours_[from];
      weights_[to] = weights_[from];
    }
  }
  offsets_.back() = to;
  neighbours_.resize(to);
  weights_.resize(to);
}

std::vector<std::uint32_t> surroundings(const Graph& graph, std::uint32_t centre, std::uint32_t steps) {
  if (centre >= graph.nodes()) return {};
  std::vector<bool> within(graph.nodes(), false);
  std::vector<std::uint32_t> found = {centre};
  within[centre] = true;
  std::size_t next = 0;
  for (std::uint32_t step = 0; step < steps && next < found.size(); ++step) {
    for (const std::size_t end = found.size(); next < end; ++next) {
      for (const std::uint32_t neighbour : graph.neighbours(found[next])) {
        if (within[neighbour]) continue;
        within[neighbour] = true;
        found.push_back(neighbour);
      }
    }
  }
  compact_sort(found);
  return found;
}

}  // namespace entente
