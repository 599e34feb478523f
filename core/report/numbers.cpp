// Numbers as text: see numbers.h.
#include "core/report/numbers.h"

#include <cmath>

namespace entente {

void append_integer(std::uint64_t value, std::string& out) {
  char digits[20];
  std::size_t used = 0;
  do {
    digits[used++] = static_cast<char>('0' + value % 10);
    value /= 10;
  } while (value != 0);
  while (used > 0) out += digits[--used];
}

void append_grouped(std::uint64_t value, std::string& out) {
  std::string digits;
  append_integer(value, digits);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ',';
    out += digits[i];
  }
}

bool append_decimal(double value, unsigned decimals, std::string& out) {
  if (!std::isfinite(value) || std::abs(value) >= 1e18) return false;
  if (std::abs(value) >= 1e9) decimals = 0;  // the scaled value must fit into 64 bits
  std::uint64_t scale = 1;
  for (unsigned i = 0; i < decimals; ++i) scale *= 10;
  const auto scaled = static_cast<std::uint64_t>(std::abs(value) * static_cast<double>(scale) + 0.5);
  if (value < 0 && scaled > 0) out += '-';
  append_integer(scaled / scale, out);

  std::uint64_t fraction = scaled % scale;
  if (fraction == 0) return true;
  out += '.';
  for (scale /= 10; fraction > 0; scale /= 10) {
    out += static_cast<char>('0' + fraction / scale);
    fraction %= scale;
  }
  return true;
}

}  // namespace entente
