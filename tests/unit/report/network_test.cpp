// The network of actors: what is shown, why the rest is not, and figures of what is shown.
#include "core/report/network.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <cmath>

#include "tests/unit/report/named_summary.h"

namespace {

using namespace entente;

constexpr const char* kNames[] = {"Alba", "Brent", "Corin", "Delos", "Esker", "Fingal", "Gower", "Hirta"};

// Actors by number; 7 is a person, the others states.
named::Party party(int i) {
  const std::string name = kNames[i];
  return {"key-" + name, name, i == 7 ? ActorType::person : ActorType::state, {}, {}, {}};
}

named::Said said(const std::vector<int>& who) {
  named::Said out;
  for (const int i : who) out.emplace_back("key-" + std::string(kNames[i]), kNames[i]);
  return out;
}

named::Piece piece(std::string id, const std::vector<std::vector<int>>& sentences) {
  named::Piece out{std::move(id), {}, {}};
  for (int i = 0; i < 8; ++i) {
    const auto names = [i](const std::vector<int>& sentence) {
      return std::ranges::find(sentence, i) != sentence.end();
    };
    if (std::ranges::any_of(sentences, names)) out.parties.push_back(party(i));
  }
  for (const auto& sentence : sentences) out.sentences.push_back(said(sentence));
  return out;
}

// Two circles, 0-1-2 and 3-4-5, with 2 and 3 between them; 6 is never with anyone, 7 once with 0.
Summary two_circles() {
  const std::vector<std::vector<int>> circles = {{0, 1}, {1, 2}, {0, 2}, {0, 1}, {3, 4},
                                                 {4, 5}, {3, 5}, {3, 4}, {2, 3}};
  auto more = circles;
  more.insert(more.end(), {{6}, {0, 7}, {0}});
  return named::summary_of(std::vector{piece("a", circles), piece("b", more)});
}

ActorNetwork network_of(const Summary& summary, const NetworkOptions& options = {}) {
  return make_network(summary, ActorIndex(summary), Stories(summary.articles),
                      ArticleSet(summary.articles.size(), true), options);
}

std::vector<std::string> names(const ActorNetwork& network) {
  std::vector<std::string> out;
  for (const NetworkNode& node : network.nodes) out.push_back(node.name);
  return out;
}

bool shows(const ActorNetwork& network, std::string_view name) {
  return std::ranges::find(network.nodes, name, &NetworkNode::name) != network.nodes.end();
}

const NetworkNode& node(const ActorNetwork& network, std::string_view name) {
  return *std::ranges::find(network.nodes, name, &NetworkNode::name);
}

// However it is cut, shown and cut add up.
void check_sums(const ActorNetwork& network) {
  const NetworkCuts& cuts = network.cuts;
  CHECK(network.nodes.size() + cuts.other_types + cuts.unlinked + cuts.far_from_ego + cuts.less_mentioned +
            cuts.left_alone ==
        network.actors);
  CHECK(network.edges.size() + cuts.few_units + cuts.few_stories + cuts.weightless + cuts.to_others == network.links);
  CHECK(network.matrix_order.size() == network.nodes.size());
}

}  // namespace

TEST_CASE("a network shows the actors who are linked often enough, by mentions, and counts the others") {
  const ActorNetwork network = network_of(two_circles());
  CHECK(names(network) == std::vector<std::string>{"Alba", "Delos", "Brent", "Corin", "Esker", "Fingal"});
  CHECK(network.actors == 8);
  CHECK(network.links == 8);
  CHECK(network.edges.size() == 7);
  CHECK(network.cuts.unlinked == 2);
  CHECK(network.cuts.few_units == 1);
  check_sums(network);
  CHECK(what_is_shown(network) ==
        "shows 6 of 8 actors: 2 have no link of 2 sentences and 2 stories; 7 of 8 links: 1 has fewer than 2 sentences");
}

TEST_CASE("nodes carry figures of the network that is shown") {
  const ActorNetwork network = network_of(two_circles());
  const NetworkNode& corin = node(network, "Corin");
  CHECK(corin.degree == 3);
  CHECK(corin.strength == 6);
  CHECK(corin.mentions == 6);
  CHECK(corin.articles == 2);
  CHECK(corin.betweenness.value() == Catch::Approx(6.0 / 10));  // between {0, 1} and {3, 4, 5}, of 10 pairs
  CHECK(corin.betweenness_error == 0);
  CHECK(node(network, "Alba").betweenness == 0);
  double sum = 0;
  for (const NetworkNode& each : network.nodes) sum += each.page_rank;
  CHECK(sum == Catch::Approx(1));
  CHECK(network.edges[0].weight == 4);
  CHECK(network.edges.back().weight == 2);
}

