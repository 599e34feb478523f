// The encodings that are read, and the labels under which text declares them (core/lexicon/encoding_labels.txt).
// What the Encoding Standard calls one encoding is one here: ISO-8859-1 is windows-1252, GB2312 and GBK are GB18030.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

enum class Encoding : std::uint8_t {  // in the order of the list of labels
  utf8,
  utf16_little,
  utf16_big,
  utf32_little,
  utf32_big,
  gb18030,
  big5,
  shift_jis,
  euc_jp,
  iso_2022_jp,
  euc_kr,
  windows_1250,  // the first of one byte a character
  windows_1251,
  windows_1252,
  windows_1253,
  windows_1254,
  windows_1255,
  windows_1256,
  windows_1257,
  windows_1258,
  windows_874,
  iso_8859_2,
  iso_8859_3,
  iso_8859_4,
  iso_8859_5,
  iso_8859_6,
  iso_8859_7,
  iso_8859_8,
  iso_8859_10,
  iso_8859_13,
  iso_8859_14,
  iso_8859_15,
  iso_8859_16,
  koi8_r,
  koi8_u,
  ibm866,
  macintosh,
  x_mac_cyrillic,
};
constexpr std::size_t kEncodingCount = static_cast<std::size_t>(Encoding::x_mac_cyrillic) + 1;

[[nodiscard]] constexpr bool is_single_byte(Encoding encoding) { return encoding >= Encoding::windows_1250; }

// Bytes below 0x80 between characters are ASCII, whatever went before.
[[nodiscard]] constexpr bool is_ascii_superset(Encoding encoding) {
  return encoding == Encoding::utf8 || (encoding >= Encoding::gb18030 && encoding != Encoding::iso_2022_jp);
}

// "windows-1252": lower case, as the list has it. Static storage.
[[nodiscard]] std::string_view encoding_name(Encoding encoding);

// Any label in any case, white space around it ignored.
[[nodiscard]] std::optional<Encoding> encoding_of_label(std::string_view label);

}  // namespace entente
