// Where paragraphs begin and end. A blank line always parts two; whether a single line break does is
// decided once for the document: agency copy is wrapped at 55 to 80 columns, other files hold one
// paragraph per line.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

// Part of a paragraph whose end always ends a sentence: all of it, or one item of a list, one row of a table.
struct Stretch {
  Span span;  // without the white space around it
  std::uint32_t paragraph = 0;
};

struct Paragraphs {
  std::vector<Span> paragraphs;    // without the white space around them, none empty
  std::vector<Stretch> stretches;  // in order; every paragraph has at least one
  bool is_hard_wrapped = false;
};

// `text` must be valid UTF-8 with "\n" line ends.
[[nodiscard]] Paragraphs find_paragraphs(std::string_view text);

}  // namespace entente
