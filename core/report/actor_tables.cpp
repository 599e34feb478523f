// Actors, links and networks as tables: see table.h.
#include "core/report/table.h"
#include "core/report/table_parts.h"

namespace entente {

namespace {

using namespace table_parts;

constexpr std::string_view kStories = "the same, with copies of one text counted once";

void add_association(Table& out) {
  for (const LinkOrder order : {LinkOrder::log_dice, LinkOrder::npmi, LinkOrder::log_likelihood}) {
    out.columns.push_back(column(column_name(link_order_name(order)), formula(order)));
  }
}

void add_association(const LinkFigures& link, std::vector<TableCell>& row) {
  for (const std::optional<double>& value : {link.log_dice, link.npmi, link.log_likelihood}) row.emplace_back(value);
}

void add_shared(Table& out) {
  out.columns.push_back(column("support", formula(LinkOrder::support)));
  out.columns.push_back(column("sentences", "Sentences", "sentences that name both"));
  out.columns.push_back(column("paragraphs", "Paragraphs", "paragraphs that name both"));
  out.columns.push_back(column("articles", formula(LinkOrder::articles)));
  out.columns.push_back(column("stories", formula(LinkOrder::stories)));
  add_association(out);
}

void add_shared(const LinkFigures& link, std::vector<TableCell>& row) {
  for (const std::uint64_t count : {link.support, link.sentences, link.paragraphs, link.articles, link.stories}) {
    row.emplace_back(count);
  }
  add_association(link, row);
}

}  // namespace

Table table_of(const std::vector<ActorFigures>& actors, const ActorIndex& index) {
  Table out;
  out.name = "actors";
  out.facts = {{"shown", written(std::uint64_t{actors.size()})}};
  out.columns = {column("actor", "Actor", "key"),
                 column("name", "Name"),
                 column("type", "Type"),
                 column("of", "Of", "key of the state or body that it belongs to"),
                 column("role", "Role"),
                 column("mentions", "Mentions"),
                 column("sentences", "Sentences", "sentences that name it"),
                 column("articles", "Articles", "articles that name it"),
                 column("stories", "Stories", kStories),
                 column("aliases", "Also named"),
                 column("joined", "Joined", "names across articles that were taken for one actor, beside its first")};
  for (const ActorFigures& from : actors) {
    const ActorIdentity& who = index[from.actor];
    out.rows.push_back({who.id, who.name, std::string(type_name(who.type)), who.of, who.role, from.mentions,
                        from.sentences, from.articles, from.stories, joined(who.aliases, "; "),
                        std::uint64_t{who.joins.size()}});
  }
  return out;
}

Table table_of(const LinkTable& links, const ActorIndex& index) {
  const LinkOptions& options = links.options;
  Table out;
  out.name = "links";
  out.facts = {
      {"unit", std::string(link_unit_name(options.unit))}, {"units", written(links.units)},
      {"units_left_out", written(links.crowded)},          {"order", std::string(link_order_name(options.order))},
      {"least_support", written(options.least_support)},   {"least_stories", written(options.least_stories)}};
  if (!options.with.empty()) out.facts.emplace_back("with", name_of(index, options.with));
  out.facts.emplace_back("found", written(links.found));
  out.facts.emplace_back("shown", written(std::uint64_t{links.links.size()}));
  out.columns = {column("a", "Actor", "key"), column("b", "Actor", "key"), column("a_name", "Name"),
                 column("b_name", "Name")};
  add_shared(out);
  for (const LinkFigures& link : links.links) {
    const ActorIdentity &a = index[link.a], &b = index[link.b];
    std::vector<TableCell> row = {a.id, b.id, a.name, b.name};
    add_shared(link, row);
    out.rows.push_back(std::move(row));
  }
  return out;
}

Table table_of(const ActorKeynessTable& table, const ActorIndex& index) {
  const ActorKeynessOptions& options = table.options;
  Table out;
  out.name = "actor_keyness";
  out.facts = {{"order", std::string(keyness_name(options.measure))},
               {"counted", "sentences that name the actor, out of all sentences"},
               {"least_sentences", written(options.least_sentences)},
               {"tested", written(table.tested)},  // Bonferroni's m
               {"rarer_actors", options.negative ? "listed" : "left out"},
               {"shown", written(std::uint64_t{table.rows.size()})}};
  out.columns = {column("actor", "Actor", "key"),
                 column("name", "Name"),
                 column("type", "Type"),
                 column("sentences", "Sentences", "a: sentences of the target that name it"),
                 column("reference_sentences", "Sentences in reference", "b: sentences of the reference that name it"),
                 column("all_sentences", "All sentences", "c: sentences of the target"),
                 column("reference_all_sentences", "All sentences in reference", "d: sentences of the reference"),
                 column("articles", "Articles", "articles of the target that name it"),
                 column("stories", "Stories", kStories)};
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    out.columns.push_back(column(column_name(keyness_name(measure)), formula(measure).title, actor_formula(measure)));
  }
  for (const ActorKeynessRow& from : table.rows) {
    const ActorIdentity& who = index[from.actor];
    std::vector<TableCell> row = {who.id,       who.name,      std::string(type_name(who.type)),
                                  from.cells.a, from.cells.b,  from.cells.c,
                                  from.cells.d, from.articles, from.stories};
    for (const std::optional<double>& value : from.keyness) row.emplace_back(value);
    out.rows.push_back(std::move(row));
  }
  return out;
}

