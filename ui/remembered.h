// A value that was worked out of some inputs, kept as long as these stay the same. Inputs that are shared pointers keep
// alive what the value borrows of them.
#pragma once

#include <optional>
#include <tuple>
#include <utility>

namespace entente::ui {

template <class Value, class... Inputs>
class Remembered {
 public:
  // make() is called when it never was, or the inputs are others than then.
  template <class Make>
  const Value& of(std::tuple<Inputs...> inputs, Make make) {
    if (!inputs_ || !(*inputs_ == inputs)) {
      value_ = make();
      inputs_ = std::move(inputs);
    }
    return value_;
  }

 private:
  std::optional<std::tuple<Inputs...>> inputs_;
  Value value_{};
};

}  // namespace entente::ui
