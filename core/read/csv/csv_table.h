// What a text looks like as a table: which character parts its columns and which row names them. Asked of every
// text, so prose is told in its first lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "core/read/fields.h"

namespace entente {

struct CsvTable {
  char delimiter = ',';
  std::size_t header = 0;   // offset of the header row
  std::size_t columns = 1;  // in most rows
};

// The delimiter among , ; tab and | that parts most rows into equally many fields; of several the one that makes
// the most. ',' where none does. Looks at the first rows.
[[nodiscard]] char find_delimiter(std::string_view text);

// nullopt unless `text` is a table beyond doubt: rows of one width below a header that holds names of `names`, or
// many strictly equal rows below a row of distinct short words. Prose, lists and Markdown tables are none.
[[nodiscard]] std::optional<CsvTable> find_csv_table(std::string_view text, const FieldNames& names);

}  // namespace entente
