// PageRank of a graph whose edges have no direction is a symmetric system of equations, and is solved as one.
#include <algorithm>
#include <cmath>

#include "core/graph/centrality.h"

namespace entente {
namespace {

// With S the strengths, W the weights and ranks x = S y, the walk's balance x = base + d W S^-1 x is
// (S - d W) y = base: symmetric, and positive definite for d < 1. S preconditions it, so that the condition is at most
// (1 + d) / (1 - d) whatever the weights. The residual of this system is that of x itself, and |error of x| summed is
// at most |residual| summed / (1 - d).
class WalkersBalance {
 public:
  WalkersBalance(const Graph& graph, double damping, double base)
      : graph_(graph),
        damping_(damping),
        strength_(strengths(graph)),
        y_(graph.nodes(), 0),
        residual_(graph.nodes(), 0),
        direction_(graph.nodes(), 0),
        image_(graph.nodes(), 0) {
    for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
      if (graph.degree(node) == 0) continue;
      residual_[node] = base;
      direction_[node] = base / strength_[node];
      product_ += base * direction_[node];
    }
  }

  [[nodiscard]] double residual() const {
    double sum = 0;
    for (const double part : residual_) sum += std::abs(part);
    return sum;
  }

  void round() {
    const double step = product_ / curvature();
    double product = 0;
    for (std::size_t i = 0; i < y_.size(); ++i) {
      if (strength_[i] == 0) continue;
      y_[i] += step * direction_[i];
      residual_[i] -= step * image_[i];
      product += residual_[i] * residual_[i] / strength_[i];
    }
    const double keep = product / product_;
    product_ = product;
    for (std::size_t i = 0; i < y_.size(); ++i) {
      if (strength_[i] != 0) direction_[i] = residual_[i] / strength_[i] + keep * direction_[i];
    }
  }

  // The ranks of all nodes that have edges.
  [[nodiscard]] std::vector<double> ranks() const {
    std::vector<double> ranks(y_.size());
    for (std::size_t i = 0; i < y_.size(); ++i) ranks[i] = strength_[i] * y_[i];
    return ranks;
  }

 private:
  // Fills image_ with the system's image of direction_ and says the product of both.
  double curvature() {
    const auto offsets = graph_.offsets();
    const auto neighbours = graph_.all_neighbours();
    const auto weights = graph_.all_weights();
    double sum = 0;
    for (std::uint32_t node = 0; node < graph_.nodes(); ++node) {
      double near = 0;
      for (std::uint32_t i = offsets[node]; i < offsets[node + 1]; ++i) near += weights[i] * direction_[neighbours[i]];
      image_[node] = strength_[node] * direction_[node] - damping_ * near;
      sum += image_[node] * direction_[node];
    }
    return sum;
  }

  const Graph& graph_;
  double damping_;
  std::vector<double> strength_, y_, residual_, direction_, image_;
  double product_ = 0;  // of the residual with itself, over the strengths
};

}  // namespace

std::vector<double> strengths(const Graph& graph) {
  std::vector<double> sums(graph.nodes(), 0);
  for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
    for (const double weight : graph.weights(node)) sums[node] += weight;
  }
  return sums;
}

PageRank page_rank(const Graph& graph, const PageRankOptions& options) {
  const std::uint32_t nodes = graph.nodes();
  PageRank result;
  if (nodes == 0) return result;
  const double damping = options.damping >= 0 && options.damping < 1 ? options.damping : 0.85;

  // Nodes without edges all have one rank, `base`, which is what every node has of jumps: of those by chance and of
  // those by walkers who stand on such a node.
  std::uint32_t loose = 0;
  for (std::uint32_t node = 0; node < nodes; ++node) loose += graph.degree(node) == 0 ? 1 : 0;
  const double base = (1 - damping) / (nodes - damping * loose);

  WalkersBalance balance(graph, damping, base);
  const double enough = std::max(options.tolerance, 1e-15) * (1 - damping);
  result.converged = balance.residual() <= enough;
  while (!result.converged && result.rounds < options.rounds) {
    balance.round();
    ++result.rounds;
    result.converged = balance.residual() <= enough;
  }
  result.rank = balance.ranks();
  for (std::uint32_t node = 0; node < nodes; ++node) {
    if (graph.degree(node) == 0) result.rank[node] = base;
  }
  double sum = 0;
  for (const double rank : result.rank) sum += rank;
  for (double& rank : result.rank) rank /= sum;
  return result;
}

}  // namespace entente
