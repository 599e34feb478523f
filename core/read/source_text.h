// The bytes of one file as valid UTF-8, with the way back: every place in the clean text can be told as
// byte offset, line and column of the file as it was given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/read/sniff.h"
#include "core/text/utf8.h"

namespace entente {

struct Place {
  std::uint64_t byte = 0;    // offset in the file as given
  std::uint32_t line = 1;    // 1-based; "\n", "\r\n" and a lone "\r" end a line
  std::uint32_t column = 1;  // 1-based, in bytes of the file
};

class SourceText {
 public:
  // Decodes and repairs; `sniffed` must not be refused. Copies `bytes`.
  SourceText(std::string_view bytes, const Sniffed& sniffed);

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<Utf8Fault>& faults() const { return faults_; }

  // Faults whose replacement lies in [begin, end) of text().
  [[nodiscard]] std::size_t count_faults(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t first_fault(std::size_t begin) const;  // index into faults()

  // Where `offset` of text() stands in the file. Offsets may be asked in any order: what lies before was
  // counted once.
  [[nodiscard]] Place place(std::size_t offset);

  // Hands the text over; place() then knows the start of the file only.
  [[nodiscard]] std::string take_text() { return std::move(text_); }

 private:
  // What was counted on the way to an offset of text().
  struct Count {
    std::size_t offset = 0;
    std::size_t line_start = 0;
    std::uint64_t units = 0;  // of UTF-16
    std::uint64_t line_start_units = 0;
    std::uint32_t line = 1;
  };

  void decode_utf16(std::string_view bytes, bool is_big);
  [[nodiscard]] Count counted(Count from, std::size_t to) const;
  [[nodiscard]] std::uint64_t given_offset(std::size_t offset, std::uint64_t units) const;

  std::string text_;
  std::vector<Utf8Fault> faults_;
  Encoding encoding_;
  std::uint32_t mark_;
  std::vector<Count> counts_{Count{}};  // at every kCountStep bytes, as far as place() was asked
};

}  // namespace entente
