// Networks as files and tables. That other programs read them as they are meant is tested on the command line, with
// another parser; here: what stands where there is no value, and texts that want to be markup or formulas.
#include "core/report/network_export.h"

#include <catch_amalgamated.hpp>

#include "core/report/table.h"

namespace {

using namespace entente;

ActorNetwork made_network() {
  ActorNetwork out;
  out.nodes.resize(3);
  out.nodes[0].id = "china";
  out.nodes[0].name = "China & <\"friends\">";
  out.nodes[0].type = ActorType::state;
  out.nodes[0].mentions = 12;
  out.nodes[0].strength = 3.5;
  out.nodes[0].page_rank = 0.25;
  out.nodes[0].betweenness = 1;
  out.nodes[0].betweenness_error = 0;
  out.nodes[1].id = "sum";
  out.nodes[1].name = "=SUM(A1)";
  out.nodes[1].type = ActorType::person;
  out.nodes[2].id = "third";
  out.nodes[2].name = "Third\x01";
  out.nodes[2].community = 1;
  out.communities = {{"China, =SUM(A1)", 2}, {"Third", 1}};
  NetworkEdge& edge = out.edges.emplace_back();
  edge.a = 0;
  edge.b = 1;
  edge.weight = 3.5;
  edge.figures.support = edge.figures.sentences = 3;
  edge.figures.log_dice = 13.25;
  out.matrix_order = {2, 0, 1};
  out.actors = 5;
  out.links = 4;
  return out;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("GEXF has attributes with their types, figures that have a value, and nothing for those that have none") {
  const ActorNetwork network = made_network();
  const std::string gexf = to_gexf(network, facts_of(network, provenance_of({"entente-1"}, {})));
  CHECK(holds(gexf, "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">"));
  CHECK(holds(gexf, "<attribute id=\"mentions\" title=\"mentions\" type=\"long\"/>"));
  CHECK(holds(gexf, "<attribute id=\"page_rank\" title=\"page_rank\" type=\"double\"/>"));
  CHECK(holds(gexf, "<node id=\"china\" label=\"China &amp; &lt;&quot;friends&quot;&gt;\">"));
  CHECK(holds(gexf, "<attvalue for=\"page_rank\" value=\"0.25\"/>"));
  CHECK(holds(gexf, "<edge id=\"0\" source=\"china\" target=\"sum\" weight=\"3.5\">"));
  CHECK(holds(gexf, "<attvalue for=\"log_dice\" value=\"13.25\"/>"));
  CHECK_FALSE(holds(gexf, "<attvalue for=\"npmi\""));
  CHECK(holds(gexf, "label=\"Third\xEF\xBF\xBD\""));
  CHECK(holds(gexf, "tokeniser: entente-1"));
  CHECK(holds(gexf, "selection: all articles"));
  CHECK(holds(gexf, "replaced: 1 text holds characters that XML cannot"));
}

TEST_CASE("keys that XML cannot hold leave no two nodes with one id") {
  ActorNetwork network = made_network();
  network.nodes[0].id = "a\x01";
  network.nodes[1].id = "a\x02";
  for (const std::string& text : {to_gexf(network, {}), to_graphml(network, {})}) {
    for (const std::string_view id : {"<node id=\"n0\"", "<node id=\"n1\"", "<node id=\"n2\""}) CHECK(holds(text, id));
    CHECK(holds(text, "source=\"n0\" target=\"n1\""));
  }
}

TEST_CASE("GraphML has a key for each column and its label as one") {
  const std::string text = to_graphml(made_network(), {{"selection", "a < b"}});
  CHECK(holds(text, "<key id=\"node_label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>"));
  CHECK(holds(text, "<key id=\"edge_weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>"));
  CHECK(holds(text, "<desc>selection: a &lt; b\n"));
  CHECK(holds(text, "<data key=\"node_mentions\">12</data>"));
  CHECK_FALSE(holds(text, "edge_npmi\">"));
}

TEST_CASE("nodes and edges leave as tables that no spreadsheet takes for formulas") {
  const ActorNetwork network = made_network();
  const std::string nodes = to_csv(nodes_table(network));
  CHECK(nodes.starts_with("id,label,type,mentions,"));
  CHECK(holds(nodes, "sum,\"'=SUM(A1)\",person,0"));
  const std::string edges = to_csv(edges_table(network));
  CHECK(edges.starts_with("source,target,source_label,target_label,weight,support,"));
  CHECK(holds(edges, "china,sum,\"China & <\"\"friends\"\">\",\"'=SUM(A1)\",3.5,3,3,0,0,0,13.25,,\r\n"));
}

TEST_CASE("JSON has null where there is no value, and the matrix's order by id") {
  const std::string json = to_json(made_network(), {{"program", "entente"}});
  CHECK(holds(json, "\"facts\": {\"program\": \"entente\"}"));
  CHECK(holds(json, "\"modularity\": null"));
  CHECK(holds(json, "\"npmi\": null"));
  CHECK(holds(json, "\"matrix_order\": [\"third\", \"china\", \"sum\"]"));
  CHECK(holds(json, "{\"name\": \"Third\", \"nodes\": 1}"));
}

TEST_CASE("a network of nobody is a file all the same") {
  const ActorNetwork none;
  for (const std::string& text : {to_gexf(none, {}), to_graphml(none, {}), to_json(none, {})}) CHECK(text.size() > 50);
}
