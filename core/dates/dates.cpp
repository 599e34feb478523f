// Dates with a month's name are patterns over tokens, so that "Dec. 28", "28 December" and "DEC 28" need no
// grammar of their own spacing. Dates in figures are read letter by letter: one order of year, month and day
// must be the only one that makes a date.
#include "core/dates/dates.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/base/compact_sort.h"
#include "core/dates/date_figures.h"
#include "core/text/characters.h"
#include "core/text/words.h"
#include "lexicon/calendar_words.h"

namespace entente {
namespace {

constexpr int kFirstYear = 1500, kLastYear = 2199;  // what four digits may mean as a year

struct CalendarWord {
  std::string_view form;
  bool is_month = false;
  int number = 0;
};

constexpr auto kCalendarWords = [] {
  std::array<CalendarWord, lexicon::k_calendar_words.size()> words{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto& row = lexicon::k_calendar_words[i];
    words[i] = {row[0], row[1] == "month", 0};
    for (const char c : row[2]) words[i].number = words[i].number * 10 + (c - '0');
  }
  std::ranges::sort(words, {}, &CalendarWord::form);
  return words;
}();

// By their first three letters nearly all words are told to be none of these.
class CalendarPrefixes {
 public:
  consteval CalendarPrefixes() {
    for (const CalendarWord& word : kCalendarWords) bits_[place_of(word.form) / 64] |= bit_of(word.form);
  }
  [[nodiscard]] constexpr bool may_begin(std::string_view word) const {
    return (bits_[place_of(word) / 64] & bit_of(word)) != 0;
  }

 private:
  // Of a letter's two cases the five low bits are one.
  static constexpr std::size_t place_of(std::string_view word) {
    const auto low = [&](std::size_t at) { return static_cast<std::size_t>(word[at] & 31); };
    return low(0) << 10 | low(1) << 5 | low(2);
  }
  static constexpr std::uint64_t bit_of(std::string_view word) { return std::uint64_t{1} << place_of(word) % 64; }
  std::array<std::uint64_t, (std::size_t{1} << 15) / 64> bits_{};
};

// Null when `word` names no month and no day of the week.
const CalendarWord* calendar_word(std::string_view word) {
  static constexpr CalendarPrefixes kPrefixes;
  constexpr std::size_t kLongest = 9;
  if (word.size() < 3 || word.size() > kLongest || !kPrefixes.may_begin(word)) return nullptr;
  std::array<char, kLongest> small{};
  std::ranges::transform(word, small.begin(), ascii_lower);
  const std::string_view form(small.data(), word.size());
  const auto found = std::ranges::lower_bound(kCalendarWords, form, {}, &CalendarWord::form);
  return found != kCalendarWords.end() && found->form == form ? &*found : nullptr;
}

// "21", "21st"; 0 when it is no day of a month.
int day_of(std::string_view word) {
  std::size_t count = 0;
  while (count < word.size() && is_ascii_digit(word[count])) ++count;
  if (count == 0 || count > 2 || (word.size() != count && word.size() != count + 2)) return 0;
  if (word.size() > count) {
    const std::array<char, 2> ending = {ascii_lower(word[count]), ascii_lower(word[count + 1])};
    constexpr std::array<std::string_view, 4> kEndings = {"st", "nd", "rd", "th"};
    if (std::ranges::find(kEndings, std::string_view(ending.data(), 2)) == kEndings.end()) return 0;
  }
  const int value = number_of(word.substr(0, count));
  return value <= 31 ? value : 0;
}

enum class Style : std::uint8_t { prose, field };

// Reads dates off the tokens of one text.
class DateReader {
 public:
  DateReader(std::string_view text, Style style) : text_(text), style_(style) { split_words(text, tokens_); }

  std::vector<DateWords> run();

