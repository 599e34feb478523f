// What a cue takes: the infinitive, clause, noun phrase or addressee that follows it, and where the words of
// an act end. All ranges are token ranges inside one sentence.
#pragma once

#include <cstdint>
#include <span>

#include "core/extract/clauses.h"

namespace entente {

// One sentence with its verb groups, as every step of the search needs it. Borrows.
struct Clauses {
  const Sentences& sentences;
  Range sentence;
  std::span<const VerbGroup> groups;
  Range quoted_tail;  // words before a trailing ", he said": nothing reaches past its end

  [[nodiscard]] const Word& word(std::uint32_t token) const { return sentences.word(token); }
  [[nodiscard]] std::string_view text(std::uint32_t token) const { return sentences.text(token); }
};

// The group whose words hold `token`, or null.
[[nodiscard]] const VerbGroup* group_at(const Clauses& clauses, std::uint32_t token);
// The first group that opens at or after `token`, or null.
[[nodiscard]] const VerbGroup* group_after(const Clauses& clauses, std::uint32_t token);

// The end of the act that begins at `begin`. A finite verb after "and" starts a new act when it has marks of tense.
[[nodiscard]] std::uint32_t act_end(const Clauses& clauses, std::uint32_t begin);

// The infinitive that completes a cue ending at `from` ("agreed on Thursday to ..."), or null.
[[nodiscard]] const VerbGroup* infinitive_after(const Clauses& clauses, std::uint32_t from);

// The addressee and infinitive of "urged X to do": `addressee` gets X.
[[nodiscard]] const VerbGroup* addressed_infinitive(const Clauses& clauses, std::uint32_t from, Range& addressee);

// The clause that completes a cue ("agreed that the two would"): its finite group, its own subject inside. Null when
// none, or when it is too far. `clause` gets its words without "that".
[[nodiscard]] const VerbGroup* clause_after(const Clauses& clauses, std::uint32_t from, Range& clause);

// Whether an -ing form that is no base form stands at `token`, by the lexicon or by its ending.
[[nodiscard]] bool is_gerund(const Clauses& clauses, std::uint32_t token);

// Whether a noun phrase starts at `token`.
[[nodiscard]] bool starts_noun_phrase(const Clauses& clauses, std::uint32_t token);

// The first word of a verb group's act: the verb with adverbs before it, without auxiliaries and "to".
[[nodiscard]] std::uint32_t act_begin(const Clauses& clauses, const VerbGroup& group);

// Whether a clause is what somebody expects, believes or fears: "assumed that the agency would deliver".
[[nodiscard]] bool is_forecast(const Clauses& clauses, const VerbGroup& group);

// Whether a noun phrase names something that happens, is laid down or built, whatever name stands in front of it:
// "a UN meeting", "China's visit".
[[nodiscard]] bool names_event(const Clauses& clauses, Range phrase);

// Whether an -ing form tells a fact of its own beside the main clause: "..., pledging aid", "after signing a treaty".
[[nodiscard]] bool tells_beside(const Clauses& clauses, const VerbGroup& group);

// Strips quotation marks, commas and stops from both ends.
[[nodiscard]] Range trimmed(const Clauses& clauses, Range range);

}  // namespace entente
