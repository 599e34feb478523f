// What kind of actor a new name is, from its own words and the words around it. One mention is weak evidence:
// the guesses of all mentions are votes, weighed where the actor is put together.
#pragma once

#include <cstdint>

#include "core/language/actor.h"
#include "core/language/name_text.h"
#include "core/language/readings.h"

namespace entente {

inline constexpr std::uint8_t kSureVote = 20;    // a head word, a title, the gazetteer
inline constexpr std::uint8_t kStrongVote = 6;   // a given name, an apposition
inline constexpr std::uint8_t kContextVote = 3;  // a preposition, a verb
inline constexpr std::uint8_t kFaintVote = 1;    // only the shape of the name

struct TypeVote {
  ActorType type = ActorType::organisation;
  std::uint8_t weight = kFaintVote;
};

// Given name first, family name first, an initial, a particle or a suffix: a person by its own words.
[[nodiscard]] bool looks_personal(const NameText& text, std::uint32_t first, std::uint32_t last);

// The name at [first, last), which the gazetteer does not know and no head or title explains.
[[nodiscard]] TypeVote guess_type(const NameText& text, const SentenceBounds& sentence, std::uint32_t first,
                                  std::uint32_t last);

// Words of a name; parts joined by hyphens count once.
[[nodiscard]] std::uint32_t count_words(const NameText& text, std::uint32_t first, std::uint32_t last);

}  // namespace entente
