// One ask over many shards: whatever threads come take some shards after others, and the last one leaves the merged
// answer. A thread that comes late finds nothing left to do; one that is given up stops before its next shards.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "core/store/ask.h"
#include "core/store/shard.h"

namespace entente::native {

class Asking {
 public:
  Asking(std::uint32_t number, Ask ask, std::vector<std::shared_ptr<const Shard>> shards);

  void work();  // by any number of threads at once
  void give_up() { given_up_ = true; }
  [[nodiscard]] std::uint32_t number() const { return number_; }
  [[nodiscard]] bool is_done() const;
  [[nodiscard]] Answer take();  // once, when it is done

 private:
  std::uint32_t number_;
  Ask ask_;
  std::vector<std::shared_ptr<const Shard>> shards_;
  std::size_t at_once_;
  std::atomic<std::size_t> next_ = 0;
  std::atomic<bool> given_up_ = false;
  mutable std::mutex mutex_;
  std::vector<Answer> sums_;  // of each thread; under the mutex, as the next
  std::size_t answered_ = 0;
};

}  // namespace entente::native
