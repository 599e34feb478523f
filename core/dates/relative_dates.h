// Days told from the day of speaking: "yesterday", "on Tuesday", "last month", "three days ago", "by the end of the
// year", and days whose year is left out. Against the article's own day each means one day or a range of days.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"
#include "core/dates/calendar.h"

namespace entente {

// Which way a bare "Tuesday", a "June 30" points: news tells what was, promises what will be.
enum class Towards : std::uint8_t { past, future };

struct ResolvedDate {
  Span span;
  Day first, last;  // whole; equal for a single day
  friend bool operator==(const ResolvedDate&, const ResolvedDate&) = default;
};

// In order of the text, dates that give their own year included. `own` must be whole and real.
[[nodiscard]] std::vector<ResolvedDate> resolve_dates(std::string_view text, Day own, Towards towards);

// "2022-03-25", or "2022-04-01/2022-04-30" (ISO 8601) for a range.
[[nodiscard]] std::string iso(const ResolvedDate& date);

// The one day or range that the words of a deadline mean in an article of the ISO day `date`, as iso() gives it;
// empty when the article is undated, or when the words name no day or several.
[[nodiscard]] std::string deadline_day(std::string_view words, std::string_view date);

// -1 for "yesterday", 0 for "today"; nullopt when `word` is no word for a day.
[[nodiscard]] std::optional<int> days_from_own(std::string_view word);

}  // namespace entente
