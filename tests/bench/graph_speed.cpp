#include "tests/bench/graph_speed.h"

#include <algorithm>
#include <cstdio>
#include <memory>

#include "core/base/hash.h"
#include "core/graph/centrality.h"
#include "core/graph/communities.h"
#include "core/graph/layout.h"
#include "core/graph/matrix_order.h"

namespace entente::bench {
namespace {

constexpr std::size_t kRounds = 5;
constexpr std::size_t kTicks = 100;  // as many as of ngraph

double median(std::vector<double> values) {
  std::ranges::sort(values);
  return values[values.size() / 2];
}

std::string decimal(double value, const char* format) {
  char text[40];
  std::snprintf(text, sizeof text, format, value);
  return text;
}

class GraphTimer {
 public:
  explicit GraphTimer(double (*seconds)()) : seconds_(seconds) {}

  // `work` says what it found; run so often, the median counts.
  template <class Work>
  void time(const char* name, Work work, std::size_t rounds = kRounds) {
    std::vector<double> times;
    std::string found;
    for (std::size_t round = 0; round < rounds; ++round) {
      const double begin = seconds_();
      found = work();
      times.push_back((seconds_() - begin) * 1000);
    }
    rows.push_back({name, median(times), found});
  }

  std::vector<GraphTime> rows;

 private:
  double (*seconds_)();
};

std::string communities(const Graph& graph, std::uint32_t iterations) {
  CommunityOptions options;
  options.iterations = iterations;
  const Communities found = find_communities(graph, options);
  return "modularity " + decimal(found.modularity.value_or(0), "%.4f") + ", " + std::to_string(found.count());
}

}  // namespace

std::vector<GraphEdge> scale_free(std::uint32_t nodes, std::uint32_t each, std::uint64_t seed) {
  std::vector<GraphEdge> edges;
  std::vector<std::uint32_t> ends;  // every end of every edge, so that a draw favours those of many
  std::vector<std::uint32_t> chosen;
  std::uint64_t draws = 0;
  for (std::uint32_t node = 1; node < nodes; ++node) {
    chosen.clear();
    while (chosen.size() < std::min(node, each)) {
      const std::uint64_t bits = hash64(draws++, seed);
      const bool evenly = ends.empty() || bits % 10 == 0;
      const auto other = evenly ? static_cast<std::uint32_t>((bits >> 8) % node) : ends[(bits >> 8) % ends.size()];
      if (std::ranges::find(chosen, other) == chosen.end()) chosen.push_back(other);
    }
    for (const std::uint32_t other : chosen) {
      edges.push_back({node, other, 1});
      ends.push_back(node);
      ends.push_back(other);
    }
  }
  return edges;
}

std::vector<GraphEdge> read_edges(const char* path) {
  std::vector<GraphEdge> edges;
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(
      std::fopen(path, "r"), [](std::FILE* f) { return f == nullptr ? 0 : std::fclose(f); });
  if (file == nullptr) return edges;
  unsigned a = 0, b = 0;
  double weight = 0;
  while (std::fscanf(file.get(), "%u %u %lf", &a, &b, &weight) == 3) edges.push_back({a, b, weight});
  return edges;
}

bool write_edges(const std::vector<GraphEdge>& edges, const char* path) {
  std::FILE* const file = std::fopen(path, "w");
  if (file == nullptr) return false;
  for (const auto& [a, b, weight] : edges) std::fprintf(file, "%u %u %.17g\n", a, b, weight);
  return std::fclose(file) == 0;
}

std::vector<GraphTime> time_graph(const std::vector<GraphEdge>& edges, double (*seconds)()) {
  std::uint32_t nodes = 0;
  for (const GraphEdge& edge : edges) nodes = std::max({nodes, edge.a + 1, edge.b + 1});
  const Graph graph = Graph::of(nodes, edges).value_or(Graph());
  GraphTimer timer(seconds);
  timer.time("rows of neighbours", [&] {
    return std::to_string(Graph::of(nodes, edges)->nodes()) + " nodes, " + std::to_string(graph.edges()) + " edges";
  });
  timer.time("communities, 2 iterations", [&] { return communities(graph, 2); });
  timer.time(
      "communities, 10 iterations", [&] { return communities(graph, 10); }, 1);
  timer.time("PageRank", [&] { return std::to_string(page_rank(graph).rounds) + " rounds"; });
  ForceLayout layout(graph);
  timer.time(
      "layout, a tick", [&] { return layout.step() ? "of " + std::to_string(kTicks) : std::string("settled"); },
      kTicks);
  constexpr std::uint32_t kSources = 20;
  const auto many = std::make_unique<Betweenness>(graph, BetweennessOptions{.exact_up_to = 0, .sources = kSources});
  timer.time(
      "betweenness, 20 sources",
      [&] {
        many->step(SIZE_MAX);
        return std::to_string(many->sources_done()) + " sources";
      },
      1);
  const Communities found = find_communities(graph);
  timer.time(
      "matrix order", [&] { return std::to_string(matrix_order(graph, found.of).size()) + " rows"; }, 1);
  return std::move(timer.rows);
}

}  // namespace entente::bench
