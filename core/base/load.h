// Eight bytes as one number, for code that looks at text a word at a time. Little-endian on every platform, so
// that the lowest byte is the first character.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace entente {

// Reads at[0] to at[7].
[[nodiscard]] constexpr std::uint64_t load64(const char* at) {
  if (std::endian::native == std::endian::little) {
    if
      !consteval {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        return word;
      }
  }
  std::uint64_t word = 0;
  for (int i = 7; i >= 0; --i) word = word << 8 | static_cast<unsigned char>(at[i]);
  return word;
}

// The high bit of each byte of `word` that equals `byte`. Only the lowest mark is sure: those above it may be
// false (Mycroft's test for a zero byte).
[[nodiscard]] constexpr std::uint64_t bytes_equal(std::uint64_t word, unsigned char byte) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHighs = 0x8080808080808080U;
  const std::uint64_t difference = word ^ (kOnes * byte);
  return (difference - kOnes) & ~difference & kHighs;
}

// Likewise for bytes below `byte`, which is at most 0x80.
[[nodiscard]] constexpr std::uint64_t bytes_below(std::uint64_t word, unsigned char byte) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHighs = 0x8080808080808080U;
  return (word - kOnes * byte) & ~word & kHighs;
}

// The index of the byte that the lowest mark stands in; `marks` is not 0.
[[nodiscard]] constexpr unsigned first_marked(std::uint64_t marks) {
  return static_cast<unsigned>(std::countr_zero(marks)) / 8;
}

}  // namespace entente
