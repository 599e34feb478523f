// The actors of a set of articles as a graph: who stands with whom, how central each is, and into which communities
// they fall. What is left out is told in numbers; figures by node are of the network as it is shown.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/graph/graph.h"
#include "core/report/links.h"

namespace entente {

enum class LinkWeight : std::uint8_t { support, stories, log_dice };
[[nodiscard]] std::string_view link_weight_name(LinkWeight weight);
[[nodiscard]] std::optional<LinkWeight> link_weight_named(std::string_view name);

struct NetworkOptions {
  LinkUnit unit = LinkUnit::sentence;
  LinkWeight weight = LinkWeight::support;
  std::uint64_t least_support = 2;  // units that hold both
  std::uint64_t least_stories = 2;
  std::size_t most_actors = 150;  // the most mentioned
  std::uint8_t types = 0x1F;      // bit per ActorType
  std::string ego;                // key: this actor and its neighbours alone; empty: all
  std::uint8_t ego_depth = 1;     // 1: neighbours; 2: theirs too
  double resolution = 1;          // of communities
  std::uint64_t seed = 1;
  friend bool operator==(const NetworkOptions&, const NetworkOptions&) = default;
};

struct NetworkNode {
  std::string id, name;
  ActorType type = ActorType::organisation;
  std::uint64_t mentions = 0, sentences = 0, articles = 0, stories = 0;  // of the set
  std::uint32_t degree = 0;
  double strength = 0, page_rank = 0;
  std::optional<double> betweenness;        // share of the pairs of others, unweighted; none where there are no pairs
  std::optional<double> betweenness_error;  // standard error; 0 when exact
  std::uint32_t community = 0;
};

struct NetworkEdge {
  std::uint32_t a = 0, b = 0;  // nodes
  LinkFigures figures;
  double weight = 0;
};

struct NetworkCommunity {
  std::string name;  // its three most mentioned members
  std::uint32_t nodes = 0;
};

struct ActorNetwork {
  NetworkOptions options;
  std::vector<NetworkNode> nodes;  // by mentions, then id
  std::vector<NetworkEdge> edges;  // by weight, the largest first, then a, b
  std::vector<NetworkCommunity> communities;
  std::optional<double> modularity;
  std::vector<std::uint32_t> matrix_order;  // of the nodes
  std::uint64_t actors = 0, links = 0;      // of the set, before the cuts
  [[nodiscard]] Graph graph() const;
};

[[nodiscard]] ActorNetwork make_network(const Summary& summary, const ActorIndex& index, const Stories& stories,
                                        const ArticleSet& set, const NetworkOptions& options = {});

}  // namespace entente
