// The last few values that something had, each by what it was made from: a decision that is taken back, or put in
// again, finds what was made before it and makes nothing.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace entente::ui {

template <class Key, class T>
class Earlier {
 public:
  // A value with the number of its making, which no other has.
  struct Made {
    std::shared_ptr<const T> value;
    std::uint64_t version = 0;
  };

  explicit Earlier(std::size_t most) : most_(most) {}

  // Null when it is not among them. It becomes the newest.
  [[nodiscard]] const Made* find(const Key& key) {
    const auto at = std::ranges::find(kept_, key, &std::pair<Key, Made>::first);
    if (at == kept_.end()) return nullptr;
    std::rotate(at, at + 1, kept_.end());
    return &kept_.back().second;
  }
  // The oldest goes when there are too many. `key` must not be among them.
  void keep(Key key, Made made) {
    if (kept_.size() == most_) kept_.erase(kept_.begin());
    kept_.emplace_back(std::move(key), std::move(made));
  }
  void clear() { kept_.clear(); }

 private:
  std::size_t most_;
  std::vector<std::pair<Key, Made>> kept_;  // newest last
};

}  // namespace entente::ui
