// The language a text is written in, guessed from a few short samples: its script first, then the small words
// and the letters of the languages that share the script (core/lexicon/languages.txt).
#pragma once

#include <string_view>

namespace entente {

// An ISO 639-1 code, or "und" when too little speaks for one language: a table, a single line, a language that is
// not listed. `text` must be valid UTF-8; at most 4 kB of it are looked at. The answer is static storage.
[[nodiscard]] std::string_view guess_language(std::string_view text);

}  // namespace entente
