// Communities: those that a reader would draw, numbered so that they can be named, and the same for a seed.
#include "core/graph/communities.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <set>

#include "core/graph/shuffle.h"
#include "tests/unit/graph/made_graphs.h"

namespace {

using namespace entente;

// Straight from the formula: the sum over all ordered pairs of one community of w_ij - resolution * k_i k_j / 2m.
double naive_modularity(const Graph& graph, const std::vector<std::uint32_t>& of, double resolution) {
  std::vector<double> strength(graph.nodes(), 0);
  double twice_all = 0;
  for (std::uint32_t i = 0; i < graph.nodes(); ++i) {
    for (const double weight : graph.weights(i)) strength[i] += weight;
    twice_all += strength[i];
  }
  double sum = 0;
  for (std::uint32_t i = 0; i < graph.nodes(); ++i) {
    for (std::uint32_t j = 0; j < graph.nodes(); ++j) {
      if (of[i] != of[j]) continue;
      const auto row = graph.neighbours(i);
      const auto at = std::ranges::find(row, j);
      if (at != row.end()) sum += graph.weights(i)[static_cast<std::size_t>(at - row.begin())];
      sum -= resolution * strength[i] * strength[j] / twice_all;
    }
  }
  return sum / twice_all;
}

bool hang_together(const Graph& graph, const Communities& found) {
  std::vector<bool> reached(graph.nodes(), false);
  std::size_t pieces = 0;
  for (std::uint32_t start = 0; start < graph.nodes(); ++start) {
    if (reached[start]) continue;
    ++pieces;
    std::vector<std::uint32_t> stack = {start};
    reached[start] = true;
    while (!stack.empty()) {
      const std::uint32_t node = stack.back();
      stack.pop_back();
      for (const std::uint32_t next : graph.neighbours(node)) {
        if (reached[next] || found.of[next] != found.of[node]) continue;
        reached[next] = true;
        stack.push_back(next);
      }
    }
  }
  return pieces == found.count();
}

// The best modularity over all partitions, each given once as labels that rise by one at most.
double best_modularity(const Graph& graph) {
  std::vector<std::uint32_t> of(graph.nodes(), 0);
  double best = naive_modularity(graph, of, 1);
  for (;;) {
    std::size_t at = of.size() - 1;
    while (at > 0 && of[at] > *std::ranges::max_element(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(at))) --at;
    if (at == 0) return best;
    ++of[at];
    std::fill(of.begin() + static_cast<std::ptrdiff_t>(at) + 1, of.end(), 0);
    best = std::max(best, naive_modularity(graph, of, 1));
  }
}

}  // namespace

TEST_CASE("of small graphs nearly all get the best partition there is, and none a better one") {
  std::size_t best = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const Graph graph = made::drawn(8, 8 + static_cast<std::uint32_t>(seed % 12), seed);
    const double found = find_communities(graph, {.seed = seed, .iterations = 10}).modularity.value();
    const double most = best_modularity(graph);
    CHECK(found <= most + 1e-12);
    CHECK(found >= most - 0.05);
    if (found > most - 1e-9) ++best;
  }
  CHECK(best >= 54);
}

TEST_CASE("modularity is what its formula says, at any resolution") {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Graph graph = made::drawn(30, 90, seed);
    std::vector<std::uint32_t> of(30);
    for (std::uint32_t i = 0; i < 30; ++i) of[i] = static_cast<std::uint32_t>(hash64(i, seed) % 4);
    for (const double resolution : {0.5, 1.0, 2.0}) {
      CHECK(modularity(graph, of, resolution).value() ==
            Catch::Approx(naive_modularity(graph, of, resolution)).margin(1e-12));
    }
  }
}

