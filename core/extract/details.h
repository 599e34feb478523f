// The date and number words of an act, and what tense and voice do to a cue's status and modality.
#pragma once

#include "core/extract/commitment.h"
#include "core/extract/complements.h"
#include "core/extract/cues.h"

namespace entente {

// "by the end of the year", "on Thursday", "in 2007" within `act`; empty when there is none.
[[nodiscard]] Range find_deadline(const Clauses& clauses, Range act);

// "five million dollars", "17 documents" within `act`; empty when there is none.
[[nodiscard]] Range find_amount(const Clauses& clauses, Range act);

// Sets status and modality of `item` from its cue and the verb group that carries it (null for noun cues).
void set_status(const Clauses& clauses, const Cue& cue, const VerbGroup* group, Range act, Commitment& item);

}  // namespace entente
