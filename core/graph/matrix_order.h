// In which order the rows (and columns) of a matrix of links stand, so that communities show as blocks along the
// diagonal and strong links near it: communities side by side with those they have most to do with, and their nodes
// likewise, both by the Fiedler vector, which puts what is strongly linked close together on a line (Atkins, Boman,
// Hendrickson 1998, "A spectral algorithm for seriation"). Each row is turned so that it looks at what comes before it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/graph/graph.h"

namespace entente {

// The nodes in the order of their rows. `community` has one number a node, below the number of nodes (as of
// Communities::of). Deterministic; ties by index.
[[nodiscard]] std::vector<std::uint32_t> matrix_order(const Graph& graph, std::span<const std::uint32_t> community);

// One node after another by the Fiedler vector of the graph without loops, part by part (largest first) where it falls
// apart.
[[nodiscard]] std::vector<std::uint32_t> spectral_order(const Graph& graph);

}  // namespace entente
