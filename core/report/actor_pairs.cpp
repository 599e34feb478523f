// Counting pairs: see actor_pairs.h.
#include "core/report/actor_pairs.h"

#include <algorithm>
#include <numeric>

#include "core/base/sort_unique.h"

namespace entente {

void actors_of(std::span<const ActorPlace> places, std::vector<std::uint32_t>& out) {
  out.clear();
  for (const ActorPlace& place : places) out.push_back(place.actor);
  if (std::ranges::adjacent_find(out, std::ranges::greater_equal()) != out.end()) sort_unique(out);
}

void NamedUnits::add(std::span<const std::uint32_t> named) {
  named_.insert(named_.end(), named.begin(), named.end());
  ends_.push_back(static_cast<std::uint32_t>(named_.size()));
}

void NamedUnits::finish() {
  for (const std::uint32_t actor : named_) ++ends_of_[actor + 1];
  std::partial_sum(ends_of_.begin(), ends_of_.end(), ends_of_.begin());
  units_.resize(named_.size());
  std::vector<std::uint32_t> at(ends_of_.begin(), ends_of_.end() - 1);
  for (std::uint32_t unit = 0; unit < ends_.size(); ++unit) {
    const bool is_calm = !is_crowd(unit);
    crowds_ += is_calm ? 0 : 1;
    for (const std::uint32_t actor : named_in(unit)) {
      units_[at[actor]++] = unit;
      uncrowded_[actor] += is_calm ? 1 : 0;
    }
  }
}

namespace {

// The articles of a set, those of one story together.
std::vector<ArticleIndex> by_story(const Stories& stories, const ArticleSet& set) {
  std::vector<std::uint32_t> at(stories.size() + 1);
  for (ArticleIndex i = 0; i < set.articles(); ++i) at[stories.of(i) + 1] += set.holds(i) ? 1 : 0;
  std::partial_sum(at.begin(), at.end(), at.begin());
  std::vector<ArticleIndex> out(at.back());
  for (ArticleIndex i = 0; i < set.articles(); ++i) {
    if (set.holds(i)) out[at[stories.of(i)]++] = i;
  }
  return out;
}

}  // namespace

PairCounter::PairCounter(const ActorIndex& index, const Stories& stories, const ArticleSet& set)
    : units_{NamedUnits(index.size()), NamedUnits(index.size()), NamedUnits(index.size())}, slots_(index.size()) {
  for (const ArticleIndex article : by_story(stories, set)) {
    take(index.places_in(article));
    story_.push_back(stories.of(article));
  }
  for (NamedUnits& units : units_) units.finish();
}

void PairCounter::take(std::span<const ActorPlace> places) {
  each_run(places, &ActorPlace::sentence, [&](auto rows) { take_run(LinkUnit::sentence, rows); });
  each_run(places, &ActorPlace::paragraph, [&](auto rows) { take_run(LinkUnit::paragraph, rows); });
  take_run(LinkUnit::article, places);
}

void PairCounter::take_run(LinkUnit unit, std::span<const ActorPlace> places) {
  actors_of(places, named_);
  units_[static_cast<std::size_t>(unit)].add(named_);
}

std::span<const std::uint32_t> PairCounter::others_in(std::span<const std::uint32_t> named, With with) const {
  if (with == With::all) return named;
  const auto first = std::ranges::upper_bound(named, actor_);
  return named.subspan(static_cast<std::size_t>(first - named.begin()));
}

// Every pair of the unit, with its support.
void PairCounter::find(LinkUnit unit, With with) {
  const NamedUnits& all = units(unit);
  for (const std::uint32_t u : all.units_of(actor_)) {
    if (all.is_crowd(u)) continue;
    for (const std::uint32_t other : others_in(all.named_in(u), with)) {
      Slot& slot = slots_[other];
      if (slot.round != round_) {
        if (other == actor_) continue;
        slot = {round_, static_cast<std::uint32_t>(pairs_.size())};
        ActorPair& pair = pairs_.emplace_back();
        pair.a = std::min(actor_, other);
        pair.b = std::max(actor_, other);
      }
      ++pairs_[slot.pair].support;
    }
  }
}

// Drops pairs with less support, so that nothing more is counted of them.
void PairCounter::keep(std::uint64_t least) {
  std::uint32_t kept = 0;
  for (const ActorPair& pair : pairs_) {
    Slot& slot = slots_[pair.a == actor_ ? pair.b : pair.a];
    slot.round = pair.support < least ? 0 : round_;
    slot.pair = kept;
    if (slot.round == round_) pairs_[kept++] = pair;
  }
  pairs_.resize(kept);
}

void PairCounter::count(LinkUnit unit, With with, std::uint32_t ActorPair::*field) {
  const NamedUnits& all = units(unit);
  for (const std::uint32_t u : all.units_of(actor_)) {
    if (all.is_crowd(u)) continue;
    for (const std::uint32_t other : others_in(all.named_in(u), with)) {
      const Slot slot = slots_[other];
      if (slot.round == round_) ++(pairs_[slot.pair].*field);
    }
  }
}

// Articles that name both, crowds too. Of a crowd the pairs are looked up one by one: they are few beside its square.
void PairCounter::count_articles(With with) {
  const NamedUnits& all = units(LinkUnit::article);
  for (const std::uint32_t u : all.units_of(actor_)) {
    const auto meet = [&](ActorPair& pair) {
      ++pair.articles;
      pair.stories += pair.last_story != story_[u] ? 1 : 0;
      pair.last_story = story_[u];
    };
    const std::span<const std::uint32_t> named = all.named_in(u);
    if (all.is_crowd(u)) {
      for (ActorPair& pair : pairs_) {
        if (std::ranges::binary_search(named, pair.a == actor_ ? pair.b : pair.a)) meet(pair);
      }
      continue;
    }
    for (const std::uint32_t other : others_in(named, with)) {
      const Slot slot = slots_[other];
      if (slot.round == round_) meet(pairs_[slot.pair]);
    }
  }
}

std::span<const ActorPair> PairCounter::pairs_of(std::uint32_t actor, LinkUnit unit, std::uint64_t least, With with) {
  actor_ = actor;
  ++round_;
  pairs_.clear();
  find(unit, with);
  met_ += pairs_.size();
  keep(least);
  if (pairs_.empty()) return pairs_;
  const auto count_by = [&](LinkUnit by, std::uint32_t ActorPair::*field) {
    if (by != unit) return count(by, with, field);
    for (ActorPair& pair : pairs_) pair.*field = pair.support;  // counted when it was found
  };
  count_by(LinkUnit::sentence, &ActorPair::sentences);
  count_by(LinkUnit::paragraph, &ActorPair::paragraphs);
  count_articles(with);
  return pairs_;
}

}  // namespace entente
