// Reading and writing the store's bytes. Little-endian whatever the machine; whole numbers as LEB128
// varints in their shortest form, so that one value has one encoding. A Reader never looks past its
// end and never believes a count that the bytes left could not hold.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

class Writer {
 public:
  void byte(std::uint8_t value) { bytes_.push_back(value); }
  void number(std::uint64_t value);
  void fixed64(std::uint64_t value);
  void text(std::string_view value);
  void span(Span value);

  [[nodiscard]] std::vector<std::uint8_t> take() { return std::move(bytes_); }

 private:
  std::vector<std::uint8_t> bytes_;
};

// The first fault makes ok() false for good; from then on every read gives zero or nothing.
class Reader {
 public:
  explicit Reader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  void fail();

  std::uint8_t byte();
  std::uint64_t number();
  std::uint32_t number32();
  std::uint64_t fixed64();
  std::string text();
  Span span();

  // A number of items that take at least `least_bytes` each.
  std::size_t count(std::size_t least_bytes);

  // A number below `limit`; for indices and enumerations.
  std::uint32_t below(std::size_t limit);

 private:
  std::span<const std::uint8_t> rest_;
  bool ok_ = true;
};

}  // namespace entente
