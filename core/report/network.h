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
  std::string ego;                // key: this actor and its neighbours alone, be it of any type; empty: all
  std::uint8_t ego_depth = 1;     // 1: neighbours; 2: theirs too
  double resolution = 1;          // of communities
  std::uint64_t seed = 1;
  bool betweenness = true;  // false: nodes have none; Betweenness(network.graph()) finds it step by step
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

// What is not shown and why. The first reason counts; they stand in the order in which they are asked.
struct NetworkCuts {
  std::uint64_t other_types = 0;  // actors; these five and the nodes add up to ActorNetwork::actors
  std::uint64_t unlinked = 0;     // without a link of enough support, stories and weight
  std::uint64_t far_from_ego = 0;
  std::uint64_t less_mentioned = 0;  // beyond most_actors
  std::uint64_t left_alone = 0;      // linked only to actors that are not shown
  std::uint64_t few_units = 0;       // links; these four and the edges add up to ActorNetwork::links
  std::uint64_t few_stories = 0;
  std::uint64_t weightless = 0;  // logDice of 0 and below
  std::uint64_t to_others = 0;   // to actors that are not shown
  friend bool operator==(const NetworkCuts&, const NetworkCuts&) = default;
};

struct ActorNetwork {
  NetworkOptions options;
  std::vector<NetworkNode> nodes;  // by mentions, then id
  std::vector<NetworkEdge> edges;  // by weight, the largest first, then a, b
  std::vector<NetworkCommunity> communities;
  std::optional<double> modularity;
  std::vector<std::uint32_t> matrix_order;  // of the nodes
  std::uint64_t actors = 0, links = 0;      // of the set, before the cuts
  NetworkCuts cuts;
  [[nodiscard]] Graph graph() const;
};

// Linear in the links of the set but for betweenness, which is exact up to 2,000 nodes. An ego that the set does not
// name gives a network without nodes.
[[nodiscard]] ActorNetwork make_network(const Summary& summary, const ActorIndex& index, const Stories& stories,
                                        const ArticleSet& set, const NetworkOptions& options = {});

// Cuts in words: "shows 120 of 4,031 actors: 3,100 have no link of 2 sentences and 2 stories, 811 are less mentioned;
// 800 of 120,344 links: ...".
[[nodiscard]] std::string what_is_shown(const ActorNetwork& network);

}  // namespace entente