TEST_CASE("the karate club falls into communities of modularity 0.41 and more, from any seed") {
  const Graph club = made::karate_club();
  REQUIRE(club.edges() == 78);
  for (std::uint64_t seed = 1; seed <= 50; ++seed) {
    const Communities found = find_communities(club, {.seed = seed});
    CHECK(found.modularity.value() >= 0.41);
    CHECK(found.modularity.value() <= 0.4198);  // the best there is (Brandes and others 2008)
    CHECK(found.of[0] != found.of[33]);         // the two who parted
  }
}

TEST_CASE("the cliques of a ring are its communities") {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const Communities found = find_communities(made::ring_of_cliques(8, 6), {.seed = seed});
    REQUIRE(found.count() == 8);
    for (std::uint32_t node = 0; node < 48; ++node) CHECK(found.of[node] == node / 6);
  }
}

TEST_CASE("communities hang together, their modularity is theirs, and no node would gain by moving") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    const Graph graph = made::drawn(60, 120, seed);
    const Communities found = find_communities(graph, {.seed = seed, .iterations = 100});
    CHECK(hang_together(graph, found));
    const double best = naive_modularity(graph, found.of, 1);
    CHECK(found.modularity.value() == Catch::Approx(best).margin(1e-12));
    auto of = found.of;
    for (std::uint32_t& label : of) {
      const std::uint32_t own = label;
      for (label = 0; label < found.count(); ++label) CHECK(naive_modularity(graph, of, 1) <= best + 1e-9);
      label = own;
    }
  }
}

TEST_CASE("communities are numbered by size, then by smallest node") {
  // A pair, two triangles, a node by itself.
  const Graph graph = made::graph(9, {{0, 1, 1}, {2, 3, 1}, {3, 4, 1}, {2, 4, 1}, {5, 6, 1}, {6, 7, 1}, {5, 7, 1}});
  const Communities found = find_communities(graph);
  CHECK(found.of == std::vector<std::uint32_t>{2, 2, 0, 0, 0, 1, 1, 1, 3});
  CHECK(found.sizes == std::vector<std::uint32_t>{3, 3, 2, 1});
}

TEST_CASE("a higher resolution makes more communities, and weights draw the line") {
  const Graph ring = made::ring_of_cliques(30, 3);
  CHECK(find_communities(ring, {.resolution = 0.2}).count() < find_communities(ring, {.resolution = 1}).count());
  CHECK(find_communities(ring, {.resolution = 1}).count() < find_communities(ring, {.resolution = 5}).count());
  const Graph square = made::graph(4, {{0, 1, 9}, {1, 2, 1}, {2, 3, 9}, {3, 0, 1}});
  CHECK(find_communities(square).of == std::vector<std::uint32_t>{0, 0, 1, 1});
}

TEST_CASE("without an edge every node is a community and modularity has no value") {
  const Communities found = find_communities(made::graph(3, {}));
  CHECK(found.of == std::vector<std::uint32_t>{0, 1, 2});
  CHECK_FALSE(found.modularity.has_value());
  CHECK(find_communities(Graph()).count() == 0);
}

TEST_CASE("a resolution that is none is taken as 1") {
  const Graph club = made::karate_club();
  for (const double resolution : {0.0, -1.0, std::nan(""), HUGE_VAL}) {
    CHECK(find_communities(club, {.resolution = resolution}).of == find_communities(club).of);
  }
}

TEST_CASE("a seed gives one answer, the same on every compiler") {
  const Graph graph = made::drawn(500, 2500, 3);
  const Communities found = find_communities(graph, {.seed = 7, .iterations = 8});
  std::uint64_t digest = 0;
  for (const std::uint32_t label : found.of) digest = hash64(label, digest);
  CHECK(digest == 0x5EE660764F5CB92BU);
}

TEST_CASE("a shuffle holds every number once and differs by seed") {
  const auto order = shuffled(100, 1);
  CHECK(std::set(order.begin(), order.end()).size() == 100);
  CHECK(order != shuffled(100, 2));
  CHECK(shuffled(0, 1).empty());
}
