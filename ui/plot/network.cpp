#include "ui/plot/network.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace entente::ui {
namespace {

constexpr std::size_t kWorkAFrame = 24000;  // looks at a node or an edge; about two milliseconds
constexpr std::size_t kLooksANode = 12;     // down the tree of the others
constexpr std::uint32_t kMostTicks = 8;
constexpr std::size_t kSmallEdges = 60;

using Ranks = std::unordered_map<std::string_view, std::uint32_t>;

Ranks ranks_of(const ActorNetwork& network) {
  Ranks out;
  out.reserve(network.nodes.size());
  for (std::size_t i = 0; i < network.nodes.size(); ++i)
    out.emplace(network.nodes[i].id, static_cast<std::uint32_t>(i));
  return out;
}

// The links between the first few actors, by rows of the report. Marks who has one.
std::vector<NetworkEdge> edges_among(const Report& report, std::size_t nodes, std::vector<bool>& linked) {
  Ranks rank;
  for (std::size_t i = 0; i < nodes; ++i) rank.emplace(report.actors[i].id, static_cast<std::uint32_t>(i));
  std::vector<NetworkEdge> out;
  for (const LinkRow& link : report.links) {
    if (out.size() >= kSmallEdges) break;
    const auto a = rank.find(link.a), b = rank.find(link.b);
    if (a == rank.end() || b == rank.end() || link.sentences == 0) continue;
    NetworkEdge& edge = out.emplace_back();
    edge.a = a->second;
    edge.b = b->second;
    edge.weight = static_cast<double>(link.sentences);
    edge.figures = link_figures(link);
    linked[edge.a] = linked[edge.b] = true;
  }
  return out;
}

}  // namespace

LinkFigures link_figures(const LinkRow& link) {
  LinkFigures out;
  out.sentences = out.support = link.sentences;
  out.paragraphs = link.paragraphs;
  out.articles = link.articles;
  out.stories = link.stories;
  out.log_dice = link.log_dice;
  out.npmi = link.npmi;
  out.log_likelihood = link.log_likelihood;
  return out;
}

std::uint32_t ticks_a_frame(std::size_t nodes, std::size_t edges) {
  const std::size_t work = nodes * kLooksANode + edges;
  return static_cast<std::uint32_t>(
      std::clamp<std::size_t>(kWorkAFrame / std::max<std::size_t>(work, 1), 1, kMostTicks));
}

void NetworkPicture::show(std::shared_ptr<const ActorNetwork> network) {
  if (network == network_) return;
  const std::shared_ptr<const ActorNetwork> before = std::move(network_);
  std::vector<GraphPoint> places;
  if (layout_) places.assign(layout_->points().begin(), layout_->points().end());
  network_ = std::move(network);
  layout_.reset();
  community.reset();
  ++moves_;
  if (!network_ || network_->nodes.empty()) return;
  layout_.emplace(network_->graph(), LayoutOptions{.seed = network_->options.seed});
  if (!before || before->options.ego != network_->options.ego) camera = {};
  if (!before || places.empty()) return;
  const Ranks ranks = ranks_of(*before);
  for (std::size_t i = 0; i < network_->nodes.size(); ++i) {
    const auto found = ranks.find(network_->nodes[i].id);
    if (found != ranks.end()) layout_->place(static_cast<std::uint32_t>(i), places[found->second]);
  }
}

bool NetworkPicture::tick() {
  if (is_settled()) return false;
  const std::uint32_t ticks = ticks_a_frame(network_->nodes.size(), network_->edges.size());
  for (std::uint32_t i = 0; i < ticks && layout_->step(); ++i) {}
  ++moves_;
  return !layout_->settled();
}

void NetworkPicture::settle() {
  while (tick()) {}
}

std::span<const GraphPoint> NetworkPicture::points() const {
  return layout_ ? layout_->points() : std::span<const GraphPoint>();
}

void NetworkPicture::hold(std::uint32_t node, GraphPoint at) {
  if (!layout_ || node >= layout_->points().size()) return;
  layout_->hold(node, true);
  layout_->place(node, at);
  ++moves_;
}

void NetworkPicture::let_go(std::uint32_t node) {
  if (!layout_ || node >= layout_->points().size()) return;
  layout_->hold(node, false);
  if (layout_->settled()) layout_->warm(0.1F);
}

ActorNetwork small_network(const Report& report, std::size_t most_nodes) {
  const std::size_t looked_at = std::min(report.actors.size(), most_nodes);
  std::vector<bool> linked(looked_at, false);
  ActorNetwork out;
  out.actors = report.actors.size();
  out.links = report.links.size();
  out.edges = edges_among(report, looked_at, linked);
  std::vector<std::uint32_t> node_of(looked_at, 0);
  for (std::size_t i = 0; i < looked_at; ++i) {
    if (!linked[i]) continue;
    node_of[i] = static_cast<std::uint32_t>(out.nodes.size());
    const ActorRow& actor = report.actors[i];
    NetworkNode& node = out.nodes.emplace_back();
    node.id = actor.id;
    node.name = actor.name;
    node.type = actor.type;
    node.mentions = actor.mentions;
    node.sentences = actor.sentences;
    node.articles = actor.articles;
    node.stories = actor.stories;
  }
  for (NetworkEdge& edge : out.edges) {
    edge.a = node_of[edge.a];
    edge.b = node_of[edge.b];
  }
  return out;
}

}  // namespace entente::ui
