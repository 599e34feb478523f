// A network as files that other programs read: GEXF 1.3 and GraphML for Gephi, igraph, networkx and their like, and
// JSON. Nodes and edges carry the columns of nodes_table() and edges_table(), so that every format has the same
// figures; those without a value are left out (GEXF, GraphML) or null.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/network.h"

namespace entente {

// What the figures rest on, by name: program, lexicon, tokeniser, selection, what was counted, cut and seeded.
using NetworkFacts = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] NetworkFacts facts_of(const ActorNetwork& network, const std::vector<std::string>& tokenisers,
                                    std::string_view selection);

// Nodes are known by their keys; where a key holds what XML cannot, all by "n0", "n1", ... in the order of the network.
[[nodiscard]] std::string to_gexf(const ActorNetwork& network, const NetworkFacts& facts);
[[nodiscard]] std::string to_graphml(const ActorNetwork& network, const NetworkFacts& facts);
// {"network", "facts", "actors", "links", "modularity", "communities": [...], "nodes": [...], "edges": [...],
// "matrix_order": [...]}
[[nodiscard]] std::string to_json(const ActorNetwork& network, const NetworkFacts& facts);

}  // namespace entente
