// Joining many parts with work that grows as n log n: parts of like size are merged, as a binary counter carries. Any
// order gives the same sum, so only time hangs on it.
#pragma once

#include <optional>
#include <utility>
#include <vector>

namespace entente::native {

template <class T>
class MergeTree {
 public:
  void add(T part) {
    std::size_t level = 0;
    for (; level < sums_.size() && sums_[level]; ++level) {
      part = merge(*std::move(sums_[level]), part);
      sums_[level].reset();
    }
    if (level == sums_.size()) sums_.emplace_back();
    sums_[level] = std::move(part);
  }

  [[nodiscard]] bool is_empty() const { return sums_.empty(); }

  // Of no parts, T{}. Leaves the tree empty.
  [[nodiscard]] T take() {
    std::optional<T> out;
    for (std::optional<T>& sum : sums_) {
      if (!sum) continue;
      out = out ? merge(*std::move(sum), *out) : *std::move(sum);
    }
    sums_.clear();
    return out ? *std::move(out) : T{};
  }

 private:
  std::vector<std::optional<T>> sums_;  // each of twice as many parts as the one before
};

}  // namespace entente::native
