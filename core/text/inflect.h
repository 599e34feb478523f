// English inflection, the simple half: from a base form to the forms that news uses. Regular forms are
// made by spelling rule; what rules get wrong stands in core/lexicon/irregular_verbs.txt.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// Bits: which forms of its verb a word can be.
inline constexpr std::uint8_t kBase = 1, kThird = 2, kPast = 4, kParticiple = 8, kIng = 16;
inline constexpr std::uint8_t kAnyForm = kBase | kThird | kPast | kParticiple | kIng;

struct VerbForm {
  std::string word;
  std::uint8_t forms = 0;
};

// All forms of `base`, a lower-case verb, the base first. "be" gives base, participle and -ing only:
// its finite forms are function words.
[[nodiscard]] std::vector<VerbForm> verb_forms(std::string_view base);

// "party" -> "parties".
[[nodiscard]] std::string plural(std::string_view noun);

}  // namespace entente
