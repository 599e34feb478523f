// Hex form of the stable hash; the hash itself is constexpr and lives in the header.
#include "core/base/hash.h"

namespace entente {

std::string hex16(std::uint64_t value) {
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; value >>= 4) digits[i] = "0123456789abcdef"[value & 0xF];
  return digits;
}

}  // namespace entente
