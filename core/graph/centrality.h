// Who matters in a graph, by four measures: how many neighbours (degree), how much weight (strength), how well
// connected those are in turn (PageRank), and how often one stands between two others (betweenness). The last is dear,
// so it is an object that works in steps: a caller who draws frames gives each step what it can spare and shows what
// there is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/graph/graph.h"

namespace entente {

// Sum of the weights of a node's edges, for each node.
[[nodiscard]] std::vector<double> strengths(const Graph& graph);

struct PageRankOptions {
  double damping = 0.85;       // chance that the walker follows an edge; outside [0, 1) it is taken as 0.85
  double tolerance = 1e-10;    // how far all ranks together may be from what they tend to
  std::uint32_t rounds = 200;  // at most; reached for no graph at the values above
};

struct PageRank {
  std::vector<double> rank;  // of each node; they add up to 1
  std::uint32_t rounds = 0;
  bool converged = true;
};

// Brin and Page 1998 with weighted edges: the walker leaves along an edge with chance in proportion to its weight, and
// from a node without edges to any node. Edges have no direction here, so the ranks solve a symmetric system, and are
// found by conjugate gradients (Hestenes and Stiefel 1952) in far fewer rounds than the walker needs.
[[nodiscard]] PageRank page_rank(const Graph& graph, const PageRankOptions& options = {});

struct BetweennessOptions {
  std::uint32_t exact_up_to = 2000;  // nodes; larger graphs are sampled
  std::uint32_t sources = 1000;      // how many nodes a sample starts from
  std::uint64_t seed = 1;            // of which they are
};

// Betweenness on unweighted shortest paths, as is usual for co-occurrence (a weight says how close two stand, not how
// far): the number of pairs between which a node stands, each pair's shortest paths counting as one together.
//
// Exact by Brandes 2001, "A faster algorithm for betweenness centrality". Beyond exact_up_to nodes from sources drawn
// without replacement (Brandes and Pich 2007, "Centrality estimation in large networks"): n/k times the sum of what k
// sources say, each pair split between its two ends by how near the node is to them (Geisberger, Sanders, Schultes
// 2008, "Better approximation of betweenness centrality"), so that nodes near a source are not overrated. The standard
// error is that of a total under simple random sampling (Cochran 1977, section 2.5); the errors of nodes of which few
// sources speak are far from normal. Every state between two steps is such a sample.
class Betweenness {
 public:
  explicit Betweenness(Graph graph, const BetweennessOptions& options = {});

  // Works for about `budget` looks at an edge (some nanoseconds each), at most one node's edges more. False when all
  // is done.
  bool step(std::size_t budget);

  [[nodiscard]] bool done() const { return sources_done_ == order_.size(); }
  [[nodiscard]] bool exact() const { return done() && order_.size() == graph_.nodes(); }
  [[nodiscard]] std::size_t sources_done() const { return sources_done_; }
  [[nodiscard]] std::size_t sources() const { return order_.size(); }

  // For each node, in pairs of others; 0 .. (n-1)(n-2)/2. Empty before the first source is done.
  [[nodiscard]] std::vector<double> pairs() const;
  // The same as a share of all pairs of others, in [0, 1]; a sample may exceed it. Empty for fewer than 3 nodes.
  [[nodiscard]] std::vector<double> shares() const;
  // Standard error of pairs(): 0 when exact, empty before the second source is done.
  [[nodiscard]] std::vector<double> standard_errors() const;

 private:
  [[nodiscard]] bool sampled() const { return order_.size() < graph_.nodes(); }
  // How much a pair counts in the sums once both of its ends were sources.
  [[nodiscard]] double ends_met() const { return sampled() ? 1 : 2; }

  enum class Phase : std::uint8_t { next_source, outward, inward };
  void begin_source();
  std::size_t spread_from(std::uint32_t node);
  std::size_t gather_to(std::uint32_t node);
  void end_source();

  Graph graph_;
  std::vector<std::uint32_t> order_;  // the sources, in the order they are taken
  std::size_t sources_done_ = 0;
  Phase phase_ = Phase::next_source;
  std::size_t at_ = 0;                   // in queue_
  std::vector<std::uint32_t> queue_;     // nodes as they were reached from this source
  std::vector<std::uint32_t> distance_;  // kFar where not reached
  std::vector<double> paths_;            // shortest ones from the source
  std::vector<double> dependency_;
  std::vector<double> sum_, squares_;  // of dependencies over the sources done
};

}  // namespace entente
