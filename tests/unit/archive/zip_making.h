// Small ZIP archives for tests, sound unless a test asks for a fault.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct MadeMember {
  std::string name;
  std::string bytes;        // unpacked
  std::string packed = {};  // empty: stored
  std::uint16_t method = 0;
  std::uint16_t flags = 1 << 11;  // the name is UTF-8
  std::string extra = {};         // in the directory only
  std::string local_name = {};    // empty: `name`
  std::int64_t declared = -1;     // unpacked size in both headers; the true one when negative
  bool has_bad_sum = false;
};

inline void put(std::string& out, std::uint64_t value, int size) {
  for (int i = 0; i < size; ++i, value >>= 8) out += static_cast<char>(value & 0xFF);
}

// CRC-32 of ISO 3309, bit by bit.
inline std::uint32_t made_sum(std::string_view bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char c : bytes) {
    sum ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) sum = (sum >> 1) ^ (0xEDB88320 & (0 - (sum & 1)));
  }
  return ~sum;
}

// 1 + 258 * `matches` times the letter "a", deflated with RFC 1951's fixed codes: the densest there is.
inline std::string deflated_run(std::size_t matches) {
  std::string out;
  unsigned held = 0;
  int count = 0;
  const auto bits = [&](unsigned value, int size) {  // least significant first
    for (int i = 0; i < size; ++i) {
      held |= (value >> i & 1) << count;
      if (++count == 8) out += static_cast<char>(held), held = 0, count = 0;
    }
  };
  const auto code = [&](unsigned value, int size) {  // Huffman codes come most significant bit first
    for (int i = size; i-- > 0;) bits(value >> i & 1, 1);
  };
  bits(0b011, 3);  // the last block, fixed codes
  code(0x30 + 'a', 8);
  for (std::size_t i = 0; i < matches; ++i) code(0b11000101, 8), code(0, 5);  // length 258, distance 1
  code(0, 7);                                                                 // end of block
  if (count > 0) out += static_cast<char>(held);
  return out;
}

inline MadeMember made_run(std::string name, std::size_t matches) {
  return {.name = std::move(name),
          .bytes = std::string(1 + 258 * matches, 'a'),
          .packed = deflated_run(matches),
          .method = 8};
}

inline void put_common(const MadeMember& member, std::string& out) {
  const std::uint64_t packed = member.method == 0 ? member.bytes.size() : member.packed.size();
  put(out, 20, 2);
  put(out, member.flags, 2);
  put(out, member.method, 2);
  put(out, 0, 4);
  put(out, made_sum(member.bytes) ^ (member.has_bad_sum ? 1U : 0U), 4);
  put(out, packed, 4);
  put(out, member.declared < 0 ? member.bytes.size() : static_cast<std::uint64_t>(member.declared), 4);
}

inline std::string made_zip(const std::vector<MadeMember>& members, std::string_view comment = {}) {
  std::string out, directory;
  for (const MadeMember& member : members) {
    const std::string& local = member.local_name.empty() ? member.name : member.local_name;
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    put_common(member, directory);
    put(directory, member.name.size(), 2);
    put(directory, member.extra.size(), 2);
    put(directory, 0, 2 + 2 + 2 + 4);  // no comment, first disk, no attributes
    put(directory, out.size(), 4);
    directory += member.name + member.extra;
    out += "PK\x03\x04";
    put_common(member, out);
    put(out, local.size(), 2);
    put(out, 0, 2);
    out += local;
    out += member.method == 0 ? member.bytes : member.packed;
  }
  const std::size_t begin = out.size();
  out += directory;
  out += "PK\x05\x06";
  put(out, 0, 4);
  put(out, members.size(), 2);
  put(out, members.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, comment.size(), 2);
  out += comment;
  return out;
}

}  // namespace entente
