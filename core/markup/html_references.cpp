// HTML standard, "Character reference state" and those after it. A name is looked up by narrowing the sorted list
// character by character: what is left always starts with what was read, and its first row is the name itself
// if there is such a name.
#include "core/markup/html_references.h"

#include <array>
#include <cstdint>

#include "core/text/characters.h"
#include "core/text/utf8.h"
#include "markup/html_entities.h"

namespace entente {

namespace {

using html_entities::kNames;
using html_entities::kNamesBegin;
using html_entities::kTexts;
using html_entities::kTextsBegin;

// What the standard makes of the numbers 0x80 to 0x9F: windows-1252, for pages that took its bytes for numbers.
constexpr std::array<char16_t, 32> kControls = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr std::uint32_t kNoDigit = 16;

std::uint32_t digit_of(char c) {
  if (is_ascii_digit(c)) return static_cast<std::uint32_t>(c - '0');
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? static_cast<std::uint32_t>(lower - 'a' + 10) : kNoDigit;
}

std::size_t append_numeric(std::string_view text, std::string& out) {
  const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::uint32_t base = is_hex ? 16 : 10;
  const std::size_t first = is_hex ? 3 : 2;
  std::size_t at = first;
  std::uint32_t value = 0;
  for (; at < text.size(); ++at) {
    const std::uint32_t digit = digit_of(text[at]);
    if (digit >= base) break;
    if (value <= 0x10FFFF) value = value * base + digit;  // larger is one and the same
  }
  if (at == first) return 0;
  if (at < text.size() && text[at] == ';') ++at;
  if (value == 0) value = 0xFFFD;
  if (value >= 0x80 && value < 0xA0) value = kControls[value - 0x80];
  append_utf8(static_cast<char32_t>(value), out);
  return at;
}

struct Rows {
  std::size_t begin = 0, end = 0;  // of the sorted names
};

char name_at(std::size_t row, std::size_t at) {
  const std::size_t begin = kNamesBegin[row];
  return begin + at < kNamesBegin[row + 1] ? kNames[begin + at] : '\0';
}

// The first of `rows` whose character at `at` is not less than `c`.
std::size_t lower_bound(Rows rows, std::size_t at, char c) {
  while (rows.begin < rows.end) {
    const std::size_t middle = (rows.begin + rows.end) / 2;
    if (name_at(middle, at) < c) {
      rows.begin = middle + 1;
    } else {
      rows.end = middle;
    }
  }
  return rows.begin;
}

struct Match {
  std::size_t row = 0;
  std::size_t size = 0;  // of the name; 0: none
};

// The rows of names that begin with each letter, so that most of the search is done before it begins.
constexpr auto kRowsOfLetter = [] {
  std::array<Rows, 128> rows{};
  for (std::size_t row = 0; row + 1 < kNamesBegin.size(); ++row) {
    Rows& of = rows[static_cast<unsigned char>(kNames[kNamesBegin[row]])];
    if (of.end == 0) of.begin = row;
    of.end = row + 1;
  }
  return rows;
}();

// The longest name at the beginning of `text`.
Match longest_name(std::string_view text) {
  if (text.empty() || !is_ascii_letter(text[0])) return {};
  Match best;
  Rows rows = kRowsOfLetter[static_cast<unsigned char>(text[0])];
  for (std::size_t at = 1; at < text.size(); ++at) {
    const char c = text[at];
    if (c != ';' && !is_ascii_letter(c) && !is_ascii_digit(c)) break;
    rows.begin = lower_bound(rows, at, c);
    if (rows.begin == rows.end || name_at(rows.begin, at) != c) break;
    rows.end = lower_bound(rows, at, static_cast<char>(c + 1));
    if (name_at(rows.begin, at + 1) == '\0') best = {rows.begin, at + 1};
  }
  return best;
}

}  // namespace

std::size_t append_html_reference(std::string_view text, bool is_in_attribute, std::string& out) {
  if (text.size() < 2) return 0;
  if (text[1] == '#') return append_numeric(text, out);
  const Match match = longest_name(text.substr(1));
  if (match.size == 0) return 0;
  const std::size_t end = 1 + match.size;
  if (is_in_attribute && text[match.size] != ';' && end < text.size()) {
    const char next = text[end];
    if (next == '=' || is_ascii_letter(next) || is_ascii_digit(next)) return 0;
  }
  const std::size_t begin = kTextsBegin[match.row];
  out += kTexts.substr(begin, kTextsBegin[match.row + 1] - begin);
  return end;
}

}  // namespace entente
