// The faces of Actors: the list is made here, networks and who marks the selection are the tables of their exports.
#include <array>

#include "core/language/actor.h"
#include "ui/format.h"
#include "ui/text/parts.h"
#include "ui/verbs.h"

namespace entente::ui {
namespace {

void actor_row(TextParts& parts, std::uint32_t number) {
  const ActorRow& row = parts.report.actors[number];
  const std::string key = encoded(row.id);
  parts.open_row(parts.is_focus(Focus::On::actor, row.id));
  parts.row_button("focus/actor/" + key, row.name);
  parts.cell(type_name(row.type));
  parts.out.cell(row.mentions);
  parts.out.cell(row.sentences);
  parts.out.cell(row.articles);
  parts.out.cell(row.stories);
  parts.out.cell(parts.derived.commitments_by_actor()[number]);
  parts.out.markup("<td>");
  parts.button("add/actor=" + key, "Select", row.name);
  parts.out.markup("</td>");
  parts.close_row();
}

void write_list(TextParts& parts) {
  const Sort sort = parts.desk.state().sort[static_cast<std::size_t>(View::actors)];
  std::array<TextColumn, 8> columns = {
      {{"Actor"}, {"Type"}, {"Mentions"}, {"Sentences"}, {"Articles"}, {"Stories"}, {"Commitments"}, {"Select"}}};
  for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
    columns[i].sort = "sort/actors/" + std::to_string(i);
    columns[i].is_order = i == sort.column;
    columns[i].descending = sort.descending;
  }
  const Rows& rows = parts.derived.actors();
  parts.out.open_section("actors", "List of actors");
  parts.open_table("Actors of the selection", columns);
  for (std::size_t i = 0; i < parts.shown(rows.size()); ++i) actor_row(parts, rows[i]);
  parts.close_table(rows.size());
  parts.out.markup("</section>\n");
}

void write_links(TextParts& parts, const ActorNetwork& network) {
  static const std::array<TextColumn, 5> kColumns = {
      {{"Link"}, {"Sentences"}, {"Paragraphs"}, {"Articles"}, {"Stories"}}};
  parts.out.open_section("network-links", "Links of the network");
  parts.open_table("Who is named with whom", kColumns);
  for (std::size_t i = 0; i < parts.shown(network.edges.size()); ++i) {
    const NetworkEdge& edge = network.edges[i];
    const NetworkNode &a = network.nodes[edge.a], &b = network.nodes[edge.b];
    parts.open_row(false);
    parts.row_button("focus/link/" + encoded(a.id) + "+" + encoded(b.id), a.name + " and " + b.name);
    parts.out.cell(edge.figures.sentences);
    parts.out.cell(edge.figures.paragraphs);
    parts.out.cell(edge.figures.articles);
    parts.out.cell(edge.figures.stories);
    parts.close_row();
  }
  parts.close_table(network.edges.size());
  parts.out.markup("</section>\n");
}

}  // namespace

void write_actors(TextParts& parts) {
  const ActorsFace face = parts.desk.state().actors.face;
  const Findings& findings = *parts.desk.snapshot().findings;
  parts.open_choices("Faces of Actors");
  parts.choice("actors/list", "List", face == ActorsFace::list);
  parts.choice("actors/network", "Network", face == ActorsFace::network);
  parts.choice("actors/matrix", "Matrix", face == ActorsFace::matrix);
  parts.choice("actors/marking", "Who marks the selection", face == ActorsFace::marking);
  parts.close_choices();
  if (face == ActorsFace::list) return write_list(parts);
  if (face == ActorsFace::marking) {
    if (const auto& found = findings.actor_keyness; found.value)
      parts.table("marking", "Who marks the selection", table_of(found.value->table, *found.value->actors),
                  found.stale);
    return;
  }
  if (const auto& found = findings.network; found.value) {
    parts.out.element("p", what_is_shown(*found.value));
    parts.table("network-actors", "Actors of the network", nodes_table(*found.value), found.stale);
    write_links(parts, *found.value);
  }
}

}  // namespace entente::ui
