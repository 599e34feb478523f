// What the formulas of measures.cpp, keyness.cpp and the rest of this folder share.
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace entente {

[[nodiscard]] inline double real(std::uint64_t value) { return static_cast<double>(value); }

// O ln(O/E), a cell of the log-likelihood ratio; 0 ln 0 = 0.
[[nodiscard]] inline double log_likelihood_cell(double observed, double expected) {
  return observed > 0 ? observed * std::log(observed / expected) : 0;
}

// To 32 binary places, to order by: libraries differ in the last digits of a logarithm, and equal figures must tie on
// every platform. Never minus zero.
[[nodiscard]] inline double rounded(double value) {
  constexpr std::uint64_t kDropped = 20;
  const std::uint64_t bits = std::bit_cast<std::uint64_t>(value) + (std::uint64_t{1} << (kDropped - 1));
  return std::bit_cast<double>(bits >> kDropped << kDropped) + 0.0;
}

// What is ordered by, the largest first: a figure without a value comes last.
[[nodiscard]] inline double order_key(std::optional<double> value) {
  return value ? rounded(*value) : -std::numeric_limits<double>::infinity();
}

}  // namespace entente
