// The list: every actor of the selection with its figures. A row can be dragged on another one that is the same.
#include <array>

#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/tables.h"
#include "ui/views/actors/faces.h"
#include "ui/views/actors/hand.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

enum Col : std::size_t { kName, kType, kOf, kMentions, kSentences, kArticles, kStories, kCommits, kCols };

constexpr float kLeastName = 216;

// What the report's order of actors is told by; an "of" is no order.
constexpr std::array<int, kCols> kSortOf = {0, 1, -1, 2, 3, 4, 5, 6};

std::array<Column, kCols> columns_of(float width) {
  const auto number = [](std::string_view title, float wide, std::string_view hint) {
    return Column{.title = title, .width = wide, .right = true, .descending_first = true, .hint = hint};
  };
  std::array<Column, kCols> out = {{
      {.title = "Actor",
       .hint = "Its name, and how many names it is called by. Drag a row on another that is the same"},
      {.title = "Type", .width = 98},
      {.title = "Of", .width = 96, .hint = "The state or body that it belongs to", .sortable = false},
      number("Mentions", 64, "Every place where it is named, under any of its names"),
      number("Sentences", 68, "Sentences that name it at least once"),
      number("Articles", 54, "Articles that name it"),
      number("Stories", 52,
             "The articles without copies: those that print one text, whole, cut or edited, are one story"),
      number("Commits", 58, "Commitments in which it is the one who owes"),
  }};
  constexpr std::array<std::size_t, 6> kDispensable = {kOf, kStories, kSentences, kCommits, kType, kArticles};
  hide_until_fits(out, width, kLeastName, kDispensable);
  return out;
}

int sorted_column(const Context& context) {
  const Sort sort = context.state.sort[static_cast<std::size_t>(View::actors)];
  for (std::size_t i = 0; i < kCols; ++i) {
    if (kSortOf[i] == sort.column) return static_cast<int>(i);
  }
  return -1;
}

std::string names_words(const ActorRow& actor) {
  std::string out = actor.name + " is also called";
  std::size_t shown = 0;
  for (const std::string& alias : actor.aliases) {
    if (++shown > 12) return out + "\n\xE2\x80\xA6 and " + thousands(actor.aliases.size() - 12) + " more";
    out += "\n" + alias;
  }
  return out;
}

void draw_name(const Context& context, const RowOnScreen& row, const ActorRow& actor, bool with_mark) {
  const Palette& p = context.colours();
  Box cell = row.cell(kName);
  const float y = centred(cell.min.y, cell.height(), Size::small);
  if (!actor.aliases.empty()) {
    const std::string more = "+" + thousands(actor.aliases.size());
    cell.max.x -= put_right(context.look, {cell.max.x, y}, {Size::small}, p.muted, more) + 8;
    if (row.is_hovered(kName)) tip(context.look, names_words(actor));
  }
  if (with_mark) {
    put_actor(context.look, cell, actor.type, actor.name, p.text);
  } else {
    put_within(context.look, {cell.min.x, centred(cell.min.y, cell.height(), Size::body)}, cell.width(),
               {Size::body, true}, p.text, actor.name);
  }
}

void draw_row(const Context& context, const RowOnScreen& row, std::uint32_t index) {
  const Palette& p = context.colours();
  const ActorRow& actor = context.report.actors[index];
  const Box type = row.cell(kType);
  const bool has_type = type.width() > 0;
  draw_name(context, row, actor, !has_type);
  if (has_type) {
    type_mark({type.min.x + 4, type.centre().y}, actor.type, p.of(actor.type));
    put_within(context.look, {type.min.x + 14, centred(type.min.y, type.height(), Size::small)}, type.width() - 14,
               {Size::small}, p.muted, type_name(actor.type));
  }
  const Box of = row.cell(kOf);
  if (!actor.of.empty()) {
    put_within(context.look, {of.min.x, centred(of.min.y, of.height(), Size::small)}, of.width(), {Size::small},
               p.muted, context.derived.name(actor.of));
  }
  row.number(kMentions, thousands(actor.mentions), p.text);
  row.number(kSentences, thousands(actor.sentences), p.text);
  row.number(kArticles, thousands(actor.articles), p.text);
  row.number(kStories, thousands(actor.stories), p.text);
  const std::uint64_t commits = context.derived.commitments_by_actor()[index];
  row.number(kCommits, thousands(commits), commits > 0 ? p.text : p.muted);
}

}  // namespace

const Rows& listed_actors(const Context& context) {
  const Rows& found = context.derived.actors();
  const std::uint8_t types = context.state.actors.network.types;
  if (types == kAllTypes) return found;
  const Sort sort = context.state.sort[static_cast<std::size_t>(View::actors)];
  return context.memory.listed_actors.of({context.snapshot.report, context.state.search, sort, types}, [&] {
    Rows rows;
    for (const std::uint32_t row : found) {
      if ((types >> static_cast<unsigned>(context.report.actors[row].type) & 1u) != 0) rows.push_back(row);
    }
    return rows;
  });
}

std::string actor_list_words(const Context& context) {
  const Report& report = context.report;
  const std::size_t shown = listed_actors(context).size();
  std::string out = shown < report.actors.size() ? thousands(shown) + " of " : "";
  out += counted(report.actors.size(), "actor", "actors") + ", " + counted(report.links.size(), "pair", "pairs") +
         " in shared sentences";
  return out + "  \xC2\xB7  drag one on another to merge";
}

entente::Table actor_list_table(const Context& context) {
  return actors_table(context.report, context.derived, listed_actors(context));
}

void draw_actor_list(Context& context, const Box& room) {
  const Report& report = context.report;
  ControlLine line(context.look, {room.min.x + kMargin - 8, room.min.y}, room.width() - 2 * kMargin + 16);
  {
    ActorsEdit edit(context);
    types_control(context, line, edit->network.types);
  }
  const Box below{{room.min.x, line.bottom() + 2}, room.max};
  const std::array<Column, kCols> columns = columns_of(below.width());
  const Sort sort = context.state.sort[static_cast<std::size_t>(View::actors)];
  Table table(context, "actors", below, columns, sorted_column(context), sort.descending);
  if (const int clicked = table.header_clicked(); clicked >= 0 && kSortOf[static_cast<std::size_t>(clicked)] >= 0) {
    const auto column = static_cast<std::size_t>(clicked);
    context.push(SortBy{View::actors, static_cast<std::uint8_t>(kSortOf[column]), columns[column].descending_first});
  }
  const Rows& rows = listed_actors(context);
  if (rows.empty()) draw_nothing(context, below, "No actor matches.");
  const long clicked = table.rows(
      rows.size(), [&](std::size_t i) { return context.is_focus(Focus::On::actor, report.actors[rows[i]].id); },
      [&](std::size_t i, const RowOnScreen& row) {
        make_draggable(context, report.actors[rows[i]].id);
        draw_row(context, row, rows[i]);
      });
  if (clicked >= 0) context.focus(Focus::On::actor, report.actors[rows[static_cast<std::size_t>(clicked)]].id);
}

}  // namespace entente::ui
