// Calendar days as news writes them: in metadata, in datelines, in running text. A day is never guessed:
// what a careful reader could take two ways ("03/04/05") stays unknown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente {

// 0 where a part is not known.
struct Day {
  int year = 0;
  int month = 0;
  int day = 0;
  [[nodiscard]] bool is_whole() const { return year != 0 && month != 0 && day != 0; }
  friend auto operator<=>(const Day&, const Day&) = default;
};

// Exists in the Gregorian calendar; without a year, exists in some year.
[[nodiscard]] bool is_real(Day day);
[[nodiscard]] int weekday(Day day);      // 0 is Monday; `day` must be whole and real
[[nodiscard]] std::string iso(Day day);  // "2022-03-21", "2022-03", "2022", or empty without a year

struct DateWords {
  Span span;
  Day day;  // with at least a month
};

// Dates in running text, in order: "March 21, 2022", "20 Aug 2020", "Dec. 28", "2022-03-21", "March 2019".
[[nodiscard]] std::vector<DateWords> find_dates(std::string_view text);

// A metadata field: ISO 8601, RFC 2822, common English forms, seconds since 1970. ISO day or a prefix of
// it; empty when the field does not say, or could be read two ways.
[[nodiscard]] std::string metadata_date(std::string_view field);

// "1987"; 0 when `word` is not four digits that may be a year.
[[nodiscard]] int year_named(std::string_view word);

// 0 is Monday; nullopt when `word` is no English day of the week.
[[nodiscard]] std::optional<int> weekday_named(std::string_view word);

}  // namespace entente
