// Communities first, then the nodes of each, by the same spectral order; no more than a few vectors of the length of
// the graph are held.
#include "core/graph/matrix_order.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/graph/centrality.h"

namespace entente {
namespace {

using Node = std::uint32_t;

constexpr std::uint32_t kMostRounds = 1000;
constexpr double kEnough = 1e-9;  // relative change of the quotient that is none any more
constexpr double kLevel = 1e-24;  // a slope, in parts of the quotient's square, that is rounding

double product(std::span<const double> a, std::span<const double> b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// The places of nodes on a line at which linked nodes stand closest, each node with the weight of its strength: the
// smallest y'Ly / y'Sy but for the constant y, S the strengths and L = S - W (Shi and Malik 2000). Found by conjugate
// gradients on the quotient (Bradbury and Fletcher 1966). The graph is connected and has two nodes or more.
class FiedlerVector {
 public:
  explicit FiedlerVector(const Graph& graph)
      : graph_(graph), strength_(strengths(graph)), y_(graph.nodes()), way_(graph.nodes(), 0), scratch_(graph.nodes()) {
    for (const double strength : strength_) all_ += strength;
    begin();
    for (std::uint32_t round = 0, still = 0; round < kMostRounds && still < 3; ++round) {
      const double last = quotient_;
      improve();
      still = last - quotient_ <= kEnough * last ? still + 1 : 0;
    }
  }

  [[nodiscard]] const std::vector<double>& places() const { return y_; }

 private:
  // From strong to weak, so that nodes which are all alike stay in that order; a little shaken, so that no symmetry of
  // the graph is kept by chance.
  void begin() {
    std::vector<Node> order(y_.size());
    for (Node node = 0; node < order.size(); ++node) order[node] = node;
    compact_sort(order,
                 [&](Node a, Node b) { return strength_[a] != strength_[b] ? strength_[a] > strength_[b] : a < b; });
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
      y_[order[rank]] = static_cast<double>(rank) + static_cast<double>(mix64(order[rank] + 1) >> 40) * 0x1p-26;
    }
    rescale();
  }

  // To norm 1 and without the constant; way_ keeps in step.
  void rescale() {
    set_apart(y_);
    const double scale = 1 / std::sqrt(norm_of(y_));
    for (double& place : y_) place *= scale;
    for (double& value : way_) value *= scale;
    energy_ = product(y_, stress_of(y_));
    norm_ = norm_of(y_);
    quotient_ = energy_ / norm_;
  }

  // Takes the constant out of v.
  void set_apart(std::vector<double>& v) const {
    const double mean = product(v, strength_) / all_;
    for (double& value : v) value -= mean;
  }

  // L v, valid until the next call.
  std::span<const double> stress_of(std::span<const double> v) {
    for (Node node = 0; node < v.size(); ++node) {
      const auto neighbours = graph_.neighbours(node);
      const auto weights = graph_.weights(node);
      double sum = strength_[node] * v[node];
      for (std::size_t i = 0; i < neighbours.size(); ++i) sum -= weights[i] * v[neighbours[i]];
      scratch_[node] = sum;
    }
    return scratch_;
  }

  [[nodiscard]] double norm_of(std::span<const double> v) const {
    double sum = 0;
    for (std::size_t i = 0; i < v.size(); ++i) sum += strength_[i] * v[i] * v[i];
    return sum;
  }

  void improve() {
    const auto stress = stress_of(y_);
    double slope = 0;
    std::vector<double> down(y_.size());
    for (std::size_t i = 0; i < y_.size(); ++i) {
      const double residual = stress[i] - quotient_ * strength_[i] * y_[i];
      down[i] = -residual / strength_[i];
      slope += residual * residual / strength_[i];
    }
    const double keep = slope_ > 0 ? slope / slope_ : 0;
    slope_ = slope;
    for (std::size_t i = 0; i < y_.size(); ++i) way_[i] = down[i] + keep * way_[i];
    set_apart(way_);
    if (slope > kLevel * quotient_ * quotient_) go();
  }

  // To the y + t * way_ of the smallest quotient: the root of a quadratic.
  void go() {
    const auto stress = stress_of(way_);
    const double ab = product(y_, stress);
    const double bb = product(way_, stress);
    double sab = 0;
    for (std::size_t i = 0; i < y_.size(); ++i) sab += strength_[i] * y_[i] * way_[i];
    const double sbb = norm_of(way_);
    const double square = bb * sab - ab * sbb;
    const double line = bb * norm_ - energy_ * sbb;
    const double rest = ab * norm_ - energy_ * sab;
    const double root = std::sqrt(std::max(0.0, line * line - 4 * square * rest));
    const double below = line + root;  // of the two roots the one where the quotient rises again
    if (below == 0) {
      slope_ = 0;  // begin anew, downhill
      return;
    }
    const double t = -2 * rest / below;
    for (std::size_t i = 0; i < y_.size(); ++i) y_[i] += t * way_[i];
    rescale();
  }

  const Graph& graph_;
  std::vector<double> strength_;
  double all_ = 0;
  std::vector<double> y_, way_, scratch_;
  double energy_ = 0, norm_ = 1, quotient_ = 0;
  double slope_ = 0;  // of the last round
};

// Those of `nodes` alone, numbered as they stand there. `number` is of all nodes and of no consequence afterwards.
Graph part_of(const Graph& graph, std::span<const Node> nodes, std::span<const std::uint32_t> group,
              std::vector<Node>& number) {
  for (Node i = 0; i < nodes.size(); ++i) number[nodes[i]] = i;
  std::vector<GraphEdge> edges;
  for (const Node node : nodes) {
    const auto neighbours = graph.neighbours(node);
    const auto weights = graph.weights(node);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (neighbours[i] <= node || group[neighbours[i]] != group[node]) continue;
      edges.push_back({number[node], number[neighbours[i]], weights[i]});
    }
  }
  return Graph::of(static_cast<std::uint32_t>(nodes.size()), edges).value_or(Graph());
}

// Nodes by group, each group by rising index.
std::vector<std::vector<Node>> members_of(std::span<const std::uint32_t> group) {
  std::uint32_t count = 0;
  for (const std::uint32_t number : group) count = std::max(count, number + 1);
  std::vector<std::vector<Node>> members(count);
  for (Node node = 0; node < group.size(); ++node) members[group[node]].push_back(node);
  return members;
}

// Which part of the graph each node hangs in; parts numbered by their smallest node.
std::vector<std::uint32_t> parts_of(const Graph& graph) {
  constexpr std::uint32_t kNone = ~std::uint32_t{0};
  std::vector<std::uint32_t> part(graph.nodes(), kNone);
  std::vector<Node> reached;
  std::uint32_t parts = 0;
  for (Node start = 0; start < graph.nodes(); ++start) {
    if (part[start] != kNone) continue;
    part[start] = parts;
    reached.assign(1, start);
    for (std::size_t at = 0; at < reached.size(); ++at) {
      for (const Node neighbour : graph.neighbours(reached[at])) {
        if (part[neighbour] != kNone) continue;
        part[neighbour] = parts;
        reached.push_back(neighbour);
      }
    }
    ++parts;
  }
  return part;
}

// Nodes of a connected graph along its Fiedler vector, the stronger half first.
std::vector<Node> line_of(const Graph& graph) {
  std::vector<Node> order(graph.nodes());
  for (Node node = 0; node < order.size(); ++node) order[node] = node;
  if (order.size() < 2) return order;
  const FiedlerVector fiedler(graph);
  const std::vector<double>& places = fiedler.places();
  compact_sort(order, [&](Node a, Node b) { return places[a] != places[b] ? places[a] < places[b] : a < b; });
  const std::vector<double> strength = strengths(graph);
  double lean = 0;  // above 0 when the second half is the stronger one
  for (std::size_t i = 0; i < order.size(); ++i) {
    lean += strength[order[i]] * (static_cast<double>(2 * i + 1) - static_cast<double>(order.size()));
  }
  if (lean > 0 || (lean == 0 && order.front() > order.back())) std::ranges::reverse(order);
  return order;
}

// The graph of communities, edges within them left out.
Graph graph_of(const Graph& graph, std::span<const std::uint32_t> community, std::size_t communities) {
  std::vector<GraphEdge> edges;
  for (Node node = 0; node < graph.nodes(); ++node) {
    const auto neighbours = graph.neighbours(node);
    const auto weights = graph.weights(node);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      if (neighbours[i] <= node || community[neighbours[i]] == community[node]) continue;
      edges.push_back({community[node], community[neighbours[i]], weights[i]});
    }
  }
  return Graph::of(static_cast<std::uint32_t>(communities), edges).value_or(Graph());
}

