// The rules one after another. Each sees what those before it joined, so that a misspelt name is no rival of the right
// one, and a surname that means a person by two spellings means one person.
#include "core/report/actor_joins.h"

#include "core/report/join_sets.h"

namespace entente {

std::vector<KeyJoin> join_keys(const ActorKeys& keys) {
  JoinSets sets(keys);
  join_bodies(sets);
  join_titled(sets);
  join_misspellings(sets);
  join_initials(sets);
  join_surnames(sets);
  join_acronyms(sets);
  return sets.take_joins();
}

}  // namespace entente
