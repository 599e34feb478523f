// An undirected weighted graph in compressed rows: all neighbours of all nodes stand in one array, node after node,
// each row by rising index. Built once from a list of edges and never changed, so that whatever walks it runs through
// memory in order and in the same order on every compiler. It knows numbers alone; who the nodes are is the caller's
// matter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <vector>

namespace entente {

struct GraphEdge {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double weight = 1;
  friend bool operator==(const GraphEdge&, const GraphEdge&) = default;
};

// Why a list of edges makes no graph.
struct GraphFault {
  enum class Kind : std::uint8_t {
    node_out_of_range,  // an end that is not below the number of nodes
    bad_weight,         // not above 0, or not finite: what has no weight is no edge
    too_many_edges,     // more than 2^31 - 1 in the list
  };
  Kind kind = Kind::node_out_of_range;
  std::size_t edge = 0;  // index of the first such edge in the list given
  friend bool operator==(const GraphFault&, const GraphFault&) = default;
};

// "edge 7 names a node that is not there"
[[nodiscard]] std::string message(const GraphFault& fault);

class Graph {
 public:
  // No nodes.
  Graph() = default;

  // Nodes 0 .. `nodes` - 1. Edges of one pair unite, their weights added in the order given; loops are dropped.
  // Linear in nodes and edges.
  [[nodiscard]] static std::expected<Graph, GraphFault> of(std::uint32_t nodes, std::span<const GraphEdge> edges);

  [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(offsets_.size()) - 1; }
  // Each pair once.
  [[nodiscard]] std::size_t edges() const { return neighbours_.size() / 2; }

  // By rising index; no node is its own neighbour. Borrowed of the graph, as all spans here are.
  [[nodiscard]] std::span<const std::uint32_t> neighbours(std::uint32_t node) const {
    return std::span(neighbours_).subspan(offsets_[node], degree(node));
  }
  // Of the edges to neighbours(node), in the same order.
  [[nodiscard]] std::span<const double> weights(std::uint32_t node) const {
    return std::span(weights_).subspan(offsets_[node], degree(node));
  }
  [[nodiscard]] std::uint32_t degree(std::uint32_t node) const { return offsets_[node + 1] - offsets_[node]; }

  // The rows themselves: row i is [offsets()[i], offsets()[i + 1]) of the other two. offsets() has nodes() + 1 entries.
  [[nodiscard]] std::span<const std::uint32_t> offsets() const { return offsets_; }
  [[nodiscard]] std::span<const std::uint32_t> all_neighbours() const { return neighbours_; }
  [[nodiscard]] std::span<const double> all_weights() const { return weights_; }

 private:
  // Row i fills [begins[i], ends[i]) of its place; afterwards they stand one behind the other.
  void close_gaps(std::span<const std::uint32_t> begins, std::span<const std::uint32_t> ends);

  std::vector<std::uint32_t> offsets_ = {0};
  std::vector<std::uint32_t> neighbours_;
  std::vector<double> weights_;
};

// The nodes within `steps` edges of `centre`, by rising index; `centre` is one of them. Empty if there is no such node.
[[nodiscard]] std::vector<std::uint32_t> surroundings(const Graph& graph, std::uint32_t centre, std::uint32_t steps);

}  // namespace entente
