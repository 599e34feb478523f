// Tokens. English news is nearly all ASCII, where the rules of UAX #29 shrink to a table look-up and a
// peek at one byte; a run that touches any other character goes through next_word_break instead.
// tests/unit/text checks both ways against each other.
#include "core/text/words.h"

#include <array>
#include <bit>
#include <cstring>

#include "core/text/characters.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "core/text/word_break.h"

namespace entente {
namespace {

enum Class : std::uint8_t { kSpace, kMark, kJoiner, kLetter, kDigit, kUnderscore, kNotAscii };

// A joiner is a mark that may stand inside a word or a number.
constexpr std::array<Class, 256> kClasses = [] {
  std::array<Class, 256> classes{};
  classes.fill(kMark);
  for (std::size_t c = 0x80; c < 256; ++c) classes[c] = kNotAscii;
  for (unsigned char c = 'a'; c <= 'z'; ++c) classes[c] = classes[c - 'a' + 'A'] = kLetter;
  for (unsigned char c = '0'; c <= '9'; ++c) classes[c] = kDigit;
  for (unsigned char c = '\t'; c <= '\r'; ++c) classes[c] = kSpace;
  for (const char c : {'\'', '.', ':', ',', ';'}) classes[static_cast<unsigned char>(c)] = kJoiner;
  classes[' '] = kSpace;
  classes['_'] = kUnderscore;
  return classes;
}();

Class class_at(std::string_view text, std::size_t at) {
  return at < text.size() ? kClasses[static_cast<unsigned char>(text[at])] : kSpace;
}

// The end of the run of ASCII letters at `at`, eight bytes at once: folded to small letters, a byte is one when
// adding to it reaches the highest bit from 'a' on and not beyond 'z'.
std::size_t letters_end(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = 0x80 * kOnes;
  while (text.size() - at >= 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + at, 8);
    const std::uint64_t small = (bytes | 0x20 * kOnes) & ~kHigh;
    const std::uint64_t from_a = small + (0x80 - 'a') * kOnes, beyond_z = small + (0x80 - 'z' - 1) * kOnes;
    const std::uint64_t others = ~(from_a & ~beyond_z & ~bytes) & kHigh;
    if (others != 0) {
      const int bits = std::endian::native == std::endian::little ? std::countr_zero(others) : std::countl_zero(others);
      return at + static_cast<std::size_t>(bits) / 8;
    }
    at += 8;
  }
  while (at < text.size() && is_ascii_letter(text[at])) ++at;
  return at;
}

bool joins_letters(char c) { return c == '\'' || c == '.' || c == ':'; }
bool joins_digits(char c) { return c == '\'' || c == '.' || c == ',' || c == ';'; }

TokenKind kind_of(bool has_letter, bool has_digit) {
  if (has_letter) return TokenKind::word;
  return has_digit ? TokenKind::number : TokenKind::mark;
}

Token token(std::size_t begin, std::size_t end, TokenKind kind) {
  return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind};
}

// Walks the ASCII word, number or underscore run at `at` and says where it ends; 0 when a character
// outside ASCII takes part, so that the full rules must decide.
std::size_t ascii_run(std::string_view text, std::size_t at, bool& has_letter, bool& has_digit) {
  while (true) {
    Class last = kMark;
    for (Class c = class_at(text, at); c == kLetter || c == kDigit || c == kUnderscore; c = class_at(text, at)) {
      has_letter |= c == kLetter;
      has_digit |= c == kDigit;
      last = c;
      ++at;
    }
    if (class_at(text, at) == kNotAscii) return 0;
    if (at >= text.size()) return at;
    const Class after = class_at(text, at + 1);
    const bool may_join_letters = last == kLetter && joins_letters(text[at]);
    const bool may_join_digits = last == kDigit && joins_digits(text[at]);
    if (!may_join_letters && !may_join_digits) return at;
    if (after == kNotAscii) return 0;
    if (after != (may_join_letters ? kLetter : kDigit)) return at;
    ++at;
  }
}

// The segment at `at` by the full rules; nothing is appended when it shows nothing on the page.
std::size_t append_segment(std::string_view text, std::size_t at, std::vector<Token>& out) {
  const std::size_t end = next_word_break(text, at);
  bool has_letter = false, has_digit = false, is_visible = false;
  for (std::size_t i = at; i < end;) {
    const CodePoint code = decode_utf8(text, i);
    const CharacterInfo info = character_info(code.value);
    const WordBreak kind = info.word_break();
    has_letter |= info.is_letter() && kind != WordBreak::extend;
    has_digit |= kind == WordBreak::numeric;
    is_visible |= !info.is_space() && !belongs_to_previous(kind);
    i += code.size;
  }
  if (is_visible) out.push_back(token(at, end, kind_of(has_letter, has_digit)));
  return end;
}

}  // namespace

void split_words(std::string_view text, Span part, std::vector<Token>& out) {
  text = text.substr(0, part.end);
  std::size_t at = part.begin;
  while (at < text.size()) {
    const Class first = class_at(text, at);
    if (first == kLetter) {  // nearly always a plain word, and a space or a mark behind it
      const std::size_t end = letters_end(text, at + 1);
      const Class next = class_at(text, end);
      const bool is_plain = next <= kMark || (next == kJoiner && class_at(text, end + 1) <= kJoiner);
      if (is_plain) {
        out.push_back(token(at, end, TokenKind::word));
        at = end;
        continue;
      }
    } else if (first <= kJoiner && class_at(text, at + 1) != kNotAscii) {  // else a combining mark may belong to it
      if (first != kSpace) out.push_back(token(at, at + 1, TokenKind::mark));
      ++at;
      continue;
    }
    bool has_letter = false, has_digit = false;
    const std::size_t end = first <= kJoiner || first == kNotAscii ? 0 : ascii_run(text, at, has_letter, has_digit);
    if (end == 0) {
      at = append_segment(text, at, out);
    } else {
      out.push_back(token(at, end, kind_of(has_letter, has_digit)));
      at = end;
    }
  }
}

void split_words(std::string_view text, std::vector<Token>& out) {
  split_words(text, {0, static_cast<std::uint32_t>(text.size())}, out);
}

void append_folded(std::string_view word, std::string& out) {
  constexpr char32_t kApostrophe = 0x2019;
  for (std::size_t at = 0; at < word.size();) {
    const char c = word[at];
    if (class_at(word, at) != kNotAscii) {
      out += ascii_lower(c);
      ++at;
      continue;
    }
    const CodePoint code = decode_utf8(word, at);
    append_utf8(code.value == kApostrophe ? U'\'' : fold_case(code.value), out);
    at += code.size;
  }
}

}  // namespace entente
