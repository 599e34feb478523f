// dates-dateparser: the English rows whose expected value is a day that the string itself tells. A missing year is
// taken from the row's own "now". What cannot be told from the string is left out, and counted by its reason.
#include <simdjson.h>
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates/date_figures.h"
#include "core/dates/dates.h"
#include "core/text/characters.h"
#include "core/text/words.h"
#include "tests/conformance/suite.h"

namespace entente::conformance {
namespace {

namespace dom = simdjson::dom;

constexpr Day kNow{2012, 11, 13};  // of test_date_parser.py

struct Row {
  std::string name, test, text;
  std::optional<Day> expected;
  bool is_none = false;     // nothing is to be found
  bool is_preset = false;   // an order or a preference is set from outside
  bool is_foreign = false;  // for other languages than English
  std::string precision;    // "year" or "month" where the rest comes from now
  Day now = kNow;
};

template <class Value>  // an element, or the result of asking for one
std::optional<Day> day_in(Value value) {
  dom::array parts;
  if (value["$datetime"].get(parts)) return std::nullopt;
  std::array<int, 3> numbers{};
  std::size_t count = 0;
  for (dom::element part : parts) {
    std::int64_t number = 0;
    if (count == 3) break;
    if (part.get(number)) return std::nullopt;
    numbers[count++] = static_cast<int>(number);
  }
  return count == 3 ? std::optional(Day{numbers[0], numbers[1], numbers[2]}) : std::nullopt;
}

template <class Value>
std::string string_in(Value value) {
  std::string_view text;
  return value.get(text) ? std::string() : std::string(text);
}

std::string line_of(dom::element row) {
  std::int64_t line = 0;
  return row["line"].get(line) ? std::string() : std::to_string(line);
}

// Every word is one that English dates are made of.
bool is_english(std::string_view text) {
  constexpr std::array<std::string_view, 24> kWords = {
      "at",  "noon", "midnight", "am",  "pm",  "a.m", "p.m",     "of",   "year",   "on", "utc", "gmt",
      "edt", "est",  "pdt",      "cst", "cdt", "z",   "invalid", "date", "string", "a",  "p",   "m"};
  std::vector<Token> tokens;
  split_words(text, tokens);
  return std::ranges::all_of(tokens, [&](const Token& token) {
    const std::string_view word = slice(text, token.span);
    if (token.kind == TokenKind::mark) return word.size() == 1;
    std::string lower;
    if (is_ascii_digit(word[0])) {  // "21st", "10h11", "04am"
      append_folded(word.substr(std::min(word.find_first_not_of("0123456789.,"), word.size())), lower);
      constexpr std::array<std::string_view, 9> kEndings = {"", "st", "nd", "rd", "th", "am", "pm", "z", "t"};
      return std::ranges::find(kEndings, lower) != kEndings.end() || is_ascii_digit(lower.back());
    }
    append_folded(word, lower);
    constexpr std::array<std::string_view, 10> kShortDays = {"mon",  "tue",   "tues", "wed", "thu",
                                                             "thur", "thurs", "fri",  "sat", "sun"};
    return month_named(word) != 0 || weekday_named(word) || std::ranges::find(kWords, lower) != kWords.end() ||
           std::ranges::find(kShortDays, lower) != kShortDays.end();
  });
}

bool has_month(std::string_view text) {
  std::vector<Token> tokens;
  split_words(text, tokens);
  return std::ranges::any_of(tokens, [&](const Token& token) { return month_named(slice(text, token.span)) != 0; });
}

// Three figures that give more than one real day in some order of day and month.
bool is_convention(std::string_view text) {
  if (has_month(text)) return false;
  std::vector<int> figures;
  bool has_year = false;
  for (std::size_t at = 0; at < text.size() && figures.size() < 3;) {
    if (!is_ascii_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    has_year = has_year || (figures.empty() && end - at == 4);
    figures.push_back(number_of(text.substr(at, end - at)));
    at = end;
  }
  if (figures.size() < 3 || has_year) return false;
  const bool is_either = figures[0] <= 12 && figures[1] <= 12 && figures[0] != figures[1];
  const bool is_year_first = text.find('-') != std::string_view::npos && figures[0] <= 99 && figures[2] <= 31 &&
                             figures[1] <= 12 && figures[0] != figures[2];
  return is_either || is_year_first;
}

bool has_date(std::string_view text) {
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(text, is_ascii_digit));
  const bool is_clock = text.find(':') != std::string_view::npos && digits <= 4;
  return has_month(text) ? digits > 0 : digits >= 4 && !is_clock;
}

// Empty when the row is for us.
std::string_view not_applicable(const Row& row) {
  const auto is = [&](std::string_view part) { return row.test.find(part) != std::string::npos; };
  if (is("relative_date") || is("word_numbers")) return "relative";
  if (is("separator_tokens") || is("date_formats") || is("explicit_day")) return "no date string of its own";
  if (is("converting_to_UTC") || is("utc_offsets") || is("in_setting_timezone") || is("from_with_timezone"))
    return "time zone: another day by conversion";
  if (row.is_foreign || !is_english(row.text)) return "language";
  if (row.is_none) return {};
  if (!row.expected) return "no day expected";
  if (is("preferably") || is("leap_year") || is("no_day_or_month")) return "year or day by a preference";
  if (is_convention(row.text)) return "order of day and month by convention";
  if (row.is_preset && !has_month(row.text)) return "order of day and month by a setting";
  if (is("test_order") && row.text == "16 july 13.") return "order of day and month by a setting";
  if (!has_date(row.text)) return "time, weekday, month or year alone";
  return {};
}

bool judge_row(const Row& row, std::string& why) {
  const FieldDate read = read_date_field(row.text);
  Day day = read.day;
  if (day.year == 0 && !row.is_none) {
    for (const DateWords& words : find_dates(row.text)) day = words.day;
    if (day.month != 0) day.year = row.now.year;
  }
  why = "\"" + row.text + "\" gives \"" + iso(day) + "\"";
  if (row.is_none) return day.year == 0;
  Day wanted = *row.expected;
  if (row.precision == "year") wanted.month = 0;
  if (row.precision == "year" || row.precision == "month") wanted.day = 0;
  why += ", wanted \"" + iso(wanted) + "\"";
  return day == wanted;
}

Row row_of(dom::element given) {
  Row row;
  row.test = string_in(given["test"]);
  row.name = row.test + ":" + line_of(given);
  dom::array args;
  if (given["args"].get(args)) return row;
  std::vector<dom::element> values;
  for (dom::element arg : args) values.push_back(arg);
  if (!values.empty()) row.text = string_in(values[0]);
  if (row.test == "test_parsing_with_language" && values.size() > 1) row.text = string_in(values[1]);
  for (std::size_t i = 1; i < values.size() && !row.expected; ++i) row.expected = day_in(values[i]);
  const auto kw = given["kw"];
  if (dom::element expected; !kw["expected"].get(expected)) row.expected = day_in(expected);
  if (dom::element today; !kw["today"].get(today)) row.now = day_in(today).value_or(kNow);
  if (dom::element order; !kw["order"].get(order)) row.is_preset = true;
  if (dom::element settings; !kw["settings"].get(settings)) row.is_preset = true;
  if (row.test == "test_extracted_period" || row.test.find("without_preference") != std::string::npos)
    row.now.year = 2015;
  if (dom::element period; !kw["period"].get(period)) row.precision = string_in(period);
  if (row.test.find("day_missing") != std::string::npos) row.precision = "month";
  row.is_none = row.test == "test_dates_not_parsed" || row.test.find("invalid_dates") != std::string::npos;
  return row;
}

// Rows of running text: [language, text, [[words, day], ...]].
void judge_search(dom::element given, Score& score, std::map<std::string, int, std::less<>>& left_out) {
  dom::array args;
  if (given["args"].get(args)) return;
  std::vector<dom::element> values;
  for (dom::element arg : args) values.push_back(arg);
  const bool has_kw_text = values.empty();
  if (!has_kw_text && string_in(values[0]) != "en") return void(++left_out["search: language"]);
  dom::array expected;
  std::string text;
  if (has_kw_text) {
    dom::element value;
    if (given["kw"]["text"].get(value)) return void(++left_out["search: no text"]);
    text = string_in(value);
    if (given["kw"]["expected"].get(expected)) return;
  } else {
    if (values.size() < 3 || values[2].get(expected)) return void(++left_out["search: no day expected"]);
    text = string_in(values[1]);
  }
  std::vector<DateWords> wanted;
  for (dom::element pair : expected) {
    const std::string words = string_in(pair.at(0));
    const auto day = day_in(pair.at(1));
    if (!day || !is_english(words.substr(0, words.rfind(" and")).substr(words.starts_with("in ") ? 3 : 0)) ||
        !has_month(words)) {
      return void(++left_out["search: relative, or part of the day from now"]);
    }
    const auto at = static_cast<std::uint32_t>(text.find(words, wanted.empty() ? 0 : wanted.back().span.end));
    wanted.push_back(DateWords{{at, at + static_cast<std::uint32_t>(words.size())}, *day});
  }
  const std::vector<DateWords> found = find_dates(text);
  bool is_same = found.size() == wanted.size();
  for (std::size_t i = 0; is_same && i < found.size(); ++i) {
    Day day = found[i].day;
    if (day.year == 0) day.year = wanted[i].day.year;
    is_same = wanted[i].span.contains(found[i].span) && day == wanted[i].day;
  }
  score.count(is_same, "search:" + line_of(given), text);
}

void judge(const std::filesystem::path& folder, Score& score) {
  const std::string bytes = bytes_of(folder / "cases.json");
  dom::parser parser;
  dom::array rows;
  if (parser.parse(bytes).get(rows)) return score.count(false, "cases.json", "cannot be read");
  std::map<std::string, int, std::less<>> left_out;
  for (dom::element given : rows) {
    const std::string file = string_in(given["file"]);
    if (file == "test_search.py") judge_search(given, score, left_out);
    if (file != "test_date_parser.py") continue;
    const Row row = row_of(given);
    if (const std::string_view reason = not_applicable(row); !reason.empty()) {
      ++left_out[std::string(reason)];
      continue;
    }
    std::string why;
    const bool is_right = judge_row(row, why);
    score.count(is_right, row.name, why);
  }
  for (const auto& [reason, count] : left_out) remark("not applicable, " + reason + ": " + std::to_string(count));
}

const Suite dates("dates-dateparser", "dates-dateparser", 120, judge);

}  // namespace
}  // namespace entente::conformance
