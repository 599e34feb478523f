// Words and phrases as numbers. A phrase is the phrase before its last word, and that word: a tree, so that phrases
// that begin alike share their beginning and no string is made until all is counted.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/store/strings.h"

namespace entente {

using PhraseId = std::uint32_t;
inline constexpr PhraseId kNoPhrase = 0xFFFFFFFF;  // what every phrase begins with

class PhraseIds {
 public:
  // `phrase` with one word more. Words are ids of a table that finish() is given.
  [[nodiscard]] PhraseId extended(PhraseId phrase, StringId word);
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }

  // Where each phrase stands among all in order of their texts; `ranks` says the same of the words. Texts order as
  // their words do since no word of a longer phrase holds a byte that sorts before the space.
  [[nodiscard]] std::vector<std::uint32_t> ranks(std::span<const std::uint32_t> word_ranks) const;

  // The words of a phrase, last first.
  template <class Visit>
  void each_word_backwards(PhraseId phrase, Visit&& visit) const {
    for (; phrase != kNoPhrase; phrase = nodes_[phrase].before) visit(nodes_[phrase].word);
  }

 private:
  struct Node {
    PhraseId before = kNoPhrase;
    StringId word = 0;
  };

  [[nodiscard]] PhraseId add(PhraseId before, StringId word);
  void grow();

  std::vector<Node> nodes_;
  std::vector<PhraseId> singles_;     // by word
  std::vector<std::uint64_t> slots_;  // upper half of the hash, and the phrase + 1; open addressing, 0 is free
  std::size_t held_ = 0;
};

}  // namespace entente
