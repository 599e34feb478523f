// From all links of enough support to those shown, one cut after another, each counting what it leaves out; then the
// figures of what is left, by core/graph.
#include "core/report/network.h"

#include <algorithm>
#include <array>
#include <span>
#include <tuple>

#include "core/base/compact_sort.h"
#include "core/graph/centrality.h"
#include "core/graph/communities.h"
#include "core/graph/matrix_order.h"
#include "core/report/arithmetic.h"
#include "core/report/named.h"
#include "core/report/numbers.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> kWeightNames = {"support", "stories", "log-dice"};
constexpr std::size_t kNamedMembers = 3;
// Looks at edges that a sample of betweenness may take, about a quarter of a second; but no fewer sources than 50.
constexpr std::uint64_t kSampleLooks = 100'000'000;

double weight_of(const LinkFigures& link, LinkWeight weight) {
  switch (weight) {
    case LinkWeight::support:
      break;
    case LinkWeight::stories:
      return real(link.stories);
    case LinkWeight::log_dice:
      return rounded(link.log_dice.value_or(0));  // so that communities do not hang on a library's last digit
  }
  return real(link.support);
}

// Which actors and links are shown. Actors have their places in the list by mentions until the nodes are chosen.
class NetworkChoice {
 public:
  NetworkChoice(const ActorIndex& index, std::vector<ActorFigures> actors, ActorNetwork& network)
      : index_(index),
        options_(network.options),
        actors_(std::move(actors)),
        place_(index.size(), kNoActorNumber),
        keep_(actors_.size(), true),
        network_(network) {
    network.actors = actors_.size();
    for (std::uint32_t i = 0; i < actors_.size(); ++i) place_[actors_[i].actor] = i;
    if (options_.ego.empty()) return;
    const std::uint32_t ego = index.find(options_.ego);
    if (ego != kNoActorNumber) ego_ = place_[ego];
  }

  // `table` has all links with enough support.
  void choose(LinkTable table) {
    std::vector<LinkFigures> links = std::move(table.links);
    network_.links = table.met;
    network_.cuts.few_units = table.met - table.found;
    keep_types();
    keep_strong(links);
    keep_linked(links, network_.cuts.unlinked);
    if (!options_.ego.empty()) keep_near_ego(links);
    keep_most_mentioned();
    drop_to_others(links);
    keep_linked(links, network_.cuts.left_alone);
    write_nodes();
    write_edges(links);
  }

 private:
  struct Ends {
    std::uint32_t a = 0, b = 0;
  };
  [[nodiscard]] Ends ends(const LinkFigures& link) const { return {place_[link.a], place_[link.b]}; }
  void drop(std::uint32_t place, std::uint64_t& count) {
    keep_[place] = false;
    ++count;
  }

  void keep_types() {
    for (std::uint32_t i = 0; i < actors_.size(); ++i) {
      const auto bit = static_cast<unsigned>(index_[actors_[i].actor].type);
      if (i != ego_ && (options_.types >> bit & 1) == 0) drop(i, network_.cuts.other_types);
    }
  }

  void keep_strong(std::vector<LinkFigures>& links) {
    NetworkCuts& cuts = network_.cuts;
    std::erase_if(links, [&](const LinkFigures& link) {
      std::uint64_t* const reason = link.stories < options_.least_stories     ? &cuts.few_stories
                                    : !(weight_of(link, options_.weight) > 0) ? &cuts.weightless
                                                                              : nullptr;
      if (reason != nullptr) ++*reason;
      return reason != nullptr;
    });
    drop_to_others(links);
  }

  void drop_to_others(std::vector<LinkFigures>& links) {
    network_.cuts.to_others += std::erase_if(links, [&](const LinkFigures& link) {
      const auto [a, b] = ends(link);
      return !keep_[a] || !keep_[b];
    });
  }

  // An ego stands by itself if need be.
  void keep_linked(const std::vector<LinkFigures>& links, std::uint64_t& count) {
    std::vector<bool> linked(actors_.size(), false);
    for (const LinkFigures& link : links) {
      const auto [a, b] = ends(link);
      linked[a] = linked[b] = true;
    }
    for (std::uint32_t i = 0; i < actors_.size(); ++i) {
      if (keep_[i] && !linked[i] && i != ego_) drop(i, count);
    }
  }

