// The little-endian fields of a ZIP's records. Callers see to it that what they ask for is there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

[[nodiscard]] inline std::uint64_t little_endian(std::string_view bytes, std::uint64_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = size; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(at) + i]);
  return value;
}
[[nodiscard]] inline std::uint16_t u16(std::string_view bytes, std::uint64_t at) {
  return static_cast<std::uint16_t>(little_endian(bytes, at, 2));
}
[[nodiscard]] inline std::uint32_t u32(std::string_view bytes, std::uint64_t at) {
  return static_cast<std::uint32_t>(little_endian(bytes, at, 4));
}
[[nodiscard]] inline std::uint64_t u64(std::string_view bytes, std::uint64_t at) { return little_endian(bytes, at, 8); }

// True when `size` bytes stand at `at`; no sum is formed that could wrap.
[[nodiscard]] inline bool holds(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  return at <= bytes.size() && size <= bytes.size() - at;
}
[[nodiscard]] inline bool stands_at(std::string_view bytes, std::uint64_t at, std::string_view signature) {
  return holds(bytes, at, signature.size()) && bytes.substr(static_cast<std::size_t>(at)).starts_with(signature);
}
[[nodiscard]] inline std::string_view part_of(std::string_view bytes, std::uint64_t at, std::uint64_t size) {
  return bytes.substr(static_cast<std::size_t>(at), static_cast<std::size_t>(size));
}

}  // namespace entente
