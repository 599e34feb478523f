// Look-ups of the index of who is who, and what is read off its rows: articles that name an actor, and how often a set
// of articles does. How it is made: actor_index.cpp.
#include "core/report/actors.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/report/actor_index.h"
#include "core/report/stories.h"

namespace entente {

std::string_view join_reason_name(JoinReason reason) {
  switch (reason) {
    case JoinReason::acronym:
      return "acronym";
    case JoinReason::full_name:
      return "full-name";
    case JoinReason::misspelling:
      return "misspelling";
    case JoinReason::same_body:
      return "same-body";
    case JoinReason::user:
      return "user";
  }
  return "";
}

ActorIndex::ActorIndex() : data_(std::make_unique<Data>()) {}
ActorIndex::ActorIndex(const Summary& summary, const ActorEdits& edits) : ActorIndex() {
  make(summary, edits, *this).run();
}
Steps ActorIndex::make(const Summary& summary, const ActorEdits& edits, ActorIndex& out) {
  return make_actor_index(summary, edits, *out.data_);
}
ActorIndex::ActorIndex(ActorIndex&&) noexcept = default;
ActorIndex& ActorIndex::operator=(ActorIndex&&) noexcept = default;
ActorIndex::~ActorIndex() = default;

std::uint32_t ActorIndex::size() const { return static_cast<std::uint32_t>(data_->actors.size()); }

const ActorIdentity& ActorIndex::operator[](std::uint32_t actor) const { return data_->actors[actor]; }

std::uint32_t ActorIndex::find(std::string_view key) const {
  const StringId at = find_string(data_->keys, key);
  return at == kNoString ? kNoActorNumber : data_->actor_of[at];
}

std::uint32_t ActorIndex::meant_by(StringId key, ArticleIndex article, std::uint32_t sentence) const {
  const auto known = std::ranges::lower_bound(data_->meanings, key, {}, &KeyMeaning::key);
  if (known == data_->meanings.end() || known->key != key) return kNoActorNumber;
  if (!known->is_split) return known->actor;
  for (const std::uint32_t place : {sentence, kNoPlace}) {
    const auto wanted = std::tuple(key, article, place);
    const auto at = std::ranges::lower_bound(data_->exceptions, wanted, {}, &SplitPlace::place);
    if (at != data_->exceptions.end() && at->place() == wanted) return at->actor;
  }
  return known->actor;
}

std::span<const ActorPlace> ActorIndex::places() const { return data_->places; }

std::span<const ActorPlace> ActorIndex::places_in(ArticleIndex article) const {
  const std::size_t begin = article == 0 ? 0 : data_->places_end[article - 1];
  return std::span(data_->places).subspan(begin, data_->places_end[article] - begin);
}

std::span<const ArticleIndex> ActorIndex::articles_naming(std::uint32_t actor) const {
  const std::size_t begin = actor == 0 ? 0 : data_->named_in_end[actor - 1];
  return std::span(data_->named_in).subspan(begin, data_->named_in_end[actor] - begin);
}

std::size_t ActorIndex::articles() const { return data_->places_end.size(); }

const std::vector<std::string>& ActorIndex::idle_edits() const { return data_->idle; }

std::size_t ActorIndex::bytes() const {
  const Data& d = *data_;
  std::size_t sum = sizeof d + d.keys.text_bytes() + d.keys.size() * sizeof(std::uint32_t) +
                    d.actor_of.capacity() * sizeof(std::uint32_t) + d.meanings.capacity() * sizeof(KeyMeaning) +
                    d.exceptions.capacity() * sizeof(SplitPlace) + d.places.capacity() * sizeof(ActorPlace) +
                    (d.places_end.capacity() + d.named_in_end.capacity()) * sizeof(std::size_t) +
                    d.named_in.capacity() * sizeof(ArticleIndex) + d.actors.capacity() * sizeof(ActorIdentity);
  const auto text = [](const std::string& s) { return s.capacity() > 15 ? s.capacity() + 1 : 0; };
  const auto list = [&](const std::vector<std::string>& strings) {
    std::size_t bytes = strings.capacity() * sizeof(std::string);
    for (const std::string& s : strings) bytes += text(s);
    return bytes;
  };
  for (const ActorIdentity& a : d.actors) {
    sum += text(a.id) + text(a.name) + text(a.of) + text(a.role) + list(a.keys) + list(a.aliases);
    sum += a.joins.capacity() * sizeof(ActorJoin);
    for (const ActorJoin& join : a.joins) sum += text(join.key) + text(join.name) + text(join.into) + text(join.words);
  }
  return sum + list(d.idle);
}

ArticleSet select(const Summary& summary, const ActorIndex& actors, const Query& query, const Summary* tracked) {
  Query rest = query;
  rest.actors.clear();
  rest.others = false;
  ArticleSet out = select(summary, rest, tracked);
  for (const std::string& key : query.actors) {
    ArticleSet both(summary.articles.size());
    if (const std::uint32_t actor = actors.find(key); actor != kNoActorNumber) {
      for (const ArticleIndex article : actors.articles_naming(actor)) {
        if (out.holds(article)) both.insert(article);
      }
    }
    out = std::move(both);
  }
  return query.others ? out.others() : out;
}

std::vector<ActorFigures> count_actors(const ActorIndex& index, const Stories& stories, const ArticleSet& set) {
  std::vector<ActorFigures> all(index.size());
  for (const ActorPlace& row : index.places()) {
    if (!set.holds(row.article)) continue;
    all[row.actor].mentions += row.count;
    if (row.sentence != kNoPlace) ++all[row.actor].sentences;
  }
  StoryCounter counter(stories);
  std::vector<ArticleIndex> within;
  std::vector<ActorFigures> out;
  for (std::uint32_t actor = 0; actor < all.size(); ++actor) {
    within.clear();
    for (const ArticleIndex article : index.articles_naming(actor)) {
      if (set.holds(article)) within.push_back(article);
    }
    if (within.empty()) continue;
    ActorFigures& row = out.emplace_back(all[actor]);
    row.actor = actor;
    row.articles = within.size();
    row.stories = counter.count(within, std::identity());
  }
  compact_sort(out, {}, [](const ActorFigures& row) { return std::pair(~row.mentions, row.actor); });
  return out;
}

}  // namespace entente
