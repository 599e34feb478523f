// The user's edits, replayed over the automatic joins: which keys are one actor in the end. Joins are a forest, so to
// split is to take away one edge, and what hangs on it goes along; a user's merge is an edge like any other, which is
// why a split takes it back exactly. For core/report alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report/actor_joins.h"
#include "core/report/actor_keys.h"
#include "core/report/decisions.h"

namespace entente {

// Mentions of `key` under `form` are of the key `to`, which a split made.
struct MovedForm {
  NamedAs named;
  KeyNumber to = 0;
};

// Keys that are one actor.
struct KeyGroup {
  std::uint32_t core = 0;  // WhoIsWho::core_of of the keys that it has its id and name of
  std::optional<std::string> name;
  std::optional<ActorType> type;
  bool is_hidden = false;
};

struct WhoIsWho {
  std::vector<std::string> added;       // keys that splits made; numbered from ActorKeys::size()
  std::vector<MovedForm> moved;         // by NamedAs
  std::vector<KeyJoin> joins;           // in force, by `from`
  std::vector<std::uint32_t> group_of;  // by key number
  std::vector<std::uint32_t> core_of;   // likewise: equal for keys that are one without the user's merges
  std::vector<KeyGroup> groups;
  std::vector<std::string> idle;  // edits that found nothing to do
};

[[nodiscard]] WhoIsWho replay(const ActorKeys& keys, std::vector<KeyJoin> joins, const ActorEdits& edits);

}  // namespace entente
