// The calendar code gives a day or a range; a deadline is the end of it, no finer than its words: "within two years"
// is a year, "in three months" a month.
#include "core/extract/due.h"

#include <algorithm>

#include "core/base/parts.h"
#include "core/dates/dates.h"
#include "core/dates/relative_dates.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::size_t kYear = 4, kMonth = 7, kDay = 10;  // characters of an ISO date

// "2022-04-01/2022-04-30" -> "2022-04".
std::string condensed(const std::string& dates) {
  const std::size_t slash = dates.find('/');
  if (slash == std::string::npos) return dates;
  const std::string first = dates.substr(0, slash), last = dates.substr(slash + 1);
  if (first.size() != kDay || last.size() != kDay) return last;
  if (first.ends_with("-01-01") && last.ends_with("-12-31") && first.substr(0, kYear) == last.substr(0, kYear))
    return last.substr(0, kYear);
  const auto number = [](std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
  };
  const int year = number(last.substr(0, kYear)), month = number(last.substr(kYear + 1, 2));
  if (first.substr(0, kMonth) == last.substr(0, kMonth) && first.ends_with("-01") &&
      number(last.substr(kMonth + 1)) == days_in_month(year, month))
    return last.substr(0, kMonth);
  return last;
}

// The only year named: "in late 2025", "the fourth quarter of 1987".
std::string lone_year(std::string_view words, bool& several) {
  std::string year;
  each_part(words, " ", [&](std::string_view word) {
    const std::size_t hyphen = word.rfind('-');  // "mid-2026"
    if (hyphen != std::string_view::npos) word.remove_prefix(hyphen + 1);
    while (!word.empty() && (word.back() == ',' || word.back() == '.')) word.remove_suffix(1);
    if (year_named(word) == 0) return;
    several = several || (!year.empty() && year != word);
    year = word;
  });
  return year;
}

}  // namespace

std::string due_of(std::string_view words, std::string_view date) {
  std::string plain(words);
  std::ranges::replace_if(
      plain, [](char c) { return is_ascii_space(c); }, ' ');
  bool several = false;
  const std::string year = lone_year(plain, several);
  if (several) return {};
  std::string found = deadline_day(plain, date);
  // "over the next five years" ends when "within" them does.
  if (const std::size_t next = plain.find("next "); found.empty() && next != std::string::npos)
    found = deadline_day("within " + plain.substr(next), date);
  if (found.empty()) {
    // Words with a year of their own mean the same day whenever they are said.
    const std::string early = deadline_day(plain, "1950-06-15"), late = deadline_day(plain, "2050-02-03");
    if (early == late) found = early;
  }
  if (found.empty()) return year;
  found = condensed(found);
  std::size_t finest = kDay;
  if (has_part(plain, " ", "months")) finest = kMonth;
  if (has_part(plain, " ", "years")) finest = kYear;
  found.resize(std::min(found.size(), finest));
  return found;
}

}  // namespace entente
