// Which encoding bytes are in, and how that was found. The order of evidence: the user's word, a byte order mark,
// the pattern of zeros of UTF-16 and UTF-32, what HTML or XML declares, bytes that no other encoding explains, and
// last a guess by the letters that would result.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/decode/encoding.h"

namespace entente {

enum class FoundBy : std::uint8_t { mark, declared, content, guess, user };

// "mark", "declared", ... as it stands in reports. Static storage.
[[nodiscard]] std::string_view found_by_name(FoundBy found_by);

struct Detected {
  Encoding encoding = Encoding::utf8;
  FoundBy found_by = FoundBy::content;
  std::uint32_t mark = 0;               // bytes of byte order mark
  std::string_view unknown_label = {};  // wanted or declared, and not known here; borrows. Empty when there is none
  bool fits_none = false;               // a guess that no language bears out: perhaps not text at all
};

// `wanted` is the user's label, empty for none.
[[nodiscard]] Detected detect_encoding(std::string_view bytes, std::string_view wanted);

}  // namespace entente