  void keep_near_ego(const std::vector<LinkFigures>& links) {
    std::vector<GraphEdge> edges;
    edges.reserve(links.size());
    for (const LinkFigures& link : links) edges.push_back({ends(link).a, ends(link).b, 1});
    const Graph graph = Graph::of(static_cast<std::uint32_t>(actors_.size()), edges).value_or(Graph());
    std::vector<bool> near(actors_.size(), false);
    for (const std::uint32_t place : surroundings(graph, ego_, options_.ego_depth)) near[place] = true;
    for (std::uint32_t i = 0; i < actors_.size(); ++i) {
      if (keep_[i] && !near[i]) drop(i, network_.cuts.far_from_ego);
    }
  }

  void keep_most_mentioned() {
    std::size_t room = options_.most_actors;
    if (ego_ < actors_.size() && room > 0) --room;
    for (std::uint32_t i = 0; i < actors_.size(); ++i) {
      if (!keep_[i] || i == ego_) continue;
      if (room == 0) {
        drop(i, network_.cuts.less_mentioned);
      } else {
        --room;
      }
    }
  }

  void write_nodes() {
    for (std::uint32_t i = 0; i < actors_.size(); ++i) {
      place_[actors_[i].actor] = static_cast<std::uint32_t>(network_.nodes.size());
      if (!keep_[i]) continue;
      const ActorIdentity& identity = index_[actors_[i].actor];
      NetworkNode& node = network_.nodes.emplace_back();
      node.id = identity.id;
      node.name = identity.name;
      node.type = identity.type;
      node.mentions = actors_[i].mentions;
      node.sentences = actors_[i].sentences;
      node.articles = actors_[i].articles;
      node.stories = actors_[i].stories;
    }
  }

  // After write_nodes(), which makes ends() those among the nodes.
  void write_edges(const std::vector<LinkFigures>& links) {
    for (const LinkFigures& link : links) {
      const auto [a, b] = ends(link);
      network_.edges.push_back({std::min(a, b), std::max(a, b), link, weight_of(link, options_.weight)});
    }
    compact_sort(network_.edges, [](const NetworkEdge& x, const NetworkEdge& y) {
      return x.weight != y.weight ? x.weight > y.weight : std::tie(x.a, x.b) < std::tie(y.a, y.b);
    });
  }

  const ActorIndex& index_;
  const NetworkOptions& options_;
  std::vector<ActorFigures> actors_;
  std::vector<std::uint32_t> place_;  // by number of the index; in the end of the nodes
  std::vector<bool> keep_;
  std::uint32_t ego_ = kNoActorNumber;
  ActorNetwork& network_;
};

void score_nodes(const Graph& graph, ActorNetwork& network) {
  const std::vector<double> strength = strengths(graph);
  const PageRank ranks = page_rank(graph);
  for (std::uint32_t i = 0; i < network.nodes.size(); ++i) {
    network.nodes[i].degree = graph.degree(i);
    network.nodes[i].strength = strength[i];
    network.nodes[i].page_rank = ranks.rank[i];
  }
  if (!network.options.betweenness) return;
  BetweennessOptions options;
  options.seed = network.options.seed;
  const std::uint64_t looks_a_source = 4 * graph.edges() + 2 * graph.nodes() + 1;
  options.sources = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(kSampleLooks / looks_a_source, 50, 1000));
  Betweenness betweenness(graph, options);
  betweenness.step(SIZE_MAX);
  const std::vector<double> shares = betweenness.shares();
  const std::vector<double> errors = betweenness.standard_errors();
  const double nodes = graph.nodes();
  for (std::size_t i = 0; i < shares.size(); ++i) {
    network.nodes[i].betweenness = shares[i];
    network.nodes[i].betweenness_error = errors[i] / ((nodes - 1) * (nodes - 2) / 2);
  }
}

