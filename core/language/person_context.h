// What the words before a person's name tell beyond the name: of two namesakes which one is meant, and which part of
// a title is an office and which only says when it was held.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/language/candidates.h"

namespace entente {

enum class Gender : std::uint8_t { unknown, male, female };

// By the title ("Mrs Novak") or the relation right before the name ("his wife Hana Novak").
[[nodiscard]] Gender gender_of(const NameText& text, const Candidate& candidate);

// "king" of "King Milan": a title that stands before a given name alone. Empty when there is none.
[[nodiscard]] std::string_view regnal_title(const NameText& text, const Candidate& candidate);

// The first token of the candidate's title behind "former", "then" and the like; `candidate.first` when there is
// nothing else.
[[nodiscard]] std::uint32_t title_start(const NameText& text, const Candidate& candidate);

}  // namespace entente
