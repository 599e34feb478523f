// Days of the Gregorian calendar and how to count from one to another. Knows no words and no clock.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

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

[[nodiscard]] int days_in_month(int year, int month);  // 29 for February of an unknown year (0)

// Days since 1970-01-01, before it negative, and back. The day must be whole and real.
[[nodiscard]] std::int64_t epoch_days(Day day);
[[nodiscard]] Day day_of_epoch(std::int64_t days);

}  // namespace entente
