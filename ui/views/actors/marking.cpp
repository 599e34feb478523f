// Marking: who is named in more of the selection's sentences than in those it is compared with. What it is compared
// with is the same choice as in the list of terms.
#include <array>
#include <cmath>

#include "core/report/formulas.h"
#include "ui/draw/table.h"
#include "ui/format.h"
#include "ui/views/actors/faces.h"
#include "ui/views/actors/hand.h"
#include "ui/views/terms/faces.h"
#include "ui/views/terms/measures.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

enum Col : std::size_t {
  kName,
  kHere,
  kHereRate,
  kThere,
  kThereRate,
  kMeasure,
  kG2,
  kRatio,
  kArticles,
  kStories,
  kCols
};

constexpr float kLeastName = 140;

struct Columns {
  std::array<std::string, kCols> hints;
  std::array<Column, kCols> list;
};

Columns columns_of(Keyness measure, float width) {
  Columns c;
  c.hints = {"",
             "Sentences of the selection that name it",
             "Of a hundred sentences of the selection, so many name it",
             "Sentences that name it in the articles that are compared with",
             "Of a hundred sentences there, so many name it",
             hint_of(formula(measure)) + "\nCounted in sentences: those that name it, out of all.",
             hint_of(formula(Keyness::g2)),
             hint_of(formula(Keyness::log_ratio)),
             "Articles of the selection that name it",
             "The same without copies"};
  const auto number = [&](Col col, std::string_view title, float wide, bool sortable = false) {
    c.list[col] = {.title = title,
                   .width = wide,
                   .right = true,
                   .descending_first = true,
                   .hint = c.hints[col],
                   .sortable = sortable};
  };
  c.list[kName] = {.title = "Actor", .sortable = false};
  number(kHere, "Here", 50);
  number(kHereRate, "of 100", 48);
  number(kThere, "There", 50);
  number(kThereRate, "of 100", 48);
  number(kMeasure, short_name(measure), 124, true);
  number(kG2, "G\xC2\xB2", 60, true);
  number(kRatio, "Log ratio", 60, true);
  number(kArticles, "Articles", 54);
  number(kStories, "Stories", 50);
  c.list[kG2].hidden = measure == Keyness::g2;
  c.list[kRatio].hidden = measure == Keyness::log_ratio;
  constexpr std::array<std::size_t, 7> kDispensable = {kStories, kArticles, kRatio, kThereRate, kHereRate, kG2, kThere};
  hide_until_fits(c.list, width, kLeastName, kDispensable);
  return c;
}

Box draw_controls(Context& context, const Box& room) {
  TermsEdit terms(context);
  ActorsEdit edit(context);
  ControlLine line = controls_of(context, room);
  against_control(context, line, *terms, false);
  if (const auto picked = choose_keyness(line, edit->marking.measure)) edit->marking.measure = *picked;
  constexpr std::array<std::uint64_t, 7> kLeast = {1, 2, 3, 5, 10, 20, 50};
  constexpr std::array<Choice, 7> kLeastNames = {{{"1"}, {"2"}, {"3"}, {"5"}, {"10"}, {"20"}, {"50"}}};
  if (const auto picked = line.choice("least", "at least", kLeastNames, index_in(kLeast, edit->marking.least_sentences),
                                      "Actors of fewer sentences, here and there together, are left out"))
    edit->marking.least_sentences = kLeast[*picked];
  if (line.toggle("negative", "rarer ones too", edit->marking.negative,
                  "Also actors that are rarer here than there: their figures are negative"))
    edit->marking.negative = !edit->marking.negative;
  if (terms->against == Against::other) other_selection(context, line, *terms);
  return finish(context, room, line);
}

std::string percent(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return "n/a";
  return fixed(100 * static_cast<double>(part) / static_cast<double>(whole), 2);
}

std::string explained(const ActorKeynessRow& row, const ActorKeynessTable& table) {
  const Frequencies& f = row.cells;
  std::string out = "here   a = " + thousands(f.a) + " of c = " + counted(f.c, "sentence", "sentences") +
                    "\nthere  b = " + thousands(f.b) + " of d = " + counted(f.d, "sentence", "sentences") +
                    "\nm = " + counted(table.tested, "actor", "actors") + " tested\n";
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const auto measure = static_cast<Keyness>(i);
    out += "\n" + std::string(short_name(measure)) + " = " + fixed(row.keyness[i], decimals_of(measure));
  }
  return out;
}

struct Marking {
  const Context& context;
  const ActorKeynessFound& found;
  double most;
  float alpha;

