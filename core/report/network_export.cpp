// Each format walks the same two tables; what a column holds, its cells say.
#include "core/report/network_export.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/base/version.h"
#include "core/report/json_writer.h"
#include "core/report/numbers.h"
#include "core/report/table.h"
#include "core/report/table_parts.h"
#include "core/report/xml_writer.h"

namespace entente {

namespace {

using namespace table_parts;

constexpr unsigned kDecimals = 9;

// A cell as XML says it; nothing where there is no value.
std::string written_cell(const TableCell& cell) {
  std::string out;
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* count = std::get_if<std::uint64_t>(&cell)) {
    append_integer(*count, out);
  } else if (const auto value = std::get<std::optional<double>>(cell)) {
    if (!append_decimal(*value, kDecimals, out)) out.clear();
  }
  return out;
}

// A column that is written as an attribute of its own.
struct Written {
  std::size_t at = 0;
  std::string_view name, type;
};

// All but the first `from`, which the formats have places of their own for. The type is that of the cells.
std::vector<Written> attributes_of(const Table& table, std::size_t from) {
  std::vector<Written> out;
  for (std::size_t i = from; i < table.columns.size(); ++i) {
    std::string_view type = "string";
    if (!table.rows.empty() && std::holds_alternative<std::uint64_t>(table.rows[0][i])) type = "long";
    if (!table.rows.empty() && std::holds_alternative<std::optional<double>>(table.rows[0][i])) type = "double";
    out.push_back({i, table.columns[i].name, type});
  }
  return out;
}

constexpr std::size_t kLabel = 1, kWeight = 4;  // columns

struct Tables {
  explicit Tables(const ActorNetwork& network) : nodes(nodes_table(network)), edges(edges_table(network)) {
    const bool has_keys = std::ranges::all_of(network.nodes, [](const NetworkNode& n) { return is_xml_text(n.id); });
    for (std::size_t i = 0; i < network.nodes.size(); ++i)
      ids.push_back(has_keys ? network.nodes[i].id : "n" + std::to_string(i));
  }

  Table nodes, edges;
  std::vector<std::string> ids;  // of nodes
};

void add_lossy_texts(const Table& table, std::set<std::string_view>& out) {
  for (const std::vector<TableCell>& row : table.rows) {
    for (const TableCell& cell : row) {
      const auto* text = std::get_if<std::string>(&cell);
      if (text != nullptr && !is_xml_text(*text)) out.insert(*text);
    }
  }
}

// With the count of different texts that XML cannot hold as they are, where there are any.
Facts with_losses(Facts facts, const Tables& tables) {
  std::set<std::string_view> lossy;
  add_lossy_texts(tables.nodes, lossy);
  add_lossy_texts(tables.edges, lossy);
  for (const auto& fact : facts) {
    if (!is_xml_text(fact.second)) lossy.insert(fact.second);
  }
  if (lossy.empty()) return facts;
  const std::string_view hold = lossy.size() == 1 ? " text holds" : " texts hold";
  std::string words = written(std::uint64_t{lossy.size()});
  words.append(hold).append(" characters that XML cannot; each is written as U+FFFD");
  lossy.clear();  // it borrows from what now moves
  facts.emplace_back("replaced", std::move(words));
  return facts;
}

std::string described(const Facts& facts) {
  std::string out;
  for (const auto& [name, value] : facts) out += (out.empty() ? "" : "\n") + name + ": " + value;
  return out;
}

void write_gexf_attributes(std::string_view of, const std::vector<Written>& attributes, XmlWriter& out) {
  out.open("attributes");
  out.attribute("class", of);
  out.attribute("mode", "static");
  for (const Written& each : attributes) {
    out.open("attribute");
    out.attribute("id", each.name);
    out.attribute("title", each.name);
    out.attribute("type", each.type);
    out.close();
  }
  out.close();
}

void write_gexf_values(const std::vector<TableCell>& row, const std::vector<Written>& attributes, XmlWriter& out) {
  out.open("attvalues");
  for (const Written& each : attributes) {
    const std::string value = written_cell(row[each.at]);
    if (value.empty()) continue;
    out.open("attvalue");
    out.attribute("for", each.name);
    out.attribute("value", value);
    out.close();
  }
  out.close();
}

void write_gexf_graph(const ActorNetwork& network, const Tables& tables, XmlWriter& out) {
  const std::vector<Written> of_nodes = attributes_of(tables.nodes, kLabel + 1);
  const std::vector<Written> of_edges = attributes_of(tables.edges, kWeight + 1);
  out.open("graph");
  out.attribute("defaultedgetype", "undirected");
  out.attribute("mode", "static");
  write_gexf_attributes("node", of_nodes, out);
  write_gexf_attributes("edge", of_edges, out);
  out.open("nodes");
  for (std::size_t i = 0; i < tables.ids.size(); ++i) {
    out.open("node");
    out.attribute("id", tables.ids[i]);
    out.attribute("label", network.nodes[i].name);
    write_gexf_values(tables.nodes.rows[i], of_nodes, out);
    out.close();
  }
  out.close();
  out.open("edges");
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    out.open("edge");
    out.attribute("id", std::to_string(i));
    out.attribute("source", tables.ids[network.edges[i].a]);
    out.attribute("target", tables.ids[network.edges[i].b]);
    out.attribute("weight", written_cell(tables.edges.rows[i][kWeight]));
    write_gexf_values(tables.edges.rows[i], of_edges, out);
    out.close();
  }
  out.close();
  out.close();
}

void write_graphml_key(std::string_view of, std::string_view name, std::string_view type, XmlWriter& out) {
  out.open("key");
  out.attribute("id", std::string(of) + "_" + std::string(name));
  out.attribute("for", of);
  out.attribute("attr.name", name);
  out.attribute("attr.type", type);
  out.close();
}