  // Days that figures of the text could mean, of the first that could mean several.
  std::vector<Day> readings;

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < tokens_.size() ? slice(text_, tokens_[i].span) : std::string_view();
  }
  [[nodiscard]] bool is_mark(std::size_t i, char mark) const { return word(i).size() == 1 && word(i)[0] == mark; }
  [[nodiscard]] bool is_field() const { return style_ == Style::field; }
  // Behind the token `i` and what may part the words of a date: ".", ",", "-".
  [[nodiscard]] std::size_t after(std::size_t i, std::string_view marks) const {
    ++i;
    while (word(i).size() == 1 && marks.find(word(i)[0]) != std::string_view::npos) ++i;
    return i;
  }
  // In running text "may" and "march" are verbs; a whole date is one in any letters.
  [[nodiscard]] bool is_sure(std::size_t month, const Day& day) const {
    return is_field() || is_ascii_upper(word(month)[0]) || day.is_whole();
  }
  [[nodiscard]] int month_at(std::size_t i) const { return month_named(word(i)); }
  [[nodiscard]] int year_at(std::size_t i) const;
  [[nodiscard]] std::size_t behind_clock(std::size_t i) const;
  Day date_at(std::size_t i);
  Day month_first(std::size_t i, int month);
  Day day_first(std::size_t i, int day);
  Day year_first(std::size_t i, int year);
  Day figures(std::size_t i);
  void take_year(std::size_t i, Day& day);

