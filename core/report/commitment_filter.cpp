// Parties of a filter: from keys to ids.
#include <string>

#include "core/base/sort_unique.h"
#include "core/report/commitments.h"

namespace entente {

CommitmentFilter with_ids(CommitmentFilter filter, const ActorIndex& actors) {
  const auto make_id = [&](std::string& key) {
    const std::uint32_t actor = key.empty() ? kNoActorNumber : actors.find(key);
    if (actor != kNoActorNumber) key = actors[actor].id;
  };
  for (std::string& party : filter.parties) make_id(party);
  make_id(filter.committer);
  make_id(filter.counterparty);
  sort_unique(filter.parties);
  return filter;
}

}  // namespace entente
