// The nodes in an order drawn by a seed, the same on every compiler: std::shuffle may differ by library.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "core/base/hash.h"

namespace entente {

// Fisher and Yates's shuffle of 0 .. count - 1; draws come from mix64 of a counter, as in splitmix64.
[[nodiscard]] inline std::vector<std::uint32_t> shuffled(std::uint32_t count, std::uint64_t seed) {
  std::vector<std::uint32_t> order(count);
  for (std::uint32_t i = 0; i < count; ++i) order[i] = i;
  std::uint64_t state = mix64(seed);
  for (std::uint32_t left = count; left > 1; --left) {
    state += 0x9E3779B97F4A7C15U;
    const auto drawn = static_cast<std::uint32_t>((mix64(state) >> 32) * left >> 32);  // below `left`
    std::swap(order[left - 1], order[drawn]);
  }
  return order;
}

}  // namespace entente
