// The product's own way of counting terms, as ShardBuilder takes it: words by UAX #29, folded and interned an article
// at a time, here with a count and a document frequency for each. Measured by `entente bench terms` and, for
// WebAssembly, by terms_alone.cpp.
#pragma once

#include <string>
#include <string_view>

#include "tests/bench/terms_references.h"

namespace entente::bench {

[[nodiscard]] Tally count_as_entente(const Pile& pile);

// The text as a typesetter would have it: U+2019 for ', U+201C and U+201D in turn for ", and an accent on every
// eighth of the vowels a, e and o.
[[nodiscard]] std::string typeset(std::string_view text);

}  // namespace entente::bench
