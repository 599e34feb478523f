// One source at a time: outward by distance, counting shortest paths, then inward, gathering what depends on each node.
// Both ways stop after any node, so that a step can be as short as one likes.
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/graph/centrality.h"
#include "core/graph/shuffle.h"

namespace entente {
namespace {

constexpr std::uint32_t kFar = std::numeric_limits<std::uint32_t>::max();
// Shortest paths can be more than a double holds; from here on two counts are taken as equal.
constexpr double kManyPaths = 1e290;

}  // namespace

Betweenness::Betweenness(Graph graph, const BetweennessOptions& options)
    : graph_(std::move(graph)),
      distance_(graph_.nodes(), kFar),
      paths_(graph_.nodes(), 0),
      dependency_(graph_.nodes(), 0),
      sum_(graph_.nodes(), 0),
      squares_(graph_.nodes(), 0) {
  const std::uint32_t nodes = graph_.nodes();
  const std::uint32_t sources = nodes <= options.exact_up_to ? nodes : std::min(nodes, std::max(2U, options.sources));
  order_ = shuffled(nodes, options.seed);
  order_.resize(sources);
  queue_.reserve(nodes);
}

bool Betweenness::step(std::size_t budget) {
  std::size_t looks = 0;
  while (looks < budget && !done()) {
    switch (phase_) {
      case Phase::next_source:
        begin_source();
        ++looks;
        break;
      case Phase::outward:
        looks += spread_from(queue_[at_++]);
        if (at_ == queue_.size()) phase_ = Phase::inward;
        break;
      case Phase::inward:
        looks += gather_to(queue_[--at_]);
        if (at_ == 0) end_source();
        break;
    }
  }
  return !done();
}

void Betweenness::begin_source() {
  const std::uint32_t source = order_[sources_done_];
  queue_.assign(1, source);
  distance_[source] = 0;
  paths_[source] = 1;
  at_ = 0;
  phase_ = Phase::outward;
}

std::size_t Betweenness::spread_from(std::uint32_t node) {
  const std::uint32_t next = distance_[node] + 1;
  const double paths = paths_[node] = std::min(paths_[node], kManyPaths);
  for (const std::uint32_t neighbour : graph_.neighbours(node)) {
    if (distance_[neighbour] == kFar) {
      distance_[neighbour] = next;
      paths_[neighbour] = 0;
      queue_.push_back(neighbour);
    }
    if (distance_[neighbour] == next) paths_[neighbour] += paths;
  }
  return 1 + graph_.degree(node);
}

// By falling distance; dependency_ holds (own + dependency) / paths of the nodes gathered so far, which is what the
// nodes before them ask for. A pair of source and target counts 1 here, and again when the target is the source; in a
// sample it counts the part of its way that ends at the node, the rest being left to the target.
std::size_t Betweenness::gather_to(std::uint32_t node) {
  const std::uint32_t next = distance_[node] + 1;
  double share = 0;
  for (const std::uint32_t neighbour : graph_.neighbours(node)) {
    if (distance_[neighbour] == next) share += dependency_[neighbour];
  }
  if (at_ > 0) {  // the source stands between no pair of its own
    const double distance = sampled() ? distance_[node] : 1;
    const double dependency = share * paths_[node];
    dependency_[node] = (1 / distance + dependency) / paths_[node];
    sum_[node] += distance * dependency;
    squares_[node] += distance * dependency * (distance * dependency);
  }
  return 1 + graph_.degree(node);
}

void Betweenness::end_source() {
  for (const std::uint32_t node : queue_) distance_[node] = kFar;
  ++sources_done_;
  phase_ = Phase::next_source;
}

std::vector<double> Betweenness::pairs() const {
  if (sources_done_ == 0) return {};
  const double scale = graph_.nodes() / static_cast<double>(sources_done_) / ends_met();
  std::vector<double> pairs(sum_.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) pairs[i] = sum_[i] * scale;
  return pairs;
}

std::vector<double> Betweenness::shares() const {
  const double nodes = graph_.nodes();
  if (nodes < 3) return {};
  std::vector<double> shares = pairs();
  for (double& share : shares) share /= (nodes - 1) * (nodes - 2) / 2;
  return shares;
}

std::vector<double> Betweenness::standard_errors() const {
  if (exact()) return std::vector<double>(graph_.nodes(), 0);
  if (sources_done_ < 2) return {};
  const double nodes = graph_.nodes();
  const auto sources = static_cast<double>(sources_done_);
  std::vector<double> errors(sum_.size());
  for (std::size_t i = 0; i < errors.size(); ++i) {
    const double mean = sum_[i] / sources;
    const double variance = std::max(0.0, squares_[i] - mean * sum_[i]) / (sources - 1);
    errors[i] = nodes / ends_met() * std::sqrt(variance / sources * (1 - sources / nodes));
  }
  return errors;
}

}  // namespace entente
