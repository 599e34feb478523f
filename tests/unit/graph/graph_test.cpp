// Rows of neighbours, whatever the list of edges they come from.
#include "core/graph/graph.h"

#include <catch_amalgamated.hpp>
#include <limits>
#include <map>
#include <utility>

#include "tests/unit/graph/made_graphs.h"

namespace {

using namespace entente;
using Nodes = std::vector<std::uint32_t>;

Nodes neighbours(const Graph& graph, std::uint32_t node) {
  const auto row = graph.neighbours(node);
  return {row.begin(), row.end()};
}

}  // namespace

TEST_CASE("a graph without nodes has no edges") {
  CHECK(Graph().nodes() == 0);
  CHECK(Graph().edges() == 0);
  CHECK(made::graph(0, {}).nodes() == 0);
}

TEST_CASE("both ends of an edge see each other, neighbours by rising index") {
  const Graph graph = made::graph(4, {{2, 0, 1}, {1, 2, 3}, {0, 1, 2}});
  CHECK(neighbours(graph, 0) == Nodes{1, 2});
  CHECK(neighbours(graph, 1) == Nodes{0, 2});
  CHECK(neighbours(graph, 2) == Nodes{0, 1});
  CHECK(graph.degree(3) == 0);
  CHECK(graph.weights(2)[0] == 1);
  CHECK(graph.weights(2)[1] == 3);
  CHECK(graph.edges() == 3);
}

TEST_CASE("edges of one pair unite with their weights added, and a loop is dropped") {
  const Graph graph = made::graph(3, {{0, 1, 1}, {1, 0, 2.5}, {1, 1, 7}, {0, 1, 4}, {1, 2, 1}});
  CHECK(graph.edges() == 2);
  CHECK(graph.weights(0)[0] == 7.5);
  CHECK(graph.weights(1)[0] == 7.5);
  CHECK(neighbours(graph, 1) == Nodes{0, 2});
}

TEST_CASE("an edge that cannot be is named with what is wrong about it") {
  using enum GraphFault::Kind;
  const auto fault = [](std::vector<GraphEdge> edges) { return Graph::of(2, edges).error(); };
  CHECK(fault({{0, 1, 1}, {0, 2, 1}}) == GraphFault{node_out_of_range, 1});
  CHECK(fault({{5, 0, 1}}) == GraphFault{node_out_of_range, 0});
  CHECK(fault({{0, 1, 0}}) == GraphFault{bad_weight, 0});
  CHECK(fault({{0, 1, -1}}) == GraphFault{bad_weight, 0});
  CHECK(fault({{0, 1, std::numeric_limits<double>::quiet_NaN()}}).kind == bad_weight);
  CHECK(fault({{0, 1, std::numeric_limits<double>::infinity()}}).kind == bad_weight);
  CHECK(message({node_out_of_range, 7}) == "edge 7 names a node that is not there");
}

TEST_CASE("a drawn graph has the pairs and sums of its list of edges") {
  const auto edges = made::drawn_edges(20, 300, 5);
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> sums;
  for (const auto& [a, b, weight] : edges) {
    if (a != b) sums[std::minmax(a, b)] += weight;
  }
  const Graph graph = made::graph(20, edges);
  CHECK(graph.edges() == sums.size());
  for (const auto& [pair, sum] : sums) {
    for (const auto& [from, to] : {pair, std::pair(pair.second, pair.first)}) {
      const auto row = graph.neighbours(from);
      const auto at = std::ranges::find(row, to);
      REQUIRE(at != row.end());
      CHECK(graph.weights(from)[static_cast<std::size_t>(at - row.begin())] == sum);
    }
  }
}

TEST_CASE("surroundings reach as far as they are asked to") {
  const Graph graph = made::path(6);
  CHECK(surroundings(graph, 2, 0) == Nodes{2});
  CHECK(surroundings(graph, 2, 1) == Nodes{1, 2, 3});
  CHECK(surroundings(graph, 2, 2) == Nodes{0, 1, 2, 3, 4});
  CHECK(surroundings(graph, 0, 99).size() == 6);
  CHECK(surroundings(graph, 6, 1).empty());
}
