// Default sentence boundaries of UAX #29 (Unicode 15.0): every segment, with the white space behind it. They know
// no abbreviations and hold for any language; articles that are not English are split by them.
#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

// The end of the segment that starts at the boundary `from`; from < text.size(), `text` valid UTF-8.
[[nodiscard]] std::size_t next_sentence_break(std::string_view text, std::size_t from);

}  // namespace entente
