// Each thread merges what it found by itself, so that the mutex is taken once by each.
#include "native/asking.h"

#include <optional>
#include <utility>

namespace entente::native {

Asking::Asking(std::uint32_t number, Ask ask, std::vector<std::shared_ptr<const Shard>> shards)
    : number_(number), ask_(std::move(ask)), shards_(std::move(shards)) {}

void Asking::work() {
  ui::MergeCounter<Answer> sums;
  std::size_t count = 0;
  for (std::size_t i = next_++; i < shards_.size() && !given_up_; i = next_++) {
    sums.add(answer(*shards_[i], ask_));
    ++count;
  }
  std::optional<Answer> sum = sums.take();
  if (!sum) return;
  const std::scoped_lock lock(mutex_);
  sums_.add(*std::move(sum));
  answered_ += count;
}

bool Asking::is_done() const {
  const std::scoped_lock lock(mutex_);
  return answered_ == shards_.size();
}

Answer Asking::take() {
  const std::scoped_lock lock(mutex_);
  std::optional<Answer> sum = sums_.take();
  return sum ? *std::move(sum) : answer(Shard{}, ask_);
}

}  // namespace entente::native