  void draw(const ActorKeynessRow& row, const RowOnScreen& on) const {
    const Palette& p = context.colours();
    const ActorIdentity& actor = (*found.actors)[row.actor];
    const Colour ink = with_alpha(p.text, alpha);
    put_actor(context.look, on.cell(kName), actor.type, actor.name, ink);
    on.number(kHere, thousands(row.cells.a), ink);
    on.number(kHereRate, percent(row.cells.a, row.cells.c), ink);
    on.number(kThere, thousands(row.cells.b), ink);
    on.number(kThereRate, percent(row.cells.b, row.cells.d), ink);
    on.number(kArticles, thousands(row.articles), ink);
    on.number(kStories, thousands(row.stories), ink);
    measure(row, on, kG2, Keyness::g2);
    measure(row, on, kRatio, Keyness::log_ratio);
    const Keyness chosen = found.table.options.measure;
    measure(row, on, kMeasure, chosen);
    Box cell = on.cell(kMeasure);
    cell.max.x -= 58;
    const std::optional<double> value = row.keyness[static_cast<std::size_t>(chosen)];
    if (value && cell.width() > 20) diverging_bar(context.look, cell, *value, most);
    if (on.is_hovered(kMeasure) || on.is_hovered(kG2) || on.is_hovered(kRatio) || on.is_hovered(kHere) ||
        on.is_hovered(kThere))
      tip(context.look, explained(row, found.table));
  }

  void measure(const ActorKeynessRow& row, const RowOnScreen& on, Col col, Keyness which) const {
    const std::optional<double> value = row.keyness[static_cast<std::size_t>(which)];
    const Palette& p = context.colours();
    on.number(col, fixed(value, decimals_of(which)), value ? with_alpha(p.text, alpha) : p.muted);
  }
};

double most_of(const ActorKeynessTable& table) {
  double most = 0;
  for (const ActorKeynessRow& row : table.rows) {
    const std::optional<double> value = row.keyness[static_cast<std::size_t>(table.options.measure)];
    if (value && std::isfinite(*value)) most = std::max(most, std::abs(*value));
  }
  return most;
}

std::string_view nothing_words(const Context& context) {
  if (selects_all(context.state.selection) && context.state.terms.against != Against::other)
    return "Everything is selected, so there is no rest to compare with. Select some articles above: by days, actors, "
           "terms or outlets. Here stand the actors that mark them.";
  return "No actor passes: lower the least count above, or select more articles.";
}

}  // namespace

std::string marking_words(const Context& context) {
  const Found<ActorKeynessFound>& found = context.snapshot.findings->actor_keyness;
  if (!found.value) return "Who marks the selection against other articles";
  const ActorKeynessTable& table = found.value->table;
  std::string out = counted(table.rows.size(), "actor", "actors");
  if (!table.rows.empty()) {
    out += "  \xC2\xB7  " + counted(table.rows.front().cells.c, "sentence", "sentences") + " here, " +
           thousands(table.rows.front().cells.d) + " there";
  }
  return out + "  \xC2\xB7  m = " + thousands(table.tested) + " tested, Bonferroni" + stale_words(found.stale);
}

void draw_marking(Context& context, const Box& room) {
  const Box below = draw_controls(context, room);
  const Found<ActorKeynessFound>& found = context.snapshot.findings->actor_keyness;
  if (!found.value || found.value->table.rows.empty()) return draw_advice(context, below, nothing_words(context));
  const ActorKeynessTable& keyness = found.value->table;
  const Columns columns = columns_of(keyness.options.measure, below.width());
  Table table(context, "marking", below, columns.list, kMeasure, true);
  if (table.header_clicked() == kG2) ActorsEdit(context)->marking.measure = Keyness::g2;
  if (table.header_clicked() == kRatio) ActorsEdit(context)->marking.measure = Keyness::log_ratio;
  const double most = context.memory.most_marking.of({found.value}, [&] { return most_of(keyness); });
  const Marking marking{context, *found.value, most, found.stale ? 0.55f : 1.0f};
  const auto key = [&](std::size_t i) -> const std::string& {
    return (*found.value->actors)[keyness.rows[i].actor].id;
  };
  const long clicked = table.rows(
      keyness.rows.size(), [&](std::size_t i) { return context.is_focus(Focus::On::actor, key(i)); },
      [&](std::size_t i, const RowOnScreen& row) {
        make_draggable(context, key(i));
        marking.draw(keyness.rows[i], row);
      });
  if (clicked >= 0) context.focus(Focus::On::actor, key(static_cast<std::size_t>(clicked)));
}

}  // namespace entente::ui