// Nodes stand by mentions, so the first met of each community name it.
void find_communities_of(const Graph& graph, ActorNetwork& network) {
  CommunityOptions options;
  options.resolution = network.options.resolution;
  options.seed = network.options.seed;
  options.iterations = 10;
  const Communities found = find_communities(graph, options);
  network.modularity = found.modularity;
  network.communities.resize(found.count());
  std::vector<std::size_t> named(found.count(), 0);
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const std::uint32_t own = network.nodes[i].community = found.of[i];
    NetworkCommunity& community = network.communities[own];
    community.nodes = found.sizes[own];
    if (named[own]++ >= kNamedMembers) continue;
    if (!community.name.empty()) community.name += ", ";
    community.name += network.nodes[i].name;
  }
  network.matrix_order = matrix_order(graph, found.of);
}

// "1,204 are less mentioned", after what there is.
void tell(std::uint64_t count, std::string_view one, std::string_view many, std::string_view rest, bool& first,
          std::string& out) {
  if (count == 0) return;
  out += first ? ": " : ", ";
  first = false;
  append_grouped(count, out);
  (out += ' ') += count == 1 ? one : many;
  out += rest;
}

void tell_of(std::uint64_t shown, std::uint64_t all, std::string_view what, std::string& out) {
  append_grouped(shown, out);
  out += " of ";
  append_grouped(all, out);
  (out += ' ') += what;
  if (all != 1) out += 's';
}

void tell_least(std::uint64_t least, std::string_view one, std::string_view many, std::string& out) {
  append_grouped(least, out);
  (out += ' ') += least == 1 ? one : many;
}

std::string units_in_words(const NetworkOptions& options) {
  std::string out;
  const std::string unit(link_unit_name(options.unit));
  tell_least(options.least_support, unit, unit + "s", out);
  return out;
}

}  // namespace

std::string_view link_weight_name(LinkWeight weight) { return kWeightNames[static_cast<std::size_t>(weight)]; }

std::optional<LinkWeight> link_weight_named(std::string_view name) { return named<LinkWeight>(kWeightNames, name); }

Graph ActorNetwork::graph() const {
  std::vector<GraphEdge> list;
  list.reserve(edges.size());
  for (const NetworkEdge& edge : edges) list.push_back({edge.a, edge.b, edge.weight});
  return Graph::of(static_cast<std::uint32_t>(nodes.size()), list).value_or(Graph());
}

ActorNetwork make_network(const Summary& summary, const ActorIndex& index, const Stories& stories,
                          const ArticleSet& set, const NetworkOptions& options) {
  ActorNetwork network;
  network.options = options;
  NetworkChoice choice(index, count_actors(index, stories, set), network);
  LinkOptions supported;
  supported.unit = options.unit;
  supported.least_support = options.least_support;
  choice.choose(find_links(summary, index, stories, set, supported));
  const Graph graph = network.graph();
  if (graph.nodes() == 0) return network;
  score_nodes(graph, network);
  find_communities_of(graph, network);
  return network;
}

std::string what_is_shown(const ActorNetwork& network) {
  const NetworkCuts& cuts = network.cuts;
  const std::string units = units_in_words(network.options);
  std::string stories;
  tell_least(network.options.least_stories, "story", "stories", stories);
  std::string out = "shows ";
  bool first = true;
  tell_of(network.nodes.size(), network.actors, "actor", out);
  tell(cuts.other_types, "is", "are", " of other types", first, out);
  tell(cuts.unlinked, "has", "have", " no link of " + units + " and " + stories, first, out);
  tell(cuts.far_from_ego, "is", "are", " further away", first, out);
  tell(cuts.less_mentioned, "is", "are", " less mentioned", first, out);
  tell(cuts.left_alone, "is", "are", " linked to none of those shown", first, out);
  out += "; ";
  first = true;
  tell_of(network.edges.size(), network.links, "link", out);
  tell(cuts.few_units, "has", "have", " fewer than " + units, first, out);
  tell(cuts.few_stories, "has", "have", " fewer than " + stories, first, out);
  tell(cuts.weightless, "has", "have", " no weight above 0", first, out);
  tell(cuts.to_others, "leads", "lead", " to actors not shown", first, out);
  return out;
}

}  // namespace entente
