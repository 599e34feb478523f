// Leiden, level by level. All sums run in the order of rows and all choices are by gain, then by number, so that the
// seed, which orders the nodes, is all that an answer hangs on.
#include "core/graph/communities.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/graph/shuffle.h"

namespace entente {
namespace {

using Node = std::uint32_t;
using Label = std::uint32_t;

// A gain counts from this share of a node's strength on, so that rounding moves nothing.
constexpr double kLeastGain = 1e-10;

// The graph itself, or one whose nodes are parts of it. Edges within a part are left out: they move no one.
struct Level {
  std::vector<std::uint32_t> offsets = {0};
  std::vector<Node> neighbours;
  std::vector<double> weights;
  std::vector<double> strength;  // inner edges twice, as of Newman

  [[nodiscard]] std::uint32_t nodes() const { return static_cast<std::uint32_t>(strength.size()); }
};

// Weight from one node to the labels around it. Forgets only what was touched.
class Ties {
 public:
  explicit Ties(std::size_t labels) : weight_(labels, 0) { touched_.reserve(labels); }

  void add(Label label, double weight) {
    if (weight_[label] == 0) touched_.push_back(label);
    weight_[label] += weight;
  }
  [[nodiscard]] double to(Label label) const { return weight_[label]; }
  [[nodiscard]] std::span<const Label> labels() const { return touched_; }
  void clear() {
    for (const Label label : touched_) weight_[label] = 0;
    touched_.clear();
  }

 private:
  std::vector<double> weight_;
  std::vector<Label> touched_;
};

// Gives the labels in use the numbers 0 .. n - 1, in the order in which they first stand. Returns n.
std::uint32_t renumber(std::vector<Label>& of) {
  constexpr Label kNone = ~Label{0};
  std::vector<Label> number(of.size(), kNone);
  std::uint32_t count = 0;
  for (Label& label : of) {
    if (number[label] == kNone) number[label] = count++;
    label = number[label];
  }
  return count;
}

// Nodes by label: those of label i are members[begins[i]] .. members[begins[i + 1] - 1], in the order of `order`.
struct Grouped {
  std::vector<std::uint32_t> begins;
  std::vector<Node> members;
};

Grouped grouped(std::span<const Label> of, std::uint32_t labels, std::span<const Node> order) {
  Grouped groups{std::vector<std::uint32_t>(labels + std::size_t{1}, 0), std::vector<Node>(of.size())};
  for (const Label label : of) ++groups.begins[label + std::size_t{1}];
  for (std::size_t i = 1; i < groups.begins.size(); ++i) groups.begins[i] += groups.begins[i - 1];
  std::vector<std::uint32_t> at(groups.begins.begin(), groups.begins.end() - 1);
  for (const Node node : order) groups.members[at[of[node]]++] = node;
  return groups;
}

class Leiden {
 public:
  Leiden(const Graph& graph, const CommunityOptions& options) : seed_(options.seed), ties_(graph.nodes()) {
    base_.offsets.assign(graph.offsets().begin(), graph.offsets().end());
    base_.neighbours.assign(graph.all_neighbours().begin(), graph.all_neighbours().end());
    base_.weights.assign(graph.all_weights().begin(), graph.all_weights().end());
    base_.strength.resize(graph.nodes(), 0);
    double twice_all = 0;
    for (Node node = 0; node < graph.nodes(); ++node) {
      for (const double weight : graph.weights(node)) base_.strength[node] += weight;
      twice_all += base_.strength[node];
    }
    const bool sound = options.resolution > 0 && std::isfinite(options.resolution);
    rate_ = twice_all > 0 ? (sound ? options.resolution : 1) / twice_all : 0;
  }

  // One run of the method from the partition `of` to a better one. Whether anything moved.
  bool improve(std::vector<Label>& of);

