// Word boundaries of UAX #29 (Unicode 15.0), the token rule that this project names "entente-1".
// "China-Pakistan" is three tokens, "don't" and "U.S" one, and white space none.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

inline constexpr std::string_view kTokeniser = "entente-1 (UAX #29, Unicode 15.0)";

enum class TokenKind : std::uint8_t { word, number, mark };  // mark: punctuation, symbols, all else

struct Token {
  Span span;
  TokenKind kind = TokenKind::mark;
  friend bool operator==(const Token&, const Token&) = default;
};

// Appends the tokens of `text`, which must be valid UTF-8, in order.
void split_words(std::string_view text, std::vector<Token>& out);

// Appends the counting form of a word: simple case folding, U+2019 as an apostrophe. Latin,
// Greek and Cyrillic letters fold by Unicode's CaseFolding.txt (statuses C and S).
void append_folded(std::string_view word, std::string& out);

}  // namespace entente
