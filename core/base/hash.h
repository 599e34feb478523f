// One stable 64-bit hash for ids, digests and sampling. The same bytes give the same number on every
// compiler and platform, wasm32 included: bytes are read little-endian and only 64-bit integer
// arithmetic is used. Not a defence against someone who chooses the bytes to collide.
//
// Per 8-byte word w:  h = rotl(h ^ mix(w), 27) * kOdd + kAdd,  mix = the finaliser of splitmix64
// (Steele, Lea, Flood 2014). The tail is zero-padded and the length folded in last, so that "a" and
// "a\0" differ.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/load.h"

namespace entente {

// A bijection on 64-bit numbers in which every input bit moves about half of the output bits.
[[nodiscard]] constexpr std::uint64_t mix64(std::uint64_t x) {
  x ^= x >> 30;
  x *= 0xBF58476D1CE4E5B9U;
  x ^= x >> 27;
  x *= 0x94D049BB133111EBU;
  x ^= x >> 31;
  return x;
}

// `seed` chains: hash64(b, hash64(a)) is the hash of the pair (a, b), not of their concatenation.
[[nodiscard]] constexpr std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0) {
  std::uint64_t hash = seed ^ 0x9E3779B97F4A7C15U;
  const auto absorb = [&hash](std::uint64_t word) {
    hash ^= mix64(word);
    hash = (hash << 27 | hash >> 37) * 0x9FB21C651E98DF25U + 0x52DCE729U;
  };
  std::size_t at = 0;
  for (; bytes.size() - at >= 8; at += 8) absorb(load64(bytes.data() + at));
  std::uint64_t tail = 0;
  for (std::size_t i = bytes.size(); i-- > at;) tail = tail << 8 | static_cast<unsigned char>(bytes[i]);
  if (at < bytes.size()) absorb(tail);
  return mix64(hash ^ bytes.size());
}

// For several fields in a row: the number joins the chain as a field would.
[[nodiscard]] constexpr std::uint64_t hash64(std::uint64_t number, std::uint64_t seed) {
  return mix64((seed ^ mix64(number + 0x9E3779B97F4A7C15U)) * 0x9FB21C651E98DF25U + 1);
}

// Exactly sixteen lower-case hex digits.
[[nodiscard]] std::string hex16(std::uint64_t value);

}  // namespace entente
