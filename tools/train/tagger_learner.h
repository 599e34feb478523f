// Trains the part-of-speech tagger: its table of words by counting, its weights by the perceptron, on the words and
// features of core/language/tagger_features.h. What programs tagged counts only where a tagger taught by people
// agrees, and what nobody tagged gives the table more words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tools/train/perceptron.h"
#include "tools/train/treebank.h"

namespace entente::train {

struct TaggerOptions {
  unsigned bits = 19;
  unsigned rounds = 6;
  std::int32_t margin = 20;  // a tag must win by more than this, or the rows are moved
  std::uint64_t seed = 20260101;
  Packing judging{.step = 1500, .prune = 1500};  // of those that say what a program tagged well
  Packing packing{.step = 1500, .prune = 2250};  // of the one that ships
};

struct TaggerData {
  Treebank trusted;   // tagged by people
  Treebank followed;  // likewise, and their conventions are the ones to learn:
                      // met twice a round
  Treebank silver;    // tagged by programs
  std::string plain;  // not tagged; texts parted by form feeds
};

// The same data and options give the same bytes.
[[nodiscard]] std::string train_tagger(const TaggerData& data, const TaggerOptions& options);

struct Accuracy {
  std::size_t right = 0;
  std::size_t words = 0;
  [[nodiscard]] double share() const { return static_cast<double>(right) / static_cast<double>(words); }
};

// How many of the words get the tag that they are given; an open tag is never right.
[[nodiscard]] Accuracy accuracy_of(const Tagger& tagger, const Treebank& gold);

}  // namespace entente::train
