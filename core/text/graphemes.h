// Extended grapheme clusters of UAX #29 (Unicode 15.0): what a reader takes for one character, such as a
// letter with its accents, a flag, a Hangul syllable. Text that is cut for display is cut between them.
#pragma once

#include <cstddef>
#include <string_view>

namespace entente {

// The end of the cluster that starts at the boundary `from`; from < text.size(), `text` valid UTF-8.
[[nodiscard]] std::size_t next_grapheme_break(std::string_view text, std::size_t from);

// How many clusters `text` (valid) has.
[[nodiscard]] std::size_t count_graphemes(std::string_view text);

// The beginning of `text` (valid) of at most `bytes` bytes, cut between clusters.
[[nodiscard]] std::string_view grapheme_prefix(std::string_view text, std::size_t bytes);

}  // namespace entente
