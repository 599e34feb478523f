// What stands behind a link: the places that make it, and the two actors over time. Both read the rows of the articles
// that name the actors and no others.
#include <algorithm>
#include <optional>

#include "core/report/actor_pairs.h"
#include "core/report/links.h"
#include "core/report/report.h"

namespace entente {

namespace {

// The articles of a set that name the actor.
ArticleSet naming(const ActorIndex& index, const ArticleSet& set, std::uint32_t actor) {
  ArticleSet out(set.articles());
  for (const ArticleIndex article : index.articles_naming(actor)) {
    if (set.holds(article)) out.insert(article);
  }
  return out;
}

// Reads units for two actors; what it says of one unit holds for all kinds.
class Pair {
 public:
  Pair(std::uint32_t a, std::uint32_t b) : a_(a), b_(b) {}

  // The unit names both and is no list.
  [[nodiscard]] bool is_linked_in(std::span<const ActorPlace> unit) {
    actors_of(unit, named_);
    return named_.size() <= kMostNamed && std::ranges::binary_search(named_, a_) &&
           std::ranges::binary_search(named_, b_);
  }

  // Its first sentence that names either.
  [[nodiscard]] std::uint32_t first_in(std::span<const ActorPlace> unit) const {
    const auto first = std::ranges::find_if(unit, [&](const ActorPlace& p) { return p.actor == a_ || p.actor == b_; });
    return first == unit.end() ? kNoPlace : first->sentence;
  }

 private:
  std::uint32_t a_, b_;
  std::vector<std::uint32_t> named_;  // scratch
};

ArticleFigures figures_of(const ActorIndex& index, ArticleIndex article, std::uint32_t actor) {
  ArticleFigures out{article};
  for (const ActorPlace& place : index.places_in(article)) {
    if (place.actor != actor) continue;
    out.count += place.count;
    out.sentences += place.sentence != kNoPlace ? 1 : 0;
  }
  return out;
}

std::vector<ArticleFigures> alone(const ActorIndex& index, const ArticleSet& set, std::uint32_t actor) {
  std::vector<ArticleFigures> out;
  for (const ArticleIndex article : index.articles_naming(actor)) {
    if (set.holds(article)) out.push_back(figures_of(index, article, actor));
  }
  return out;
}

std::vector<ArticleFigures> together(const ActorIndex& index, const ArticleSet& set, std::uint32_t a, std::uint32_t b) {
  std::vector<ArticleFigures> out;
  const ArticleSet naming_b = naming(index, set, b);
  Pair pair(a, b);
  for (const ArticleIndex article : index.articles_naming(a)) {
    if (!naming_b.holds(article)) continue;
    ArticleFigures& row = out.emplace_back(ArticleFigures{article});
    each_run(index.places_in(article), &ActorPlace::sentence,
             [&](std::span<const ActorPlace> unit) { row.sentences += pair.is_linked_in(unit) ? 1 : 0; });
    row.count = row.sentences;
  }
  return out;
}

}  // namespace

std::vector<LinkPlace> evidence_of(const Summary& summary, const ActorIndex& index, const ArticleSet& set,
                                   std::uint32_t a, std::uint32_t b, LinkUnit unit) {
  std::vector<LinkPlace> out;
  if (a >= index.size() || b >= index.size() || a == b) return out;
  const ArticleSet both = naming(index, naming(index, set, a), b);
  Pair pair(a, b);
  for (const ArticleIndex article : reading_order(summary)) {
    if (!both.holds(article)) continue;
    const auto add = [&](std::span<const ActorPlace> rows) {
      if (pair.is_linked_in(rows)) out.push_back({article, pair.first_in(rows)});
    };
    const std::span<const ActorPlace> places = index.places_in(article);
    if (unit == LinkUnit::article) {
      add(places);
    } else {
      each_run(places, unit == LinkUnit::sentence ? &ActorPlace::sentence : &ActorPlace::paragraph, add);
    }
  }
  return out;
}

Trends actor_trends(const Summary& summary, const ActorIndex& index, const Stories& stories, const ArticleSet& set,
                    std::uint32_t a, std::uint32_t b, Period period) {
  std::vector<std::string> names;
  std::vector<std::vector<ArticleFigures>> series;
  for (const std::uint32_t actor : {a, b}) {
    if (actor >= index.size()) continue;
    names.push_back(index[actor].name);
    series.push_back(alone(index, set, actor));
  }
  if (names.size() == 2) {
    names.push_back(names[0] + " + " + names[1]);
    series.push_back(together(index, set, a, b));
  }
  return make_trends(summary, stories, set, names, series, period);
}

}  // namespace entente
