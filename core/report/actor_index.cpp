// Who is who, put together: keys grouped by joins and edits become actors, and the summary's mentions, already in order
// of article and sentence, become rows of them in one pass. Keys that one actor holds are added up sentence by
// sentence.
#include "core/report/actor_index.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/sort_unique.h"
#include "core/report/actor_edits.h"
#include "core/report/actor_joins.h"
#include "core/report/actor_keys.h"

namespace entente {

namespace {

// A key under a form in an article, and the key that it counts for.
struct Moved {
  StringId key = 0;
  ArticleIndex article = 0;
  std::uint32_t sentence = 0;
  std::uint32_t to = 0;  // key number
  std::uint64_t count = 0;
};

class IndexMaker {
 public:
  explicit IndexMaker(const Summary& summary) : summary_(summary), keys_(summary) {}
  [[nodiscard]] Steps make(const ActorEdits& edits, ActorIndex::Data& out);

 private:
  // What becomes of a group: its keys, its id, and its number once all ids are known.
  struct Member {
    std::vector<KeyNumber> keys;
    KeyNumber lead = kNoKey;
    std::uint32_t number = kNoActorNumber;
  };

  void count_keys();
  void choose_leads();
  [[nodiscard]] Steps number_actors(ActorIndex::Data& out);
  [[nodiscard]] ActorIdentity identity(const KeyGroup& group, const Member& member) const;
  void set_name(const KeyGroup& group, const Member& member, ActorIdentity& out) const;
  void set_aliases(const Member& member, ActorIdentity& out) const;
  void take_joins(ActorIndex::Data& out) const;
  void take_keys(ActorIndex::Data& out) const;
  void take_exceptions(ActorIndex::Data& out);
  void take_places(ActorIndex::Data& out) const;
  void take_articles(ActorIndex::Data& out) const;

  [[nodiscard]] std::string text(KeyNumber key) const {
    return key < keys_.size() ? std::string(keys_.text(key)) : who_.added[key - keys_.size()];
  }
  [[nodiscard]] std::size_t all_keys() const { return keys_.size() + who_.added.size(); }
  [[nodiscard]] KeyNumber counts_for(KeyNumber key, StringId form) const;
  [[nodiscard]] std::uint32_t actor_of(KeyNumber key) const { return members_[who_.group_of[key]].number; }
  [[nodiscard]] std::string name_of(KeyNumber key) const;
  [[nodiscard]] bool is_moved(KeyNumber key, StringId form) const {
    return has_moved_[key] && counts_for(key, form) != key;
  }

