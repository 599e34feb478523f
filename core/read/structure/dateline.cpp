// A dateline is short, begins with a capitalised place and ends in a separator; between stand parts
// divided by commas, of which one may be a date and one, in brackets or slashes, an agency.
#include "core/read/structure/dateline.h"

#include <algorithm>
#include <vector>

#include "core/dates/relative_dates.h"
#include "core/read/structure/date_line.h"
#include "core/text/characters.h"
#include "core/text/paragraphs.h"
#include "core/text/words.h"

namespace entente {
namespace {

constexpr std::size_t kLongestDateline = 110;  // bytes
constexpr std::size_t kParagraphsSearched = 4;
constexpr int kFirstYearOfNews = 1900;       // an older day is history
constexpr std::uint32_t kShortestLead = 50;  // bytes; bylines are shorter
constexpr std::size_t kBytesSearched = 6000;
constexpr std::size_t kBytesOfDateline = 1500;  // where only the agency is wanted

struct Separator {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first ":", " - ", " -- ", dash or " _" of `head`.
std::optional<Separator> find_separator(std::string_view head) {
  for (std::size_t at = 1; at < head.size(); ++at) {
    if (head[at] != ':' && head[at] != '-' && head[at] != '_' && head[at] != '\xE2') continue;
    for (const std::string_view dash : {"\xE2\x80\x93", "\xE2\x80\x94", "--"}) {
      if (head.substr(at).starts_with(dash)) return Separator{at, at + dash.size()};
    }
    const bool is_spaced = head[at - 1] == ' ' && (at + 1 == head.size() || is_ascii_space(head[at + 1]));
    if ((head[at] == '-' || head[at] == '_') && is_spaced) return Separator{at, at + 1};
    const bool is_colon = head[at] == ':' && (at + 1 == head.size() || !is_ascii_digit(head[at + 1]));
    if (is_colon) return Separator{at, head.substr(at).starts_with(":-") ? at + 2 : at + 1};
  }
  return std::nullopt;
}

// Cuts "(APP)" or "/Xinhua/" out of `head`.
std::string take_agency(std::string& head) {
  for (const auto& [open, close] : {std::pair('(', ')'), std::pair('/', '/')}) {
    const std::size_t begin = head.find(open);
    const std::size_t end = begin == std::string::npos ? begin : head.find(close, begin + 1);
    if (end == std::string::npos || end < begin + 3) continue;
    const std::string inside = head.substr(begin + 1, end - begin - 1);
    const bool is_name = character_info(decode_utf8(inside, 0).value).is_upper() &&
                         std::ranges::none_of(inside, is_ascii_digit) && inside.size() <= 40;
    if (!is_name) continue;
    head.replace(begin, end - begin + 1, " ");
    return inside;
  }
  return {};
}

struct PlaceName {
  bool is_place = false;
  bool is_loud = false;  // all its words in capitals
};

// Up to five words, each with a capital but for "de", "and" and their like.
PlaceName judge_place(std::string_view part) {
  std::vector<Token> tokens;
  split_words(part, tokens);
  std::size_t words = 0, small = 0, loud = 0;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::number) return {};
    if (token.kind != TokenKind::word) continue;
    const std::string_view word = slice(part, token.span);
    if (weekday_named(word)) return {};
    ++words;
    small += !character_info(decode_utf8(word, 0).value).is_upper();
    loud += word.size() > 1 && std::ranges::none_of(word, is_ascii_lower);
    if (small > 0 && words == 1) return {};
  }
  return {words > 0 && words <= 5 && small * 2 < words, words > 0 && loud + small == words};
}

std::string_view strip(std::string_view part) {
  const std::size_t first = part.find_first_not_of(" \n\t.,");
  if (first == std::string_view::npos) return {};
  return part.substr(first, part.find_last_not_of(" \n\t,") + 1 - first);
}

// The last word of `text`, marks aside.
std::string_view last_word(std::string_view text) {
  std::vector<Token> tokens;
  split_words(text, tokens);
  while (!tokens.empty() && tokens.back().kind == TokenKind::mark) tokens.pop_back();
  return tokens.empty() ? std::string_view() : slice(text, tokens.back().span);
}

// The words just before `at`, cut at a space.
std::string_view words_before(std::string_view text, std::size_t at) {
  constexpr std::size_t kReach = 24;
  const std::size_t from = at > kReach ? std::min(text.find_first_of(" \n", at - kReach), at) : 0;
  return text.substr(from, at - from);
}

// The article's day by a date in its text: "Thursday, March 21, 2022" where that was a Thursday, "today (March 21,
// 2022)", and the day after "yesterday, March 20, 2022". Nothing when the words beside the date do not tie it.
Day own_date_by(std::string_view text, const DateWords& words) {
  const std::string_view before = last_word(words_before(text, words.span.begin));
  if (const auto beside = weekday_named(before)) return *beside == weekday(words.day) ? words.day : Day{};
  const auto days = days_from_own(before);
  return days ? day_of_epoch(epoch_days(words.day) - *days) : Day{};
}

// The year of a dateline's day, when the text repeats that day as its own. The same day of some year is
// not enough: in wire copy those are terms and anniversaries more often than not.
int year_for(Day day, std::string_view text) {
  int found = 0;
  for (const DateWords& words : find_dates(text)) {
    const bool is_same = words.day.is_whole() && words.day.month == day.month && words.day.day == day.day;
    if (!is_same || own_date_by(text, words) != words.day) continue;
    if (found != 0 && found != words.day.year) return 0;
    found = words.day.year;
  }
  return found;
}

// The latest year that `text` speaks of; 0 when it names none.
int latest_year(std::string_view text) {
  std::vector<Token> tokens;
  split_words(text, tokens);
  int latest = 0;
  for (const Token& token : tokens) latest = std::max(latest, year_named(slice(text, token.span)));
  return latest;
}

// The day of the news by its first paragraphs. Reports name many days; theirs is the one beside its own
// weekday or "today", or the one that opens the lead ("On March 21, 2022") when no later year is spoken
// of; it begins at `lead`. Two such days are none.
Day day_of_news(std::string_view text, std::string_view opening, std::size_t lead) {
  constexpr std::string_view kOn = "On ";
  Day found;
  for (const DateWords& words : find_dates(opening)) {
    const auto& [span, day] = words;
    if (!day.is_whole() || day.year < kFirstYearOfNews) continue;
    const bool opens_lead = span.begin == lead + kOn.size() && opening.substr(lead).starts_with(kOn);
    Day own = own_date_by(opening, words);
    if (!own.is_whole() && opens_lead && latest_year(text) <= day.year) own = day;
    if (!own.is_whole()) continue;
    if (found.is_whole() && found != own) return {};
    found = own;
  }
  return found;
}

struct Found {
  Dateline line;
  bool has_loud_place = false;
};

// The form alone: places, and between them perhaps a day, a weekday, an agency.
std::optional<Found> read_dateline(std::string_view paragraph) {
  const std::string_view start = paragraph.substr(0, kLongestDateline);
  const auto separator = find_separator(start);
  if (!separator) return std::nullopt;
  std::string head(start.substr(0, separator->begin));
  Found found;
  found.line.agency = take_agency(head);
  for (const DateWords& words : find_dates(head)) {
    if (found.line.day.month != 0) return std::nullopt;  // two dates: prose
    found.line.day = words.day;
    head.replace(words.span.begin, words.span.size(), words.span.size(), ',');
  }
  bool is_first = true;
  for (std::size_t at = 0; at <= head.size();) {
    const std::size_t end = std::min(head.find(',', at), head.size());
    const std::string_view part = strip(std::string_view(head).substr(at, end - at));
    at = end + 1;
    if (part.empty()) continue;
    if (const auto named = weekday_named(part)) {
      found.line.weekday = named;
      continue;
    }
    const PlaceName place = judge_place(part);
    if (!place.is_place) return std::nullopt;
    if (is_first) found.has_loud_place = place.is_loud;
    is_first = false;
  }
  if (is_first) return std::nullopt;  // no place
  found.line.span = {0, static_cast<std::uint32_t>(separator->end)};
  return found;
}

// The year of the dateline's day by the metadata: its own year, or that of the reading which is this day.
int told_year(Day day, const FieldDate& told) {
  if (told.day.year != 0 && (told.day.month == 0 || told.day.month == day.month)) return told.day.year;
  for (const Day& reading : told.readings) {
    if (reading.month == day.month && reading.day == day.day) return reading.year;
  }
  return 0;
}

// True when the dateline has the last word on the day, be it that none can be told.
bool date_by_dateline(const Dateline& dateline, std::string_view head, const FieldDate& told, OwnDate& own) {
  Day day = dateline.day;
  if (day.day == 0) {
    if (!dateline.weekday) return false;
    const auto fits = [&](Day reading) { return weekday(reading) == *dateline.weekday; };
    if (std::ranges::count_if(told.readings, fits) != 1) return false;
    own.date = iso(*std::ranges::find_if(told.readings, fits));
    own.from = "metadata";
    return true;
  }
  if (day.year == 0) day.year = told_year(day, told);
  if (day.year == 0) day.year = year_for(day, head);
  if (day.is_whole() && is_real(day)) {
    own.date = iso(day);
    own.from = "dateline";
  }
  return true;  // a dateline that leaves the year open is not overruled by dates in the text
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  auto found = read_dateline(paragraph);
  const bool says_something = found && (found->line.day.day != 0 || !found->line.agency.empty());
  if (!says_something || (!found->has_loud_place && found->line.day.day == 0)) return std::nullopt;
  return std::move(found->line);
}

std::size_t behind_dateline(std::string_view paragraph) {
  const auto found = read_dateline(paragraph);
  const bool says_day = found && found->line.day.day != 0;
  if (!found || (!found->has_loud_place && !says_day)) return 0;
  return std::min(paragraph.find_first_not_of(" \n\t", found->line.span.end), paragraph.size());
}

OwnDate find_own_date(std::string_view text, Span headline, const FieldDate& told) {
  const std::size_t reach = told.day.is_whole() ? kBytesOfDateline : kBytesSearched;
  const std::string_view head = utf8_prefix(text, headline.end + reach);
  Span lead, opening{headline.end, headline.end};
  std::size_t searched = 0;
  OwnDate own;
  for (const Span paragraph : find_paragraphs(head).paragraphs) {
    if (paragraph.begin < headline.end) continue;
    if (searched++ >= kParagraphsSearched) break;
    opening.end = paragraph.end;
    if (lead.empty() && paragraph.size() >= kShortestLead) lead = paragraph;
    const auto dateline = find_dateline(slice(head, paragraph));
    if (!dateline) continue;
    own.agency = dateline->agency;
    if (date_by_dateline(*dateline, head, told, own)) return own;
  }
  if (told.day.is_whole()) return own;
  if (const auto line = find_date_line(text, headline)) {
    own.outlet = line->outlet;
    own.readings = line->date.readings;
    own.date = iso(line->date.day);
  } else if (!lead.empty()) {
    lead.begin += static_cast<std::uint32_t>(behind_dateline(slice(head, lead)));
  }
  if (own.date.empty() && own.readings.empty()) {
    own.date = iso(day_of_news(head, slice(head, opening), lead.empty() ? 0 : lead.begin - opening.begin));
  }
  if (!own.date.empty()) own.from = "text";
  return own;
}

}  // namespace entente
