// The columns of a summary are sorted by key already, so a key's rows are spans of them.
#include "core/report/actor_keys.h"

#include <algorithm>
#include <tuple>

namespace entente {

ActorKeys::ActorKeys(const Summary& summary) : summary_(summary) {
  const std::span<const ActorFacts> facts(summary.actors);
  const std::span<const ActorAlias> aliases(summary.aliases);
  std::size_t alias = 0;
  for (std::size_t begin = 0, end = 0; begin < facts.size(); begin = end) {
    const StringId id = facts[begin].actor;
    while (end < facts.size() && facts[end].actor == id) ++end;
    while (alias < aliases.size() && aliases[alias].actor < id) ++alias;
    const std::size_t first = alias;
    while (alias < aliases.size() && aliases[alias].actor == id) ++alias;
    keys_.push_back({id, facts.subspan(begin, end - begin), aliases.subspan(first, alias - first)});
  }
}

KeyNumber ActorKeys::find(std::string_view key) const { return find(find_string(summary_.strings, key)); }

KeyNumber ActorKeys::find(StringId id) const {
  const auto at = std::ranges::lower_bound(keys_, id, {}, &Key::id);
  return at == keys_.end() || at->id != id ? kNoKey : static_cast<KeyNumber>(at - keys_.begin());
}

StringId ActorKeys::name(KeyNumber key) const {
  StringVotes votes(summary_.strings);
  for (const ActorFacts& row : facts(key)) votes.add(row.name);
  return votes.winner();
}

void StringVotes::add(StringId id, std::uint64_t votes) {
  if (id == kNoString || strings_[id].empty()) return;
  const auto known = std::ranges::find(counts_, id, &Count::id);
  if (known == counts_.end()) {
    counts_.push_back({id, votes});
  } else {
    known->votes += votes;
  }
}

StringId StringVotes::winner() const {
  const auto weight = [&](const Count& count) {
    return std::tuple(count.votes, strings_[count.id].size(), ~count.id);  // ~: a lower rank wins
  };
  const auto best = std::ranges::max_element(counts_, {}, weight);
  return best == counts_.end() ? kNoString : best->id;
}

}  // namespace entente
