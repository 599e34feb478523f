// The part of speech of every token: an averaged perceptron from left to right (Collins 2002) over hashed features
// (tagger_features.h), with a table of words that have but one tag.
//
// Treebanks cut words otherwise than our tokens. What a token gets where they differ:
//   China's, don't, she'll   the tag of the word before the clitic (NNP, VBP, PRP); the clitic's own is in `clitics`
//   cannot                   MD, with RB in `clitics`
//   Mr . | U.S .             a stop that belongs to an abbreviation gets that word's tag
//   . . . | - -              each mark of a run of the same gets the tag of the run
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/language/linear_model.h"
#include "core/language/tagger_features.h"
#include "core/language/tags.h"
#include "core/text/layout.h"

namespace entente {

// The tag of what hangs on a token: POS or VBZ of 's, RB of n't, MD of 'll.
struct Clitic {
  std::uint32_t token = 0;
  Tag tag = Tag::pos;
};

struct Tagging {
  std::vector<Tag> tags;        // one for each of layout.tokens
  std::vector<Clitic> clitics;  // by token; few tokens have one
};

// A word as a treebank cuts it: "do", "n't".
struct TreebankWord {
  std::string_view text;
  bool space_after = true;
};

class Tagger {
 public:
  // Borrows `bytes`, a model of tools/train, for good.
  [[nodiscard]] static Result<Tagger> open(std::string_view bytes, ModelOrigin origin = ModelOrigin::elsewhere);

  // Replaces `out` by the tags of all tokens.
  void tag(const Layout& layout, Tagging& out) const;

  // The same of some sentences alone, by their numbers, which rise; every other token is given `nfp`.
  void tag(const Layout& layout, std::span<const std::uint32_t> sentences, Tagging& out) const;

  // Appends the tags of one sentence's words.
  void tag(std::span<const TreebankWord> words, std::vector<Tag>& out) const;

  // The same of words that were read already, with margins; fills their classes.
  void tag(std::vector<tagging::Word>& words, std::vector<Tag>& out) const;

 private:
  LinearModel model_;
  tagging::WordTable table_;
};

// The one whose weights are compiled in (core/models/tagger.bin).
[[nodiscard]] const Tagger& tagger();

namespace tagging {

// The words of a sentence with margins at both ends, classes not yet looked up. Replaces `out`.
void read_words(std::span<const TreebankWord> words, std::vector<Word>& out);

// Looks the classes up and says how the sentence uses capitals; `words` has margins.
Context settle(const WordTable& table, std::vector<Word>& words);

}  // namespace tagging
}  // namespace entente
