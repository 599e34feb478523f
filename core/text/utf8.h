// UTF-8 at the edge and inside. At the edge, bytes are checked and repaired once: each maximal
// ill-formed subpart becomes one U+FFFD (Unicode 15.0, section 3.9, "U+FFFD Substitution of Maximal
// Subparts"). Everything behind the edge may then decode without checking.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;  // in bytes
};

// A byte that goes on with a code point.
[[nodiscard]] constexpr bool is_utf8_trail(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The code point that starts at `at`; `text` must be valid UTF-8 and `at` a start within it.
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at);

// Where the code point before `at` starts; 0 < at <= text.size(), `text` valid.
[[nodiscard]] std::size_t previous_code_point(std::string_view text, std::size_t at);

// The beginning of `text` (valid) of at most `bytes` bytes, cut between code points.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t bytes);

// A code point that is no scalar value (a surrogate, above U+10FFFF) is written as U+FFFD.
void append_utf8(char32_t value, std::string& out);

// One well-formed sequence, or the maximal subpart of an ill-formed one.
struct Utf8Sequence {
  std::uint32_t size = 1;
  bool is_well_formed = false;
};

// What stands at `at` < text.size() of text that nobody has checked.
[[nodiscard]] Utf8Sequence utf8_sequence(std::string_view text, std::size_t at);

// How many bytes at the start of `text` are ASCII.
[[nodiscard]] std::size_t ascii_prefix(std::string_view text);

// Offset of the first ill-formed byte at or after `from`; text.size() when there is none.
[[nodiscard]] std::size_t find_ill_formed(std::string_view text, std::size_t from = 0);

// One ill-formed part: [given, given + size) of the input became U+FFFD at `repaired` of the output.
struct Utf8Fault {
  std::size_t given = 0;
  std::size_t repaired = 0;
  std::uint32_t size = 0;
};

// Appends `bytes` to `out`, ill-formed parts replaced; `repaired` offsets count from the start of `out`.
// Returns the faults in order, none when the bytes were well-formed.
std::vector<Utf8Fault> repair_utf8(std::string_view bytes, std::string& out);

}  // namespace entente
