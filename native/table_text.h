// A table for a terminal: what its figures rest on, how they are made, then the rows in columns as wide as need be.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/table.h"

namespace entente::native {

struct TextColumn {
  std::string name;         // of a column of the table
  std::size_t widest = 32;  // of a text; what is longer is cut
  bool from_end = false;    // a text is set flush right, and cut at its beginning
};

// Facts by name, each on a line of its own, and the formulas of the columns that are shown: their symbols alone, since
// the whole of each stands in the other formats.
[[nodiscard]] std::string facts_text(const Table& table, const std::vector<TextColumn>& shown);

// The headings and the rows. Columns that the table has not are passed over.
[[nodiscard]] std::string rows_text(const Table& table, const std::vector<TextColumn>& shown);

// Of trends: a line for each period, with a count and a rate for each pattern.
[[nodiscard]] std::string periods_text(const Trends& trends);

// Of key sentences: each with its article, in full.
[[nodiscard]] std::string sentences_text(const Table& table);

}  // namespace entente::native
