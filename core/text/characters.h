// Small questions about single characters that paragraphs, sentences and readers share. ASCII is
// answered at once, the rest by the Unicode tables. Offsets are bytes of valid UTF-8.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/base/types.h"
#include "core/text/unicode.h"
#include "core/text/utf8.h"

namespace entente {

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
[[nodiscard]] constexpr bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
[[nodiscard]] constexpr char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// `text` without ASCII white space at either end.
[[nodiscard]] constexpr std::string_view without_outer_space(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

// A mark that opens nothing but an item of a list.
[[nodiscard]] constexpr bool is_bullet(char32_t c) {
  return c == '*' || c == 0x2022 || c == 0x2023 || c == 0x2043 || c == 0x25AA || c == 0x25CF || c == 0x25E6 ||
         c == 0x00B7;
}

// White_Space, and the byte order mark where one was left inside.
[[nodiscard]] inline bool is_space(CodePoint code) {
  if (code.value < 0x80) return is_ascii_space(static_cast<char>(code.value));
  return code.value == 0xFEFF || character_info(code.value).is_space();
}

// `span` without white space at either end.
[[nodiscard]] inline Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const CodePoint code = decode_utf8(text, span.begin);
    if (!is_space(code)) break;
    span.begin += code.size;
  }
  while (span.begin < span.end) {
    const std::size_t last = previous_code_point(text, span.end);
    if (!is_space(decode_utf8(text, last))) break;
    span.end = static_cast<std::uint32_t>(last);
  }
  return span;
}

}  // namespace entente
