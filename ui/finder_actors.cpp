// What is made of actors. The index of everything read says who is who by the session's edits; shards know nothing of
// either, so what they are asked of an actor is asked of all its keys, and lines of what was split off fall out here.
#include <algorithm>

#include "core/text/pattern.h"
#include "ui/finder_state.h"

namespace entente::ui {
namespace {

constexpr std::string_view kActor = "actor:";

// Of a split-off form the key that it was split from, which is all that shards know.
std::string_view base_of(std::string_view key) { return key.substr(0, key.find('/')); }

}  // namespace

bool Finder::State::prepare_actors() {
  if (parts == 0) return false;
  const ActorEdits& edits = wished_actors;
  if (actors_of_pile == pile_version && actors_edits == edits) return false;
  if (const auto* made = earlier_actors.find(edits)) {
    actors = made->value;
    actors_version = made->version;
  } else {
    at_work = "actors";
    if (!making_actors || making_actors->edits != edits)
      making_actors = std::make_unique<ActorsInTheMaking>(all, edits);
    if (making_actors->steps.step()) return true;
    actors = std::exchange(making_actors, nullptr)->index;
    actors_version = ++last_version;
    earlier_actors.keep(edits, {actors, actors_version});
  }
  actors_of_pile = pile_version;
  actors_edits = edits;
  return false;
}

// By edits, so that a pile without any is spared the look.
bool Finder::State::is_split(std::uint32_t actor) const {
  return std::ranges::any_of(actors_edits, [&](const ActorEdit& edit) {
    if (edit.verb != ActorEdit::Verb::split) return false;
    const std::uint32_t form = actors->find(split_key(edit.actor, edit.other));
    return form != kNoActorNumber && (form == actor || actors->find(edit.actor) == actor);
  });
}

// Any of its keys; as many as a pattern may hold.
std::string Finder::State::shard_pattern_of(std::uint32_t actor) const {
  std::string out;
  std::string_view last;
  for (const std::string& key : (*actors)[actor].keys) {
    const std::string_view base = base_of(key);
    if (base == std::exchange(last, base)) continue;
    const std::size_t size = kActor.size() + base.size();
    if (out.empty()) {
      (out = kActor) += base;
    } else if (out.size() + 3 + size <= kLongestPattern) {
      ((out += " | ") += kActor) += base;
    }
  }
  return out;
}

// Where keys alone do not tell who is meant, the articles themselves.
Query Finder::State::for_shards(const Query& selection, const ArticleSet& chosen_set) const {
  Query out = selection;
  for (const std::string& key : selection.actors) {
    const std::uint32_t actor = actors->find(key);
    const bool is_known = actor != kNoActorNumber && !is_split(actor);
    if (is_known && (*actors)[actor].keys == std::vector<std::string>{key}) continue;
    std::string pattern = is_known ? shard_pattern_of(actor) : std::string();
    if (pattern.empty() || pattern.size() > kLongestPattern - 64) {
      Query chosen;
      for (ArticleIndex i = 0; i < all.articles.size(); ++i) {
        if (chosen_set.holds(i)) chosen.articles.push_back(all.articles[i].facts.id);
      }
      chosen.others = chosen.articles.empty();  // no id means all; all but these is none
      return chosen;
    }
    std::erase(out.actors, key);
    out.holding.push_back(std::move(pattern));
  }
  return out;
}

// "actor:KEY" alone means the actor; within other patterns a key is a key.
std::string Finder::State::for_shards(const std::string& pattern) const {
  if (!pattern.starts_with(kActor)) return pattern;
  const std::uint32_t actor = actors->find(std::string_view(pattern).substr(kActor.size()));
  return actor == kNoActorNumber ? pattern : shard_pattern_of(actor);
}

// Lines of an actor whose keys are shared with a form that was split off: those that mean it.
std::shared_ptr<const Concordance> Finder::State::without_others(std::shared_ptr<const Concordance> found,
                                                                 const std::string& pattern) const {
  if (!pattern.starts_with(kActor)) return found;
  const std::uint32_t actor = actors->find(std::string_view(pattern).substr(kActor.size()));
  if (actor == kNoActorNumber || !is_split(actor)) return found;
  const auto means_it = [&](const ConcordanceLine& line) {
    return std::ranges::any_of((*actors)[actor].keys, [&](const std::string& key) {
      const std::uint32_t form = actors->find(split_key(base_of(key), line.match));
      return (form == kNoActorNumber ? actors->find(base_of(key)) : form) == actor;
    });
  };
  auto out = std::make_shared<Concordance>(*found);
  std::erase_if(out->lines, [&](const ConcordanceLine& line) { return !means_it(line); });
  for (ConcordanceArticle& article : out->articles) {
    article.hits =
        static_cast<std::uint32_t>(std::ranges::count(out->lines, article.article, &ConcordanceLine::article));
  }
  std::erase_if(out->articles, [](const ConcordanceArticle& article) { return article.hits == 0; });
  return out;
}

void Finder::State::find_pictures(bool now) {
  pictures_wait = false;
  find_network(now);
  find_pair(now);
  find_actor_keyness(now);
  find_comparison(now);
  find_link(now);
  find_tables_of_commitments(now);
  write_file(now);
}

void Finder::State::find_network(bool now) {
  if (!wish.network) return network.drop();
  find_picture(network, *wish.network, {actors_version, target_version}, now, [&] {
    return std::make_shared<const ActorNetwork>(make_network(all, *actors, index.stories(), target, *wish.network));
  });
}

void Finder::State::find_pair(bool now) {
  if (!wish.pair) return pair.drop();
  const PairWish& of = *wish.pair;
  const std::uint32_t a = actors->find(of.a), b = of.b.empty() ? kNoActorNumber : actors->find(of.b);
  if (a == kNoActorNumber || (b == kNoActorNumber && !of.b.empty())) return pair.drop();
  if (pair.of.a != of.a || pair.of.b != of.b) pair.drop();  // others' lines are none of theirs
  find_picture(pair, of, {actors_version, target_version}, now, [&] {
    const Period period = of.period ? *of.period : fitting_period(all, target, kTimelinePeriods);
    return std::make_shared<const Trends>(actor_trends(all, *actors, index.stories(), target, a, b, period));
  });
}

void Finder::State::find_actor_keyness(bool now) {
  about_keyness.clear();
  if (!wish.actor_keyness) return actor_keyness.drop();
  const bool by_rest = is_by_rest();
  if (sets_wait) return actor_keyness.wait();
  const ArticleSet against = compared();
  if (against.size() == 0) {
    if (by_rest) about_keyness = kNoRest;
    return actor_keyness.drop();
  }
  find_picture(
      actor_keyness, {*wish.actor_keyness, by_rest}, {actors_version, target_version, reference_version}, now, [&] {
        return std::make_shared<const ActorKeynessFound>(ActorKeynessFound{
            actors, entente::actor_keyness(all, *actors, index.stories(), target, against, *wish.actor_keyness)});
      });
}

void Finder::State::find_link(bool now) {
  if (!wish.link) return link.drop();
  const auto& [first, second] = *wish.link;
  const std::uint32_t a = actors->find(first), b = actors->find(second);
  if (a == kNoActorNumber || b == kNoActorNumber) return link.drop();
  if (std::get<0>(link.of) != first || std::get<1>(link.of) != second) link.drop();
  find_picture(link, {first, second, wish.link_unit}, {actors_version, target_version}, now, [&] {
    auto out = std::make_shared<LinkEvidence>();
    out->a = (*actors)[a].id;
    out->b = (*actors)[b].id;
    for (const LinkPlace& place : entente::evidence_of(all, *actors, target, a, b, wish.link_unit))
      out->rows.push_back({all.articles[place.article].facts.id, place.sentence});
    return std::shared_ptr<const LinkEvidence>(std::move(out));
  });
}

}  // namespace entente::ui
