// Up to 63 bytes of text at once: which of them stand in words, and which begin a mark. The rules of UAX #29 for
// what news is nearly all made of (ASCII, Latin letters with accents, curly quotes and dashes) are operations on
// 64 bits there; before any other character a block ends, and next_word_break() judges that one.
#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

// Bit i is for the byte `at` + i. The highest bit is never set, in any of the three.
struct WordBlock {
  std::uint64_t words = 0;   // letters, digits, underscores, and the marks that join them
  std::uint64_t marks = 0;   // first bytes of what is neither, nor white space
  std::uint64_t trails = 0;  // further bytes of a character outside ASCII
  std::uint32_t size = 0;    // bytes judged
  bool is_cut = false;       // by a character that is not for here
};

// `text` is valid UTF-8 and a segment begins at `at` < text.size(). `memory` is of the same text or more of it: as
// far as that, bytes may be read.
[[nodiscard]] WordBlock word_block(std::string_view text, std::size_t at, const char* memory_end);

}  // namespace entente
