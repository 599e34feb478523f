// A short string as two numbers, so that tables of words compare keys without a call and mostly without a branch.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "core/base/hash.h"
#include "core/base/load.h"

namespace entente {

inline constexpr std::size_t kPackedBytes = 16;  // a longer string is not its own key

// The bytes of a string of at most kPackedBytes, zeros behind them; of a longer one its hash in `low`.
struct PackedKey {
  std::uint64_t low = 0, high = 0;

  [[nodiscard]] std::uint32_t hash() const {
    // A product's bits hang on those below them alone: the second one brings the last letters to all bits, or the forms
    // of a verb would stand in one heap.
    const std::uint64_t mixed = (low ^ std::rotl(high * 0x9E3779B97F4A7C15U, 31)) * 0xBF58476D1CE4E5B9U;
    return static_cast<std::uint32_t>((mixed ^ mixed >> 32) * 0x94D049BB133111EBU >> 32);
  }
  friend bool operator==(const PackedKey&, const PackedKey&) = default;
};

// at[0] to at[size - 1] and no more, the first in the lowest byte; zeros above them. `size` is at most 8.
[[nodiscard]] inline std::uint64_t load_part(const char* at, std::size_t size) {
  if (size == 8) return load64(at);
  if (size >= 4 && std::endian::native == std::endian::little) {  // two halves that may overlap
    std::uint32_t first = 0, last = 0;
    std::memcpy(&first, at, sizeof first);
    std::memcpy(&last, at + size - sizeof last, sizeof last);
    return first | std::uint64_t{last} << 8 * (size - sizeof last);
  }
  std::uint64_t word = 0;
  for (std::size_t i = size; i-- > 0;) word = word << 8 | static_cast<unsigned char>(at[i]);
  return word;
}

[[nodiscard]] inline PackedKey packed_key(std::string_view text) {
  if (text.size() > kPackedBytes) return {hash64(text), 0};
  if (text.size() <= 8) return {load_part(text.data(), text.size()), 0};
  return {load64(text.data()), load_part(text.data() + 8, text.size() - 8)};
}

}  // namespace entente
