// Communities: which nodes stand closer to each other than chance would have it, by the Leiden method (Traag, Waltman,
// van Eck 2019, "From Louvain to Leiden: guaranteeing well-connected communities"): nodes move to where modularity
// gains, communities are refined into parts that hang together, the parts become nodes, and so on until nothing moves.
// The order of nodes comes from the seed and ties go to the lower number, so a seed gives the same answer everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/graph/graph.h"

namespace entente {

struct CommunityOptions {
  double resolution = 1;         // gamma of Reichardt and Bornholdt 2006: above 1 more and smaller communities
  std::uint64_t seed = 1;        // of the order in which nodes are looked at
  std::uint32_t iterations = 2;  // of the whole method, each beginning at the last one's answer; it ends earlier when
                                 // nothing moves
};

struct Communities {
  std::vector<std::uint32_t> of;     // community of each node; 0 is the largest, ties by their smallest node
  std::vector<std::uint32_t> sizes;  // nodes of each community, falling
  std::optional<double> modularity;  // at the resolution asked for; none where there is no edge

  [[nodiscard]] std::size_t count() const { return sizes.size(); }
};

// A node without edges is a community of its own. A resolution that is not above 0 or not finite is taken as 1.
[[nodiscard]] Communities find_communities(const Graph& graph, const CommunityOptions& options = {});

// Newman 2004 with a resolution: sum over communities of in/2m - resolution * (tot/2m)^2, where `in` counts each inner
// edge's weight twice and `tot` is the strength of its nodes. `of` has a community for each node, below the number of
// nodes. Nothing where there is no edge.
[[nodiscard]] std::optional<double> modularity(const Graph& graph, std::span<const std::uint32_t> of,
                                               double resolution = 1);

}  // namespace entente
