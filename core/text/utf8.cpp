// Checking, repairing and decoding UTF-8. A text is checked as a whole first, at the speed of simdjson; only one
// that fails is walked, ASCII eight bytes at once, the rest by the table of well-formed sequences (Unicode 15.0,
// table 3-7).
#include "core/text/utf8.h"

#include <simdjson.h>

#include "core/base/load.h"

namespace entente {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

// The first ill-formed byte at or after `at`, one sequence after another.
std::size_t walk_to_ill_formed(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    at += ascii_prefix(text.substr(at));
    if (at == text.size()) break;
    const Utf8Sequence sequence = utf8_sequence(text, at);
    if (!sequence.is_well_formed) break;
    at += sequence.size;
  }
  return at;
}

}  // namespace

Utf8Sequence utf8_sequence(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
  if (lead < 0x80) return {1, true};
  std::uint32_t length = 0;
  unsigned char low = 0x80, high = 0xBF;  // bounds of the second byte
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return {};
  }
  std::uint32_t good = 1;
  while (good < length && at + good < text.size()) {
    const unsigned char next = byte_at(text, at + good);
    if (next < low || next > high) break;
    low = 0x80;
    high = 0xBF;
    ++good;
  }
  return {good, good == length};
}

std::size_t ascii_prefix(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t at = 0;
  for (; text.size() - at >= 8; at += 8) {
    const std::uint64_t high = load64(text.data() + at) & kHighBits;
    if (high != 0) return at + first_marked(high);
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto trail = [&](std::size_t i) { return static_cast<char32_t>(byte_at(text, at + i) & 0x3F); };
  const char32_t lead = byte_at(text, at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | trail(1), 2};
  if (lead < 0xF0) return {(lead & 0x0F) << 12 | trail(1) << 6 | trail(2), 3};
  return {(lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3), 4};
}

std::size_t previous_code_point(std::string_view text, std::size_t at) {
  --at;
  while (at > 0 && is_utf8_trail(text[at])) --at;
  return at;
}

std::string_view utf8_prefix(std::string_view text, std::size_t bytes) {
  return bytes < text.size() ? text.substr(0, previous_code_point(text, bytes + 1)) : text;
}

void append_utf8(char32_t value, std::string& out) {
  if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) value = kReplacement;
  const auto put = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

std::size_t find_ill_formed(std::string_view text, std::size_t from) {
  if (simdjson::validate_utf8(text.data() + from, text.size() - from)) return text.size();
  return walk_to_ill_formed(text, from);
}

std::vector<Utf8Fault> repair_utf8(std::string_view bytes, std::string& out) {
  std::vector<Utf8Fault> faults;
  if (simdjson::validate_utf8(bytes.data(), bytes.size())) {
    out.append(bytes);
    return faults;
  }
  std::size_t copied = 0;
  for (std::size_t bad = walk_to_ill_formed(bytes, 0); bad < bytes.size(); bad = walk_to_ill_formed(bytes, copied)) {
    out.append(bytes, copied, bad - copied);
    const std::uint32_t size = utf8_sequence(bytes, bad).size;
    faults.push_back({bad, out.size(), size});
    append_utf8(kReplacement, out);
    copied = bad + size;
  }
  out.append(bytes, copied);
  return faults;
}

}  // namespace entente
