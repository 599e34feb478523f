// Short forms and their long forms: "Shanghai Cooperation Organization (SCO)" and "SCO (Shanghai ...)".
// Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation definitions in biomedical text".
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/language/name_text.h"

namespace entente {

// Where the long form of `short_form` starts in `text`: the shortest suffix that begins with the short form's
// first letter and holds the others in order. npos when there is none.
[[nodiscard]] std::size_t find_long_form(std::string_view short_form, std::string_view text);

// A short form at tokens [first, last) and the capitalised long form that its letters find at [long_first, long_last),
// before the bracket that holds the short form or inside the one behind it. Without a long form both ends are the
// index of the opening bracket of "(SCO)".
struct Bracketed {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t long_first = 0;
  std::uint32_t long_last = 0;
  [[nodiscard]] bool has_long_form() const { return long_first < long_last; }
};

// All brackets that hold one short form in capitals, and all pairs of acronym_pairs.h that name something, in text
// order of the short forms.
[[nodiscard]] std::vector<Bracketed> bracketed_acronyms(const NameText& text);

}  // namespace entente
