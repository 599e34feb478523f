// Does the first paragraph read as a headline?
#pragma once

#include <string_view>

#include "core/base/types.h"

namespace entente {

// The first paragraph's span when it is short, ends without a full stop (or is set in capitals as titles
// are) and another paragraph follows; empty otherwise.
[[nodiscard]] Span find_headline(std::string_view text);

}  // namespace entente
