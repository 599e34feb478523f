// Beside its date such a line holds only words that go with dates, so prose is never taken for one.
#include "core/read/structure/date_line.h"

#include <algorithm>
#include <vector>

#include "core/text/characters.h"
#include "core/text/words.h"
#include "lexicon/date_line_words.h"

namespace entente {
namespace {

constexpr std::size_t kLongestLine = 120;  // bytes
constexpr std::size_t kLinesSearched = 6;
constexpr std::string_view kPublishedIn = "Published in ";

bool goes_with_dates(std::string_view word) {
  if (month_named(word) != 0 || weekday_named(word)) return true;
  std::string folded;
  append_folded(word, folded);
  if (folded.size() == 3 || folded.size() == 4) {  // "Mon", "Thur"
    constexpr std::string_view kDays = " mon tue tues wed thu thur fri sat sun ";
    if (kDays.find(" " + folded + " ") != std::string_view::npos) return true;
  }
  return std::ranges::any_of(lexicon::k_date_line_words, [&](const auto& row) { return row[0] == folded; });
}

// Only dates, times and their words. Words glued to figures ("21st", "10am") count as figures.
bool is_only_date(std::string_view line) {
  std::vector<Token> tokens;
  split_words(line, tokens);
  return std::ranges::all_of(tokens, [&](const Token& token) {
    const std::string_view word = slice(line, token.span);
    return token.kind != TokenKind::word || is_ascii_digit(word[0]) || goes_with_dates(word);
  });
}

bool says_day(const FieldDate& date) { return date.day.is_whole() || !date.readings.empty(); }

// "Published in The Daily, March 21st, 2022".
std::optional<DateLine> published_in(std::string_view line) {
  const std::size_t comma = line.find(',');
  if (!line.starts_with(kPublishedIn) || comma == std::string_view::npos) return std::nullopt;
  const std::string_view date = line.substr(comma + 1);
  DateLine found{read_date_field(date), std::string(line.substr(kPublishedIn.size(), comma - kPublishedIn.size()))};
  if (!says_day(found.date) || !is_only_date(date)) return std::nullopt;
  return found;
}

}  // namespace

std::optional<DateLine> read_date_line(std::string_view line) {
  constexpr std::size_t kShortest = 6;  // "1/3/22"
  if (line.size() < kShortest || line.size() > kLongestLine) return std::nullopt;
  if (std::ranges::none_of(line, is_ascii_digit)) return std::nullopt;
  if (auto found = published_in(line)) return found;
  if (!is_only_date(line)) return std::nullopt;
  DateLine found{read_date_field(line), {}};
  if (!says_day(found.date)) return std::nullopt;
  return found;
}

std::optional<DateLine> find_date_line(std::string_view text, Span headline) {
  std::size_t at = headline.end;
  for (std::size_t count = 0; count < kLinesSearched && at < text.size();) {
    const std::string_view reach = text.substr(at, kLongestLine + 2);
    const std::size_t length = reach.find('\n');
    if (length == std::string_view::npos && at + reach.size() < text.size()) break;  // the lead
    const std::string_view line = without_outer_space(reach.substr(0, length));
    count += !line.empty();
    if (auto found = read_date_line(line)) return found;
    at += std::min(length, reach.size()) + 1;
  }
  const std::size_t last = text.find_last_of('\n');
  if (last == std::string_view::npos) return std::nullopt;
  return published_in(without_outer_space(text.substr(last + 1, kLongestLine + 1)));
}

}  // namespace entente
