// What is set against what: the choice above the comparison, and where there is none yet, comparisons that this pile
// offers, one click each.
#include <algorithm>
#include <map>

#include "ui/draw/controls.h"
#include "ui/draw/scroll.h"
#include "ui/draw/stack.h"
#include "ui/format.h"
#include "ui/views/compare.h"
#include "ui/views/terms/faces.h"
#include "ui/views/terms/measures.h"
#include "ui/views/views.h"

namespace entente::ui {
namespace {

constexpr std::size_t kOfEach = 3;  // outlets, and actors

void swap_sides(Context& context, TermsState& terms) {
  Query other = terms.other;
  terms.other = context.state.selection;
  context.push(Select{std::move(other)});
}

Query of_outlet(std::string_view outlet) {
  Query out;
  out.sources.emplace_back(outlet);
  return out;
}

Query until(std::string_view day) {
  Query out;
  out.to = day;
  return out;
}

// Outlets with the most articles; one outlet alone has no rest.
void offer_outlets(const Report& pile, Comparisons& out) {
  std::map<std::string_view, std::uint64_t> articles;
  for (const ArticleRow& row : pile.articles) {
    if (!row.source.empty()) ++articles[row.source];
  }
  std::vector<std::pair<std::uint64_t, std::string_view>> most;
  for (const auto& [outlet, count] : articles) {
    if (count < pile.articles.size()) most.emplace_back(count, outlet);
  }
  std::ranges::sort(
      most, [](const auto& a, const auto& b) { return std::pair(b.first, a.second) < std::pair(a.first, b.second); });
  for (std::size_t i = 0; i < std::min(most.size(), kOfEach); ++i) {
    out.push_back({std::string(most[i].second) + " against all other outlets",
                   counted(most[i].first, "article", "articles"), of_outlet(most[i].second)});
  }
}

// The pile cut in the middle of its dated articles, which stand by date.
void offer_halves(const Report& pile, Comparisons& out) {
  std::vector<std::string_view> days;
  for (const ArticleRow& row : pile.articles) {
    if (!row.date.empty()) days.push_back(row.date);
  }
  if (days.size() < 4) return;
  const std::string_view middle = days[days.size() / 2 - 1];
  if (middle == days.back()) return;
  const auto first = static_cast<std::uint64_t>(std::ranges::upper_bound(days, middle) - days.begin());
  out.push_back(
      {"Until " + std::string(middle) + " against later", counted(first, "article", "articles"), until(middle)});
}

void offer_actors(const Report& pile, Comparisons& out) {
  std::size_t offered = 0;
  for (const ActorRow& actor : pile.actors) {
    const bool is_telling = actor.articles * 4 <= pile.articles.size() * 3 && actor.articles > 1;
    if (!is_telling || offered == kOfEach) continue;
    Query query;
    query.actors = {actor.id};
    out.push_back({"Articles that name " + actor.name + " against those that do not",
                   counted(actor.articles, "article", "articles"), std::move(query)});
    ++offered;
  }
}

Comparisons offered_by(const Report& pile) {
  Comparisons out;
  offer_halves(pile, out);
  offer_outlets(pile, out);
  offer_actors(pile, out);
  return out;
}

}  // namespace

Box draw_compare_controls(Context& context, const Box& room) {
  TermsEdit terms(context);
  ControlLine line = controls_of(context, room);
  against_control(context, line, *terms, false);
  if (const auto picked = choose_keyness(line, terms->options.measure)) terms->options.measure = *picked;
  if (terms->against == Against::other) {
    if (line.action("swap", "Swap sides", "What is selected changes places with what it is set against"))
      swap_sides(context, *terms);
    other_selection(context, line, *terms);
  }
  return finish(context, room, line);
}

void draw_compare_advice(Context& context, const Box& room) {
  const Found<ComparisonFound>& found = context.snapshot.findings->comparison;
  const bool waits = found.stale || !context.snapshot.findings->of.comparison;
  const bool is_all = selects_all(context.state.selection) && context.state.terms.against != Against::other;
  if (waits && !is_all) return draw_advice(context, room, "Comparing\xE2\x80\xA6");
  const float width = std::min(560.0f, room.width() - 2 * kMargin);
  Scroll scroll("offers", room);
  Stack stack(context, {room.min.x + kMargin, scroll.top().y + 16}, width);
  stack.text(is_all
                 ? "Everything is selected, so there is nothing to set it against. Select some articles above, by "
                   "actor, days, term or outlet; or begin with one of these:"
                 : "No article is left on one of the two sides. Choose more widely above, or begin with one of these:",
             {}, context.colours().muted);
  stack.gap(14);
  const Comparisons& offers =
      context.memory.comparisons.of({context.snapshot.pile}, [&] { return offered_by(*context.snapshot.pile); });
  for (const ComparisonOffer& offer : offers) {
    if (!stack.row(offer.words, offer.words, offer.count)) continue;
    SetTerms change{context.state.terms};
    change.terms.against = Against::rest;
    context.push(std::move(change));
    context.push(Select{offer.selection});
  }
  scroll.extent(stack.at().y + 24 - scroll.top().y);
}

}  // namespace entente::ui