  const Summary& summary_;
  ActorKeys keys_;
  WhoIsWho who_;
  std::vector<bool> is_short_;                          // by key number: joined to a fuller name
  std::vector<bool> has_moved_;                         // by key number: some of its forms are another's
  std::vector<std::uint64_t> mentions_;                 // by key number
  std::vector<Moved> moved_;                            // mentions of keys with moved forms
  std::vector<std::vector<ArticleIndex>> articles_of_;  // of keys with moved forms and of those made of them
  std::vector<Member> members_;                         // by group
  std::vector<KeyNumber> key_of_;                       // by string
};

// The key itself, or the one that a split made of the form.
KeyNumber IndexMaker::counts_for(KeyNumber key, StringId form) const {
  const NamedAs named{keys_.id(key), form};
  const auto at = std::ranges::lower_bound(who_.moved, named, {}, &MovedForm::named);
  return at == who_.moved.end() || at->named != named ? key : at->to;
}

void IndexMaker::count_keys() {
  key_of_.assign(summary_.strings.size(), kNoKey);
  for (KeyNumber key = 0; key < keys_.size(); ++key) key_of_[keys_.id(key)] = key;
  has_moved_.resize(all_keys());
  for (const MovedForm& row : who_.moved) has_moved_[key_of_[row.named.actor]] = true;
  is_short_.resize(all_keys());
  for (const KeyJoin& join : who_.joins) is_short_[join.from] = is_short_[join.from] || is_of_short_form(join.reason);
  mentions_.resize(all_keys());
  articles_of_.resize(who_.moved.empty() ? 0 : all_keys());
  for (const MentionCount& row : summary_.mentions) {
    KeyNumber key = key_of_[row.actor];
    if (has_moved_[key]) {
      key = counts_for(key, row.form);
      moved_.push_back({row.actor, row.article, row.sentence, key, row.count});
      articles_of_[key].push_back(row.article);
    }
    mentions_[key] += row.count;
  }
  for (std::vector<ArticleIndex>& articles : articles_of_) sort_unique(articles);
}

// An actor's id is that of its keys which most mentions bear, without regard to what the user merged into it.
void IndexMaker::choose_leads() {
  members_.resize(who_.groups.size());
  for (KeyNumber key = 0; key < all_keys(); ++key) {
    const std::uint32_t group = who_.group_of[key];
    members_[group].keys.push_back(key);
    if (who_.core_of[key] != who_.groups[group].core) continue;
    KeyNumber& lead = members_[group].lead;
    const bool is_better = lead == kNoKey || mentions_[key] > mentions_[lead] ||
                           (mentions_[key] == mentions_[lead] && text(key) < text(lead));
    if (is_better) lead = key;
  }
}

Steps IndexMaker::number_actors(ActorIndex::Data& out) {
  std::vector<std::pair<std::string, std::uint32_t>> order;  // id, group
  for (std::uint32_t group = 0; group < members_.size(); ++group) {
    if (!who_.groups[group].is_hidden) order.emplace_back(text(members_[group].lead), group);
  }
  compact_sort(order);
  co_await Pause();
  out.actors.reserve(order.size());
  for (auto& [id, group] : order) {
    members_[group].number = static_cast<std::uint32_t>(out.actors.size());
    out.actors.push_back(identity(who_.groups[group], members_[group]));
    out.actors.back().id = std::move(id);
    co_await Pause::every(1024, out.actors.size() - 1);
  }
}

std::string IndexMaker::name_of(KeyNumber key) const {
  if (key < keys_.size()) {
    return text_or_empty(summary_.strings, keys_.name(key));
  }
  StringVotes votes(summary_.strings);
  for (const MovedForm& row : who_.moved) {
    if (row.to == key) votes.add(row.named.form);
  }
  return text_or_empty(summary_.strings, votes.winner());
}

// What most articles call it that name it in full.
void IndexMaker::set_name(const KeyGroup& group, const Member& member, ActorIdentity& out) const {
  StringVotes names(summary_.strings), forms(summary_.strings), ofs(summary_.strings), roles(summary_.strings);
  std::array<std::uint64_t, 5> types{};
  const auto of_type = [&types](ActorType type) -> std::uint64_t& { return types[static_cast<std::size_t>(type)]; };
  for (const KeyNumber key : member.keys) {
    if (who_.core_of[key] != group.core) continue;
    if (key >= keys_.size()) {
      for (const MovedForm& row : who_.moved) {
        if (row.to != key) continue;
        forms.add(row.named.form);
        for (const ActorFacts& facts : keys_.facts(keys_.find(row.named.actor))) {
          ++of_type(facts.type);
          ofs.add(facts.of);
          roles.add(facts.role);
        }
      }
      continue;
    }
    for (const ActorFacts& row : keys_.facts(key)) {
      ofs.add(row.of);
      roles.add(row.role);
      if (is_short_[key]) continue;
      ++of_type(row.type);
      if (!is_moved(key, row.name)) names.add(row.name);
    }
    if (has_moved_[key]) {
      for (const ActorAlias& row : keys_.aliases(key)) {
        if (!is_moved(key, row.alias)) forms.add(row.alias);
      }
    }
  }
  const auto words = [&](const StringVotes& votes) { return text_or_empty(summary_.strings, votes.winner()); };
  out.name = group.name ? *group.name : words(names);
  if (out.name.empty()) out.name = words(forms);
  out.of = words(ofs);
  out.role = words(roles);
  out.type = group.type ? *group.type : static_cast<ActorType>(std::ranges::max_element(types) - types.begin());
}

void IndexMaker::set_aliases(const Member& member, ActorIdentity& out) const {
  std::vector<StringId> forms;
  for (const KeyNumber key : member.keys) {
    out.keys.push_back(text(key));
    if (key >= keys_.size()) {
      for (const MovedForm& row : who_.moved) {
        if (row.to == key) forms.push_back(row.named.form);
      }
      continue;
    }
    for (const ActorFacts& row : keys_.facts(key)) {
      if (!is_moved(key, row.name)) forms.push_back(row.name);
    }
    for (const ActorAlias& row : keys_.aliases(key)) {
      if (!is_moved(key, row.alias)) forms.push_back(row.alias);
    }
  }
  sort_unique(forms);
  for (const StringId form : forms) {
    if (summary_.strings[form] != out.name) out.aliases.emplace_back(summary_.strings[form]);
  }
  compact_sort(out.keys);
}

ActorIdentity IndexMaker::identity(const KeyGroup& group, const Member& member) const {
  ActorIdentity out;
  set_name(group, member, out);
  set_aliases(member, out);
  return out;
}

void IndexMaker::take_joins(ActorIndex::Data& out) const {
  for (const KeyJoin& join : who_.joins) {
    const std::uint32_t actor = actor_of(join.from);
    if (actor == kNoActorNumber) continue;
    out.actors[actor].joins.push_back(
        {text(join.from), name_of(join.from), text(join.into), join.reason, join.words, join.articles, join.example});
  }
  for (ActorIdentity& actor : out.actors) {
    compact_sort(actor.joins, {}, [](const ActorJoin& join) { return std::tie(join.key, join.into); });
  }
}

void IndexMaker::take_keys(ActorIndex::Data& out) const {
  std::vector<std::pair<std::string, std::uint32_t>> known;
  for (KeyNumber key = 0; key < all_keys(); ++key) {
    if (actor_of(key) != kNoActorNumber) known.emplace_back(text(key), actor_of(key));
    if (key < keys_.size()) out.meanings.push_back({keys_.id(key), actor_of(key), has_moved_[key]});
  }
  compact_sort(known);
  for (const auto& [key, actor] : known) {
    out.keys.push_back(key);
    out.actor_of.push_back(actor);
  }
  out.keys.fit();
  for (ActorIdentity& actor : out.actors) {  // `of` is a key until here
    const StringId at = find_string(out.keys, actor.of);
    actor.of = at == kNoString ? std::string() : out.actors[out.actor_of[at]].id;
    if (actor.of == actor.id) actor.of.clear();
  }
}

// Of a key with moved forms: the actor that most of a sentence's mentions stand for, of equals the key's own; and
// where the sentence names none of them, the key's own actor, unless the article has only moved forms of it.
void IndexMaker::take_exceptions(ActorIndex::Data& out) {
  std::vector<Moved> rows = std::move(moved_);
  for (std::size_t i = rows.size(); i-- > 0;) {
    rows.push_back(rows[i]);
    rows.back().sentence = kNoPlace;
  }
  const auto place = [](const Moved& row) { return std::tuple(row.key, row.article, row.sentence); };
  compact_sort(rows, {}, [&](const Moved& row) { return std::tuple_cat(place(row), std::tuple(row.to)); });
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    const KeyNumber own = key_of_[rows[begin].key];
    KeyNumber best = kNoKey;
    std::uint64_t most = 0;
    bool has_own = false;
    while (end < rows.size() && place(rows[end]) == place(rows[begin])) {
      const KeyNumber to = rows[end].to;
      std::uint64_t count = 0;
      for (; end < rows.size() && place(rows[end]) == place(rows[begin]) && rows[end].to == to; ++end) {
        count += rows[end].count;
      }
      has_own |= to == own;
      if (count > most || (count == most && to == own)) best = to;
      most = std::max(most, count);
    }
    if (rows[begin].sentence == kNoPlace && has_own) best = own;
    out.exceptions.push_back({rows[begin].key, rows[begin].article, rows[begin].sentence, actor_of(best)});
  }
}

void IndexMaker::take_places(ActorIndex::Data& out) const {
  const std::vector<MentionCount>& rows = summary_.mentions;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> named;  // actor, count; of one sentence
  out.places_end.resize(summary_.articles.size());
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    named.clear();
    const MentionCount& first = rows[begin];
    for (; end < rows.size() && rows[end].article == first.article && rows[end].sentence == first.sentence; ++end) {
      KeyNumber key = key_of_[rows[end].actor];
      if (has_moved_[key]) key = counts_for(key, rows[end].form);
      if (actor_of(key) != kNoActorNumber) named.emplace_back(actor_of(key), rows[end].count);
    }
    compact_sort(named);
    for (std::size_t i = 0; i < named.size(); ++i) {
      if (i > 0 && named[i].first == named[i - 1].first) {
        out.places.back().count += named[i].second;
      } else {
        out.places.push_back({first.article, first.sentence, first.paragraph, named[i].first, named[i].second});
      }
    }
    out.places_end[first.article] = out.places.size();
  }
  for (std::size_t i = 1; i < out.places_end.size(); ++i) {
    out.places_end[i] = std::max(out.places_end[i], out.places_end[i - 1]);
  }
  out.places.shrink_to_fit();
}

