// Values of an enumeration by the names that options, exports and the screen give them, in its order.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace entente {

// Nothing when nobody is called so.
template <class Value, std::size_t kSize>
[[nodiscard]] std::optional<Value> named(const std::array<std::string_view, kSize>& names, std::string_view name) {
  const auto at = std::ranges::find(names, name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Value>(at - names.begin());
}

}  // namespace entente
