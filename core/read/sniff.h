// What a file holds, judged by its first bytes and never by its name. What is not read here is named,
// so that the user can be told what to do instead.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/base/result.h"

namespace entente {

enum class Encoding : std::uint8_t { utf8, utf16_little, utf16_big };

struct Sniffed {
  bool is_refused = false;
  ProblemCode code = ProblemCode::binary;  // when refused
  std::string_view reason;                 // when refused: what it is and what to do; static storage
  Encoding encoding = Encoding::utf8;
  std::uint32_t mark = 0;  // bytes of byte order mark
};

[[nodiscard]] Sniffed sniff(std::string_view bytes);

enum class Form : std::uint8_t { text, json, json_lines };

// `text` is decoded. A text that merely begins with a bracket stays a text.
[[nodiscard]] Form sniff_form(std::string_view text);

}  // namespace entente
