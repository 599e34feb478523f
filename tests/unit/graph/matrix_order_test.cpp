// The order of a matrix's rows: blocks along the diagonal, strong links near it.
#include "core/graph/matrix_order.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "core/graph/communities.h"
#include "core/graph/shuffle.h"
#include "tests/unit/graph/made_graphs.h"

namespace {

using namespace entente;
using Nodes = std::vector<std::uint32_t>;

bool holds_each_once(Nodes order, std::uint32_t nodes) {
  std::ranges::sort(order);
  for (std::uint32_t i = 0; i < nodes; ++i) {
    if (order.size() != nodes || order[i] != i) return false;
  }
  return true;
}

// Mean distance from the diagonal, each edge by its weight.
double spread_of(const Graph& graph, const Nodes& order) {
  std::vector<double> row(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) row[order[i]] = static_cast<double>(i);
  double sum = 0, all = 0;
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    for (std::size_t i = 0; i < graph.degree(node); ++i) {
      sum += graph.weights(node)[i] * std::abs(row[node] - row[graph.neighbours(node)[i]]);
      all += graph.weights(node)[i];
    }
  }
  return sum / all;
}

// The graph with its nodes renamed.
Graph renamed(const Graph& graph, const Nodes& name) {
  std::vector<GraphEdge> edges;
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    for (std::size_t i = 0; i < graph.degree(node); ++i) {
      const std::uint32_t other = graph.neighbours(node)[i];
      if (other > node) edges.push_back({name[node], name[other], graph.weights(node)[i]});
    }
  }
  return made::graph(graph.nodes(), edges);
}

}  // namespace

TEST_CASE("a path comes out as a path, however its nodes are numbered") {
  for (const std::uint32_t nodes : {2U, 3U, 10U, 101U, 400U}) {
    const Graph path = renamed(made::path(nodes), shuffled(nodes, nodes));
    const Nodes order = spectral_order(path);
    REQUIRE(holds_each_once(order, nodes));
    CHECK(spread_of(path, order) == 1);
  }
}

TEST_CASE("communities are blocks, and those of a ring stand as the ring does") {
  const Graph ring = made::ring_of_cliques(9, 5);
  const Communities found = find_communities(ring);
  const Nodes order = matrix_order(ring, found.of);
  REQUIRE(holds_each_once(order, 45));
  std::size_t changes = 0;
  for (std::size_t i = 1; i < order.size(); ++i) changes += found.of[order[i]] != found.of[order[i - 1]] ? 1 : 0;
  CHECK(changes == 8);
}

TEST_CASE("a community is turned so that it looks at what comes before it") {
  // Two paths, tied end to end: the whole is one path.
  const Graph path = made::path(12);
  Nodes community(12, 0);
  std::fill(community.begin() + 6, community.end(), 1);
  const Nodes name = shuffled(12, 3);
  Nodes renamed_community(12);
  for (std::uint32_t i = 0; i < 12; ++i) renamed_community[name[i]] = community[i];
  const Graph graph = renamed(path, name);
  CHECK(spread_of(graph, matrix_order(graph, renamed_community)) == 1);
}

TEST_CASE("drawn graphs are nearer to the diagonal than by index") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Graph graph = made::drawn(120, 200, seed);
    Nodes as_given(120);
    for (std::uint32_t i = 0; i < 120; ++i) as_given[i] = i;
    const Nodes order = spectral_order(graph);
    REQUIRE(holds_each_once(order, 120));
    CHECK(spread_of(graph, order) < 0.7 * spread_of(graph, as_given));
  }
}

TEST_CASE("parts without ties stand one after another, the largest first, single nodes by index at the end") {
  const Graph graph = made::graph(7, {{5, 6, 1}, {1, 2, 1}, {2, 3, 1}});
  const Nodes order = spectral_order(graph);
  REQUIRE(holds_each_once(order, 7));
  Nodes first(order.begin(), order.begin() + 3);
  CHECK((first == Nodes{1, 2, 3} || first == Nodes{3, 2, 1}));
  CHECK(order[5] == 0);
  CHECK(order[6] == 4);
  CHECK(spectral_order(Graph()).empty());
  CHECK(matrix_order(Graph(), {}).empty());
}

TEST_CASE("nodes that are all alike stay from strong to weak") {
  std::vector<GraphEdge> edges;
  for (std::uint32_t a = 0; a < 6; ++a) {
    for (std::uint32_t b = 0; b < a; ++b) edges.push_back({a, b, 1});
  }
  CHECK(spectral_order(made::graph(6, edges)) == Nodes{0, 1, 2, 3, 4, 5});
}
