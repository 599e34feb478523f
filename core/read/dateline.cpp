// A dateline is short, begins with a capitalised place and ends in a separator; between stand parts
// divided by commas, of which one may be a date and one, in brackets or slashes, an agency.
#include "core/read/dateline.h"

#include <algorithm>
#include <vector>

#include "core/text/characters.h"
#include "core/text/paragraphs.h"
#include "core/text/words.h"

namespace entente {
namespace {

constexpr std::size_t kLongestDateline = 110;  // bytes
constexpr std::size_t kParagraphsSearched = 4;
constexpr std::size_t kBytesSearched = 6000;

struct Separator {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The first ":", " - ", " -- ", dash or " _" of `head`.
std::optional<Separator> find_separator(std::string_view head) {
  for (std::size_t at = 1; at < head.size(); ++at) {
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

// What the text itself says about years and weekdays, to date a dateline that has none.
struct Hints {
  std::vector<DateWords> dates;
  std::vector<int> years;  // every four-digit year named, sorted, once
  std::vector<int> weekdays;
};

Hints find_hints(std::string_view text) {
  Hints hints;
  hints.dates = find_dates(text);
  std::vector<Token> tokens;
  split_words(text, tokens);
  for (const Token& token : tokens) {
    const std::string_view word = slice(text, token.span);
    if (const auto day = weekday_named(word)) hints.weekdays.push_back(*day);
    const bool is_year = token.kind == TokenKind::number && word.size() == 4 &&
                         (word.starts_with("19") || word.starts_with("20")) &&
                         std::ranges::all_of(word, is_ascii_digit);
    if (is_year)
      hints.years.push_back((word[0] - '0') * 1000 + (word[1] - '0') * 100 + (word[2] - '0') * 10 + (word[3] - '0'));
  }
  std::ranges::sort(hints.years);
  hints.years.erase(std::ranges::unique(hints.years).begin(), hints.years.end());
  return hints;
}

// The weekday of `day` or of the day before is named.
bool agrees_with_weekdays(Day day, const Hints& hints) {
  const int named = weekday(day);
  return std::ranges::any_of(hints.weekdays, [named](int w) { return w == named || w == (named + 6) % 7; });
}

int year_for(Day day, const Hints& hints) {
  std::vector<int> candidates;
  for (const DateWords& words : hints.dates) {
    if (words.day.is_whole() && words.day.month == day.month && words.day.day == day.day)
      candidates.push_back(words.day.year);
  }
  if (candidates.empty()) {
    for (const int year : hints.years) {
      const Day dated{year, day.month, day.day};
      if (is_real(dated) && agrees_with_weekdays(dated, hints)) candidates.push_back(year);
    }
  }
  std::ranges::sort(candidates);
  const bool is_one = !candidates.empty() && candidates.front() == candidates.back();
  return is_one ? candidates.front() : 0;
}

// The one full date that the lead gives for its news; nothing when there are several or later years.
Day date_of_lead(std::string_view lead, const Hints& hints) {
  Day found;
  for (const DateWords& words : find_dates(lead)) {
    if (!words.day.is_whole()) continue;
    if (found.is_whole() && found != words.day) return {};
    found = words.day;
  }
  const bool is_latest = found.is_whole() && (hints.years.empty() || hints.years.back() <= found.year);
  return is_latest ? found : Day{};
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view paragraph) {
  const std::string_view start = paragraph.substr(0, kLongestDateline);
  const auto separator = find_separator(start);
  if (!separator) return std::nullopt;
  std::string head(start.substr(0, separator->begin));
  Dateline found;
  found.agency = take_agency(head);
  for (const DateWords& words : find_dates(head)) {
    if (found.day.month != 0) return std::nullopt;  // two dates: prose
    found.day = words.day;
    head.replace(words.span.begin, words.span.size(), words.span.size(), ',');
  }
  bool is_first = true, has_loud_place = false;
  for (std::size_t at = 0; at <= head.size();) {
    const std::size_t end = std::min(head.find(',', at), head.size());
    const std::string_view part = strip(std::string_view(head).substr(at, end - at));
    at = end + 1;
    if (part.empty() || weekday_named(part)) continue;
    const PlaceName place = judge_place(part);
    if (!place.is_place) return std::nullopt;
    if (is_first) has_loud_place = place.is_loud;
    is_first = false;
  }
  const bool has_place = !is_first;
  const bool says_something = found.day.day != 0 || !found.agency.empty();
  if (!has_place || !says_something || (!has_loud_place && found.day.day == 0)) return std::nullopt;
  found.span = {0, static_cast<std::uint32_t>(separator->end)};
  return found;
}

OwnDate find_own_date(std::string_view text, Span headline) {
  std::size_t cut = std::min(text.size(), headline.end + kBytesSearched);
  while (cut < text.size() && cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) --cut;
  const std::string_view head = text.substr(0, cut);
  const Hints hints = find_hints(head.substr(headline.end));
  std::uint32_t lead_end = headline.end;
  std::size_t searched = 0;
  OwnDate own;
  for (const Span paragraph : find_paragraphs(head).paragraphs) {
    if (paragraph.begin < headline.end) continue;
    if (searched++ >= kParagraphsSearched) break;
    lead_end = paragraph.end;
    const auto dateline = find_dateline(slice(head, paragraph));
    if (!dateline) continue;
    own.agency = dateline->agency;
    Day day = dateline->day;
    if (day.day == 0) continue;
    if (day.year == 0) day.year = year_for(day, hints);
    if (day.is_whole() && is_real(day)) {
      own.date = iso(day);
      own.from = "dateline";
    }
    return own;  // a dateline that leaves the year open is not overruled by dates in the text
  }
  const Day day = date_of_lead(slice(head, {headline.end, lead_end}), hints);
  if (day.is_whole()) {
    own.date = iso(day);
    own.from = "text";
  }
  return own;
}

}  // namespace entente
