// The learner of every linear model that is shipped: an averaged perceptron (Collins, EMNLP 2002; Freund and Schapire
// 1999) in whole numbers only, so that the same examples in the same order give the same bytes on any compiler. It is
// trained hashed from the start, on the rows that LinearModel reads (core/language/linear_model.h).
//
// How to train a model of your own: write its feature code in core, once; for each example and round compute rows with
// row(), decode with score() as the program will, update() with what was wrong, and call next_example(). At the end
// model_bytes() rounds and prunes. Batches of several classes (a whole sentence by Viterbi) are several updates before
// one next_example().
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/linear_model.h"

namespace entente::train {

// How averaged weights become bytes; both in thousandths of one update.
struct Packing {
  std::int64_t step = 250;   // one unit of a byte; what is over kMaxWeight units becomes kMaxWeight
  std::int64_t prune = 125;  // what is smaller becomes zero
};

class AveragedPerceptron {
 public:
  AveragedPerceptron(unsigned classes, unsigned bits);

  [[nodiscard]] std::uint32_t row(FeatureHash hash) const { return static_cast<std::uint32_t>(hash >> (64 - bits_)); }

  // Replaces scores[0 .. classes) by the sums of the rows' weights as they are now, not averaged.
  void score(std::span<const std::uint32_t> rows, std::span<std::int32_t> scores) const;

  // Moves the rows towards `gold` and away from `guess`.
  void update(std::span<const std::uint32_t> rows, unsigned gold, unsigned guess);

  // The average is over the states after each example.
  void next_example() { ++examples_; }

  // Learning begins again from zero, and the average goes on: over several orders of few examples it depends less on
  // any of them.
  void restart();

  // A model for LinearModel::open(); `extra` goes with it as it is.
  [[nodiscard]] std::string model_bytes(const Packing& packing, std::string_view extra = {}) const;

 private:
  void add(std::size_t weight, std::int32_t amount) {
    weights_[weight] += amount;
    late_[weight] += amount * examples_;
  }

  unsigned classes_;
  unsigned bits_;
  std::int64_t examples_ = 0;
  std::vector<std::int32_t> weights_;
  std::vector<std::int64_t> late_;  // each change times the examples before it: what the average must lose
};

// Puts items in an order that `seed` alone decides (Fisher and Yates; splitmix64).
template <class Item>
void shuffle(std::vector<Item>& items, std::uint64_t seed) {
  for (std::size_t left = items.size(); left > 1; --left) {
    std::swap(items[left - 1], items[mix64(seed + left * 0x9E3779B97F4A7C15U) % left]);
  }
}

}  // namespace entente::train
