// What bytes that were not written are owed, of whatever kind they are: a refusal, or else they are the one encoding of
// what they are taken for.
#pragma once

#include <catch_amalgamated.hpp>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/store/codec_parts.h"
#include "tests/laws/made.h"

namespace entente::made {

using Bytes = std::vector<std::uint8_t>;

inline constexpr std::size_t kCodecHeader = 24;  // magic, version, checksum

bool refused(const auto& result) {
  return !result &&
         (result.error().code == ProblemCode::codec_corrupt || result.error().code == ProblemCode::codec_version);
}

// Every flipped bit, every shorter length and one byte more.
template <class Decode>
void check_refusals(const Bytes& good, Decode decode) {
  std::size_t accepted = 0;
  for (std::size_t bit = 0; bit < good.size() * 8; ++bit) {
    Bytes bad = good;
    bad[bit / 8] = static_cast<std::uint8_t>(bad[bit / 8] ^ (1U << bit % 8));
    accepted += refused(decode(bad)) ? 0 : 1;
  }
  for (std::size_t size = 0; size < good.size(); ++size) {
    accepted += refused(decode(std::span(good).first(size))) ? 0 : 1;
  }
  Bytes longer = good;
  longer.push_back(0);
  accepted += refused(decode(longer)) ? 0 : 1;
  CHECK(accepted == 0);
}

// Bodies damaged before the checksum is made: only the checks inside can catch these. How many they caught.
template <class Decode>
std::size_t refusals_of_damage(Dice& dice, const Bytes& good, std::string_view magic, int rounds, Decode decode) {
  std::size_t refusals = 0;
  for (int round = 0; round < rounds; ++round) {
    Bytes body(good.begin() + kCodecHeader, good.end());
    const std::size_t changes = 1 + dice.below(3);
    for (std::size_t i = 0; i < changes; ++i) body[dice.below(body.size())] = static_cast<std::uint8_t>(dice.roll());
    if (dice.below(8) == 0) body.resize(dice.below(body.size()));
    const Bytes framed_body = framed(magic, body);
    const auto result = decode(framed_body);
    if (result) {
      CHECK(encode(*result) == framed_body);
    } else {
      CHECK(refused(result));
      ++refusals;
    }
  }
  return refusals;
}

}  // namespace entente::made