void write_graphml_keys(std::string_view of, const std::vector<Written>& attributes, XmlWriter& out) {
  for (const Written& each : attributes) write_graphml_key(of, each.name, each.type, out);
}

void write_graphml_value(std::string_view of, std::string_view name, std::string_view value, XmlWriter& out) {
  out.open("data");
  out.attribute("key", std::string(of) + "_" + std::string(name));
  out.text(value);
  out.close();
}

void write_graphml_values(std::string_view of, const std::vector<TableCell>& row,
                          const std::vector<Written>& attributes, XmlWriter& out) {
  for (const Written& each : attributes) {
    const std::string value = written_cell(row[each.at]);
    if (!value.empty()) write_graphml_value(of, each.name, value, out);
  }
}

void write_graphml_graph(const ActorNetwork& network, const Tables& tables, const Facts& facts, XmlWriter& out) {
  const std::vector<Written> of_nodes = attributes_of(tables.nodes, kLabel);
  const std::vector<Written> of_edges = attributes_of(tables.edges, kWeight);
  write_graphml_keys("node", of_nodes, out);
  write_graphml_keys("edge", of_edges, out);
  for (const auto& fact : facts) write_graphml_key("graph", fact.first, "string", out);
  out.open("graph");
  out.attribute("id", "actors");
  out.attribute("edgedefault", "undirected");
  out.element("desc", described(facts));
  for (const auto& [name, value] : facts) write_graphml_value("graph", name, value, out);
  for (std::size_t i = 0; i < tables.ids.size(); ++i) {
    out.open("node");
    out.attribute("id", tables.ids[i]);
    write_graphml_values("node", tables.nodes.rows[i], of_nodes, out);
    out.close();
  }
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    out.open("edge");
    out.attribute("id", "e" + std::to_string(i));
    out.attribute("source", tables.ids[network.edges[i].a]);
    out.attribute("target", tables.ids[network.edges[i].b]);
    write_graphml_values("edge", tables.edges.rows[i], of_edges, out);
    out.close();
  }
  out.close();
}

void write_json_rows(std::string_view name, const Table& table, JsonWriter& out) {
  out.line(1);
  out.key(name);
  out.open('[');
  for (const std::vector<TableCell>& row : table.rows) {
    out.line(2);
    out.open('{');
    for (std::size_t i = 0; i < row.size(); ++i) {
      out.key(table.columns[i].name);
      if (const auto* text = std::get_if<std::string>(&row[i])) {
        out.text(*text);
      } else if (const auto* count = std::get_if<std::uint64_t>(&row[i])) {
        out.integer(*count);
      } else {
        out.decimal(std::get<std::optional<double>>(row[i]), kDecimals);
      }
    }
    out.close('}');
  }
  out.close(']');
}

void write_json_facts(const ActorNetwork& network, const Facts& facts, JsonWriter& out) {
  out.key("facts");
  out.open('{');
  for (const auto& [name, value] : facts) {
    out.key(name);
    out.text(value);
  }
  out.close('}');
  out.line(1);
  out.key("actors");
  out.integer(network.actors);
  out.key("links");
  out.integer(network.links);
  out.key("modularity");
  out.decimal(network.modularity, kDecimals);
  out.line(1);
  out.key("communities");
  out.open('[');
  for (const NetworkCommunity& community : network.communities) {
    out.open('{');
    out.key("name");
    out.text(community.name);
    out.key("nodes");
    out.integer(community.nodes);
    out.close('}');
  }
  out.close(']');
}

}  // namespace

Facts facts_of(const ActorNetwork& network, const Provenance& provenance) {
  const NetworkOptions& options = network.options;
  Facts out = facts_of(provenance);
  const auto add = [&](const char* name, std::string value) { out.emplace_back(name, std::move(value)); };
  add("unit", std::string(link_unit_name(options.unit)));
  add("weight", std::string(link_weight_name(options.weight)));
  add("least_support", written(options.least_support));
  add("least_stories", written(options.least_stories));
  add("resolution", written(options.resolution));
  add("seed", written(options.seed));
  if (!options.ego.empty()) {
    out.emplace_back("ego", options.ego);
    out.emplace_back("ego_depth", written(std::uint64_t{options.ego_depth}));
  }
  if (network.modularity) out.emplace_back("modularity", written(*network.modularity));
  out.emplace_back("shown", what_is_shown(network));
  return out;
}

std::string to_gexf(const ActorNetwork& network, const Facts& facts) {
  const Tables tables(network);
  XmlWriter out;
  out.open("gexf");
  out.attribute("xmlns", "http://gexf.net/1.3");
  out.attribute("version", "1.3");
  out.open("meta");
  out.element("creator", "entente " + std::string(kVersion));
  out.element("description", described(with_losses(facts, tables)));
  out.close();
  write_gexf_graph(network, tables, out);
  out.close();
  return out.take();
}

std::string to_graphml(const ActorNetwork& network, const Facts& facts) {
  const Tables tables(network);
  XmlWriter out;
  out.open("graphml");
  out.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  write_graphml_graph(network, tables, with_losses(facts, tables), out);
  out.close();
  return out.take();
}

std::string to_json(const ActorNetwork& network, const Facts& facts) {
  JsonWriter out;
  out.open('{');
  out.key("network");
  out.text("actors");
  out.line(1);
  write_json_facts(network, facts, out);
  write_json_rows("nodes", nodes_table(network), out);
  write_json_rows("edges", edges_table(network), out);
  out.line(1);
  out.key("matrix_order");
  out.open('[');
  for (const std::uint32_t node : network.matrix_order) out.text(network.nodes[node].id);
  out.close(']');
  out.close('}');
  return out.take() + "\n";
}

}  // namespace entente
