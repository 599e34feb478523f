// Is this one JSON text, and if not, where does it go wrong? simdjson's on-demand reader checks only
// what it touches and gives a verdict without a place; this pass checks all of RFC 8259 first, so that
// nothing half-broken is read in silence, every fault has an offset, and the whole records before a fault
// can be kept. Strings, nearly all of a news export, are passed over eight bytes at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

struct JsonFault {
  std::size_t offset = 0;
  std::string_view reason;  // static storage
  bool is_depth = false;    // well-formed so far, but nested deeper than the limit
};

// A bracket that was open at the fault. Offsets are into the text that was checked.
struct JsonOpen {
  bool is_object = false;
  std::size_t begin = 0;      // of the bracket
  std::size_t name = 0;       // of the quote before the name of the member at hand; an object's
  std::size_t whole_end = 0;  // behind the last whole element
  std::size_t whole = 0;      // elements, or members
};

class JsonCheck {
 public:
  explicit JsonCheck(std::uint64_t deepest) : deepest_(deepest) {}

  // nullopt when `text`, valid UTF-8, is exactly one JSON value with white space around it.
  [[nodiscard]] std::optional<JsonFault> run(std::string_view text);

  // After a fault: the outermost brackets that were open, no more than kOuter.
  [[nodiscard]] std::span<const JsonOpen> open() const { return std::span(outer_).first(outer_size()); }

 private:
  static constexpr std::size_t kOuter = 16;
  enum class Step : unsigned char { another, closed, failed };

  [[nodiscard]] std::size_t outer_size() const { return open_.size() < kOuter ? open_.size() : kOuter; }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool fail(std::string_view reason);
  void skip_space();
  void skip_plain();
  bool literal(std::string_view word);
  bool begin_value();
  bool open_bracket();
  bool name();
  Step after_value();
  bool string();
  bool escape();
  bool number();
  bool digits();

  std::uint64_t deepest_;
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<bool> open_;              // true for an object: a stack of its own, one bit a bracket
  std::array<JsonOpen, kOuter> outer_;  // more of the lowest of the stack
  bool opened_ = false;                 // begin_value() stopped behind a bracket, before its first value
  std::optional<JsonFault> fault_;
};

}  // namespace entente
