// The mark that an agency leaves at the end of its report: "-INP", "(Reuters)".
#pragma once

#include <string_view>

#include "core/base/types.h"

namespace entente {

// The mark's span at the end of `text`, brackets and dash with it; empty when there is none. A dash wants a known
// agency or a few capitals that end the text on their own; brackets want a known agency.
[[nodiscard]] Span find_agency_mark(std::string_view text);

// "INP" of "-INP", "Reuters" of "(Reuters)".
[[nodiscard]] std::string_view agency_of_mark(std::string_view mark);

// "Reuters", "APP": a name or short name in core/lexicon/news_agencies.txt.
[[nodiscard]] bool is_agency(std::string_view name);

}  // namespace entente
