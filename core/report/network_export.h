// A network as files that other programs read: GEXF 1.3 and GraphML for Gephi, igraph, networkx and their like, and
// JSON. Nodes and edges carry the columns of nodes_table() and edges_table(), so that every format has the same
// figures; those without a value are left out (GEXF, GraphML) or null.
#pragma once

#include <string>

#include "core/report/network.h"
#include "core/report/provenance.h"

namespace entente {

// What the figures rest on, by name: where they come from, what was counted, cut and seeded.
[[nodiscard]] Facts facts_of(const ActorNetwork& network, const Provenance& provenance);

// Nodes are known by their keys; where a key holds what XML cannot, all by "n0", "n1", ... in the order of the network.
// The fact "replaced" tells how many texts hold such characters. GEXF has its facts, a line each, in its description;
// GraphML has each as data of the graph, as well as all in its description.
[[nodiscard]] std::string to_gexf(const ActorNetwork& network, const Facts& facts);
[[nodiscard]] std::string to_graphml(const ActorNetwork& network, const Facts& facts);
// {"network", "facts", "actors", "links", "modularity", "communities": [...], "nodes": [...], "edges": [...],
// "matrix_order": [...]}
[[nodiscard]] std::string to_json(const ActorNetwork& network, const Facts& facts);

}  // namespace entente
