// From a cue's words to the act it introduces: tries the frames of the cue line and says which words are the
// act, who is addressed and whose act it is when the cue has a clause of its own after it.
#pragma once

#include "core/extract/complements.h"
#include "core/extract/cues.h"

namespace entente {

// A cue found in a sentence.
struct Hit {
  const Cue* cue = nullptr;
  std::uint32_t begin = 0, end = 0;  // its tokens
  const VerbGroup* group = nullptr;  // the verb group that carries it; null for a noun
  bool passive = false;              // the cue's own verb is in the passive
  bool headline = false;
};

struct Completion {
  Frame frame = Frame::bare;
  Range act;
  const VerbGroup* act_group = nullptr;  // the verb group the act starts with, when it does
  Range addressee;                       // who is asked
  Range own_subject;                     // the subject inside a that-clause
  bool whole_clause = false;             // the act is a clause with subject
  bool asks_party = false;               // the words for who is asked name one who can act, known or not
};

// Finds what completes `hit`; false when no frame fits.
[[nodiscard]] bool complete(const Clauses& clauses, const Hit& hit, Completion& completion);

// A word that may stand between the words of a cue: "firmly", "not", an opening quotation mark.
[[nodiscard]] bool can_be_skipped(const Clauses& clauses, std::uint32_t token);

// Matches `cue` at `token`; returns the token after it, or kNoToken.
[[nodiscard]] std::uint32_t match_cue(const Clauses& clauses, const Cue& cue, std::uint32_t token);

}  // namespace entente
