// Which legacy encoding bytes are likeliest in, by the letters they would be.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/decode/encoding.h"

namespace entente {

struct Guess {
  Encoding encoding = Encoding::windows_1252;
  std::int64_t half_bits = 0;     // what the best language needs for each byte beyond ASCII
  std::int64_t beyond_ascii = 0;  // such bytes in the part looked at
};

// `bytes` have some beyond ASCII. Looks at a bounded part of them.
[[nodiscard]] Guess guess_encoding(std::string_view bytes);

}  // namespace entente
