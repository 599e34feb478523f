// A measure of two counts, most of which are small and the same for many rows: it is computed once for each pair of
// them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace entente {

template <class Make>
class Memo {
 public:
  explicit Memo(Make make) : make_(std::move(make)), known_(kSide * kSide), values_(kSide * kSide) {}

  std::optional<double> operator()(std::uint64_t a, std::uint64_t b) {
    if (a >= kSide || b >= kSide) return make_(a, b);
    const std::size_t at = static_cast<std::size_t>(a * kSide + b);
    if (known_[at] == 0) values_[at] = make_(a, b);
    known_[at] = 1;
    return values_[at];
  }

 private:
  static constexpr std::uint64_t kSide = 64;
  Make make_;
  std::vector<std::uint8_t> known_;
  std::vector<std::optional<double>> values_;
};

}  // namespace entente
