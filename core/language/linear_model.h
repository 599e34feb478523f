// A linear model with hashed features and 8-bit weights, for tagging a token in a fraction of a microsecond. A feature
// is a hash; its row is the weights of all classes side by side, beginning anywhere in one array: rows overlap, and as
// most weights are zero they seldom disturb each other (feature hashing: Weinberger et al., ICML 2009). Scoring is the
// sum of rows, a few vector additions a feature. Training (tools/train/perceptron.h) uses the very same rows, so what
// collides there collides here.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>

#include "core/base/hash.h"
#include "core/base/result.h"

namespace entente {

// Of which the high bits find the row: they must be well mixed. feature() and joint() see to that.
using FeatureHash = std::uint64_t;

// The feature "number `kind` has this value": kinds of one model are told apart by different multipliers, so that two
// values that collide in one kind do not in the next. `value` is a hash, or any small number.
[[nodiscard]] constexpr FeatureHash feature(std::uint64_t kind, std::uint64_t value) {
  return (value + 0x9E3779B97F4A7C15U) * (mix64(kind + 1) | 1);
}

// The conjunction of two features of any kinds, in this order.
[[nodiscard]] constexpr FeatureHash joint(FeatureHash first, FeatureHash second) {
  return first + (second ^ second >> 31) * 0x9FB21C651E98DF25U;
}

inline constexpr unsigned kRowStep = 16;       // rows are read 16 weights at once
inline constexpr unsigned kMaxClasses = 64;    // of one model
inline constexpr unsigned kMaxModelBits = 22;  // weights: at most 2^22
inline constexpr int kMaxWeight = 63;          // two weights add up within 8 bits

// How many weights a row has: the classes, rounded up to whole steps.
[[nodiscard]] constexpr unsigned row_width(unsigned classes) { return (classes + kRowStep - 1) / kRowStep * kRowStep; }

// Whether a model's bytes may be damaged. Those of the program itself may not, and tests open them as if they were from
// elsewhere: to look at a million weights at every start takes longer than a first article.
enum class ModelOrigin : std::uint8_t { elsewhere, compiled_in };

class LinearModel {
 public:
  // Borrows `bytes` for good; they are checked: sizes and, if from elsewhere, checksum and every weight within
  // kMaxWeight. Bytes are
  //   "ENLM", then one byte each: version, classes, bits, 0; then 8 bytes little-endian: model_checksum() of all that
  //   follows; 2^bits + row_width(classes) weights; then extra(), which belongs to whoever made the model.
  [[nodiscard]] static Result<LinearModel> open(std::string_view bytes, ModelOrigin origin = ModelOrigin::elsewhere);

  [[nodiscard]] unsigned classes() const { return classes_; }
  [[nodiscard]] std::string_view extra() const { return extra_; }

  [[nodiscard]] std::uint32_t row(FeatureHash hash) const { return static_cast<std::uint32_t>(hash >> shift_); }

  // The sums of the weights of `rows`, class by class: scores[0 .. classes()), the rest of the row behind them.
  // kSteps is row_width(classes()) / kRowStep; at most 1,000 rows.
  template <unsigned kSteps>
  void score(std::span<const std::uint32_t> rows, std::array<std::int16_t, kSteps * kRowStep>& scores) const;

 private:
  static constexpr std::array<char, 2 + kMaxClasses> kNoWeights{};

  const char* weights_ = kNoWeights.data();  // a model that was not opened scores nothing
  unsigned classes_ = 1;
  unsigned shift_ = 63;
  std::string_view extra_;
};

inline constexpr std::string_view kModelMagic = "ENLM";
inline constexpr std::uint8_t kModelVersion = 1;
inline constexpr std::size_t kModelHeader = 16;

// Over what follows the header, and what the header says of it.
[[nodiscard]] constexpr std::uint64_t model_checksum(unsigned classes, unsigned bits, std::string_view body) {
  return hash64(body, std::uint64_t{classes} << 8 | bits);
}

// The first of the highest of `scores`, of which there is at least one.
[[nodiscard]] constexpr unsigned best_class(std::span<const std::int16_t> scores) {
  unsigned best = 0;
  for (unsigned i = 1; i < scores.size(); ++i) {
    if (scores[i] > scores[best]) best = i;
  }
  return best;
}

namespace simd {

// Vectors of GCC and clang, which become SSE, NEON or WebAssembly SIMD.
using Bytes16 = std::int8_t __attribute__((vector_size(16)));
using Words8 = std::int16_t __attribute__((vector_size(16)));

[[nodiscard]] inline Bytes16 load_bytes(const char* at) {
  Bytes16 bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

}  // namespace simd

template <unsigned kSteps>
void LinearModel::score(std::span<const std::uint32_t> rows,
                        std::array<std::int16_t, kSteps * kRowStep>& scores) const {
  using simd::Bytes16, simd::Words8;
  // A 16-bit lane holds an even class in its low byte and an odd one in its high byte: two shifts widen both.
  std::array<Words8, kSteps> even{}, odd{};
  const auto widen = [&](unsigned step, Bytes16 bytes) {
    const Words8 lanes = std::bit_cast<Words8>(bytes);
    even[step] += lanes << 8 >> 8;
    odd[step] += lanes >> 8;
  };
  const std::size_t pairs = rows.size() / 2 * 2;
  for (std::size_t i = 0; i < pairs; i += 2) {
    const char* const first = weights_ + rows[i];
    const char* const second = weights_ + rows[i + 1];
    for (unsigned step = 0; step < kSteps; ++step) {
      const std::size_t at = step * std::size_t{kRowStep};
      widen(step, simd::load_bytes(first + at) + simd::load_bytes(second + at));
    }
  }
  for (const std::uint32_t rest : rows.subspan(pairs)) {
    for (unsigned step = 0; step < kSteps; ++step) {
      widen(step, simd::load_bytes(weights_ + rest + step * std::size_t{kRowStep}));
    }
  }
  for (unsigned step = 0; step < kSteps; ++step) {
    for (unsigned lane = 0; lane < 8; ++lane) {
      scores[step * kRowStep + 2 * lane] = even[step][lane];
      scores[step * kRowStep + 2 * lane + 1] = odd[step][lane];
    }
  }
}

}  // namespace entente
