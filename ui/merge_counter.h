// Merging many parts like the digits of a binary counter: each part meets others of its own size, so that n parts cost
// O(n log n) however they come. For anything with a merge_in_steps() that is associative.
#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/steps.h"

namespace entente::ui {

template <class Part>
class MergeCounter {
 public:
  // It waits for settle().
  void add(Part part) { waiting_.push_back(std::move(part)); }
  [[nodiscard]] bool is_settled() const { return waiting_.empty(); }

  // Those that wait when it begins.
  Steps settle() {
    for (std::size_t left = waiting_.size(); left > 0; --left) {
      Part part = std::move(waiting_.front());
      waiting_.pop_front();
      std::size_t level = 0;
      for (; level < levels_.size() && levels_[level]; ++level) {
        Part other = *std::move(levels_[level]);
        levels_[level].reset();
        co_await merge_in_steps(part, std::move(other));
      }
      if (level == levels_.size()) levels_.emplace_back();
      levels_[level] = std::move(part);
    }
  }

  // All that is settled, and leaves nothing of that behind. Nothing when nothing was added.
  Steps take(std::optional<Part>& all) {
    std::vector<std::optional<Part>> levels = std::exchange(levels_, {});
    for (std::optional<Part>& level : levels) {
      if (!level) continue;
      Part part = *std::move(level);
      level.reset();
      if (all) {
        co_await merge_in_steps(*all, std::move(part));
      } else {
        all = std::move(part);
      }
    }
  }

 private:
  std::deque<Part> waiting_;
  std::vector<std::optional<Part>> levels_;  // levels_[i]: the merge of 2^i parts, or nothing
};

}  // namespace entente::ui
