// What the number words of an act come to: "Rs 50 crore" is 500000000 INR, "17 documents" 17 of document, "$5.2bn"
// 5200000000 USD. Exact: a value is a string of digits, never a floating-point number.
#pragma once

#include <string_view>

#include "core/extract/commitment.h"

namespace entente {

// `words` as Commitment::amount gives them. A conversion in brackets is left aside; of a range, or of parts of a whole
// ("one-third"), the value stays empty.
[[nodiscard]] Quantity quantity_of(std::string_view words);

// "$", "US$", "Rs", "HK$": what stands before the number.
[[nodiscard]] bool is_currency_sign(std::string_view word);

}  // namespace entente