// As of patterns, but that what is counted is who is named.
Table actor_trends_table(const Trends& trends) {
  Table out = table_of(trends);
  out.name = "actor_trends";
  for (TableColumn& each : out.columns) {
    if (each.name == "pattern") each = column("actor", "Actor", "one, or two that are named together");
    if (each.name == "count")
      each = column("count", "Count",
                    "mentions; of two, sentences that name both; nothing where no article is dated in the period");
    if (each.name == "sentences") each = column("sentences", "Sentences", "sentences that name it, or both");
    if (each.name == "articles")
      each = column("articles", "Articles", "articles that name it, or both wherever in them");
  }
  return out;
}

Table table_of(const ActorIdentity& actor, const Summary& summary) {
  Table out;
  out.name = "joins";
  out.facts = {{"actor", actor.id},
               {"name", actor.name},
               {"type", std::string(type_name(actor.type))},
               {"also_named", joined(actor.aliases, "; ")},
               {"shown", written(std::uint64_t{actor.joins.size()})}};
  out.columns = {column("joined", "Joined", "key"),
                 column("name", "Name", "how its articles call it"),
                 column("into", "To", "key that it was joined to"),
                 column("reason", "Reason"),
                 column("words", "Words", "what bears it out"),
                 column("articles", "Articles", "that bear it out"),
                 column("example", "For example", "id of the first of them"),
                 column("example_file", "In file")};
  for (const ActorJoin& join : actor.joins) {
    const bool has_example = join.articles > 0 && join.example < summary.articles.size();
    const ArticleFacts facts = has_example ? summary.articles[join.example].facts : ArticleFacts{};
    out.rows.push_back({join.key, join.name, join.into, std::string(join_reason_name(join.reason)), join.words,
                        join.articles, facts.id, facts.file});
  }
  return out;
}

Table nodes_table(const ActorNetwork& network) {
  Table out;
  out.name = "nodes";
  out.columns = {column("id", "Id"),
                 column("label", "Label"),
                 column("type", "Type"),
                 column("mentions", "Mentions"),
                 column("sentences", "Sentences", "sentences that name it"),
                 column("articles", "Articles", "articles that name it"),
                 column("stories", "Stories", kStories),
                 column("degree", formula(Centrality::degree)),
                 column("strength", formula(Centrality::strength)),
                 column("page_rank", formula(Centrality::page_rank)),
                 column("betweenness", formula(Centrality::betweenness)),
                 column("betweenness_error", "Error of betweenness", "standard error; 0 where it is exact"),
                 column("community", formula(Centrality::community)),
                 column("community_name", "Community's name", "its most mentioned members")};
  for (const NetworkNode& node : network.nodes) {
    const bool has_name = node.community < network.communities.size();
    out.rows.push_back({node.id, node.name, std::string(type_name(node.type)), node.mentions, node.sentences,
                        node.articles, node.stories, std::uint64_t{node.degree}, std::optional(node.strength),
                        std::optional(node.page_rank), node.betweenness, node.betweenness_error,
                        std::uint64_t{node.community},
                        has_name ? network.communities[node.community].name : std::string()});
  }
  return out;
}

Table edges_table(const ActorNetwork& network) {
  Table out;
  out.name = "edges";
  out.columns = {column("source", "Source", "id"), column("target", "Target", "id"), column("source_label", "Name"),
                 column("target_label", "Name"), column("weight", "Weight", link_weight_name(network.options.weight))};
  add_shared(out);
  for (const NetworkEdge& edge : network.edges) {
    const NetworkNode &a = network.nodes[edge.a], &b = network.nodes[edge.b];
    std::vector<TableCell> row = {a.id, b.id, a.name, b.name, std::optional(edge.weight)};
    add_shared(edge.figures, row);
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace entente
