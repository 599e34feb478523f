// The evidence of a comparison: sentences of the far side, and the commitments of a kind on either side.
#include <algorithm>

#include "core/report/formulas.h"
#include "ui/format.h"
#include "ui/views/commitments/faces.h"
#include "ui/views/compare.h"
#include "ui/views/evidence_parts.h"
#include "ui/views/evidence_ways.h"
#include "ui/views/selection.h"
#include "ui/views/terms/faces.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::size_t kCardsShown = 60;

// The articles of the far side as a selection.
Query far_side(const UiState& state) {
  if (state.terms.against == Against::other) return state.terms.other;
  Query rest = state.selection;
  rest.others = !rest.others;
  return rest;
}

void draw_side_line(Stack& stack, bool there) {
  const Context& context = stack.context();
  const Box mark{stack.at() + ImVec2(0, 4), stack.at() + ImVec2(10, 14)};
  fill(mark, side_ink(context.colours(), there ? 1 : 0), 2);
  Stack words(stack.context(), stack.at() + ImVec2(18, 0), stack.width() - 18);
  words.text("In " + side_words(context, there ? 1 : 0), {Size::small, true}, context.colours().text);
  stack.gap(words.at().y - stack.at().y + kGrid);
}

template <class Row>
void draw_figures(Stack& stack, const Row& row, std::string_view unit) {
  const Frequencies& f = row.cells;
  const std::string units = std::string(unit) + "s";
  stack.fact("Here", thousands(f.a) + " of " + counted(f.c, unit, units));
  stack.fact("Elsewhere", thousands(f.b) + " of " + counted(f.d, unit, units));
  for (const Keyness measure : {Keyness::lrc, Keyness::g2, Keyness::log_ratio}) {
    stack.fact(short_name(measure), fixed(row.keyness[static_cast<std::size_t>(measure)], decimals_of(measure)),
               hint_of(formula(measure)));
  }
}

void draw_far_term(Stack& stack, const Focus& focus, const ComparedSide& side) {
  const Context& context = stack.context();
  stack.title(focus.key);
  stack.gap(kGrid);
  draw_side_line(stack, true);
  const auto row = std::ranges::find(side.terms.rows, focus.key, &TermFigures::term);
  if (row != side.terms.rows.end()) draw_figures(stack, *row, "word");
  draw_ways(stack, "", "Select these articles", with_pattern(far_side(context.state), evidence_pattern(context.state)));
  draw_sentences(stack);
}

void draw_far_actor(Stack& stack, const Focus& focus, const ComparisonFound& found) {
  const Context& context = stack.context();
  stack.title(context.derived.name(focus.key));
  stack.gap(kGrid);
  draw_side_line(stack, true);
  const std::uint32_t actor = found.actors->find(focus.key);
  const auto& rows = found.comparison.sides[1].actors.rows;
  const auto row = std::ranges::find(rows, actor, &ActorKeynessRow::actor);
  if (row != rows.end()) draw_figures(stack, *row, "sentence");
  draw_ways(stack, "", "Select these articles", with_actor(far_side(context.state), focus.key));
  draw_sentences(stack);
}

// To all commitments of the kind, which may first need the far side to be selected.
void draw_way_to_all(Stack& stack, Kind kind, bool there) {
  Context& context = stack.context();
  stack.gap(4);
  const std::string_view words = there ? "Select that side and list them" : "List them in Commitments";
  if (link(stack.look(), stack.at(), "list", words, {Size::small, true})) {
    if (there) context.push(Select{far_side(context.state)});
    SetCommitments change{context.state.commitments};
    change.commitments.face = CommitmentsFace::list;
    change.commitments.filter = {};
    change.commitments.filter.kinds = static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
    context.push(ShowView{View::commitments});
    context.push(std::move(change));
  }
  stack.gap(pixels(Size::small) + 10);
}

void draw_kind(Stack& stack, const ComparedKind& kind, const CommitmentIndex& index, bool there) {
  const Context& context = stack.context();
  tag(stack.look(), stack.at(), kind.kind);
  stack.gap(kTagHeight + kGrid);
  stack.text(kind_meaning(kind.kind), {Size::small, false}, context.colours().muted);
  stack.gap(kGrid);
  draw_side_line(stack, there);
  const Frequencies& f = kind.cells;
  const std::uint64_t count = there ? f.b : f.a, all = there ? f.d : f.c;
  stack.fact("Sentences", thousands(count) + " of " + thousands(all));
  for (const Keyness measure : {Keyness::lrc, Keyness::g2, Keyness::log_ratio}) {
    stack.fact(short_name(measure), fixed(kind.keyness[static_cast<std::size_t>(measure)], decimals_of(measure)),
               actor_formula(measure));
  }
  draw_way_to_all(stack, kind.kind, there);
  const std::vector<std::uint32_t>& statements = kind.statements[there ? 1 : 0];
  stack.rule();
  stack.heading(counted(statements.size(), "commitment", "commitments"));
  for (std::size_t i = 0; i < std::min(statements.size(), kCardsShown); ++i) {
    const CommitmentRow* row = row_of(context, index, statements[i]);
    if (row != nullptr) draw_commitment_card(stack, *row);
  }
  if (statements.size() > kCardsShown)
    stack.text("and " + thousands(statements.size() - kCardsShown) + " more", {Size::small, false},
               context.colours().muted);
}

}  // namespace

bool draw_compared_evidence(Stack& stack, const Focus& focus) {
  const std::shared_ptr<const ComparisonFound>& found = stack.context().snapshot.findings->comparison.value;
  if (!found) return false;
  if (focus.on == Focus::On::term) return draw_far_term(stack, focus, found->comparison.sides[1]), true;
  if (focus.on == Focus::On::actor) return draw_far_actor(stack, focus, *found), true;
  const auto& kinds = found->comparison.kinds;
  const auto kind = std::ranges::find_if(kinds, [&](const auto& row) { return kind_name(row.kind) == focus.key; });
  if (kind == kinds.end()) return false;
  draw_kind(stack, *kind, *found->commitments, focus.there);
  return true;
}

}  // namespace entente::ui
