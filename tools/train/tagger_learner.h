// Trains the part-of-speech tagger: its table of words by counting, its weights by the perceptron, on the words and
// features of core/language/tagger_features.h.
#pragma once

#include <cstdint>
#include <string>

#include "tools/train/perceptron.h"
#include "tools/train/treebank.h"

namespace entente::train {

struct TaggerOptions {
  unsigned bits = 20;
  unsigned rounds = 8;
  std::uint64_t seed = 20260101;
  Packing packing;
};

// `trusted` sentences were tagged by people; `silver` ones by programs. The same sentences give the same bytes.
[[nodiscard]] std::string train_tagger(const Treebank& trusted, const Treebank& silver, const TaggerOptions& options);

// Leaves open what `judge` tags otherwise.
void keep_agreed(const Tagger& judge, Treebank& silver);

// How many of the words are tagged as given; those with an open tag count as wrong.
struct Accuracy {
  std::size_t right = 0;
  std::size_t words = 0;
  [[nodiscard]] double share() const { return static_cast<double>(right) / static_cast<double>(words); }
};

[[nodiscard]] Accuracy accuracy_of(const Tagger& tagger, const Treebank& gold);

}  // namespace entente::train