TEST_CASE("communities are named by their three most mentioned members") {
  const ActorNetwork network = network_of(two_circles());
  REQUIRE(network.communities.size() == 2);
  CHECK(network.communities[0].name == "Alba, Brent, Corin");
  CHECK(network.communities[0].nodes == 3);
  CHECK(network.communities[1].name == "Delos, Esker, Fingal");
  CHECK(node(network, "Fingal").community == 1);
  CHECK(network.modularity.value() > 0.3);
}

TEST_CASE("an ego has its neighbours, and theirs when asked") {
  NetworkOptions options;
  options.ego = "key-Alba";
  ActorNetwork network = network_of(two_circles(), options);
  CHECK(names(network) == std::vector<std::string>{"Alba", "Brent", "Corin"});
  CHECK(network.edges.size() == 3);
  CHECK(network.cuts.far_from_ego == 3);
  check_sums(network);
  options.ego_depth = 2;
  network = network_of(two_circles(), options);
  CHECK(names(network) == std::vector<std::string>{"Alba", "Delos", "Brent", "Corin"});
  check_sums(network);
}

TEST_CASE("an ego without links stands alone, one that nobody names gives nothing") {
  NetworkOptions options;
  options.ego = "key-Gower";
  const ActorNetwork alone = network_of(two_circles(), options);
  CHECK(names(alone) == std::vector<std::string>{"Gower"});
  CHECK_FALSE(alone.nodes[0].betweenness.has_value());
  CHECK_FALSE(alone.modularity.has_value());
  check_sums(alone);
  options.ego = "nobody";
  const ActorNetwork none = network_of(two_circles(), options);
  CHECK(none.nodes.empty());
  check_sums(none);
}

TEST_CASE("of the linked actors the most mentioned are shown, the ego always") {
  NetworkOptions options;
  options.most_actors = 3;
  ActorNetwork network = network_of(two_circles(), options);
  CHECK(names(network) == std::vector<std::string>{"Alba", "Brent"});  // Delos is linked to neither
  CHECK(network.cuts.less_mentioned == 3);
  CHECK(network.cuts.left_alone == 1);
  check_sums(network);
  options.ego = "key-Fingal";
  options.ego_depth = 2;
  options.most_actors = 2;
  network = network_of(two_circles(), options);
  CHECK(names(network) == std::vector<std::string>{"Delos", "Fingal"});
  check_sums(network);
}

TEST_CASE("types, support and stories cut as they are asked to") {
  NetworkOptions options;
  options.least_support = options.least_stories = 1;
  ActorNetwork network = network_of(two_circles(), options);
  CHECK(shows(network, "Hirta"));
  options.types = 1U << static_cast<unsigned>(ActorType::state);
  network = network_of(two_circles(), options);
  CHECK_FALSE(shows(network, "Hirta"));
  CHECK(network.cuts.other_types == 1);
  check_sums(network);
  options.least_stories = 3;
  network = network_of(two_circles(), options);
  CHECK(network.nodes.empty());
  CHECK(network.cuts.few_stories == 8);
  check_sums(network);
}

TEST_CASE("an edge weighs what was asked for, and leads the list by it") {
  NetworkOptions options;
  for (const LinkWeight weight : {LinkWeight::support, LinkWeight::stories, LinkWeight::log_dice}) {
    options.weight = weight;
    const ActorNetwork network = network_of(two_circles(), options);
    for (const NetworkEdge& edge : network.edges) {
      CHECK(edge.a < edge.b);
      const double expected = weight == LinkWeight::support   ? static_cast<double>(edge.figures.support)
                              : weight == LinkWeight::stories ? static_cast<double>(edge.figures.stories)
                                                              : edge.figures.log_dice.value();
      CHECK(edge.weight == Catch::Approx(expected));
    }
    CHECK(std::ranges::is_sorted(network.edges, std::ranges::greater(), &NetworkEdge::weight));
    check_sums(network);
  }
}

TEST_CASE("betweenness may be left to whoever has time for it") {
  NetworkOptions options;
  options.betweenness = false;
  CHECK_FALSE(network_of(two_circles(), options).nodes[0].betweenness.has_value());
}

TEST_CASE("weights are named and found by name") {
  for (const LinkWeight weight : {LinkWeight::support, LinkWeight::stories, LinkWeight::log_dice}) {
    CHECK(link_weight_named(link_weight_name(weight)) == weight);
  }
  CHECK_FALSE(link_weight_named("none").has_value());
}

TEST_CASE("a set without articles has a network without nodes") {
  const Summary summary = two_circles();
  const ActorNetwork network =
      make_network(summary, ActorIndex(summary), Stories(summary.articles), ArticleSet(summary.articles.size()));
  CHECK(network.nodes.empty());
  CHECK(network.actors == 0);
  CHECK(what_is_shown(network) == "shows 0 of 0 actors; 0 of 0 links");
}
