// The rules WB1-WB999 of UAX #29 (Unicode 15.0, revision 41) as one forward walk from a known boundary.
// Rules that look two characters ahead (WB6, WB7b, WB12) are settled by peeking when their first half
// is met, so that WB7, WB7c and WB11 need no memory.
#include "core/text/word_break.h"

#include <cstdint>

#include "core/text/utf8.h"

namespace entente {
namespace {

using enum WordBreak;

struct Cursor {
  std::size_t at = 0;
  std::size_t next = 0;
  CharacterInfo info{0};
  [[nodiscard]] WordBreak kind() const { return info.word_break(); }
};

Cursor read_at(std::string_view text, std::size_t at) {
  const CodePoint code = decode_utf8(text, at);
  return {at, at + code.size, character_info(code.value)};
}

bool is_letter(WordBreak kind) { return kind == a_letter || kind == hebrew_letter; }          // AHLetter
bool is_quote_or_dot(WordBreak kind) { return kind == mid_num_let || kind == single_quote; }  // MidNumLetQ

// The first code point after `at` that WB4 does not ignore has kind `wanted` (AHLetter when a_letter).
bool meets(std::string_view text, std::size_t at, WordBreak wanted) {
  while (at < text.size()) {
    const Cursor cursor = read_at(text, at);
    if (!belongs_to_previous(cursor.kind()))
      return wanted == a_letter ? is_letter(cursor.kind()) : cursor.kind() == wanted;
    at = cursor.next;
  }
  return false;
}

// No boundary between `left` (the last code point not ignored) and `right`, looking ahead where needed.
bool joins(std::string_view text, WordBreak left, const Cursor& right) {
  const WordBreak kind = right.kind();
  if (is_letter(left)) {
    if (is_letter(kind) || kind == numeric || kind == extend_num_let) return true;                     // WB5, 9, 13a
    if (left == hebrew_letter && kind == single_quote) return true;                                    // WB7a
    if (left == hebrew_letter && kind == double_quote) return meets(text, right.next, hebrew_letter);  // WB7b
    return (kind == mid_letter || is_quote_or_dot(kind)) && meets(text, right.next, a_letter);         // WB6
  }
  if (left == numeric) {
    if (kind == numeric || is_letter(kind) || kind == extend_num_let) return true;          // WB8, 10, 13a
    return (kind == mid_num || is_quote_or_dot(kind)) && meets(text, right.next, numeric);  // WB12
  }
  if (left == katakana) return kind == katakana || kind == extend_num_let;  // WB13, 13a
  if (left == extend_num_let) {                                             // WB13a, 13b
    return kind == extend_num_let || is_letter(kind) || kind == numeric || kind == katakana;
  }
  return false;
}

// `left` is the middle of letter ' letter, digit , digit or Hebrew " Hebrew, which joins() let in already.
bool joins_after_middle(WordBreak before, WordBreak left, const Cursor& right) {
  const WordBreak kind = right.kind();
  if (is_letter(before) && (left == mid_letter || is_quote_or_dot(left))) return is_letter(kind);  // WB7
  if (before == hebrew_letter && left == double_quote) return kind == hebrew_letter;               // WB7c
  return before == numeric && (left == mid_num || is_quote_or_dot(left)) && kind == numeric;       // WB11
}

}  // namespace

std::size_t next_word_break(std::string_view text, std::size_t from) {
  Cursor cursor = read_at(text, from);
  WordBreak before = other;  // the one before `left`, both without what WB4 ignores
  WordBreak left = cursor.kind();
  WordBreak touching = left;  // the code point just before, ignored or not
  bool odd_flag = left == regional_indicator;
  if (left == lf || left == newline) return cursor.next;  // WB3a
  while (cursor.next < text.size()) {
    const Cursor right = read_at(text, cursor.next);
    const WordBreak kind = right.kind();
    if (touching == cr) return kind == lf ? right.next : right.at;     // WB3, 3a
    if (kind == cr || kind == lf || kind == newline) return right.at;  // WB3b
    if (belongs_to_previous(kind)) {                                   // WB4
      touching = kind;
      cursor = right;
      continue;
    }
    const bool joined = (touching == zwj && right.info.is_pictographic()) ||                       // WB3c
                        (touching == w_seg_space && kind == w_seg_space) ||                        // WB3d
                        (left == regional_indicator && kind == regional_indicator && odd_flag) ||  // WB15, 16
                        joins(text, left, right) || joins_after_middle(before, left, right);
    if (!joined) return right.at;
    odd_flag = kind == regional_indicator && !odd_flag;
    before = left;
    left = touching = kind;
    cursor = right;
  }
  return text.size();
}

}  // namespace entente
