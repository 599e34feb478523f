// The rules GB3-GB999 of UAX #29 (Unicode 15.0, revision 41). A pair of code points settles all but two:
// an emoji sequence needs to know how it began, and flags are counted in pairs.
#include "core/text/graphemes.h"

#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

using enum GraphemeBreak;

bool is_control(GraphemeBreak kind) { return kind == cr || kind == lf || kind == control; }

// GB3 to GB9b: what two neighbours decide by themselves.
bool joins(GraphemeBreak left, GraphemeBreak right) {
  if (left == cr && right == lf) return true;                                     // GB3
  if (is_control(left) || is_control(right)) return false;                        // GB4, 5
  if (right == extend || right == zwj || right == spacing_mark) return true;      // GB9, 9a
  if (left == prepend) return true;                                               // GB9b
  if (left == l) return right == l || right == v || right == lv || right == lvt;  // GB6
  if (left == lv || left == v) return right == v || right == t;                   // GB7
  return (left == lvt || left == t) && right == t;                                // GB8
}

// A boundary stands before `right` whatever came earlier than `left`.
bool parts_surely(CharacterInfo left, CharacterInfo right) {
  return right.grapheme_break() == other && !right.is_pictographic() && left.grapheme_break() != prepend;
}

}  // namespace

std::size_t next_grapheme_break(std::string_view text, std::size_t from) {
  CodePoint code = decode_utf8(text, from);
  std::size_t at = from + code.size;
  CharacterInfo left = character_info(code.value);
  bool odd_flag = left.grapheme_break() == regional_indicator;
  bool after_emoji = left.is_pictographic();  // and nothing but Extend since
  while (at < text.size()) {
    code = decode_utf8(text, at);
    const CharacterInfo right = character_info(code.value);
    const GraphemeBreak before = left.grapheme_break(), kind = right.grapheme_break();
    const bool goes_on = joins(before, kind) || (after_emoji && before == zwj && right.is_pictographic()) ||  // GB11
                         (odd_flag && kind == regional_indicator);  // GB12, 13
    if (!goes_on) return at;
    odd_flag = kind == regional_indicator && !odd_flag;
    const bool keeps_emoji = before != zwj && (kind == extend || kind == zwj);
    after_emoji = right.is_pictographic() || (after_emoji && keeps_emoji);
    left = right;
    at += code.size;
  }
  return at;
}

std::size_t count_graphemes(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = next_grapheme_break(text, at)) ++count;
  return count;
}

std::string_view grapheme_prefix(std::string_view text, std::size_t bytes) {
  if (bytes >= text.size()) return text;
  std::size_t start = 0;  // a sure boundary not after the cut, to walk from
  for (std::size_t at = utf8_prefix(text, bytes).size(); at > 0 && start == 0;) {
    const std::size_t before = previous_code_point(text, at);
    const CharacterInfo left = character_info(decode_utf8(text, before).value);
    if (parts_surely(left, character_info(decode_utf8(text, at).value))) start = at;
    at = before;
  }
  while (true) {
    const std::size_t next = next_grapheme_break(text, start);
    if (next > bytes) return text.substr(0, start);
    start = next;
  }
}

}  // namespace entente
