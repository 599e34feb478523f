// The token rule: the ASCII short cut against the full rules, and what the project promises on top of them
// (no white space, kinds, folding). Unicode's own cases are judged by the suite unicode-words.
#include "core/text/words.h"

#include <catch_amalgamated.hpp>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "core/text/word_break.h"

namespace {

using namespace entente;

std::vector<std::string> words(std::string_view text) {
  std::vector<Token> tokens;
  split_words(text, tokens);
  std::vector<std::string> found;
  for (const Token& token : tokens) found.emplace_back(slice(text, token.span));
  return found;
}

using Words = std::vector<std::string>;

std::string folded(std::string_view word) {
  std::string out;
  append_folded(word, out);
  return out;
}

// What split_words must give, by the full rules alone.
std::vector<Span> visible_segments(std::string_view text) {
  std::vector<Span> spans;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = next_word_break(text, at);
    bool is_visible = false;
    for (std::size_t i = at; i < end; i += decode_utf8(text, i).size) {
      const CharacterInfo info = character_info(decode_utf8(text, i).value);
      const WordBreak kind = info.word_break();
      is_visible |=
          !info.is_space() && kind != WordBreak::extend && kind != WordBreak::format && kind != WordBreak::zwj;
    }
    if (is_visible) spans.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end;
  }
  return spans;
}

// Joiners are to stand beside letters, digits, marks and other scripts; the first sixteen are ASCII, the next four are
// what news has besides.
const std::vector<std::string> kPieces{"a",
                                       "Z",
                                       "7",
                                       "_",
                                       ".",
                                       ",",
                                       ":",
                                       ";",
                                       "'",
                                       "\"",
                                       "-",
                                       " ",
                                       "\n",
                                       "\r",
                                       "\t",
                                       "\x01",
                                       "\xE2\x80\x99",
                                       "\xC3\xA9",
                                       "\xE2\x80\x94",
                                       "\xC2\xA0",
                                       "\xCC\x81",
                                       "\xE2\x80\x8D",
                                       "\xD7\x90",
                                       "\xE3\x82\xAB",
                                       "\xC2\xAD",
                                       "\xE4\xB8\xAD",
                                       "\xF0\x9F\x87\xB5",
                                       "\xD9\xA3",
                                       "\xE2\x80\xA4",
                                       "\xC3\x97",
                                       "\xEF\xBC\x8E",
                                       "\xE2\x82\xAC",
                                       "\xC2\xB7",
                                       "\xE0\xA4\x95"};

std::string pieces_at_random(std::minstd_rand& random, std::size_t count, std::size_t of) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % of];
  return text;
}

std::vector<Span> spans_of(std::string_view text, Span part) {
  std::vector<Token> tokens;
  split_words(text, part, tokens);
  std::vector<Span> spans;
  for (const Token& token : tokens) spans.push_back(token.span);
  return spans;
}

// What a token's characters make of it, by the tables alone.
TokenKind kind_of(std::string_view token) {
  bool has_letter = false, has_digit = false;
  for (std::size_t i = 0; i < token.size(); i += decode_utf8(token, i).size) {
    const CharacterInfo info = character_info(decode_utf8(token, i).value);
    has_letter |= info.is_letter() && info.word_break() != WordBreak::extend;
    has_digit |= info.word_break() == WordBreak::numeric;
  }
  return has_letter ? TokenKind::word : has_digit ? TokenKind::number : TokenKind::mark;
}

}  // namespace

TEST_CASE("words are what a reader would point at, white space none") {
  CHECK(words("").empty());
  CHECK(words(" \t\r\n\v\f\xC2\xA0\xE2\x80\xA8").empty());
  CHECK(words("The two sides agreed.") == Words{"The", "two", "sides", "agreed", "."});
  CHECK(words("China-Pakistan") == Words{"China", "-", "Pakistan"});
  CHECK(words("don't won\xE2\x80\x99t") == Words{"don't", "won\xE2\x80\x99t"});
  CHECK(words("the U.S. and the H.E. Xi") == Words{"the", "U.S", ".", "and", "the", "H.E", ".", "Xi"});
  CHECK(words("$1,060.50 (4.5%)") == Words{"$", "1,060.50", "(", "4.5", "%", ")"});
  CHECK(words("COVID-19 G20 1990s") == Words{"COVID", "-", "19", "G20", "1990s"});
  CHECK(words("''quoted'' words") == Words{"'", "'", "quoted", "'", "'", "words"});
  CHECK(words("a_b __ 1,") == Words{"a_b", "__", "1", ","});
  CHECK(words("\xE2\x80\x9CWe agree,\xE2\x80\x9D he said") ==
        Words{"\xE2\x80\x9C", "We", "agree", ",", "\xE2\x80\x9D", "he", "said"});
}

