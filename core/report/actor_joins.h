// Which keys name one actor, as the articles bear it out: the automatic part of who is who. For core/report alone.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/steps.h"
#include "core/report/actor_keys.h"
#include "core/report/actors.h"

namespace entente {

// Why `from` is who `into` is. The fields are those of ActorJoin.
struct KeyJoin {
  KeyNumber from = 0, into = 0;
  JoinReason reason = JoinReason::full_name;
  std::string words;
  std::uint64_t articles = 0;
  ArticleIndex example = 0;
};

// A shorter form of the name it was joined to; any other join is of names as full as each other.
[[nodiscard]] inline bool is_of_short_form(JoinReason reason) {
  return reason == JoinReason::acronym || reason == JoinReason::full_name;
}

// By `from`. At most one join from each key, and following them never leads round. Borrows both.
[[nodiscard]] Steps join_keys(const ActorKeys& keys, std::vector<KeyJoin>& out);

}  // namespace entente
