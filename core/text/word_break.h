// Default word boundaries of UAX #29 in full: every segment, white space too. split_words keeps of
// these what is a token; the conformance test checks this function.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/text/unicode.h"

namespace entente {

// WB4: such a code point goes with the one before it, and no other rule sees it.
[[nodiscard]] constexpr bool belongs_to_previous(WordBreak kind) {
  return kind == WordBreak::extend || kind == WordBreak::format || kind == WordBreak::zwj;
}

// The end of the segment that starts at the boundary `from`; from < text.size(), `text` valid UTF-8.
[[nodiscard]] std::size_t next_word_break(std::string_view text, std::size_t from);

}  // namespace entente
