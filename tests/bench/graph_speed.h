// How long the graph algorithms take on one graph: shared by `entente bench graph` and by the small program that
// tests/bench/graph_peers.mjs runs natively and as WebAssembly beside ngraph.forcelayout and igraph.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/graph/graph.h"

namespace entente::bench {

struct GraphTime {
  std::string name;
  double milliseconds = 0;
  std::string found;  // what it came to: a modularity, a count
};

// Preferential attachment (Barabasi and Albert 1999) with a tenth of the ends drawn evenly; `each` edges a node.
[[nodiscard]] std::vector<GraphEdge> scale_free(std::uint32_t nodes, std::uint32_t each, std::uint64_t seed);

// Lines of "a b weight"; nodes are numbers. Empty if the file cannot be read.
[[nodiscard]] std::vector<GraphEdge> read_edges(const char* path);
bool write_edges(const std::vector<GraphEdge>& edges, const char* path);

// Medians. `seconds` says the processor time used so far.
[[nodiscard]] std::vector<GraphTime> time_graph(const std::vector<GraphEdge>& edges, double (*seconds)());

}  // namespace entente::bench
