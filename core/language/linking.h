// Which candidates name the same actor within one article: full names first, then short forms of them
// (surname, acronym, body without its state), then what only counts because it was named in full elsewhere.
#pragma once

#include <cstdint>
#include <vector>

#include "core/language/actor.h"
#include "core/language/candidates.h"

namespace entente {

// Borrows all for the call; `brackets` are those of bracketed_acronyms. The result's actors are in the order of first
// mention.
[[nodiscard]] Naming link_candidates(const NameText& text, const std::vector<Candidate>& candidates,
                                     const std::vector<Bracketed>& brackets);

}  // namespace entente
