// The flat tables that cross the boundary of core.wasm, both ways, and the Result that brings one.
//
// Tables are little-endian without padding. A string is u32 size and that many bytes of UTF-8, a list u32 count and its
// elements, a flag a u32 that is not zero, a real an f64, a span two u32: begin, end. A table within a table is a
// string of its bytes.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/result.h"
#include "core/base/types.h"

namespace entente::abi {

static_assert(std::endian::native == std::endian::little);

// What a Result's data holds.
enum class Outcome : std::uint32_t {
  ok = 0,        // what the function's comment says
  problem = 1,   // a Problem: string code, u64 byte, u32 line, u32 column, strings file, member, message, kept
  missing = 2,   // nothing: there is no such article
  argument = 3,  // nothing: a table is malformed, or names what is not known
};

struct EncodedResult {
  Outcome outcome = Outcome::ok;
  std::uint32_t data = 0;
  std::uint32_t size = 0;
  std::uint32_t handle = 0;  // what a function made that says so
};

inline std::uint32_t address_of(const void* pointer) {
  return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
}
inline std::string_view text_at(const char* data, std::uint32_t size) { return {data, size}; }
inline std::span<const std::uint8_t> bytes_at(const std::uint8_t* data, std::uint32_t size) { return {data, size}; }
inline std::span<const std::uint8_t> bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

template <class Bytes>
EncodedResult* make_result(Outcome outcome, const Bytes& bytes) {
  static_assert(sizeof(*bytes.data()) == 1);
  auto* result = new EncodedResult;
  result->outcome = outcome;
  result->size = static_cast<std::uint32_t>(bytes.size());
  if (bytes.empty()) return result;
  auto* copy = new std::uint8_t[bytes.size()];
  std::memcpy(copy, bytes.data(), bytes.size());
  result->data = address_of(copy);
  return result;
}
inline EncodedResult* argument_result() { return make_result(Outcome::argument, std::string_view()); }
EncodedResult* problem_result(const Problem& problem);
void free_result(EncodedResult* result);  // and its bytes

class TableWriter {
 public:
  template <class Number>
  void number(Number value) {
    static_assert(std::is_unsigned_v<Number>);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&value);
    bytes_.insert(bytes_.end(), bytes, bytes + sizeof value);
  }
  void count(std::size_t value) { number(static_cast<std::uint32_t>(value)); }
  void string(std::string_view text) {
    count(text.size());
    bytes_.insert(bytes_.end(), text.begin(), text.end());
  }
  void real(double value) { number(std::bit_cast<std::uint64_t>(value)); }
  void span(Span span) {
    number(span.begin);
    number(span.end);
  }
  [[nodiscard]] const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
  std::vector<std::uint8_t> bytes_;
};

// Reads past the end yield zeros and make is_whole() false; no count is trusted before its elements are read.
class TableReader {
 public:
  explicit TableReader(std::span<const std::uint8_t> bytes) : rest_(bytes) {}

  std::uint32_t number();
  std::uint64_t number64();
  double real();
  bool flag() { return number() != 0; }
  // A number below `limit`, or fail().
  std::uint32_t below(std::uint32_t limit);
  std::string_view bytes();  // borrowed from the table
  std::string string() { return std::string(bytes()); }
  std::vector<std::string> strings();

  void fail() { ok_ = false; }
  [[nodiscard]] bool is_ok() const { return ok_; }
  [[nodiscard]] bool is_whole() const { return ok_ && rest_.empty(); }

 private:
  template <class Number>
  Number raw();

  std::span<const std::uint8_t> rest_;
  bool ok_ = true;
};

}  // namespace entente::abi
