// Blocks of Unicode 15.0; a block whose script needs no shaping (Georgian, Ethiopic, Hangul) is left out.
#include "ui/draw/scripts.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/characters.h"

namespace entente::ui {
namespace {

struct Range {
  char32_t first, last;
};

constexpr std::array kFromRight{
    Range{0x0590, 0x08FF},    // Hebrew, Arabic, Syriac, Thaana, N'Ko, Samaritan, Mandaic
    Range{0x200F, 0x200F},    // right-to-left mark
    Range{0xFB1D, 0xFDFF},    // presentation forms
    Range{0xFE70, 0xFEFE},    //
    Range{0x10800, 0x10FFF},  // ancient ones
    Range{0x1E800, 0x1EFFF},  // Mende Kikakui, Adlam, Arabic mathematics
};

constexpr std::array kShaped{
    Range{0x0900, 0x109F},    // Devanagari to Sinhala, Thai, Lao, Tibetan, Myanmar
    Range{0x1700, 0x18AF},    // Philippine scripts, Khmer, Mongolian
    Range{0x1900, 0x1CFF},    // Limbu to Vedic extensions
    Range{0xA800, 0xA8FF},    // Syloti Nagri to Devanagari extended
    Range{0xA930, 0xA95F},    // Rejang
    Range{0xA980, 0xAAFF},    // Javanese to Meetei Mayek extensions
    Range{0xABC0, 0xABFF},    // Meetei Mayek
    Range{0x11000, 0x11FFF},  // Brahmi and its kin
};

constexpr Range kPrivateUse{0xE000, 0xF8FF};

bool is_in(char32_t character, const auto& ranges) {
  return std::ranges::any_of(ranges, [&](Range r) { return character >= r.first && character <= r.last; });
}

// No character that begins with this byte is of a range above.
bool is_plain_lead(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0xD6 || (byte >= 0xE3 && byte <= 0xE9) || (byte >= 0xEB && byte <= 0xED);
}

// U+2010 alone of the second group is asked for: dashes, quotes and dots are in most texts.
bool is_plain(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_utf8_trail(text[i]) || is_plain_lead(text[i])) continue;
    if (static_cast<unsigned char>(text[i]) != 0xE2) return false;
    if (decode_utf8(text, i).value == 0x200F) return false;
  }
  return true;
}

// Letters and digits of scripts written from the left; punctuation and spaces have no direction of their own.
bool runs_from_left(char32_t character) {
  if (character < 0x80) return is_ascii_letter(static_cast<char>(character));
  return character >= 0xC0 && (character < 0x2000 || character > 0x2BFF) &&
         !(character >= 0x3000 && character < 0x3040);
}

}  // namespace

bool runs_from_right(char32_t character) { return is_in(character, kFromRight); }

bool needs_shaping(char32_t character) { return runs_from_right(character) || is_in(character, kShaped); }

bool has_shaped_text(std::string_view text) {
  if (is_plain(text)) return false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint code = decode_utf8(text, i);
    if (needs_shaping(code.value) || (code.value >= kPrivateUse.first && code.value <= kPrivateUse.last)) return true;
    i += code.size;
  }
  return false;
}

bool begins_from_right(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint code = decode_utf8(text, i);
    if (runs_from_right(code.value)) return true;
    if (runs_from_left(code.value)) return false;
    i += code.size;
  }
  return false;
}

bool is_of_shaped_script(std::string_view text) {
  constexpr std::size_t kLooked = 16 << 10;  // bytes
  const std::string_view head = utf8_prefix(text, kLooked);
  std::size_t shaped = 0, letters = 0;
  for (std::size_t i = 0; i < head.size();) {
    const CodePoint code = decode_utf8(head, i);
    const bool is_shaped = needs_shaping(code.value);
    shaped += is_shaped ? 1 : 0;
    letters += is_shaped || runs_from_left(code.value) ? 1 : 0;
    i += code.size;
  }
  return shaped * 4 >= letters && shaped > 0;  // names and quotations alone leave an article as it is
}

}  // namespace entente::ui
