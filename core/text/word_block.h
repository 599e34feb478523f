// The words of plain text, 63 bytes at once. The rules of UAX #29 for what news is nearly all made of (ASCII, Latin
// letters with accents, curly quotes and dashes) are operations on 64 bits there; before any other character it
// ends, and next_word_break() judges that one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text/words.h"

namespace entente {

// Appends the tokens from `at` on, where a segment begins, and returns where the full rules must go on: a segment
// begins there too. text.size() when all is done. `text` is valid UTF-8, and up to `memory_end` bytes may be read.
[[nodiscard]] std::size_t append_plain_words(std::string_view text, std::size_t at, const char* memory_end,
                                             std::vector<Token>& out);

}  // namespace entente
