// The rules one after another. Each sees what those before it joined, so that a misspelt name is no rival of the right
// one, and a surname that means a person by two spellings means one person.
#include "core/report/actor_joins.h"

#include "core/report/join_sets.h"

namespace entente {

Steps join_keys(const ActorKeys& keys, std::vector<KeyJoin>& out) {
  JoinSets sets(keys);
  co_await Pause();
  co_await join_bodies(sets);
  co_await Pause();
  join_titled(sets);
  co_await Pause();
  co_await join_misspellings(sets);
  co_await Pause();
  join_initials(sets);
  co_await Pause();
  co_await join_surnames(sets);
  co_await Pause();
  join_acronyms(sets);
  out = sets.take_joins();
}

}  // namespace entente
