// An article's text cut up once: paragraphs, sentences, tokens. A sentence never crosses a paragraph,
// a token never crosses a sentence; all later work is on indices into these columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/types.h"
#include "core/text/words.h"

namespace entente {

struct Sentence {
  Span span;  // without the white space around it
  std::uint32_t paragraph = 0;
  std::uint32_t first_token = 0;  // tokens [first_token, last_token)
  std::uint32_t last_token = 0;
};

// Borrows the text it was made from: keep that alive as long as the Layout.
struct Layout {
  std::string_view text;
  std::vector<Span> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;

  [[nodiscard]] std::string_view word(std::uint32_t token) const { return slice(text, tokens[token].span); }
};

// english: abbreviations and honorifics come from core/lexicon/abbreviations.txt. plain: UAX #29, for any language.
enum class SentenceRules : std::uint8_t { english, plain };

// `text` must be valid UTF-8. Line breaks inside a hard-wrapped paragraph do not end a sentence.
[[nodiscard]] Layout lay_out(std::string_view text, SentenceRules rules = SentenceRules::english);

// The same paragraphs and sentences with the tokens of other rules. Borrows the same text.
[[nodiscard]] Layout with_tokens(const Layout& layout, TokenRules rules);

}  // namespace entente
