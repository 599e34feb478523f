#include "ui/views/actors/exports.h"

#include <optional>

#include "core/report/network_export.h"
#include "core/report/table.h"
#include "ui/draw/popup.h"
#include "ui/format.h"
#include "ui/views/actors/faces.h"
#include "ui/views/head.h"

namespace entente::ui {
namespace {

std::string selection_words(const Context& context) {
  const std::size_t all = context.snapshot.pile->articles.size(), some = context.report.articles.size();
  return (some == all ? "all " : thousands(some) + " of ") + counted(all, "article", "articles");
}

// One sheet of what a network can leave as.
void network_sheet(Context& context, const Box& anchor, const ActorNetwork& network) {
  Popup popup(context.look, "network as", anchor, 250);
  if (!popup) return;
  const auto save = [&](std::string name, std::string mime, std::string text) {
    context.push(SaveText{std::move(name), std::move(mime), std::move(text)});
    popup.close();
  };
  const auto copy = [&](const entente::Table& table) {
    context.push(CopyText{to_tsv(table)});
    popup.close();
  };
  const NetworkFacts facts = facts_of(network, context.report.tokenisers, selection_words(context));
  popup.heading("What is shown");
  if (popup.row("copy nodes", "Copy the actors' numbers", false)) copy(nodes_table(network));
  if (popup.row("copy edges", "Copy the links' numbers", false)) copy(edges_table(network));
  popup.rule();
  if (popup.row("nodes", "Actors", false, "CSV")) save("network-actors.csv", "text/csv", to_csv(nodes_table(network)));
  if (popup.row("edges", "Links", false, "CSV")) save("network-links.csv", "text/csv", to_csv(edges_table(network)));
  popup.rule();
  if (popup.row("gexf", "For Gephi", false, "GEXF"))
    save("network.gexf", "application/gexf+xml", to_gexf(network, facts));
  if (popup.row("graphml", "For igraph, networkx, yEd", false, "GraphML"))
    save("network.graphml", "application/graphml+xml", to_graphml(network, facts));
  if (popup.row("json", "Everything", false, "JSON")) save("network.json", "application/json", to_json(network, facts));
}

// The table of a face that is one.
std::optional<entente::Table> table_of_face(const Context& context) {
  if (context.state.actors.face == ActorsFace::list) return actor_list_table(context);
  const auto& marking = context.snapshot.findings->actor_keyness.value;
  if (context.state.actors.face == ActorsFace::marking && marking) return table_of(marking->table, *marking->actors);
  return std::nullopt;
}

}  // namespace

float draw_actor_exports(Context& context, ImVec2 top_right) {
  EndsOfLine ends(context.look, top_right);
  const ActorsFace face = context.state.actors.face;
  const auto& network = context.snapshot.findings->network.value;
  if (face == ActorsFace::network || face == ActorsFace::matrix) {
    if (!network) return 0;
    if (ends.link("network as", "Take along\xE2\x80\xA6", "Numbers to copy, CSV, GEXF, GraphML"))
      Popup::open("network as");
    network_sheet(context, ends.last(), *network);
    return ends.used();
  }
  if (face == ActorsFace::marking && !context.snapshot.findings->actor_keyness.value) return 0;
  const std::string name = face == ActorsFace::list ? "actors.csv" : "actor-keyness.csv";
  if (ends.link("csv", "CSV")) {
    if (const auto table = table_of_face(context)) context.push(SaveText{name, "text/csv", to_csv(*table)});
  }
  if (ends.link("copy numbers", "Copy numbers")) {
    if (const auto table = table_of_face(context)) context.push(CopyText{to_tsv(*table)});
  }
  return ends.used();
}

}  // namespace entente::ui
