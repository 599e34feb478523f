// Checking, repairing and decoding UTF-8. News is nearly all ASCII, so eight bytes are passed at once
// while none has its high bit set; only the rest meets the table of well-formed sequences
// (Unicode 15.0, table 3-7).
#include "core/text/utf8.h"

#include <cstring>

namespace entente {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

std::size_t skip_ascii(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  while (text.size() - at >= 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    if (word & kHighBits) break;
    at += 8;
  }
  while (at < text.size() && byte_at(text, at) < 0x80) ++at;
  return at;
}

struct Sequence {
  std::uint32_t size = 1;  // bytes of the sequence, or of its maximal ill-formed subpart
  bool well_formed = false;
};

// Looks at the sequence that starts with the non-ASCII byte at `at`.
Sequence sequence_at(std::string_view text, std::size_t at) {
  const unsigned char lead = byte_at(text, at);
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

}  // namespace

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
  for (std::size_t at = skip_ascii(text, from); at < text.size(); at = skip_ascii(text, at)) {
    const Sequence sequence = sequence_at(text, at);
    if (!sequence.well_formed) return at;
    at += sequence.size;
  }
  return text.size();
}

std::vector<Utf8Fault> repair_utf8(std::string_view bytes, std::string& out) {
  std::vector<Utf8Fault> faults;
  std::size_t copied = 0;
  for (std::size_t bad = find_ill_formed(bytes); bad < bytes.size(); bad = find_ill_formed(bytes, copied)) {
    out.append(bytes, copied, bad - copied);
    const std::uint32_t size = sequence_at(bytes, bad).size;
    faults.push_back({bad, out.size(), size});
    append_utf8(kReplacement, out);
    copied = bad + size;
  }
  out.append(bytes, copied);
  return faults;
}

}  // namespace entente
