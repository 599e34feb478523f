// Two passes. The first takes the edits one by one, looks each one's actors up as they stand at that moment, and notes
// which joins are in force and which forms moved. The second unites the keys and then gives every actor what was said
// of it in the order it was said: one merged into another goes under the other's name, type and hiddenness.
#include "core/report/actor_edits.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <ranges>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_unique.h"
#include "core/language/fold.h"

namespace entente {

namespace {

constexpr std::uint32_t kNoJoin = 0xFFFFFFFF;

// Sets of keys that are one; the representative says nothing.
class KeySets {
 public:
  explicit KeySets(std::size_t keys) : parent_(keys) { std::iota(parent_.begin(), parent_.end(), 0U); }
  [[nodiscard]] std::uint32_t of(std::uint32_t key) {
    while (parent_[key] != key) key = parent_[key] = parent_[parent_[key]];
    return key;
  }
  // `gone` goes under the representative of `stays`.
  void unite(std::uint32_t gone, std::uint32_t stays) { parent_[of(gone)] = of(stays); }

 private:
  std::vector<std::uint32_t> parent_;
};

template <class Rows, class Value, class By = std::identity>
bool holds(const Rows& rows, const Value& value, By by = {}) {
  return std::ranges::find(rows, value, by) != rows.end();
}

std::string quoted(std::string_view text) { return std::string("\"").append(text).append("\""); }

class Replay {
 public:
  Replay(const ActorKeys& keys, std::vector<KeyJoin> joins) : keys_(keys), joins_(std::move(joins)) {}
  WhoIsWho run(const ActorEdits& edits);

 private:
  using Verb = ActorEdit::Verb;
  struct Done {  // an edit that found its actors
    const ActorEdit* edit = nullptr;
    KeyNumber actor = 0;
    std::uint32_t join = kNoJoin;  // of a merge
  };

  void take(const ActorEdit& edit);
  void merge(const ActorEdit& edit, KeyNumber actor);
  void split(const ActorEdit& edit, KeyNumber actor);
  void split_form(const ActorEdit& edit, const std::vector<KeyNumber>& keys);
  void link_all();
  void link(std::uint32_t join);
  void idle(const ActorEdit& edit, std::string_view why);

  [[nodiscard]] KeyNumber find(std::string_view key) const;
  [[nodiscard]] std::vector<KeyNumber> actor_of(KeyNumber key) const;
  [[nodiscard]] std::uint32_t join_between(KeyNumber from, KeyNumber to) const;
  [[nodiscard]] std::size_t size() const { return keys_.size() + out_.added.size(); }
  [[nodiscard]] WhoIsWho settled();

  const ActorKeys& keys_;
  std::vector<KeyJoin> joins_;                        // the user's behind the automatic ones
  std::vector<bool> cut_;                             // by join
  std::vector<std::vector<std::uint32_t>> joins_of_;  // by key, of either side
  std::vector<NamedAs> forms_;                        // once one is asked for
  std::vector<Done> done_;
  WhoIsWho out_;
};

WhoIsWho Replay::run(const ActorEdits& edits) {
  cut_.resize(joins_.size());
  if (!edits.empty()) link_all();
  for (const ActorEdit& edit : edits) take(edit);
  return settled();
}

void Replay::link_all() {
  joins_of_.resize(keys_.size());
  for (std::uint32_t join = 0; join < joins_.size(); ++join) link(join);
}

void Replay::link(std::uint32_t join) {
  joins_of_[joins_[join].from].push_back(join);
  joins_of_[joins_[join].into].push_back(join);
}

void Replay::idle(const ActorEdit& edit, std::string_view why) {
  const bool is_split = edit.verb == Verb::split;
  std::string words = std::string(verb_name(edit.verb)) + " " + quoted(is_split ? edit.other : edit.actor);
  if (is_split) words += " from " + quoted(edit.actor);
  if (edit.verb == Verb::merge) words += " into " + quoted(edit.other);
  out_.idle.push_back(words.append(": ").append(why));
}

KeyNumber Replay::find(std::string_view key) const {
  if (const KeyNumber known = keys_.find(key); known != kNoKey) return known;
  const auto at = std::ranges::find(out_.added, key);
  return at == out_.added.end()
             ? kNoKey
             : static_cast<KeyNumber>(keys_.size() + static_cast<std::size_t>(at - out_.added.begin()));
}

// The keys that are one actor with this one now, itself first.
std::vector<KeyNumber> Replay::actor_of(KeyNumber key) const {
  std::vector<std::pair<KeyNumber, std::uint32_t>> reached = {{key, kNoJoin}};  // with the join that led here
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const auto [at, came_by] = reached[i];
    for (const std::uint32_t join : joins_of_[at]) {
      if (join == came_by || cut_[join]) continue;
      reached.emplace_back(joins_[join].from == at ? joins_[join].into : joins_[join].from, join);
    }
  }
  std::vector<KeyNumber> out;
  for (const auto& [at, join] : reached) out.push_back(at);
  return out;
}

// On the way from one key of an actor to another: the user's latest merge; where there is none, the first join.
std::uint32_t Replay::join_between(KeyNumber from, KeyNumber to) const {
  struct Step {
    KeyNumber key = 0;
    std::uint32_t join = kNoJoin, first = kNoJoin, latest = kNoJoin;  // on the way here
  };
  std::vector<Step> steps = {{from}};
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step at = steps[i];
    if (at.key == to) return at.latest != kNoJoin ? at.latest : at.first;
    for (const std::uint32_t join : joins_of_[at.key]) {
      if (join == at.join || cut_[join]) continue;
      Step next = at;
      next.key = joins_[join].from == at.key ? joins_[join].into : joins_[join].from;
      next.join = join;
      if (next.first == kNoJoin) next.first = join;
      const bool is_users = joins_[join].reason == JoinReason::user;
      if (is_users && (next.latest == kNoJoin || next.latest < join)) next.latest = join;
      steps.push_back(next);
    }
  }
  return kNoJoin;
}

