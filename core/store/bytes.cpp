// The store's bytes: see bytes.h.
#include "core/store/bytes.h"

namespace entente {

void Writer::number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_.push_back(static_cast<std::uint8_t>(value | 0x80));
    value >>= 7;
  }
  bytes_.push_back(static_cast<std::uint8_t>(value));
}

void Writer::fixed64(std::uint64_t value) {
  for (unsigned shift = 0; shift < 64; shift += 8) bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
}

void Writer::text(std::string_view value) {
  number(value.size());
  bytes_.insert(bytes_.end(), value.begin(), value.end());
}

void Writer::span(Span value) {
  number(value.begin);
  number(value.size());
}

void Reader::fail() {
  ok_ = false;
  rest_ = {};
}

std::uint8_t Reader::byte() {
  if (rest_.empty()) {
    fail();
    return 0;
  }
  const std::uint8_t value = rest_.front();
  rest_ = rest_.subspan(1);
  return value;
}

std::uint64_t Reader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const std::uint8_t group = byte();
    if (!ok_) return 0;
    value |= static_cast<std::uint64_t>(group & 0x7F) << shift;
    if ((group & 0x80) != 0) continue;
    const bool overlong = group == 0 && shift > 0;
    const bool overflows = shift == 63 && group > 1;
    if (!overlong && !overflows) return value;
    break;
  }
  fail();
  return 0;
}

std::uint32_t Reader::number32() {
  const std::uint64_t value = number();
  if (value > 0xFFFFFFFF) fail();
  return ok_ ? static_cast<std::uint32_t>(value) : 0;
}

std::uint64_t Reader::fixed64() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += 8) value |= static_cast<std::uint64_t>(byte()) << shift;
  return ok_ ? value : 0;
}

std::string Reader::text() {
  const std::size_t size = count(1);
  const auto bytes = rest_.first(size);
  std::string out(bytes.begin(), bytes.end());
  rest_ = rest_.subspan(size);
  return out;
}

Span Reader::span() {
  const std::uint64_t begin = number32();
  const std::uint64_t end = begin + number32();
  if (end > 0xFFFFFFFF) fail();
  if (!ok_) return {};
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t Reader::count(std::size_t least_bytes) {
  const std::uint64_t value = number();
  if (value > rest_.size() / least_bytes) fail();
  return ok_ ? static_cast<std::size_t>(value) : 0;
}

std::uint32_t Reader::below(std::size_t limit) {
  const std::uint32_t value = number32();
  if (value >= limit) fail();
  return ok_ ? value : 0;
}

}  // namespace entente
