// The bytes of one file as valid UTF-8, with the way back: every place in the clean text can be told as
// byte offset, line and column of the file as it was given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/decode/decode.h"
#include "core/decode/detect.h"
#include "core/text/utf8.h"

namespace entente {

struct Place {
  std::uint64_t byte = 0;    // offset in the file as given
  std::uint32_t line = 1;    // 1-based; "\n", "\r\n" and a lone "\r" end a line
  std::uint32_t column = 1;  // 1-based, in bytes of the file
};

class SourceText {
 public:
  // Decodes and repairs. `bytes` must stay while this lives: places are found by walking them again.
  SourceText(std::string_view bytes, const Detected& detected);

  [[nodiscard]] const std::string& text() const { return decoded_.text; }
  [[nodiscard]] const std::vector<Utf8Fault>& faults() const { return decoded_.faults; }  // `given` in the file

  // Faults whose replacement lies in [begin, end) of text().
  [[nodiscard]] std::size_t count_faults(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t first_fault(std::size_t begin) const;  // index into faults()

  // Where `offset` of text() stands in the file. Offsets may be asked in any order: what lies before was
  // counted once.
  [[nodiscard]] Place place(std::size_t offset);

  // Hands the text over; place() then knows the start of the file only.
  [[nodiscard]] std::string take_text() { return std::move(decoded_.text); }

 private:
  // What was counted on the way to an offset of text().
  struct Count {
    std::size_t offset = 0;
    std::size_t line_start = 0;
    std::uint32_t line = 1;
  };

  [[nodiscard]] Count counted(Count from, std::size_t to) const;
  [[nodiscard]] std::uint64_t given(std::size_t offset) const;

  std::string_view bytes_;
  Encoding encoding_;
  Decoded decoded_;
  std::vector<Count> counts_{Count{}};  // at every kCountStep bytes, as far as place() was asked
};

}  // namespace entente