TEST_CASE("letters beyond ASCII join their words") {
  CHECK(words("Erdo\xC4\x9F"
              "an S\xC3\xA3o") == Words{"Erdo\xC4\x9F"
                                        "an",
                                        "S\xC3\xA3o"});
  CHECK(words("e\xCC\x81tat") == Words{"e\xCC\x81tat"});                              // combining acute
  CHECK(words("co\xC2\xADoperate") == Words{"co\xC2\xADoperate"});                    // soft hyphen
  CHECK(words("\xF0\x9F\x87\xB5\xF0\x9F\x87\xB0\xF0\x9F\x87\xA8\xF0\x9F\x87\xB3") ==  // two flags
        Words{"\xF0\x9F\x87\xB5\xF0\x9F\x87\xB0", "\xF0\x9F\x87\xA8\xF0\x9F\x87\xB3"});
}

TEST_CASE("a token is a word when it holds a letter, a number when it holds only digits") {
  std::vector<Token> tokens;
  split_words("In 1985 G20 4.5 % ___ \xD9\xA3\xD9\xA4 \xE4\xB8\xAD", tokens);
  std::vector<TokenKind> kinds;
  for (const Token& token : tokens) kinds.push_back(token.kind);
  using enum TokenKind;
  CHECK(kinds == std::vector{word, number, word, number, mark, mark, number, word});
}

TEST_CASE("the short cuts split as the full rules do") {
  std::minstd_rand random(20220321);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = pieces_at_random(random, 1 + random() % 12, round % 2 == 0 ? 16 : kPieces.size());
    INFO(text);
    REQUIRE(spans_of(text, {0, static_cast<std::uint32_t>(text.size())}) == visible_segments(text));
  }
}

TEST_CASE("where a block of bytes ends makes no difference, nor what lies behind the part that is split") {
  std::minstd_rand random(19640522);
  for (int round = 0; round < 4000; ++round) {
    std::string text;  // mostly words, so that blocks end in all kinds of places
    while (text.size() < 300) {
      text += random() % 4 == 0 ? std::string(random() % 70, 'a') : std::string("an\xC3\xA9");
      text += pieces_at_random(random, random() % 4, round % 4 == 0 ? kPieces.size() : 16 + random() % 4);
    }
    const std::uint32_t end = static_cast<std::uint32_t>(text.rfind("an\xC3\xA9"));
    INFO(text);
    REQUIRE(spans_of(text, {0, end}) == visible_segments(std::string_view(text).substr(0, end)));
    std::vector<Token> tokens;
    split_words(text, tokens);
    for (const Token& token : tokens) REQUIRE(token.kind == kind_of(slice(text, token.span)));
  }
}

TEST_CASE("a character folds as the tables say, wherever it stands in a word") {
  for (char32_t code = 0x20; code < 0x3000; ++code) {
    std::string character, expected;
    append_utf8(code, character);
    append_utf8(code == 0x2019 ? U'\'' : fold_case(code), expected);
    INFO(static_cast<std::uint32_t>(code));
    REQUIRE(folded(character) == expected);
    REQUIRE(folded("Fifteen letters" + character + "Ab") == "fifteen letters" + expected + "ab");
  }
}

TEST_CASE("words folded together are as words folded one by one") {
  std::minstd_rand random(1815);
  FoldedWords folded_words;
  for (int round = 0; round < 2000; ++round) {
    const std::string text =
        "Stra\xC3\x9F"
        "e SAARC " +
        pieces_at_random(random, random() % 60, kPieces.size()) + "\xC8\xBA";
    std::vector<Token> tokens;
    split_words(text, tokens);
    fold_words(text, tokens, folded_words);
    REQUIRE(folded_words.words.size() == tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      REQUIRE(slice(folded_words.bytes, folded_words.words[i]) == folded(slice(text, tokens[i].span)));
      REQUIRE(folded_words.bytes.size() >= folded_words.words[i].begin + 16);
    }
  }
}

TEST_CASE("folding makes one counting form of case and apostrophe") {
  CHECK(folded("Don\xE2\x80\x99T") == "don't");
  CHECK(folded("\xC3\x89TAT") == "\xC3\xA9tat");                            // E acute
  CHECK(folded("\xD0\x9C\xD0\x98\xD0\xA0") == "\xD0\xBC\xD0\xB8\xD1\x80");  // Cyrillic
  CHECK(folded("\xCE\xA3\xCF\x82") == "\xCF\x83\xCF\x83");                  // both sigmas
  CHECK(folded("Stra\xC3\x9F"
               "e") ==
        "stra\xC3\x9F"
        "e");                               // simple, not full folding
  CHECK(folded("\xC4\xB0") == "\xC4\xB0");  // Turkish dotted I has no simple folding
  CHECK(fold_case(0x13A0) == 0x13A0);
  CHECK(fold_case(0xAB70) == 0x13A0);  // Cherokee folds upward
  CHECK(fold_case(0x10FFFF) == 0x10FFFF);
}
