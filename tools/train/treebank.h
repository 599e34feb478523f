// Treebanks as lists of sentences with tags, whatever their format: CoNLL-U (universaldependencies.org) and MASC's
// word_TAG lines. Tags that are not ours, or that a treebank is not trusted with, are left open.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/tagger.h"
#include "tools/train/tagger_table.h"

namespace entente::train {

struct TreebankSentence {
  std::vector<std::string> words;
  std::vector<std::uint8_t> tags;  // a Tag, or kOpen; as many as words
  std::vector<bool> space_after;

  void add(std::string_view word, unsigned tag, bool space);
  // Borrowed from here.
  [[nodiscard]] std::vector<TreebankWord> borrowed() const;
};

using Treebank = std::vector<TreebankSentence>;

// Columns 2, 5 and 10. A dash, dots or a slash that stand for a pause are tagged "," as EWT and PUD do, where GUM has
// ":". `is_wanted` judges "# newdoc id = ..."; sentences before any are kept.
void read_conllu(std::string_view text, const std::function<bool(std::string_view)>& is_wanted, Treebank& out);

// MASC was tagged by a program and is split at spaces: compounds are parted at their hyphens as in other treebanks,
// and what it does not tell apart (quotes, "to") or got wrong as a rule is left open.
void read_masc(std::string_view text, Treebank& out);

// Of GUM's documents: whether the text's licence, by genre or by its source, allows every use.
[[nodiscard]] bool is_free_gum(std::string_view document);

}  // namespace entente::train
