#include "ui/views/actors/exports.h"

#include "core/report/network_export.h"
#include "core/report/table.h"
#include "ui/tables.h"
#include "ui/views/actors/faces.h"
#include "ui/views/export_picture.h"
#include "ui/views/export_sheet.h"

namespace entente::ui {
namespace {

void offer_network(const Context& context, ExportSheet& sheet, const ActorNetwork& network) {
  sheet.table("actors", "network-actors", [&] { return nodes_table(network); });
  sheet.rule();
  sheet.table("links", "network-links", [&] { return edges_table(network); });
  sheet.rule();
  const auto facts = [&] { return facts_of(network, provenance_of(context.snapshot)); };
  sheet.file("For Gephi", "GEXF", "network.gexf", "application/gexf+xml", [&] { return to_gexf(network, facts()); });
  sheet.file("For igraph, networkx, yEd", "GraphML", "network.graphml", "application/graphml+xml",
             [&] { return to_graphml(network, facts()); });
  sheet.file("All of it", "JSON", "network.json", "application/json", [&] { return to_json(network, facts()); });
}

}  // namespace

float draw_actor_exports(Context& context, ImVec2 top_right) {
  const Findings& found = *context.snapshot.findings;
  const ActorsFace face = context.state.actors.face;
  const bool is_network = face == ActorsFace::network || face == ActorsFace::matrix;
  if (is_network && !found.network.value) return 0;
  if (face == ActorsFace::marking && !found.actor_keyness.value) return 0;
  EndsOfLine ends(context.look, top_right);
  ExportSheet sheet(context, ends, "actors as");
  if (!sheet) return ends.used();
  if (is_network) {
    offer_network(context, sheet, *found.network.value);
    offer_chart(context, sheet);
  } else if (face == ActorsFace::marking) {
    sheet.table("this table", "actor-keyness", [&] {
      const ActorKeynessFound& marking = *found.actor_keyness.value;
      entente::Table table = table_of(marking.table, *marking.actors);
      table.provenance = comparison_of(context.snapshot);
      return table;
    });
  } else {
    sheet.table("this table", "actors", [&] { return actor_list_table(context); });
  }
  return ends.used();
}

}  // namespace entente::ui
