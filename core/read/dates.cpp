// Dates are patterns over tokens, so that "Dec. 28", "28 December" and "DEC 28" need no grammar of their
// own spacing. Metadata in ISO form is read before that, digit by digit.
#include "core/read/dates.h"

#include <algorithm>
#include <array>

#include "core/text/characters.h"
#include "core/text/words.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};
constexpr int kFirstYear = 1500, kLastYear = 2199;  // what four digits may mean as a year

constexpr bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::string lower(std::string_view word) {
  std::string out;
  append_folded(word, out);
  return out;
}

// 0 when `word` is no month: the full name, its first three letters, or "sept".
int month_named(std::string_view word) {
  constexpr std::string_view kInitials = "JFMASONDjfmasond";
  if (word.size() < 3 || word.size() > 9 || kInitials.find(word[0]) == std::string_view::npos) return 0;
  const std::string name = lower(word);
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (name == kMonths[i] || (name.size() == 3 && kMonths[i].starts_with(name)) || (name == "sept" && i == 8)) {
      return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

// The number that `digits` spells; -1 when it is not all digits or has more than nine.
int number_of(std::string_view digits) {
  if (digits.empty() || digits.size() > 9 || !std::ranges::all_of(digits, is_ascii_digit)) return -1;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// "21", "21st"; 0 when it is no day of a month.
int day_of(std::string_view word) {
  std::size_t count = 0;
  while (count < word.size() && is_ascii_digit(word[count])) ++count;
  if (count == 0 || count > 2) return 0;
  const std::string ending = lower(word.substr(count));
  if (!ending.empty() && ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return 0;
  const int value = number_of(word.substr(0, count));
  return value <= 31 ? value : 0;
}

// Reads dates off the tokens of one text.
class DateReader {
 public:
  explicit DateReader(std::string_view text) : text_(text) { split_words(text, tokens_); }

  std::vector<DateWords> run() {
    std::vector<DateWords> found;
    for (std::size_t i = 0; i < tokens_.size();) {
      end_ = i;
      const Day day = date_at(i);
      if (day.month != 0 && is_real(day)) {
        found.push_back({{tokens_[i].span.begin, tokens_[end_ - 1].span.end}, day});
        i = end_;
      } else {
        ++i;
      }
    }
    return found;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? slice(text_, tokens_[i].span) : std::string_view();
  }
  // Behind the token `i` and what may part the words of a date: ".", ",", "-", "of".
  [[nodiscard]] std::size_t after(std::size_t i, std::string_view marks) const {
    ++i;
    while (word(i).size() == 1 && marks.find(word(i)[0]) != std::string_view::npos) ++i;
    return i;
  }
  Day date_at(std::size_t i);
  Day month_first(std::size_t i, int month);
  Day day_first(std::size_t i, int day);
  Day numeric(std::size_t i);
  void take_year(std::size_t i, Day& day);

  std::string_view text_;
  std::vector<Token> tokens_;
  std::size_t end_ = 0;  // behind the last token of the date just read
};

Day DateReader::date_at(std::size_t i) {
  const std::string_view first = word(i);
  if (const int month = month_named(first)) return month_first(i, month);
  if (tokens_[i].kind != TokenKind::mark && is_ascii_digit(first[0])) {
    const Day day = numeric(i);
    if (day.month != 0) return day;
    if (const int number = day_of(first)) return day_first(i, number);
  }
  return {};
}

void DateReader::take_year(std::size_t i, Day& day) {
  const int year = year_named(word(i));
  if (year == 0) return;
  const std::string_view gap = text_.substr(tokens_[i - 1].span.end, tokens_[i].span.begin - tokens_[i - 1].span.end);
  const bool is_parted = gap.find('\n') != gap.rfind('\n');  // "25 February", blank line, "2000 GMT"
  if (!is_parted) {
    day.year = year;
    end_ = i + 1;
  }
}

// "March 21, 2022", "Dec. 9,2021", "Mar 21", "March 2019". "may" in small letters is a verb.
Day DateReader::month_first(std::size_t i, int month) {
  if (!is_ascii_upper(word(i)[0])) return {};
  Day day{0, month, 0};
  const std::size_t second = after(i, ".");
  const std::string_view number = word(second);
  if (const std::size_t comma = number.find(','); comma != 0 && comma != std::string_view::npos) {
    day.day = day_of(number.substr(0, comma));
    day.year = year_named(number.substr(comma + 1));
    end_ = second + 1;
    return day.is_whole() ? day : Day{};
  }
  take_year(second, day);
  if (day.year != 0) return day;
  if (word(second) == ",") {  // "December, 1986"
    take_year(second + 1, day);
    return day.year != 0 ? day : Day{};
  }
  day.day = day_of(number);
  if (day.day == 0) return {};
  end_ = second + 1;
  take_year(after(second, ","), day);
  return day;
}

// "21 March 2022", "26-FEB-1987", "21st of March".
Day DateReader::day_first(std::size_t i, int number) {
  std::size_t second = after(i, "-");
  if (word(second) == "of") ++second;
  const int month = month_named(word(second));
  if (month == 0 || !is_ascii_upper(word(second)[0])) return {};
  Day day{0, month, number};
  end_ = second + 1;
  take_year(after(second, ".,-"), day);
  return day;
}

// "2022-03-21", "21/03/2022" where only one order makes a date.
Day DateReader::numeric(std::size_t i) {
  const std::string_view mark = word(i + 1);
  if ((mark != "-" && mark != "/") || word(i + 3) != mark) return {};
  const auto touch = [&](std::size_t k) { return tokens_[k].span.end == tokens_[k + 1].span.begin; };
  if (i + 4 >= tokens_.size() || !touch(i) || !touch(i + 1) || !touch(i + 2) || !touch(i + 3)) return {};
  const int b = number_of(word(i + 2));
  const std::string_view third = word(i + 4);
  const std::string_view clock_free = third.substr(0, third.find('T'));
  end_ = i + 5;
  if (const int year = year_named(word(i))) return {year, b, number_of(clock_free)};
  const int year = year_named(third), a = number_of(word(i));
  if (year == 0 || a < 1 || b < 1 || (a <= 12 && b <= 12 && a != b)) return {};
  return a <= 12 ? Day{year, a, b} : Day{year, b, a};
}

// Days since 1970-01-01 to a date: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
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

// "20220321", "20220321101500", seconds or milliseconds since 1970.
Day from_digits(std::string_view digits) {
  if (digits.size() == 4) return {year_named(digits), 0, 0};
  if (digits.size() == 8 || digits.size() == 14) {
    const Day day{year_named(digits.substr(0, 4)), number_of(digits.substr(4, 2)), number_of(digits.substr(6, 2))};
    return day.year != 0 && is_real(day) ? day : Day{};
  }
  if (digits.size() != 9 && digits.size() != 10 && digits.size() != 13) return {};
  std::int64_t seconds = 0;
  for (const char c : digits.substr(0, std::min<std::size_t>(digits.size(), 10))) seconds = seconds * 10 + (c - '0');
  return day_of_epoch(seconds / 86400);
}

// "2022-03", "2022/03", alone in the field.
Day year_and_month(std::string_view field) {
  if (field.size() != 7 || (field[4] != '-' && field[4] != '/')) return {};
  const Day day{year_named(field.substr(0, 4)), number_of(field.substr(5)), 0};
  return day.year != 0 && day.month >= 1 && day.month <= 12 ? day : Day{};
}

}  // namespace

int year_named(std::string_view word) {
  const int value = word.size() == 4 ? number_of(word) : -1;
  return value >= kFirstYear && value <= kLastYear ? value : 0;
}

bool is_real(Day day) {
  constexpr std::array<int, 12> kDays = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (day.month < 1 || day.month > 12 || day.day < 0) return false;
  const int last =
      day.month == 2 && day.year != 0 && !is_leap(day.year) ? 28 : kDays[static_cast<std::size_t>(day.month) - 1];
  return day.day <= last;
}

int weekday(Day day) {  // Tomohiko Sakamoto's congruence, turned so that Monday is 0
  constexpr std::array<int, 12> kShift = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int y = day.year - (day.month < 3);
  return (y + y / 4 - y / 100 + y / 400 + kShift[static_cast<std::size_t>(day.month) - 1] + day.day + 6) % 7;
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

std::vector<DateWords> find_dates(std::string_view text) { return DateReader(text).run(); }

std::string metadata_date(std::string_view field) {
  constexpr std::size_t kLongestField = 200;  // bytes; what is longer says more than a date
  field = utf8_prefix(field, kLongestField);
  field = slice(field, trimmed(field, {0, static_cast<std::uint32_t>(field.size())}));
  if (field.empty()) return {};
  if (std::ranges::all_of(field, is_ascii_digit)) return iso(from_digits(field));
  if (const Day day = year_and_month(field); day.year != 0) return iso(day);
  if (field.size() > 8 && number_of(field.substr(0, 8)) >= 0 && field[8] == 'T')
    return iso(from_digits(field.substr(0, 8)));
  Day best;
  for (const DateWords& words : find_dates(field)) {
    if (words.day.year == 0) continue;
    if (best.is_whole() && words.day.is_whole() && best != words.day) return {};
    if (!best.is_whole()) best = words.day;
  }
  return iso(best);
}

std::optional<int> weekday_named(std::string_view word) {
  if (word.size() < 6 || word.size() > 9) return std::nullopt;
  const auto found = std::ranges::find(kWeekdays, lower(word));
  if (found == kWeekdays.end()) return std::nullopt;
  return static_cast<int>(found - kWeekdays.begin());
}

}  // namespace entente
