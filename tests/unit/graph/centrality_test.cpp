// Centrality against second implementations that follow the definitions, and against graphs one can count by hand.
#include "core/graph/centrality.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "tests/unit/graph/made_graphs.h"

namespace {

using namespace entente;

// The walker, step by step, until nothing changes.
std::vector<double> walked(const Graph& graph, double damping) {
  const double nodes = graph.nodes();
  const std::vector<double> strength = strengths(graph);
  std::vector<double> rank(graph.nodes(), 1 / nodes);
  for (int round = 0; round < 2000; ++round) {
    std::vector<double> next(graph.nodes(), 0);
    double loose = 0;
    for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
      if (strength[node] == 0) loose += rank[node];
      for (std::size_t i = 0; i < graph.degree(node); ++i) {
        next[graph.neighbours(node)[i]] += damping * rank[node] * graph.weights(node)[i] / strength[node];
      }
    }
    for (double& value : next) value += (1 - damping) / nodes + damping * loose / nodes;
    rank = next;
  }
  return rank;
}

// For every pair, how many of its shortest paths go through each node: distances by Floyd and Warshall.
std::vector<double> counted_pairs(const Graph& graph) {
  const std::size_t n = graph.nodes();
  constexpr double kNoWay = std::numeric_limits<double>::infinity();
  std::vector<std::vector<double>> distance(n, std::vector<double>(n, kNoWay)), paths(n, std::vector<double>(n, 0));
  for (std::uint32_t i = 0; i < n; ++i) {
    distance[i][i] = 0;
    for (const std::uint32_t j : graph.neighbours(i)) distance[i][j] = 1;
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) distance[i][j] = std::min(distance[i][j], distance[i][k] + distance[k][j]);
    }
  }
  for (std::uint32_t s = 0; s < n; ++s) {
    paths[s][s] = 1;
    for (double d = 1; d < static_cast<double>(n); ++d) {
      for (std::uint32_t t = 0; t < n; ++t) {
        if (distance[s][t] != d) continue;
        for (const std::uint32_t u : graph.neighbours(t)) {
          if (distance[s][u] == d - 1) paths[s][t] += paths[s][u];
        }
      }
    }
  }
  std::vector<double> between(n, 0);
  for (std::size_t s = 0; s < n; ++s) {
    for (std::size_t t = 0; t < s; ++t) {
      for (std::size_t v = 0; v < n; ++v) {
        if (v == s || v == t || distance[s][t] == kNoWay) continue;
        if (distance[s][v] + distance[v][t] == distance[s][t]) between[v] += paths[s][v] * paths[v][t] / paths[s][t];
      }
    }
  }
  return between;
}

Betweenness finished(const Graph& graph, const BetweennessOptions& options = {}) {
  Betweenness betweenness(graph, options);
  while (betweenness.step(1000)) {}
  return betweenness;
}

}  // namespace

TEST_CASE("strength adds the weights of a node's edges") {
  CHECK(strengths(made::graph(3, {{0, 1, 2}, {1, 2, 0.5}})) == std::vector<double>{2, 2.5, 0.5});
}

TEST_CASE("PageRank is where the walker ends up, nodes without edges included") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Graph graph = made::drawn(50, 60, seed);  // some have no edge
    for (const double damping : {0.0, 0.5, 0.85, 0.99}) {
      const PageRank found = page_rank(graph, {.damping = damping});
      const std::vector<double> expected = walked(graph, damping);
      CHECK(found.converged);
      double apart = 0;
      for (std::size_t i = 0; i < expected.size(); ++i) apart += std::abs(found.rank[i] - expected[i]);
      CHECK(apart < 1e-8);
      CHECK(std::accumulate(found.rank.begin(), found.rank.end(), 0.0) == Catch::Approx(1));
    }
  }
}

TEST_CASE("PageRank of a graph without edges is even, and of no graph empty") {
  CHECK(page_rank(made::graph(4, {})).rank == std::vector<double>(4, 0.25));
  CHECK(page_rank(Graph()).rank.empty());
}

