// From our tokens to the words that a treebank would have: clitics parted, runs of marks and the stops of
// abbreviations joined, so that the tagger meets what it was trained on.
#pragma once

#include <cstdint>
#include <vector>

#include "core/language/tagger_features.h"
#include "core/text/layout.h"

namespace entente::tagging {

inline constexpr std::uint32_t kNoWord = 0xFFFFFFFF;

// Which word tells a token's tag, and which one its clitic's.
struct WordsOfToken {
  std::uint32_t head = 0;
  std::uint32_t clitic = kNoWord;
};

// Replaces `words` by those of the sentence, with margins at both ends, and `of` by one entry for each of its tokens;
// indices count from the first margin. `folded` is scratch.
void read_tokens(const Layout& layout, const Sentence& sentence, FoldedWords& folded, std::vector<Word>& words,
                 std::vector<WordsOfToken>& of);

}  // namespace entente::tagging
