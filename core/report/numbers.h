// Numbers as text, the same on every platform. Decimals are rounded by integer arithmetic on the scaled
// value: the library's own formatting of doubles would cost 100 kB of WebAssembly.
#pragma once

#include <cstdint>
#include <string>

namespace entente {

void append_integer(std::uint64_t value, std::string& out);

// "1,204,968"
void append_grouped(std::uint64_t value, std::string& out);

// At most `decimals` places (up to 9), half rounded away from zero, without trailing zeros, "0" for minus zero; none
// from 1e9 on. Returns false and appends nothing when the value is not finite or is 1e18 and more.
[[nodiscard]] bool append_decimal(double value, unsigned decimals, std::string& out);

}  // namespace entente
