// Is this one JSON text, and if not, where does it go wrong? simdjson's on-demand reader checks only
// what it touches and gives a verdict without a place; this pass checks all of RFC 8259 first, so that
// nothing half-broken is read in silence and every fault has an offset.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace entente {

inline constexpr std::size_t kDeepestJson = 1000;

struct JsonFault {
  std::size_t offset = 0;
  std::string_view reason;  // static storage
};

// nullopt when `text`, valid UTF-8, is exactly one JSON value with white space around it.
[[nodiscard]] std::optional<JsonFault> check_json(std::string_view text);

}  // namespace entente
