// Where a text says what a short form means: "Shanghai Cooperation Organization (SCO)", "SCO (Shanghai Cooperation
// Organization)", "the Fund (hereinafter "GEF")", "SCO = Shanghai ...". Letters decide (acronym_letters.h); capitals
// are not asked for, so "intermediate bulk containers (IBCs)" is a pair as well.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

struct AcronymPair {
  Span short_form;
  Span long_form;
  Span spelt;  // of the long form what gives a letter: "Women in Leadership" of "Women in Leadership Network (WiL)"
  friend bool operator==(const AcronymPair&, const AcronymPair&) = default;
};

// Appends the pairs of `text` (valid UTF-8) in the order of their brackets or equals signs.
void find_acronym_pairs(std::string_view text, std::vector<AcronymPair>& out);

// The same for the bracket or equals sign at `at`.
void find_acronym_pair(std::string_view text, std::uint32_t at, std::vector<AcronymPair>& out);

}  // namespace entente
