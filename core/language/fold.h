// One spelling of a word for comparing names: ASCII small letters, diacritics dropped ("Sao Paulo" is
// "S\u00e3o Paulo"), apostrophes dropped. Slugs, the keys of actors across articles, are made from it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

// Appends `word` (valid UTF-8) folded. Letters without an ASCII base stay as they are, small.
void append_name_folded(std::string_view word, std::string& out);

// "State Councilor Wang Yi" -> "state-councilor-wang-yi". Runs of anything but letters and digits become
// one hyphen, none at the ends; a leading "the" is dropped.
[[nodiscard]] std::string slug(std::string_view name);

// Bytes at the end of `word` that are a possessive mark: 2 for "'s", 4 for "\u2019s", else 0.
[[nodiscard]] std::uint32_t possessive_size(std::string_view word);

// At least one capital and no small letter: "OPEC", "U.S".
[[nodiscard]] bool is_all_capitals(std::string_view word);

}  // namespace entente