void IndexMaker::take_articles(ActorIndex::Data& out) const {
  std::vector<std::vector<KeyNumber>> keys_of(out.actors.size());
  for (const Member& member : members_) {
    if (member.number != kNoActorNumber) keys_of[member.number] = member.keys;
  }
  std::vector<ArticleIndex> articles;
  for (const std::vector<KeyNumber>& keys : keys_of) {
    articles.clear();
    for (const KeyNumber key : keys) {
      if (key >= keys_.size() || has_moved_[key]) {
        articles.insert(articles.end(), articles_of_[key].begin(), articles_of_[key].end());
      } else {
        for (const ActorFacts& row : keys_.facts(key)) articles.push_back(row.article);
      }
    }
    if (keys.size() > 1) sort_unique(articles);
    out.named_in.insert(out.named_in.end(), articles.begin(), articles.end());
    out.named_in_end.push_back(out.named_in.size());
  }
  out.named_in.shrink_to_fit();
}

Steps IndexMaker::make(const ActorEdits& edits, ActorIndex::Data& out) {
  std::vector<KeyJoin> joins;
  co_await join_keys(keys_, joins);
  who_ = replay(keys_, std::move(joins), edits);
  co_await Pause();
  count_keys();
  co_await Pause();
  choose_leads();
  co_await Pause();
  co_await number_actors(out);
  take_joins(out);
  take_keys(out);
  co_await Pause();
  take_exceptions(out);
  co_await Pause();
  take_places(out);
  co_await Pause();
  take_articles(out);
  out.idle = std::move(who_.idle);
}

}  // namespace

Steps make_actor_index(const Summary& summary, const ActorEdits& edits, ActorIndex::Data& out) {
  IndexMaker maker(summary);
  co_await maker.make(edits, out);
}

}  // namespace entente
