// The sentence of a commitment with its parts drawn in it, each by a colour and a line of its own, and the legend that
// names them: which words are who owes, the cue, the act, to whom, until when, how much.
#pragma once

#include <string_view>
#include <vector>

#include "ui/draw/stack.h"

namespace entente::ui {

enum class SentencePart : std::uint8_t { act, cue, committer, counterparty, requester, speaker, deadline, amount };
inline constexpr std::size_t kParts = 8;
[[nodiscard]] std::string_view part_name(SentencePart part);  // "act", ...

struct MarkedPart {
  SentencePart part = SentencePart::act;
  Span span;  // of the article's text
};

// Where the parts stand. Parties are found by the article's mentions: none before `article` has come, nor where a
// sentence calls them "the two sides".
[[nodiscard]] std::vector<MarkedPart> parts_of(const CommitmentRow& row, const ArticleView* article,
                                               const Findings& findings);

void draw_commitment_quote(Stack& stack, const CommitmentRow& row);

}  // namespace entente::ui
