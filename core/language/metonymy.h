// One word, two readings: "Islamabad said" is the government, "in Islamabad" the city; "the Chinese side" is
// China, "Chinese noodles" nobody. The neighbouring words decide.
#pragma once

#include <cstdint>

#include "core/language/name_text.h"

namespace entente {

enum class Acting : std::uint8_t { no, unclear, yes };

// Whether the seat of government at [first, last) stands for its government here; unclear places are read as the
// rest of the article reads them. `sentence_first` and `sentence_last` bound the words that are looked at.
[[nodiscard]] Acting acts_as_government(const NameText& text, std::uint32_t first, std::uint32_t last,
                                        std::uint32_t sentence_first, std::uint32_t sentence_last);

// The end of the party phrase that a demonym or capital before `last` opens ("Chinese side",
// "Damascus government"), or `last` when it opens none.
[[nodiscard]] std::uint32_t party_phrase_end(const NameText& text, std::uint32_t last, std::uint32_t sentence_last);

// The end of a small-letter organ of state after a demonym that ends at `last` ("Dutch embassy"), or `last`.
[[nodiscard]] std::uint32_t organ_phrase_end(const NameText& text, std::uint32_t last, std::uint32_t sentence_last);

}  // namespace entente
