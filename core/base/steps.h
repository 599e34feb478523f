// Long work in steps, for who may not be held up: a function that returns Steps goes on to its next `co_await Pause()`
// whenever step() is called, and may co_await another such function as a part of its own. Whoever is in no hurry calls
// run(), so that there is one way through the work. It begins with the first step, and borrows what it was given by
// reference until it has ended: no such argument may be a temporary. To let go of it is to give it up where it stands.
#pragma once

#include <coroutine>
#include <cstddef>
#include <utility>

namespace entente {

class [[nodiscard]] Steps {
 public:
  struct promise_type;

  Steps() = default;  // nothing to do
  Steps(Steps&& other) noexcept : work_(std::exchange(other.work_, nullptr)) {}
  Steps& operator=(Steps&& other) noexcept {
    std::swap(work_, other.work_);
    other.drop();
    return *this;
  }
  ~Steps() { drop(); }

  bool step();  // false when nothing is left
  void run() {
    while (step()) {}
  }
  [[nodiscard]] bool is_over() const { return !work_ || work_.done(); }

 private:
  explicit Steps(std::coroutine_handle<promise_type> work) : work_(work) {}
  void drop() {
    if (work_) std::exchange(work_, nullptr).destroy();
  }

  std::coroutine_handle<promise_type> work_;
};

// Where a step may end.
struct Pause {
  bool is_due = true;
  // In a loop, whose turns are counted from 0: after so many of them.
  [[nodiscard]] static Pause every(std::size_t turns, std::size_t turn) { return {turn % turns == turns - 1}; }

  [[nodiscard]] bool await_ready() const noexcept { return !is_due; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};

struct Steps::promise_type {
  Steps part;  // under way; nothing of this function is done till it is over

  Steps get_return_object() { return Steps(std::coroutine_handle<promise_type>::from_promise(*this)); }
  [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
  [[nodiscard]] std::suspend_always final_suspend() const noexcept { return {}; }
  void return_void() const {}
  void unhandled_exception() const {}
  [[nodiscard]] Pause await_transform(Pause pause) const { return pause; }
  [[nodiscard]] Pause await_transform(Steps other) {
    part = std::move(other);
    return {};
  }
};

inline bool Steps::step() {
  if (is_over()) return false;
  Steps& part = work_.promise().part;
  for (;;) {
    if (part.step()) return true;
    part.drop();
    work_.resume();
    if (work_.done()) return false;
    if (!part.work_) return true;
  }
}

}  // namespace entente