  std::string_view text_;
  Style style_;
  std::vector<Token> tokens_;
  std::size_t end_ = 0;  // behind the last token of the date just read
};

std::vector<DateWords> DateReader::run() {
  std::vector<DateWords> found;
  for (std::size_t i = 0; i < tokens_.size();) {
    end_ = i;
    const Day day = date_at(i);
    if (day.month != 0 && is_real(day)) {
      found.push_back({{tokens_[i].span.begin, tokens_[end_ - 1].span.end}, day});
      i = end_;
    } else {
      i = std::max(end_, i + 1);
    }
  }
  return found;
}

Day DateReader::date_at(std::size_t i) {
  const std::string_view first = word(i);
  if (tokens_[i].kind == TokenKind::mark) return {};
  if (!is_ascii_digit(first[0])) {
    const int month = month_at(i);
    const Day day = month != 0 ? month_first(i, month) : Day{};
    const bool is_cut = day.day == 0 && is_field() && i > 0 && tokens_[i - 1].kind == TokenKind::number;
    return is_cut ? Day{} : day;  // "32 January 2015" is no January
  }
  const bool is_clock = i > 1 && is_mark(i - 1, ':') && number_of(word(i - 2)) >= 0;
  if (is_clock) return {};
  const Day day = figures(i);
  if (day.month != 0 || end_ > i) return day;
  if (const int number = day_of(first)) return day_first(i, number);
  const int year = is_field() ? year_named(first) : 0;
  return year != 0 ? year_first(i, year) : Day{};
}

// "2022", or in a field "22" where it is no hour.
int DateReader::year_at(std::size_t i) const {
  if (const int year = year_named(word(i))) return year;
  const bool is_short = is_field() && word(i).size() == 2 && number_of(word(i)) >= 0;
  if (!is_short || is_mark(i + 1, ':')) return 0;
  const char next = word(i + 1).empty() ? '\0' : ascii_lower(word(i + 1)[0]);
  if (next == 'a' || next == 'p' || next == 'h') return 0;
  return year_of_two(number_of(word(i)));
}

// "12:00:00 UTC 2015" stands between a day and its year in the dates of mail and of C's asctime.
std::size_t DateReader::behind_clock(std::size_t i) const {
  constexpr std::size_t kLongestZone = 4;
  if (number_of(word(i)) < 0 || !is_mark(i + 1, ':')) return i;
  while (number_of(word(i)) >= 0 && is_mark(i + 1, ':')) i += 2;
  if (number_of(word(i)) >= 0) ++i;
  if (!word(i).empty() && is_ascii_upper(word(i)[0]) && word(i).size() <= kLongestZone) ++i;
  return i;
}

void DateReader::take_year(std::size_t i, Day& day) {
  const int year = year_at(i);
  if (year == 0) return;
  const std::string_view gap = text_.substr(tokens_[i - 1].span.end, tokens_[i].span.begin - tokens_[i - 1].span.end);
  const bool is_parted = gap.find('\n') != gap.rfind('\n');  // "25 February", blank line, "2000 GMT"
  if (!is_parted) {
    day.year = year;
    end_ = i + 1;
  }
}

// "March 21, 2022", "Dec. 9,2021", "Mar 21", "March 2019", "[Sept] 04, 2014".
Day DateReader::month_first(std::size_t i, int month) {
  Day day{0, month, 0};
  const std::size_t second = after(i, is_field() ? ".])-" : ".");
  const std::string_view number = word(second);
  if (const std::size_t comma = number.find(','); comma != 0 && comma != std::string_view::npos) {
    day.day = day_of(number.substr(0, comma));
    day.year = year_named(number.substr(comma + 1));
    end_ = second + 1;
    return day.is_whole() && is_sure(i, day) ? day : Day{};
  }
  if (year_named(number) != 0) take_year(second, day);
  if (day.year != 0) return is_sure(i, day) ? day : Day{};
  if (word(second) == ",") {  // "December, 1986"
    if (year_named(word(second + 1)) != 0) take_year(second + 1, day);
    return day.year != 0 && is_sure(i, day) ? day : Day{};
  }
  day.day = day_of(number);
  if (day.day == 0 || is_mark(second + 1, ':')) return {};  // "March 12:30" holds an hour
  end_ = second + 1;
  std::size_t year = after(second, is_field() ? ",.-" : ",");
  if (year_at(year) == 0) year = behind_clock(year);
  take_year(year, day);
  if (is_sure(i, day)) return day;
  end_ = i;
  return {};
}

// "21 March 2022", "26-FEB-1987", "21st of March", "1. Sept 2000".
Day DateReader::day_first(std::size_t i, int number) {
  std::size_t second = after(i, is_field() ? "-.," : "-");
  if (word(second) == "of") ++second;
  const int month = month_at(second);
  if (month == 0) return {};
  Day day{0, month, number};
  end_ = second + 1;
  std::size_t year = after(second, ".,-");
  if (year_at(year) == 0) year = behind_clock(year);
  take_year(year, day);
  if (is_sure(second, day)) return day;
  end_ = i;
  return {};
}

// "2016 July 13", "2014, 12 March".
Day DateReader::year_first(std::size_t i, int year) {
  std::size_t second = after(i, ",-.");
  Day day{year, month_at(second), 0};
  if (day.month != 0) {
    second = after(second, ".-,");
    day.day = is_mark(second + 1, ':') ? 0 : day_of(word(second));
    end_ = day.day != 0 ? second + 1 : second;
    return day;
  }
  day.day = day_of(word(second));
  day.month = day.day != 0 ? month_at(after(second, "-.")) : 0;
  if (day.month == 0) return {};
  end_ = after(second, "-.") + 1;
  return day;
}

// "2022-03-21", "21/03/2022", "29.02.2020" where only one order makes a date.
Day DateReader::figures(std::size_t i) {
  const Figures found = read_figures(text_, tokens_[i].span.begin, is_field());
  if (found.end == 0) return {};
  while (end_ < tokens_.size() && tokens_[end_].span.begin < found.end) ++end_;
  if (found.readings.size() > 1 && readings.empty()) readings = found.readings;
  return found.readings.size() == 1 ? found.readings.front() : Day{};
}

// "20220321", "20220321101500", or seconds, milliseconds, microseconds since 1970.
Day from_digits(std::string_view digits, bool is_negative) {
  if (!is_negative && digits.size() == 4) return {year_named(digits), 0, 0};
  if (!is_negative && (digits.size() == 8 || digits.size() == 14)) {
    const Day day{year_named(digits.substr(0, 4)), number_of(digits.substr(4, 2)), number_of(digits.substr(6, 2))};
    return day.year != 0 && is_real(day) && day.day != 0 ? day : Day{};
  }
  if (digits.size() != 9 && digits.size() != 10 && digits.size() != 13 && digits.size() != 16) return {};
  std::int64_t seconds = 0;
  for (const char c : digits.substr(0, std::min<std::size_t>(digits.size(), 10))) seconds = seconds * 10 + (c - '0');
  constexpr std::int64_t kDay = 86400;
  if (!is_negative) return day_of_epoch(seconds / kDay);
  const bool has_rest = digits.size() > 10 && digits.find_first_not_of('0', 10) != std::string_view::npos;
  return day_of_epoch(-((seconds + has_rest + kDay - 1) / kDay));
}

// "2022-03", "2022/03", alone in the field.
Day year_and_month(std::string_view field) {
  if (field.size() != 7 || (field[4] != '-' && field[4] != '/')) return {};
  const Day day{year_named(field.substr(0, 4)), number_of(field.substr(5)), 0};
  return day.year != 0 && day.month >= 1 && day.month <= 12 ? day : Day{};
}

// A field of digits only, or one that begins with eight and goes on with a time of day.
Day compact(std::string_view field) {
  const bool is_negative = field[0] == '-';
  const std::string_view digits = field.substr(is_negative ? 1 : 0);
  const auto count = static_cast<std::size_t>(std::ranges::find_if_not(digits, is_ascii_digit) - digits.begin());
  if (count == digits.size()) return from_digits(digits, is_negative);
  if (is_negative) return {};
  if (count == 8 && ascii_lower(field[8]) == 't') return from_digits(field.substr(0, 8), false);
  const bool has_clock = count == 10 && field[10] == ':';
  if (has_clock) return from_digits(field.substr(0, 8), false);
  return year_and_month(field);
}

// "Friday, 03/04/2005": the day of the week beside it says which reading is meant.
void keep_weekday(std::string_view field, std::vector<Day>& readings) {
  std::vector<Token> tokens;
  split_words(field, tokens);
  for (const Token& token : tokens) {
    const CalendarWord* named = calendar_word(slice(field, token.span));
    if (named == nullptr || named->is_month) continue;
    std::erase_if(readings, [&](Day day) { return weekday(day) != named->number; });
    return;
  }
}

}  // namespace