 private:
  void count_labels(const Level& level, const std::vector<Label>& of);
  void relabel(Label own, Label best);
  bool move_nodes(const Level& level, std::vector<Label>& of);
  Label best_label(const Level& level, Node node, Label own);
  std::vector<Label> refined(const Level& level, const std::vector<Label>& of, std::uint32_t labels);
  void join_parts(const Level& level, std::span<const Node> members, double all, std::span<const Label> of,
                  std::vector<Label>& part);
  Level united(const Level& level, std::span<const Label> part, std::uint32_t parts);
  std::vector<Node> next_order(std::uint32_t nodes) { return shuffled(nodes, hash64(draws_++, seed_)); }

  Level base_;
  std::uint64_t seed_;
  std::uint64_t draws_ = 0;
  double rate_ = 0;  // resolution / 2m
  Ties ties_;
  std::vector<double> totals_;        // strength of each label
  std::vector<std::uint32_t> sizes_;  // nodes of each label
  std::vector<Label> free_;           // labels without nodes
  std::vector<double> outer_;         // of each part, weight to the rest of its community
};

// Of the labels around `node` the one whose joining gains most: its tie to the label less what chance gives. It stays
// where it is unless another is better; of equals the lower label; alone if that is better than all.
Label Leiden::best_label(const Level& level, Node node, Label own) {
  const double chance = rate_ * level.strength[node];
  Label best = own;
  double best_gain = ties_.to(own) - chance * totals_[own] + kLeastGain * level.strength[node];
  for (const Label label : ties_.labels()) {
    const double gain = ties_.to(label) - chance * totals_[label];
    if (gain > best_gain || (gain == best_gain && best != own && label < best)) {
      best = label;
      best_gain = gain;
    }
  }
  return best_gain < 0 && !free_.empty() ? free_.back() : best;
}

void Leiden::count_labels(const Level& level, const std::vector<Label>& of) {
  totals_.assign(level.nodes(), 0);
  sizes_.assign(level.nodes(), 0);
  for (Node node = 0; node < level.nodes(); ++node) {
    totals_[of[node]] += level.strength[node];
    ++sizes_[of[node]];
  }
  free_.clear();
  for (Label label = level.nodes(); label-- > 0;) {
    if (sizes_[label] == 0) free_.push_back(label);
  }
}

// Puts a node from one label into another.
void Leiden::relabel(Label own, Label best) {
  if (sizes_[best]++ == 0) free_.pop_back();
  if (--sizes_[own] > 0) return;
  totals_[own] = 0;
  free_.push_back(own);
}

// Looks at all nodes once, and again at those around every node that moved, until none wants to.
bool Leiden::move_nodes(const Level& level, std::vector<Label>& of) {
  const std::uint32_t nodes = level.nodes();
  count_labels(level, of);
  std::vector<Node> queue = next_order(nodes);  // a ring: no node stands in it twice
  std::vector<bool> waits(nodes, true);
  std::size_t first = 0;
  bool moved = false;
  for (std::size_t waiting = nodes; waiting > 0;) {
    const Node node = queue[first];
    first = first + 1 == nodes ? 0 : first + 1;
    --waiting;
    waits[node] = false;
    const Label own = of[node];
    const std::uint32_t begin = level.offsets[node];
    const std::uint32_t end = level.offsets[node + std::size_t{1}];
    for (std::uint32_t i = begin; i < end; ++i) ties_.add(of[level.neighbours[i]], level.weights[i]);
    totals_[own] -= level.strength[node];
    const Label best = best_label(level, node, own);
    totals_[best] += level.strength[node];
    ties_.clear();
    if (best == own) continue;
    moved = true;
    of[node] = best;
    relabel(own, best);
    for (std::uint32_t i = begin; i < end; ++i) {
      const Node neighbour = level.neighbours[i];
      if (waits[neighbour] || of[neighbour] == best) continue;
      waits[neighbour] = true;
      queue[(first + waiting++) % nodes] = neighbour;
    }
  }
  return moved;
}

// Within each community every node begins alone, and those that are well tied to it join the part that gains most.
std::vector<Label> Leiden::refined(const Level& level, const std::vector<Label>& of, std::uint32_t labels) {
  const std::vector<Node> order = next_order(level.nodes());
  const Grouped communities = grouped(of, labels, order);
  std::vector<Label> part(level.nodes());
  for (Node node = 0; node < level.nodes(); ++node) part[node] = node;
  totals_ = level.strength;
  sizes_.assign(level.nodes(), 1);
  outer_.assign(level.nodes(), 0);
  for (Label label = 0; label < labels; ++label) {
    const auto members =
        std::span(communities.members)
            .subspan(communities.begins[label], communities.begins[label + std::size_t{1}] - communities.begins[label]);
    double all = 0;
    for (const Node node : members) all += level.strength[node];
    join_parts(level, members, all, of, part);
  }
  return part;
}

void Leiden::join_parts(const Level& level, std::span<const Node> members, double all, std::span<const Label> of,
                        std::vector<Label>& part) {
  const auto well_tied = [&](Label label) { return outer_[label] >= rate_ * totals_[label] * (all - totals_[label]); };
  for (const Node node : members) {
    for (std::uint32_t i = level.offsets[node]; i < level.offsets[node + std::size_t{1}]; ++i) {
      if (of[level.neighbours[i]] == of[node]) outer_[node] += level.weights[i];
    }
  }
  for (const Node node : members) {
    if (sizes_[node] != 1 || part[node] != node || !well_tied(node)) continue;
    for (std::uint32_t i = level.offsets[node]; i < level.offsets[node + std::size_t{1}]; ++i) {
      if (of[level.neighbours[i]] == of[node]) ties_.add(part[level.neighbours[i]], level.weights[i]);
    }
    Label best = node;
    double best_gain = 0;
    for (const Label label : ties_.labels()) {
      const double gain = ties_.to(label) - rate_ * level.strength[node] * totals_[label];
      if (gain < best_gain || !well_tied(label)) continue;
      if (gain > best_gain || best == node || label < best) {
        best = label;
        best_gain = gain;
      }
    }
    if (best != node) {
      outer_[best] += outer_[node] - 2 * ties_.to(best);
      totals_[best] += level.strength[node];
      ++sizes_[best];
      sizes_[node] = 0;
      part[node] = best;
    }
    ties_.clear();
  }
}

// The level whose nodes are the parts of `level`.
Level Leiden::united(const Level& level, std::span<const Label> part, std::uint32_t parts) {
  std::vector<Node> order(level.nodes());
  for (Node node = 0; node < level.nodes(); ++node) order[node] = node;
  const Grouped groups = grouped(part, parts, order);
  Level above;
  above.strength.assign(parts, 0);
  above.offsets.reserve(parts + std::size_t{1});
  for (Label label = 0; label < parts; ++label) {
    for (std::uint32_t at = groups.begins[label]; at < groups.begins[label + std::size_t{1}]; ++at) {
      const Node node = groups.members[at];
      above.strength[label] += level.strength[node];
      for (std::uint32_t i = level.offsets[node]; i < level.offsets[node + std::size_t{1}]; ++i) {
        const Label other = part[level.neighbours[i]];
        if (other != label) ties_.add(other, level.weights[i]);
      }
    }
    for (const Label other : ties_.labels()) {
      above.neighbours.push_back(other);
      above.weights.push_back(ties_.to(other));
    }
    above.offsets.push_back(static_cast<std::uint32_t>(above.neighbours.size()));
    ties_.clear();
  }
  return above;
}

bool Leiden::improve(std::vector<Label>& of) {
  std::vector<Label> labels = of;      // of the nodes of the present level
  std::vector<Node> place(of.size());  // in which node of the present level each node of the graph is
  for (Node node = 0; node < place.size(); ++node) place[node] = node;
  Level above;
  bool moved = false;
  for (const Level* level = &base_;; level = &above) {
    moved = move_nodes(*level, labels) || moved;
    const std::uint32_t communities = renumber(labels);
    if (communities == level->nodes()) break;
    std::vector<Label> part = refined(*level, labels, communities);
    std::uint32_t parts = renumber(part);
    if (parts == level->nodes()) {  // nothing hangs together well enough: whole communities go up
      part = labels;
      parts = communities;
    }
    std::vector<Label> label_of_part(parts);
    for (Node node = 0; node < level->nodes(); ++node) label_of_part[part[node]] = labels[node];
    for (Node& node : place) node = part[node];
    above = united(*level, part, parts);
    labels = std::move(label_of_part);
  }
  for (Node node = 0; node < of.size(); ++node) of[node] = labels[place[node]];
  return moved;
}

// Splits communities that do not hang together, which never costs modularity.
void split_unconnected(const Graph& graph, std::vector<Label>& of) {
  constexpr Label kNone = ~Label{0};
  std::vector<Label> piece(of.size(), kNone);
  std::vector<Node> reached;
  Label next = 0;
  for (Node start = 0; start < of.size(); ++start) {
    if (piece[start] != kNone) continue;
    piece[start] = next;
    reached.assign(1, start);
    for (std::size_t at = 0; at < reached.size(); ++at) {
      for (const Node neighbour : graph.neighbours(reached[at])) {
        if (piece[neighbour] != kNone || of[neighbour] != of[start]) continue;
        piece[neighbour] = next;
        reached.push_back(neighbour);
      }
    }
    ++next;
  }
  of = std::move(piece);
}

// By falling size, then smallest node.
void number_by_size(Communities& communities) {
  const std::uint32_t count = renumber(communities.of);  // by smallest node
  std::vector<std::uint32_t> sizes(count, 0);
  for (const Label label : communities.of) ++sizes[label];
  std::vector<Label> order(count);
  for (Label label = 0; label < count; ++label) order[label] = label;
  compact_sort(order, [&](Label a, Label b) { return sizes[a] != sizes[b] ? sizes[a] > sizes[b] : a < b; });
  std::vector<Label> number(count);
  for (Label place = 0; place < count; ++place) number[order[place]] = place;
  for (Label& label : communities.of) label = number[label];
  communities.sizes.resize(count);
  for (Label label = 0; label < count; ++label) communities.sizes[number[label]] = sizes[label];
}

}  // namespace

std::optional<double> modularity(const Graph& graph, std::span<const std::uint32_t> of, double resolution) {
  std::vector<double> inner(graph.nodes(), 0);
  std::vector<double> total(graph.nodes(), 0);
  double twice_all = 0;
  for (Node node = 0; node < graph.nodes(); ++node) {
    const auto neighbours = graph.neighbours(node);
    const auto weights = graph.weights(node);
    for (std::size_t i = 0; i < neighbours.size(); ++i) {
      total[of[node]] += weights[i];
      twice_all += weights[i];
      if (of[neighbours[i]] == of[node]) inner[of[node]] += weights[i];
    }
  }
  if (twice_all == 0) return std::nullopt;
  double sum = 0;
  for (std::size_t i = 0; i < inner.size(); ++i) {
    const double share = total[i] / twice_all;
    sum += inner[i] / twice_all - resolution * share * share;
  }
  return sum;
}

Communities find_communities(const Graph& graph, const CommunityOptions& options) {
  Communities found;
  found.of.resize(graph.nodes());
  for (Node node = 0; node < graph.nodes(); ++node) found.of[node] = node;
  Leiden leiden(graph, options);
  for (std::uint32_t i = 0; i < options.iterations && leiden.improve(found.of); ++i) {}
  split_unconnected(graph, found.of);
  number_by_size(found);
  const bool sound = options.resolution > 0 && std::isfinite(options.resolution);
  found.modularity = modularity(graph, found.of, sound ? options.resolution : 1);
  return found;
}

}  // namespace entente
