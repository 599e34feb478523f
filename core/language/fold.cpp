// Folding of names. Base letters for U+00C0..U+017F are those of the Unicode decompositions (UnicodeData.txt),
// with the usual spellings for the letters that have none: AE, OE, SS, TH, D, L, O, H, T.
#include "core/language/fold.h"

#include <array>
#include <cstdint>

#include "core/text/characters.h"

namespace entente {
namespace {

// One or two ASCII letters for each code point of U+00C0..U+017F; '*' marks the two signs that are no letters.
constexpr std::string_view kLatin1 =
    "a a a a a a aec e e e e i i i i d n o o o o o * o u u u u y thss"
    "a a a a a a aec e e e e i i i i d n o o o o o * o u u u u y thy ";
constexpr std::string_view kExtendedA =
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";
static_assert(kLatin1.size() == 2 * 64 && kExtendedA.size() == 2 * 128);

void append_base(std::string_view pairs, std::size_t index, std::string& out) {
  for (const char c : pairs.substr(2 * index, 2)) {
    if (c != ' ' && c != '*') out += c;
  }
}

bool is_apostrophe(char32_t code) { return code == '\'' || code == 0x2018 || code == 0x2019 || code == 0x02BC; }

}  // namespace

void append_name_folded(std::string_view word, std::string& out) {
  for (std::size_t at = 0; at < word.size();) {
    std::size_t end = at;
    while (end < word.size() && (is_ascii_letter(word[end]) || is_ascii_digit(word[end]))) ++end;
    if (end > at) {
      const std::size_t begin = out.size();
      out.append(word, at, end - at);
      for (std::size_t i = begin; i < out.size(); ++i)
        out[i] = static_cast<char>(out[i] | 0x20);  // digits have that bit
      at = end;
      continue;
    }
    const CodePoint code = decode_utf8(word, at);
    at += code.size;
    if (is_apostrophe(code.value)) continue;
    if (code.value >= 0xC0 && code.value <= 0xFF) {
      append_base(kLatin1, code.value - 0xC0, out);
    } else if (code.value >= 0x100 && code.value <= 0x17F) {
      append_base(kExtendedA, code.value - 0x100, out);
    } else if (code.value < 0x300 || code.value > 0x36F) {  // combining marks fall away
      append_utf8(fold_case(code.value), out);
    }
  }
}

std::string slug(std::string_view name) {
  std::string folded;
  append_name_folded(name, folded);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint code = decode_utf8(folded, at);
    const CharacterInfo info = character_info(code.value);
    if (info.is_letter() || info.is_digit()) {
      out.append(folded, at, code.size);
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
    at += code.size;
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  if (out.starts_with("the-")) out.erase(0, 4);
  return out;
}

std::uint32_t possessive_size(std::string_view word) {
  if (word.size() < 3 || (word.back() != 's' && word.back() != 'S')) return 0;
  const std::string_view rest = word.substr(0, word.size() - 1);
  if (rest.ends_with('\'')) return 2;
  if (rest.size() > 3 && (rest.ends_with("\xE2\x80\x99") || rest.ends_with("\xE2\x80\x98"))) return 4;
  return 0;
}

bool is_all_capitals(std::string_view word) {
  std::size_t capitals = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint code = decode_utf8(word, at);
    const CharacterInfo info = character_info(code.value);
    if (info.is_lower()) return false;
    capitals += info.is_upper() ? 1 : 0;
    at += code.size;
  }
  return capitals > 0;
}

}  // namespace entente
