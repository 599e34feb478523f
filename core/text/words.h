// What a token is. The project's own rule, "entente-1", is the word boundaries of UAX #29 (Unicode 15.0): there
// "China-Pakistan" is three tokens, "don't" and "U.S" one, and white space none. No rule counts as every program
// does, so three more are at hand for figures that must compare with AntConc's, quanteda's or Voyant's.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

// Rules of counting. What they share: case is folded and a curly apostrophe is a straight one in the form that
// is counted. What a text gives under each, for example "What's CPEC-2? #CPEC":
//   entente   What's | CPEC | - | 2 | ? | # | CPEC. Terms are words of two letters or more, without a closing 's:
//             "what", "cpec" twice.
//   antconc   What | s | CPEC | CPEC: runs of letters. Every token is a term.
//   quanteda  What's | CPEC-2 | ? | #CPEC: hyphens and dashes without spaces join, "#" and "@" stay with their word,
//             marks are tokens and terms, as tokens() keeps them unless told otherwise (remove_punct = FALSE).
//   voyant    What's | CPEC | 2 | CPEC: words and numbers, no marks. Every token is a term.
// Addresses of pages are cut as any text is; of mail, by all but quanteda's rules.
enum class TokenRules : std::uint8_t { entente, antconc, quanteda, voyant };

inline constexpr std::string_view kTokeniser = "entente-1 (UAX #29, Unicode 15.0)";  // of TokenRules::entente

// Name and version, as exports give it: "like AntConc 4, version 1 (...)".
[[nodiscard]] std::string_view tokeniser(TokenRules rules);

// "entente", "antconc", "quanteda", "voyant": as users name them. Nothing for any other name.
[[nodiscard]] std::optional<TokenRules> token_rules_named(std::string_view name);

enum class TokenKind : std::uint8_t { word, number, mark };  // mark: punctuation, symbols, all else

struct Token {
  Span span;
  TokenKind kind = TokenKind::mark;
  friend bool operator==(const Token&, const Token&) = default;
};

// Appends the tokens of `text`, which must be valid UTF-8, in order, by the rules of entente.
void split_words(std::string_view text, std::vector<Token>& out);

// The tokens of `part` alone; their spans count from the beginning of `text`.
void split_words(std::string_view text, Span part, std::vector<Token>& out);

void split_words(std::string_view text, TokenRules rules, std::vector<Token>& out);
void split_words(std::string_view text, Span part, TokenRules rules, std::vector<Token>& out);

// Of `folded`, the counting form of a token of this kind, what is counted as a term; empty when it is none.
[[nodiscard]] std::string_view term_of(std::string_view folded, TokenKind kind, TokenRules rules);

// `folded` without a closing 's.
[[nodiscard]] std::string_view without_possessive(std::string_view folded);

// A text's length as the rules count it: words for entente, tokens of any kind for the others.
[[nodiscard]] constexpr bool is_counted(TokenKind kind, TokenRules rules) {
  return rules != TokenRules::entente || kind == TokenKind::word;
}

// Appends the counting form of a word: simple case folding, U+2019 as an apostrophe. Latin,
// Greek and Cyrillic letters fold by Unicode's CaseFolding.txt (statuses C and S).
void append_folded(std::string_view word, std::string& out);

// The counting forms of many words one behind another, to be looked up together (store/strings.h). To be used again
// and again: memory that was got is kept.
struct FoldedWords {
  std::string bytes;        // goes on behind the last word, for at least 16 bytes
  std::vector<Span> words;  // parts of `bytes`, one for each token
};

// Replaces `out` by what append_folded() gives for each of `tokens`, which are of `text`.
void fold_words(std::string_view text, std::span<const Token> tokens, FoldedWords& out);

}  // namespace entente