// Turns a community's nodes round if those at its end have more to do with the communities before it, or those at its
// beginning with the ones behind.
void turn(const Graph& graph, std::span<const std::uint32_t> community, std::span<const std::uint32_t> place_of,
          std::vector<Node>& nodes) {
  double lean = 0;
  for (std::size_t row = 0; row < nodes.size(); ++row) {
    const auto neighbours = graph.neighbours(nodes[row]);
    const auto weights = graph.weights(nodes[row]);
    double backward = 0;
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      const std::uint32_t own = place_of[community[nodes[row]]];
      const std::uint32_t other = place_of[community[neighbours[i]]];
      if (other != own) backward += other < own ? weights[i] : -weights[i];
    }
    lean += backward * (static_cast<double>(2 * row + 1) - static_cast<double>(nodes.size()));
  }
  if (lean > 0) std::ranges::reverse(nodes);
}

}  // namespace

std::vector<std::uint32_t> spectral_order(const Graph& graph) {
  const std::vector<std::uint32_t> part = parts_of(graph);
  std::vector<std::vector<Node>> parts = members_of(part);
  compact_sort(parts, [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() > b.size() : a.front() < b.front();
  });
  std::vector<Node> number(graph.nodes());
  std::vector<Node> order;
  order.reserve(graph.nodes());
  for (const std::vector<Node>& nodes : parts) {
    for (const Node i : line_of(part_of(graph, nodes, part, number))) order.push_back(nodes[i]);
  }
  return order;
}

std::vector<std::uint32_t> matrix_order(const Graph& graph, std::span<const std::uint32_t> community) {
  const std::vector<std::vector<Node>> members = members_of(community);
  const std::vector<std::uint32_t> communities = spectral_order(graph_of(graph, community, members.size()));
  std::vector<std::uint32_t> place_of(members.size());
  for (std::uint32_t place = 0; place < communities.size(); ++place) place_of[communities[place]] = place;
  std::vector<Node> number(graph.nodes());
  std::vector<Node> order;
  order.reserve(graph.nodes());
  for (const std::uint32_t each : communities) {
    std::vector<Node> nodes;
    nodes.reserve(members[each].size());
    for (const Node i : spectral_order(part_of(graph, members[each], community, number))) {
      nodes.push_back(members[each][i]);
    }
    turn(graph, community, place_of, nodes);
    order.insert(order.end(), nodes.begin(), nodes.end());
  }
  return order;
}

}  // namespace entente