int year_named(std::string_view word) {
  const int value = word.size() == 4 ? number_of(word) : -1;
  return value >= kFirstYear && value <= kLastYear ? value : 0;
}

int month_named(std::string_view word) {
  const CalendarWord* found = calendar_word(word);
  return found != nullptr && found->is_month ? found->number : 0;
}

std::optional<int> weekday_named(std::string_view word) {
  const CalendarWord* found = calendar_word(word);
  if (found == nullptr || found->is_month || !found->form.ends_with("day")) return std::nullopt;
  return found->number;
}

std::vector<DateWords> find_dates(std::string_view text) { return DateReader(text, Style::prose).run(); }

FieldDate read_date_field(std::string_view field) {
  constexpr std::size_t kLongestField = 200;  // bytes; what is longer says more than a date
  field = utf8_prefix(field, kLongestField);
  field = slice(field, trimmed(field, {0, static_cast<std::uint32_t>(field.size())}));
  FieldDate found;
  if (field.empty()) return found;
  if (found.day = compact(field); found.day.year != 0) return found;
  DateReader reader(field, Style::field);
  for (const DateWords& words : reader.run()) {
    if (words.day.year == 0) continue;
    const bool is_other = found.day.is_whole() && words.day.is_whole() && found.day != words.day;
    if (is_other) found.readings.push_back(words.day);
    if (!found.day.is_whole()) found.day = words.day;
  }
  if (found.readings.empty() && !found.day.is_whole()) {
    found.readings = std::move(reader.readings);
    keep_weekday(field, found.readings);
  } else if (!found.readings.empty()) {
    found.readings.push_back(found.day);
  }
  compact_sort(found.readings);
  found.readings.erase(std::ranges::unique(found.readings).begin(), found.readings.end());
  if (!found.readings.empty()) found.day = {};
  if (found.readings.size() == 1) found.day = found.readings.front();
  if (found.readings.size() < 2) found.readings.clear();
  return found;
}

std::string metadata_date(std::string_view field) { return iso(read_date_field(field).day); }

}  // namespace entente
