// Averaging without touching all weights at every example: a change made at example t counts for the (n - t) that
// follow, so sum = n * weight - (changes, each times its t). Division rounds half away from zero, in whole numbers.
#include "tools/train/perceptron.h"

#include <algorithm>

namespace entente::train {
namespace {

std::int64_t rounded(std::int64_t value, std::int64_t unit) {
  return value < 0 ? -((-value + unit / 2) / unit) : (value + unit / 2) / unit;
}

}  // namespace

AveragedPerceptron::AveragedPerceptron(unsigned classes, unsigned bits)
    : classes_(classes), bits_(bits), weights_((std::size_t{1} << bits) + row_width(classes)), late_(weights_.size()) {}

void AveragedPerceptron::score(std::span<const std::uint32_t> rows, std::span<std::int32_t> scores) const {
  std::ranges::fill(scores, 0);
  for (const std::uint32_t row : rows) {
    const std::int32_t* const weights = weights_.data() + row;
    for (unsigned c = 0; c < classes_; ++c) scores[c] += weights[c];
  }
}

void AveragedPerceptron::update(std::span<const std::uint32_t> rows, unsigned gold, unsigned guess) {
  if (gold == guess) return;
  for (const std::uint32_t row : rows) {
    add(std::size_t{row} + gold, 1);
    add(std::size_t{row} + guess, -1);
  }
}

void AveragedPerceptron::restart() {
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    if (weights_[i] != 0) add(i, -weights_[i]);
  }
}

std::string AveragedPerceptron::model_bytes(const Packing& packing, std::string_view extra) const {
  std::string body;
  body.reserve(weights_.size() + extra.size());
  const std::int64_t examples = std::max<std::int64_t>(examples_, 1);
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    // 2^63 is out of reach: sums stay below examples^2 of some ten million.
    const std::int64_t average = rounded((examples * weights_[i] - late_[i]) * 1000, examples);
    const bool is_kept = average >= packing.prune || average <= -packing.prune;
    const std::int64_t unit = is_kept ? rounded(average, packing.step) : 0;
    body.push_back(static_cast<char>(std::clamp<std::int64_t>(unit, -kMaxWeight, kMaxWeight)));
  }
  body += extra;
  std::string bytes(kModelMagic);
  for (const unsigned byte : {unsigned{kModelVersion}, classes_, bits_, 0U}) bytes.push_back(static_cast<char>(byte));
  const std::uint64_t checksum = model_checksum(classes_, bits_, body);
  for (unsigned shift = 0; shift < 64; shift += 8) bytes.push_back(static_cast<char>(checksum >> shift & 0xFF));
  return bytes + body;
}

}  // namespace entente::train
