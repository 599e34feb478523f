// The actor network as positions: nodes pushed apart, linked ones drawn together (Fruchterman and
// Reingold 1991), from a fixed start, so that the same report always gives the same picture.
#pragma once

#include <cstdint>
#include <vector>

#include "core/report/report.h"

namespace entente::ui {

struct NetworkNode {
  std::uint32_t actor = 0;  // row of Report::actors
  float x = 0, y = 0;       // within [0, 1] x [0, 1]
};

struct NetworkEdge {
  std::uint32_t from = 0, to = 0;  // nodes
  std::uint32_t link = 0;          // row of Report::links
};

struct Network {
  std::vector<NetworkNode> nodes;  // most mentioned first
  std::vector<NetworkEdge> edges;  // weakest first, so that the strongest are drawn on top
  std::uint64_t strongest = 0;     // sentences of the strongest link
  std::uint64_t most_mentioned = 0;
};

inline constexpr std::size_t kNetworkNodes = 40;
inline constexpr std::size_t kNetworkEdges = 120;

// Of the first `most_nodes` actors; those without a link among them are left out, and stand in the table.
[[nodiscard]] Network lay_out_network(const Report& report, std::size_t most_nodes = kNetworkNodes);

}  // namespace entente::ui
