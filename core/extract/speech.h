// Reported speech: which words of a sentence are someone's words, and whose. Looks for "X said ...",
// "..., said X", "according to X" and for quotation marks left open from an earlier sentence.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/extract/clauses.h"
#include "core/extract/parties.h"

namespace entente {

struct Attribution {
  Range scope;                       // the reported words
  std::uint32_t speaker = kNoToken;  // actor who says them: a person, else the body; kNoToken when unnamed
};

// Attributions of one sentence: "according to" first, then by verb.
[[nodiscard]] std::vector<Attribution> find_attributions(const Sentences& sentences, std::uint32_t sentence,
                                                         std::span<const VerbGroup> groups, const PartyFinder& finder);

// The innermost attribution that holds `token`, or null.
[[nodiscard]] const Attribution* attribution_of(std::span<const Attribution> attributions, std::uint32_t token);

}  // namespace entente