TEST_CASE("PageRank that may not take its rounds says so") {
  const PageRank found = page_rank(made::karate_club(), {.rounds = 2});
  CHECK(found.rounds == 2);
  CHECK_FALSE(found.converged);
  CHECK(page_rank(made::karate_club()).converged);
}

TEST_CASE("weights that differ by twelve powers of ten do not keep PageRank from its end") {
  auto edges = made::drawn_edges(200, 800, 9);
  for (std::size_t i = 0; i < edges.size(); ++i) edges[i].weight = i % 3 == 0 ? 1e6 : i % 3 == 1 ? 1 : 1e-6;
  CHECK(page_rank(made::graph(200, edges)).converged);
}

TEST_CASE("betweenness up to two thousand nodes is exact") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Graph graph = made::drawn(40, 20 + 10 * static_cast<std::uint32_t>(seed), seed);
    const Betweenness found = finished(graph);
    CHECK(found.exact());
    const std::vector<double> expected = counted_pairs(graph);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      CHECK(found.pairs()[i] == Catch::Approx(expected[i]).margin(1e-9));
      CHECK(found.standard_errors()[i] == 0);
    }
  }
}

TEST_CASE("the middle of a star stands between all pairs, the ends of a path between none") {
  const Betweenness star = finished(made::graph(5, {{0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}}));
  CHECK(star.pairs() == std::vector<double>{6, 0, 0, 0, 0});
  CHECK(star.shares() == std::vector<double>{1, 0, 0, 0, 0});
  CHECK(finished(made::path(4)).pairs() == std::vector<double>{0, 2, 2, 0});
  CHECK(finished(made::path(2)).shares().empty());
  CHECK(finished(Graph()).done());
}

TEST_CASE("betweenness is the same in steps of any size, and each step keeps to its budget") {
  const Graph graph = made::drawn(80, 300, 4);
  const Betweenness whole = finished(graph);
  std::uint32_t most = 0;
  for (std::uint32_t node = 0; node < 80; ++node) most = std::max(most, graph.degree(node));
  Betweenness slow(graph);
  std::size_t steps = 0;
  while (slow.step(1)) ++steps;
  CHECK(slow.pairs() == whole.pairs());
  CHECK(steps >= 80 * 80);  // a node at a time
}

TEST_CASE("a sample of sources says how far it may be off, and is") {
  const Graph graph = made::drawn(600, 2400, 8);
  const std::vector<double> exact = finished(graph).pairs();
  std::size_t within_two = 0, all = 0;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Betweenness sampled = finished(graph, {.exact_up_to = 100, .sources = 200, .seed = seed});
    CHECK(sampled.sources_done() == 200);
    CHECK_FALSE(sampled.exact());
    const auto pairs = sampled.pairs();
    const auto errors = sampled.standard_errors();
    for (std::size_t i = 0; i < exact.size(); ++i) {
      if (exact[i] < 500) continue;  // few sources speak of such a node, so that errors are far from normal
      ++all;
      if (std::abs(pairs[i] - exact[i]) <= 2 * errors[i]) ++within_two;
    }
  }
  CHECK(all > 1000);
  CHECK(static_cast<double>(within_two) / static_cast<double>(all) > 0.9);
  CHECK(within_two < all);
}

TEST_CASE("more shortest paths than a double can count do no harm") {
  // A chain of 1,200 squares has 2^1200 shortest paths from end to end.
  std::vector<GraphEdge> edges;
  for (std::uint32_t i = 0; i < 1200; ++i) {
    for (const std::uint32_t side : {1U, 2U}) {
      edges.push_back({3 * i, 3 * i + side, 1});
      edges.push_back({3 * i + side, 3 * i + 3, 1});
    }
  }
  const Betweenness found = finished(made::graph(3601, edges), {.sources = 20});
  for (const double pairs : found.pairs()) CHECK(std::isfinite(pairs));
}
