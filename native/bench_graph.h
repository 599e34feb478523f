// entente bench graph: how long communities, PageRank, betweenness, the force layout and the order of a matrix take, on
// a made graph and on the actors of a pile; and what a network of actors takes as the views ask for it.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// Actors are those of `paths`, or the sample's when there are none. One thread; prints tables of medians. Returns the
// exit status. Peers on the same graphs: tests/bench/graph_peers.mjs.
int bench_graph(const std::vector<std::string>& paths);

}  // namespace entente::native
