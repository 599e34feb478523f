// RFC 4180, one row after another: quotes, doubled quotes, and CR, LF or CRLF inside quotes and as row ends. Where
// a file breaks the rules the fault is told and the row is read as it was most likely meant: a quote out of its
// place is text, a quote that never closes takes the rest. Values are cut out only when they are asked for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct CsvField {
  std::size_t begin = 0, end = 0;  // of what the quotes hold, where there are any
  bool is_quoted = false;
};

enum class CsvFault : std::uint8_t { none, unclosed_quote, stray_quote };

struct CsvRow {
  std::size_t begin = 0, end = 0;  // without the line end
  std::size_t number = 0;          // 1-based
  std::vector<CsvField> fields;    // one at least; none of a row that is too long
  bool is_too_long = false;
  CsvFault fault = CsvFault::none;  // the first in the row
  std::size_t fault_at = 0;

  // An empty line, which is a row of one empty field.
  [[nodiscard]] bool is_blank() const { return begin == end; }
};

// Borrows its text.
class CsvRows {
 public:
  CsvRows(std::string_view text, char delimiter, std::uint64_t longest = std::numeric_limits<std::uint64_t>::max())
      : text_(text), delimiter_(delimiter), longest_(longest) {}

  // False at the end; `row` keeps its memory from call to call. A line end at the end of the text ends the last
  // row and begins none.
  bool next(CsvRow& row);

  // Goes on at `offset`, the beginning of a row. However often that is asked, quotes that never close are looked
  // for once.
  void resume_at(std::size_t offset) { at_ = offset; }

  // With doubled quotes made single.
  [[nodiscard]] std::string value(const CsvField& field) const;

 private:
  [[nodiscard]] bool ends_field(std::size_t at) const;
  [[nodiscard]] std::size_t behind_plain(std::size_t at) const;
  CsvField quoted_field(CsvRow& row);
  CsvField plain_field(CsvRow& row);
  std::size_t closing_quote(std::size_t from, CsvRow& row);

  std::string_view text_;
  char delimiter_;
  std::uint64_t longest_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
  std::size_t unclosed_from_ = std::numeric_limits<std::size_t>::max();  // no quote from here on closes a field
};

}  // namespace entente
