// Regular expressions as pattern.h has them: . [a-z] [^a] ( ) | * + ? {2,3} \d \w \. and no more, since what they match
// is one whole word. Read from left to right with a stack of open brackets, straight into an automaton.
#pragma once

#include <cstddef>
#include <expected>
#include <string_view>

#include "core/text/automaton.h"

namespace entente {

struct RegexFault {
  std::size_t at = 0;        // byte of the expression
  std::string_view message;  // static storage
};

// `written`: valid UTF-8, without the strokes around it. Letters stand for themselves in any case.
[[nodiscard]] std::expected<Automaton, RegexFault> compile_regex(std::string_view written);

}  // namespace entente
