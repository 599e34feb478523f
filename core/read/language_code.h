// The language a record claims for itself, in whatever spelling, as the code reports use.
#pragma once

#include <string_view>

namespace entente {

// "en" for "en", "EN-us", "eng" and "English"; empty for anything not in core/lexicon/language_codes.txt.
// Static storage.
[[nodiscard]] std::string_view language_code(std::string_view field);

}  // namespace entente
