// A JSON object whose members are strings, as lines of settings and decisions are. What is nested, or no string, is
// refused with its place rather than passed over.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <vector>

#include "core/read/json/json_check.h"

namespace entente {

struct FlatMember {
  std::string name, value;
};

// In the order of the text; a name may come twice. `json` may be any bytes.
[[nodiscard]] std::expected<std::vector<FlatMember>, JsonFault> read_flat_object(std::string_view json);

}  // namespace entente
