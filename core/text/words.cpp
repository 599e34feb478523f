// Tokens. English news is nearly all ASCII, where the rules of UAX #29 shrink to a table look-up and a
// peek at one byte; a run that touches any other character goes through next_word_break instead.
// tests/unit/text checks both ways against each other.
#include "core/text/words.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "core/text/characters.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"
#include "core/text/word_block.h"
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

constexpr std::size_t kVector = 16;
constexpr std::size_t kMostGrowth = 2;  // of a word's bytes by folding: two become three at most

using Bytes [[gnu::vector_size(kVector)]] = std::uint8_t;

// A byte's highest bit stays; the other bits of bytes from `size` on go.
constexpr std::array<std::uint8_t, 2 * kVector> kHighBits = [] {
  std::array<std::uint8_t, 2 * kVector> bits{};
  for (std::size_t i = 0; i < kVector; ++i) bits[i] = 0x80;
  return bits;
}();

bool any_of(Bytes bytes) {
  const auto halves = std::bit_cast<std::array<std::uint64_t, 2>>(bytes);
  return (halves[0] | halves[1]) != 0;
}

// Writes sixteen bytes to `out`, ASCII letters folded; false when one of the first `size` is not ASCII.
bool fold_ascii(const char* text, std::size_t size, char* out) {
  Bytes bytes, high;
  std::memcpy(&bytes, text, kVector);
  std::memcpy(&high, kHighBits.data() + (kVector - std::min(size, kVector)), kVector);
  const Bytes folded = bytes | (Bytes(bytes - 'A' < 26) & 0x20);
  std::memcpy(out, &folded, kVector);
  return !any_of(bytes & high);
}

// Writes a word folded to `out`, and up to 15 bytes more; false when it is not all ASCII, or so near to the end of
// the text that it is not for here.
bool fold_ascii(std::string_view text, Span word, char* out) {
  const std::size_t size = word.size();
  if (text.size() - word.begin < (size + kVector - 1) / kVector * kVector) return false;
  const char* at = text.data() + word.begin;
  if (size <= kVector) return fold_ascii(at, size, out);
  bool is_ascii = true;
  for (std::size_t i = 0; i < size; i += kVector) is_ascii &= fold_ascii(at + i, size - i, out + i);
  return is_ascii;
}

// Writes the character at the beginning of `rest`, which is not ASCII, folded to `out`. Returns its bytes in `rest`.
std::size_t write_folded_wide(std::string_view rest, char*& out) {
  constexpr char kLatin = '\xC3';  // leads U+00C0 to U+00FF, small letters 32 behind capitals
  constexpr unsigned char kLastCapital = 0x9E, kTimes = 0x97;  // trails of U+00DE and U+00D7
  if (rest[0] == kLatin) {
    const auto trail = static_cast<unsigned char>(rest[1]);
    *out++ = kLatin;
    *out++ = static_cast<char>(trail <= kLastCapital && trail != kTimes ? trail + 0x20 : trail);
    return 2;
  }
  if (rest.starts_with("\xE2\x80\x99")) {  // U+2019
    *out++ = '\'';
    return 3;
  }
  const CodePoint code = decode_utf8(rest, 0);
  std::string folded;
  append_utf8(fold_case(code.value), folded);
  out = std::copy(folded.begin(), folded.end(), out);
  return code.size;
}

// Writes `word` folded to `out`, at most kMostGrowth times its size, and returns the end.
char* write_folded(std::string_view word, char* out) {
  for (std::size_t at = 0; at < word.size();) {
    if (word.size() - at >= kVector && fold_ascii(word.data() + at, kVector, out)) {
      at += kVector;
      out += kVector;
      continue;
    }
    const std::size_t stop = std::min(at + kVector, word.size());
    while (at < stop) {
      if (class_at(word, at) != kNotAscii) {
        *out++ = ascii_lower(word[at++]);
      } else {
        at += write_folded_wide(word.substr(at), out);
      }
    }
  }
  return out;
}

// Bytes that go by the full rules before plain text is tried for again: a text of another script gains nothing by it.
constexpr std::size_t kFullRules = 64;

// One token or one character of white space at `at`; returns where the next begins.
std::size_t append_next(std::string_view text, std::size_t at, std::vector<Token>& out) {
  const Class first = class_at(text, at);
  if (first <= kJoiner && class_at(text, at + 1) != kNotAscii) {  // else a combining mark may belong to it
    if (first != kSpace) out.push_back(token(at, at + 1, TokenKind::mark));
    return at + 1;
  }
  bool has_letter = false, has_digit = false;
  const std::size_t end = first <= kJoiner || first == kNotAscii ? 0 : ascii_run(text, at, has_letter, has_digit);
  if (end == 0) return append_segment(text, at, out);
  out.push_back(token(at, end, kind_of(has_letter, has_digit)));
  return end;
}

}  // namespace

void split_words(std::string_view text, Span part, std::vector<Token>& out) {
  const char* const memory_end = text.data() + text.size();
  text = text.substr(0, part.end);
  for (std::size_t at = part.begin; at < text.size();) {
    at = append_plain_words(text, at, memory_end, out);
    const std::size_t stop = std::min(at + kFullRules, text.size());
    while (at < stop) at = append_next(text, at, out);
  }
}

void split_words(std::string_view text, std::vector<Token>& out) {
  split_words(text, {0, static_cast<std::uint32_t>(text.size())}, out);
}

void append_folded(std::string_view word, std::string& out) {
  const std::size_t before = out.size();
  out.resize_and_overwrite(before + kMostGrowth * word.size(), [&](char* bytes, std::size_t) {
    return static_cast<std::size_t>(write_folded(word, bytes + before) - bytes);
  });
}

void fold_words(std::string_view text, std::span<const Token> tokens, FoldedWords& out) {
  out.words.resize(tokens.size());
  const std::size_t usual = tokens.empty() ? 0 : tokens.back().span.end - tokens.front().span.begin + 4 * kVector;
  if (out.bytes.size() < usual) out.bytes.resize(usual);
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Span span = tokens[i].span;
    if (out.bytes.size() < at + kMostGrowth * span.size() + kVector)
      out.bytes.resize(2 * (at + kMostGrowth * span.size() + kVector));
    std::uint32_t size = span.size();
    char* const begin = out.bytes.data() + at;
    if (!fold_ascii(text, span, begin))
      size = static_cast<std::uint32_t>(write_folded(slice(text, span), begin) - begin);
    out.words[i] = {at, at + size};
    at += size;
  }
}

}  // namespace entente
