// Actors: who is named, how often, and who stands with whom; as a table or as a network.
#include <array>

#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/plot/network_view.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::array<Column, 7> kColumns = {{
    {.title = "Actor"},
    {.title = "Type", .width = 92},
    {.title = "Mentions",
     .width = 64,
     .right = true,
     .descending_first = true,
     .hint = "Every place where it is named, under any of its names"},
    {.title = "Sentences",
     .width = 68,
     .right = true,
     .descending_first = true,
     .hint = "Sentences that name it at least once"},
    {.title = "Articles", .width = 56, .right = true, .descending_first = true},
    {.title = "Stories",
     .width = 56,
     .right = true,
     .descending_first = true,
     .hint = "The articles without copies: those that print one text, whole, cut or edited, are one story"},
    {.title = "Commits",
     .width = 64,
     .right = true,
     .descending_first = true,
     .hint = "Commitments in which it is the one who owes"},
}};

// Two words side by side, one chosen.
void draw_switch(Context& context, ImVec2 top_right) {
  const Look& look = context.look;
  const Palette& p = context.colours();
  const std::array<std::string_view, 2> labels = {"Table", "Network"};
  float width = 0;
  for (const auto label : labels) width += width_of(look, {Size::small, true}, label) + 24;
  const Box all{{top_right.x - width, top_right.y}, {top_right.x, top_right.y + kButtonHeight}};
  fill(all, p.hover, kRounding);
  float x = all.min.x;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const float part = width_of(look, {Size::small, true}, labels[i]) + 24;
    const Box box{{x, all.min.y}, {x + part, all.max.y}};
    const bool chosen = (context.state.actors.face == ActorsFace::network) == (i == 1);
    const Hit state = hit(labels[i], box);
    if (chosen) {
      fill(box.inset(2, 2), p.raised, kRounding - 2);
      ImGui::GetWindowDrawList()->AddRect(box.min + ImVec2(2, 2), box.max - ImVec2(2, 2), p.line, kRounding - 2);
    }
    put(look, {x + 12, centred(box.min.y, box.height(), Size::small)}, {Size::small, true},
        chosen || state.hovered ? p.text : p.muted, labels[i]);
    if (state.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (state.clicked) {
      SetActors change{context.state.actors};
      change.actors.face = i == 1 ? ActorsFace::network : ActorsFace::list;
      context.push(std::move(change));
    }
    x += part;
  }
}

void draw_table(Context& context, const Box& room) {
  const Report& report = context.report;
  const Palette& p = context.colours();
  const Rows& rows = context.derived.actors();
  Table table(context, View::actors, room, kColumns);
  if (rows.empty()) draw_nothing(context, room, "No actor matches the search.");
  const long clicked = table.rows(
      rows.size(), [&](std::size_t i) { return context.is_focus(Focus::On::actor, report.actors[rows[i]].id); },
      [&](std::size_t i, const RowOnScreen& row) {
        const ActorRow& actor = report.actors[rows[i]];
        row.text(0, actor.name, p.text, true);
        const Box cell = row.cell(1);
        ImGui::GetWindowDrawList()->AddCircleFilled({cell.min.x + 4, cell.centre().y}, 4, p.of(actor.type), 24);
        put_within(context.look, {cell.min.x + 14, centred(cell.min.y, cell.height(), Size::small)}, cell.width() - 14,
                   {Size::small}, p.muted, type_name(actor.type));
        row.number(2, thousands(actor.mentions), p.text);
        row.number(3, thousands(actor.sentences), p.text);
        row.number(4, thousands(actor.articles), p.text);
        row.number(5, thousands(actor.stories), p.text);
        const std::uint64_t commits = context.derived.commitments_by_actor()[rows[i]];
        row.number(6, thousands(commits), commits > 0 ? p.text : p.muted);
      });
  if (clicked >= 0) context.focus(Focus::On::actor, report.actors[rows[static_cast<std::size_t>(clicked)]].id);
}

}  // namespace

void draw_actors(Context& context, const Box& room) {
  const Report& report = context.report;
  const Box below = draw_title(context, room, "Actors",
                               counted(report.actors.size(), "actor", "actors") + ", " +
                                   counted(report.links.size(), "pair", "pairs") + " in shared sentences");
  draw_switch(context, {room.max.x - kMargin, room.min.y + 24});
  if (context.state.actors.face != ActorsFace::network) {
    draw_table(context, below);
    return;
  }
  const Box picture{{below.min.x + kGrid, below.min.y}, {below.max.x - kGrid, below.max.y - 40}};
  draw_network(context, context.derived.network(), picture);
  draw_network_legend(context, {below.min.x + kMargin, below.max.y - 30}, below.width() - 2 * kMargin);
}

}  // namespace entente::ui
