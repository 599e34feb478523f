// What the Unicode Character Database (15.0) says of one code point. The data are compiled from the
// UCD's own files at build by tools/unicode_tables.py; this is the only door to them.
#pragma once

#include <cstdint>

namespace entente {

// Word_Break of UAX #29; the numbers of these classes are those of tools/unicode_tables.py.
enum class WordBreak : std::uint8_t {
  other,
  cr,
  lf,
  newline,
  extend,
  zwj,
  format,
  katakana,
  hebrew_letter,
  a_letter,
  single_quote,
  double_quote,
  mid_num_let,
  mid_letter,
  mid_num,
  numeric,
  extend_num_let,
  regional_indicator,
  w_seg_space
};

// Grapheme_Cluster_Break of UAX #29; Hangul syllables and their parts are l to lvt.
enum class GraphemeBreak : std::uint8_t {
  other,
  cr,
  lf,
  control,
  extend,
  zwj,
  regional_indicator,
  prepend,
  spacing_mark,
  l,
  v,
  t,
  lv,
  lvt
};

// Sentence_Break of UAX #29.
enum class SentenceBreak : std::uint8_t {
  other,
  cr,
  lf,
  sep,
  extend,
  format,
  sp,
  lower,
  upper,
  o_letter,
  numeric,
  a_term,
  s_continue,
  s_term,
  close
};

class CharacterInfo {
 public:
  constexpr explicit CharacterInfo(std::uint32_t record) : record_(record) {}
  [[nodiscard]] constexpr WordBreak word_break() const { return static_cast<WordBreak>(record_ & 31); }
  [[nodiscard]] constexpr GraphemeBreak grapheme_break() const {
    return static_cast<GraphemeBreak>(record_ >> 11 & 15);
  }
  [[nodiscard]] constexpr SentenceBreak sentence_break() const {
    return static_cast<SentenceBreak>(record_ >> 15 & 15);
  }
  [[nodiscard]] constexpr bool is_pictographic() const { return (record_ & 1 << 5) != 0; }  // Extended_Pictographic
  [[nodiscard]] constexpr bool is_space() const { return (record_ & 1 << 6) != 0; }         // White_Space
  [[nodiscard]] constexpr bool is_letter() const { return (record_ & 1 << 7) != 0; }        // Alphabetic
  [[nodiscard]] constexpr bool is_upper() const { return (record_ & 1 << 8) != 0; }
  [[nodiscard]] constexpr bool is_lower() const { return (record_ & 1 << 9) != 0; }
  [[nodiscard]] constexpr bool is_digit() const { return (record_ & 1 << 10) != 0; }  // Decimal_Number

 private:
  std::uint32_t record_;
};

// Any number is answered; what lies above U+10FFFF is like an unassigned code point.
[[nodiscard]] CharacterInfo character_info(char32_t code);

// Simple case folding (CaseFolding.txt, statuses C and S); a code point without one is its own.
[[nodiscard]] char32_t fold_case(char32_t code);

}  // namespace entente
