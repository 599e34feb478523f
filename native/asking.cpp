// Each thread merges what it found by itself, so that the mutex is taken once by each.
#include "native/asking.h"

#include <algorithm>
#include <span>
#include <utility>

namespace entente::native {
namespace {

// Shards that a thread answers for at once: lines that others push out are then never made, and giving up is still a
// matter of milliseconds.
constexpr std::size_t kMostAtOnce = 64;
constexpr std::size_t kLeastTurns = 16;  // so that no thread of many waits long for the last one

std::vector<const Shard*> pointers_to(std::span<const std::shared_ptr<const Shard>> shards) {
  std::vector<const Shard*> out;
  for (const std::shared_ptr<const Shard>& shard : shards) out.push_back(shard.get());
  return out;
}

}  // namespace

Asking::Asking(std::uint32_t number, Ask ask, std::vector<std::shared_ptr<const Shard>> shards)
    : number_(number), ask_(std::move(ask)), shards_(std::move(shards)) {
  at_once_ = std::clamp<std::size_t>(shards_.size() / kLeastTurns, 1, kMostAtOnce);
}

void Asking::work() {
  std::vector<Answer> found;
  std::size_t count = 0;
  const auto claim = [this] { return next_.fetch_add(at_once_); };
  for (std::size_t first = claim(); first < shards_.size() && !given_up_; first = claim()) {
    const std::size_t size = std::min(at_once_, shards_.size() - first);
    found.push_back(answer(pointers_to(std::span(shards_).subspan(first, size)), ask_));
    count += size;
  }
  if (found.empty() || given_up_) return;
  Answer sum = merge_all(std::move(found));
  const std::scoped_lock lock(mutex_);
  sums_.push_back(std::move(sum));
  answered_ += count;
}

bool Asking::is_done() const {
  const std::scoped_lock lock(mutex_);
  return answered_ == shards_.size();
}

Answer Asking::take() {
  const std::scoped_lock lock(mutex_);
  return sums_.empty() ? answer(Shard{}, ask_) : merge_all(std::exchange(sums_, {}));
}

}  // namespace entente::native
