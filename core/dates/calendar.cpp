// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap
// day is the last of one.
#include "core/dates/calendar.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

}  // namespace

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && year != 0 && !is_leap(year) ? 28 : kDays[static_cast<std::size_t>(month) - 1];
}

bool is_real(Day day) {
  return day.month >= 1 && day.month <= 12 && day.day >= 0 && day.day <= days_in_month(day.year, day.month);
}

int weekday(Day day) {
  constexpr std::int64_t kThursday = 3;  // 1970-01-01
  const std::int64_t shifted = (epoch_days(day) + kThursday) % 7;
  return static_cast<int>(shifted < 0 ? shifted + 7 : shifted);
}

std::int64_t epoch_days(Day day) {
  const std::int64_t year = day.year - (day.month <= 2);
  const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  const std::int64_t of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
  return era * 146097 + of_era - 719468;
}

Day day_of_epoch(std::int64_t days) {
  days += 719468;
  const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const std::int64_t of_era = days - era * 146097;
  const std::int64_t year_of_era = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  const std::int64_t of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t shifted = (5 * of_year + 2) / 153;
  const std::int64_t month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {static_cast<int>(year_of_era + era * 400 + (month <= 2)), static_cast<int>(month),
          static_cast<int>(of_year - (153 * shifted + 2) / 5 + 1)};
}

std::string iso(Day day) {
  if (day.year == 0) return {};
  const auto append = [](std::string& out, int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    out.append(width - std::min(width, digits.size()), '0');
    out += digits;
  };
  std::string out;
  append(out, day.year, 4);
  if (day.month == 0) return out;
  out += '-';
  append(out, day.month, 2);
  if (day.day == 0) return out;
  out += '-';
  append(out, day.day, 2);
  return out;
}

}  // namespace entente