void Replay::take(const ActorEdit& edit) {
  const KeyNumber actor = find(edit.actor);
  if (actor == kNoKey) return idle(edit, "no article names " + quoted(edit.actor));
  if (edit.verb == Verb::merge) return merge(edit, actor);
  if (edit.verb == Verb::split) return split(edit, actor);
  done_.push_back({&edit, actor, kNoJoin});
}

void Replay::merge(const ActorEdit& edit, KeyNumber actor) {
  const KeyNumber other = find(edit.other);
  if (other == kNoKey) return idle(edit, "no article names " + quoted(edit.other));
  if (holds(actor_of(actor), other)) return idle(edit, "they are one already");
  KeyJoin join{actor, other, JoinReason::user, {}, 0, 0};
  if (actor < keys_.size()) {
    join.articles = keys_.facts(actor).size();
    join.example = keys_.facts(actor).front().article;
  }
  done_.push_back({&edit, actor, static_cast<std::uint32_t>(joins_.size())});
  joins_.push_back(std::move(join));
  cut_.push_back(false);
  link(static_cast<std::uint32_t>(joins_.size() - 1));
}

void Replay::split(const ActorEdit& edit, KeyNumber actor) {
  const std::vector<KeyNumber> keys = actor_of(actor);
  KeyNumber other = find(edit.other);
  if (other == kNoKey) other = find(split_key(edit.actor, edit.other));  // split off before, and merged again
  if (other == actor) return idle(edit, "a key is not split from itself");
  if (other == kNoKey || !holds(keys, other)) return split_form(edit, keys);
  cut_[join_between(other, actor)] = true;
}

// Takes the form from all keys of the actor. Forms that make one slug are one.
void Replay::split_form(const ActorEdit& edit, const std::vector<KeyNumber>& keys) {
  const Summary& summary = keys_.summary();
  if (forms_.empty()) {
    forms_.reserve(summary.mentions.size());
    for (const MentionCount& row : summary.mentions) forms_.push_back({row.actor, row.form});
    sort_unique(forms_);
  }
  const std::string wanted = slug(edit.other);
  const std::string name = split_key(edit.actor, edit.other);
  const KeyNumber known = find(name);
  const KeyNumber to = known != kNoKey ? known : static_cast<KeyNumber>(size());
  std::vector<MovedForm> moved;
  std::size_t stay = 0;
  for (const KeyNumber key : keys) {
    if (key >= keys_.size()) {
      ++stay;  // split off under another form
      continue;
    }
    for (const NamedAs& named : std::ranges::equal_range(forms_, keys_.id(key), {}, &NamedAs::actor)) {
      if (holds(out_.moved, named, &MovedForm::named)) continue;
      if (!wanted.empty() && slug(summary.strings[named.form]) == wanted) {
        moved.push_back({named, to});
      } else {
        ++stay;
      }
    }
  }
  if (moved.empty()) return idle(edit, "it has no such key, nor a mention of these words alone");
  if (stay == 0) return idle(edit, "it has no other form");
  out_.moved.insert(out_.moved.end(), moved.begin(), moved.end());
  if (known != kNoKey) return;
  out_.added.push_back(name);
  joins_of_.emplace_back();
}

WhoIsWho Replay::settled() {
  KeySets sets(size());
  for (std::uint32_t join = 0; join < joins_.size(); ++join) {
    if (!cut_[join] && joins_[join].reason != JoinReason::user) sets.unite(joins_[join].from, joins_[join].into);
  }
  out_.core_of.resize(size());
  std::vector<KeyGroup> said(size());  // by representative
  for (std::uint32_t key = 0; key < size(); ++key) said[key].core = out_.core_of[key] = sets.of(key);
  for (const Done& done : done_) {
    KeyGroup& group = said[sets.of(done.actor)];
    switch (done.edit->verb) {
      case Verb::merge:
        if (!cut_[done.join]) sets.unite(done.actor, joins_[done.join].into);
        break;
      case Verb::rename:
        group.name = done.edit->name;
        break;
      case Verb::retype:
        group.type = done.edit->type;
        break;
      case Verb::hide:
        group.is_hidden = true;
        break;
      case Verb::split:
        break;
    }
  }
  std::vector<std::uint32_t> number(size(), kNoJoin);
  out_.group_of.resize(size());
  for (std::uint32_t key = 0; key < size(); ++key) {
    const std::uint32_t set = sets.of(key);
    if (number[set] == kNoJoin) {
      number[set] = static_cast<std::uint32_t>(out_.groups.size());
      out_.groups.push_back(std::move(said[set]));
    }
    out_.group_of[key] = number[set];
  }
  for (std::uint32_t join = 0; join < joins_.size(); ++join) {
    if (!cut_[join]) out_.joins.push_back(std::move(joins_[join]));
  }
  compact_sort(out_.joins, {}, [](const KeyJoin& join) { return std::pair(join.from, join.into); });
  compact_sort(out_.moved, {}, &MovedForm::named);
  return std::move(out_);
}

}  // namespace

WhoIsWho replay(const ActorKeys& keys, std::vector<KeyJoin> joins, const ActorEdits& edits) {
  return Replay(keys, std::move(joins)).run(edits);
}

}  // namespace entente
