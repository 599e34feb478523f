// A tie is somebody in an article who stands in at least one in twenty of the other key's articles, and there six
// times as often as in all other articles: "White House" ties "Reagan" to Ronald Reagan, "London" ties nobody to
// anybody.
#include "core/report/join_sets.h"

#include <algorithm>
#include <array>

#include "core/base/compact_sort.h"
#include "core/language/name_keys.h"

namespace entente {

namespace {

constexpr std::uint64_t kLift = 6;
constexpr std::uint64_t kLeastShare = 20;  // one in so many
// An article that names more is a roll: it ties nobody to anybody, and would have each of its names weighed with all.
constexpr std::size_t kMostTied = 512;

// What at least half of the rows say.
StringId of_half(std::span<const ActorFacts> rows, StringId ActorFacts::*field, const Strings& strings) {
  std::vector<StringId> said;
  for (const ActorFacts& row : rows) said.push_back(row.*field);
  compact_sort(said);
  StringId best = kNoString;
  std::size_t most = 0;
  for (std::size_t begin = 0, end = 0; begin < said.size(); begin = end) {
    while (end < said.size() && said[end] == said[begin]) ++end;
    if (end - begin > most && !strings[said[begin]].empty()) {
      best = said[begin];
      most = end - begin;
    }
  }
  return 2 * most >= rows.size() ? best : kNoString;
}

KeyView view_of(const ActorKeys& keys, KeyNumber key) {
  const std::span<const ActorFacts> rows = keys.facts(key);
  KeyView out;
  out.words = key_words(keys.text(key), '-');
  std::array<std::uint32_t, 5> types{};
  for (const ActorFacts& row : rows) ++types[static_cast<std::size_t>(row.type)];
  out.type = static_cast<ActorType>(std::ranges::max_element(types) - types.begin());
  out.of = of_half(rows, &ActorFacts::of, keys.summary().strings);
  out.role = of_half(rows, &ActorFacts::role, keys.summary().strings);
  out.articles = static_cast<std::uint32_t>(rows.size());
  return out;
}

}  // namespace

JoinSets::JoinSets(const ActorKeys& keys) : keys_(keys), into_(keys.size()), members_(keys.size()) {
  begins_.resize(keys.summary().articles.size() + 1);
  for (KeyNumber key = 0; key < keys.size(); ++key) {
    views_.push_back(view_of(keys, key));
    into_[key] = key;
    articles_.push_back(views_[key].articles);
    for (const ActorFacts& row : keys.facts(key)) ++begins_[row.article + 1];
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  std::vector<std::size_t> next(begins_.begin(), begins_.end());
  named_.resize(keys.summary().actors.size());
  for (KeyNumber key = 0; key < keys.size(); ++key) {
    for (const ActorFacts& row : keys.facts(key)) named_[next[row.article]++] = key;
  }
  beside_.resize(keys.size());
}

KeyNumber JoinSets::root(KeyNumber key) const {
  while (into_[key] != key) key = into_[key];
  return key;
}

void JoinSets::join(KeyJoin join) {
  const KeyNumber from = join.from, into = join.into;
  if (from == into || !is_root(from) || !is_root(into)) return;
  into_[from] = into;
  articles_[into] += articles_[from];
  members_[into].push_back(from);
  members_[into].insert(members_[into].end(), members_[from].begin(), members_[from].end());
  members_[from] = {};
  joins_.push_back(std::move(join));
}

template <class Visit>
void JoinSets::each_article(KeyNumber root, Visit&& visit) const {
  for (const ActorFacts& row : keys_.facts(root)) visit(row.article);
  for (const KeyNumber key : members_[root]) {
    for (const ActorFacts& row : keys_.facts(key)) visit(row.article);
  }
}

// How many articles of the root's name each of the others.
std::uint64_t JoinSets::count_beside(KeyNumber root, std::uint32_t Beside::*count) {
  std::uint64_t articles = 0;
  each_article(root, [&](ArticleIndex article) {
    ++articles;
    if (named_in(article).size() > kMostTied) return;
    for (const KeyNumber key : named_in(article)) {
      if (beside_[key].into == 0 && beside_[key].from == 0) touched_.push_back(key);
      ++(beside_[key].*count);
    }
  });
  return articles;
}

bool JoinSets::is_tie(KeyNumber other, std::uint64_t articles_into, std::uint64_t articles_both) const {
  const std::uint64_t named = views_[other].articles, all = keys_.summary().articles.size();
  const std::uint64_t beside = beside_[other].into;
  if (beside == 0 || beside * kLeastShare < articles_into) return false;
  const std::uint64_t elsewhere = named - std::min<std::uint64_t>(named, beside + beside_[other].from);
  const std::uint64_t rest = all - std::min(all, articles_both);
  return beside * (rest + 2) >= kLift * articles_into * (elsewhere + 1);  // one of each kind more than were seen
}

Ties JoinSets::ties(KeyNumber from, KeyNumber into) {
  Ties out;
  const std::uint64_t articles_into = count_beside(into, &Beside::into);
  out.of = count_beside(from, &Beside::from);
  const std::string_view surname = views_[from].words.back();
  std::vector<KeyNumber> tying;
  each_article(from, [&](ArticleIndex article) {
    const auto named = named_in(article);
    if (named.size() > kMostTied) return;
    if (std::ranges::any_of(named, [&](KeyNumber key) { return root(key) == into; })) return;  // two persons, it says
    const std::uint64_t before = out.ties;
    for (const KeyNumber key : named) {
      const std::vector<std::string_view>& words = views_[key].words;
      if (root(key) == from || std::ranges::find(words, surname) != words.end()) continue;
      if (!is_tie(key, articles_into, articles_into + out.of)) continue;
      ++out.ties;
      if (beside_[key].tied++ == 0) tying.push_back(key);
    }
    if (out.ties > before && (out.articles++ == 0 || article < out.example)) out.example = article;
  });
  compact_sort(tying);
  for (const KeyNumber key : tying) {
    if (out.with == kNoKey || beside_[key].tied > beside_[out.with].tied) out.with = key;
  }
  for (const KeyNumber key : touched_) beside_[key] = {};
  touched_.clear();
  return out;
}

std::vector<KeyJoin> JoinSets::take_joins() {
  compact_sort(joins_, {}, &KeyJoin::from);
  return std::move(joins_);
}

}  // namespace entente
