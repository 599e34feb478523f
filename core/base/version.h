// The program's own version, as reports and the command line state it.
#pragma once

#include <string_view>

namespace entente {

inline constexpr std::string_view kVersion = "0.1.0";

}  // namespace entente
