// One character of a text in any encoding: the decoders of the WHATWG Encoding Standard, each as a function from a
// place in the bytes to what stands there. Decoding, mapping places back and judging which encoding fits all walk
// with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/decode/encoding.h"

namespace entente {

constexpr char32_t kNoCharacter = 0xFFFFFFFF;  // an escape sequence: bytes without a character

struct Step {
  std::uint32_t size = 1;  // bytes; at least 1
  char32_t code = 0xFFFD;
  char32_t mark = 0;  // a combining mark that the same bytes carry; 0 for none
  bool is_well_formed = false;
};

// What ISO-2022-JP remembers from one character to the next. Other encodings remember nothing.
struct DecodeState {
  enum class Set : std::uint8_t { ascii, roman, katakana, jis0208 };
  Set set = Set::ascii;
  bool was_escape = false;  // an escape that an escape follows held no text: a fault
};

// What stands at `at` < bytes.size(). An ill-formed sequence is one step, as long as the standard says.
[[nodiscard]] Step decode_step(Encoding encoding, std::string_view bytes, std::size_t at, DecodeState& state);

// The characters of 0x80..0xFF, 0 for none; for encodings of one byte a character.
[[nodiscard]] const std::uint16_t* upper_half(Encoding encoding);

}  // namespace entente
