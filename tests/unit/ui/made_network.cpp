#include "tests/unit/ui/made_network.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "tests/unit/ui/made_report.h"

namespace entente::ui::made {
namespace {

void link(ActorNetwork& network, std::size_t a, std::size_t b, double weight) {
  NetworkEdge& edge = network.edges.emplace_back();
  edge.a = static_cast<std::uint32_t>(a);
  edge.b = static_cast<std::uint32_t>(b);
  edge.weight = weight;
  edge.figures.support = edge.figures.sentences = static_cast<std::uint64_t>(weight);
  ++network.nodes[a].degree;
  ++network.nodes[b].degree;
}

void finish(ActorNetwork& network) {
  std::ranges::sort(network.edges, {},
                    [](const NetworkEdge& edge) { return std::tuple(-edge.weight, edge.a, edge.b); });
  for (std::uint32_t i = 0; i < network.nodes.size(); ++i) network.matrix_order.push_back(i);
  network.actors = network.nodes.size();
  network.links = network.edges.size();
}

}  // namespace

ActorNetwork network(std::size_t groups, std::size_t size) {
  ActorNetwork out;
  for (std::size_t i = 0; i < groups * size; ++i) {
    NetworkNode& node = out.nodes.emplace_back();
    node.id = "a" + std::to_string(i);
    node.name = "Actor " + std::to_string(i);
    node.type = static_cast<ActorType>(i % 5);
    node.mentions = 1000 - std::min<std::size_t>(i, 990);
    node.community = static_cast<std::uint32_t>(i / size);
  }
  for (std::size_t g = 0; g < groups; ++g) {
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = i + 1; j < std::min(size, i + 6); ++j) link(out, g * size + i, g * size + j, 9);
    }
    if (g > 0) link(out, (g - 1) * size, g * size, 3);
    out.communities.push_back({"group " + std::to_string(g), static_cast<std::uint32_t>(size)});
  }
  out.modularity = 0.5;
  finish(out);
  return out;
}

ActorNetwork network_of_report() {
  ActorNetwork out;
  for (const ActorRow& actor : report().actors) {
    NetworkNode& node = out.nodes.emplace_back();
    node.id = actor.id;
    node.name = actor.name;
    node.type = actor.type;
    node.mentions = actor.mentions;
  }
  for (std::size_t i = 0; i < out.nodes.size(); ++i) {
    for (std::size_t j = i + 1; j < out.nodes.size(); ++j) link(out, i, j, 4);
  }
  out.communities.push_back({"Pakistan, China, Wang Yi", static_cast<std::uint32_t>(out.nodes.size())});
  finish(out);
  return out;
}

}  // namespace entente::ui::made
