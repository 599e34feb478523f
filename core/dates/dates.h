// Calendar days as news writes them: in metadata, in datelines, in running text. A day is never guessed:
// what a careful reader could take two ways ("03/04/05") stays unknown, and its readings can be told.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"
#include "core/dates/calendar.h"

namespace entente {

struct DateWords {
  Span span;
  Day day;  // with at least a month
};

// Dates in running text, in order: "March 21, 2022", "20 Aug 2020", "Dec. 28", "2022-03-21", "March 2019".
[[nodiscard]] std::vector<DateWords> find_dates(std::string_view text);

// What a field that should hold one date says. Of `day` and `readings` at most one is given.
struct FieldDate {
  Day day;                    // whole, or a year with or without its month
  std::vector<Day> readings;  // two or more days it could mean, in order
};

// A metadata field: ISO 8601, RFC 2822, common English forms, seconds since 1970. A year of two digits counts
// only here: 69 to 99 are of the 20th century, the others of the 21st (POSIX, strptime, %y).
[[nodiscard]] FieldDate read_date_field(std::string_view field);

// ISO day or a prefix of it; empty when the field does not say, or could be read two ways.
[[nodiscard]] std::string metadata_date(std::string_view field);

// "1987"; 0 when `word` is not four digits that may be a year.
[[nodiscard]] int year_named(std::string_view word);

// "March", "sept", "Dec"; 0 when `word` is no English month.
[[nodiscard]] int month_named(std::string_view word);

// 0 is Monday; nullopt when `word` is no English day of the week, in full.
[[nodiscard]] std::optional<int> weekday_named(std::string_view word);

}  // namespace entente
