// A line that says when an article was published and nothing else: "March 21, 2022", "Published: Monday, 21 Mar
// 2022, 10:15 am", "Published in The Daily, March 21st, 2022".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/types.h"
#include "core/dates/dates.h"

namespace entente {

struct DateLine {
  FieldDate date;      // whole, or the readings of an ambiguous one
  std::string outlet;  // "The Daily"; may be empty
};

// `line` is such a line.
[[nodiscard]] std::optional<DateLine> read_date_line(std::string_view line);

// Among the first lines behind the headline, else the last line. Costs the same for a text of any length.
[[nodiscard]] std::optional<DateLine> find_date_line(std::string_view text, Span headline);

}  // namespace entente
