// English sentence ends inside one stretch of text. A stop ends a sentence unless what stands before it
// (an abbreviation, an initial, a list number) or after it (a small letter, a comma) says otherwise.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

// No sentence is longer, in bytes; what has no stop is cut at white space. It keeps all later work on a
// sentence bounded, whatever a file holds.
inline constexpr std::uint32_t kLongestSentence = 8192;

// Appends the sentences of `stretch`, without the white space around them. `text` must be valid UTF-8;
// a line break counts as a space.
void split_sentences(std::string_view text, Span stretch, std::vector<Span>& out);

// The same by the default rules of UAX #29 alone, for text in other languages.
void split_plain_sentences(std::string_view text, Span stretch, std::vector<Span>& out);

}  // namespace entente
