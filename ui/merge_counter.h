// Merging many parts like the digits of a binary counter: each part meets others of its own size, so that n parts cost
// O(n log n) however they come. For anything with a merge() that is associative.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace entente::ui {

template <class Part>
class MergeCounter {
 public:
  void add(Part part) {
    std::size_t level = 0;
    while (level < levels_.size() && levels_[level]) {
      part = merge(std::move(part), *levels_[level]);
      levels_[level].reset();
      ++level;
    }
    if (level == levels_.size()) levels_.emplace_back();
    levels_[level] = std::move(part);
  }

  // All of it; leaves nothing behind. Nothing when nothing was added.
  [[nodiscard]] std::optional<Part> take() {
    std::optional<Part> all;
    for (std::optional<Part>& level : levels_) {
      if (!level) continue;
      all = all ? merge(*std::move(all), *level) : *std::move(level);
      level.reset();
    }
    levels_.clear();
    return all;
  }

 private:
  std::vector<std::optional<Part>> levels_;  // levels_[i]: the merge of 2^i parts, or nothing
};

}  // namespace entente::ui
