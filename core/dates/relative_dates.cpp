// Absolute dates first, with what find_dates says of them; then the words between are tried against a handful of
// patterns, the longest first. What a pattern does not fully match is left alone.
#include "core/dates/relative_dates.h"

#include <algorithm>
#include <array>

#include "core/dates/date_figures.h"
#include "core/dates/dates.h"
#include "core/text/characters.h"
#include "core/text/words.h"
#include "lexicon/relative_days.h"

namespace entente {
namespace {

struct Range {
  Day first, last;
};

int number_in(std::string_view field) {
  return field.starts_with('-') ? -number_of(field.substr(1)) : number_of(field);
}

// The number of a row; nullopt when there is no such row.
std::optional<int> listed(std::string_view kind, std::string_view words) {
  for (const auto& row : lexicon::k_relative_days) {
    if (row[0] == kind && row[1] == words) return number_in(row[2]);
  }
  return std::nullopt;
}

Day plus_days(Day day, int count) { return day_of_epoch(epoch_days(day) + count); }

// The same day of the month, or the month's last.
Day plus_months(Day day, int count) {
  const int months = day.year * 12 + day.month - 1 + count;
  Day moved{months / 12, months % 12 + 1, day.day};
  moved.day = std::min(moved.day, days_in_month(moved.year, moved.month));
  return moved;
}

Range month_of(Day day) {
  return {{day.year, day.month, 1}, {day.year, day.month, days_in_month(day.year, day.month)}};
}
Range year_of(int year) { return {{year, 1, 1}, {year, 12, 31}}; }

// From Monday to Sunday (ISO 8601).
Range week_of(Day day) {
  const Day monday = plus_days(day, -weekday(day));
  return {monday, plus_days(monday, 6)};
}

constexpr int kMonth = 30, kYear = 365;  // as relative_days.txt names these units

Range unit_of(Day own, int unit, int count) {
  if (unit == kYear) return year_of(own.year + count);
  if (unit == kMonth) return month_of(plus_months({own.year, own.month, 1}, count));
  if (unit == 7) return week_of(plus_days(own, 7 * count));
  const Day day = plus_days(own, unit * count);
  return {day, day};
}

Day moved(Day own, int unit, int count) {
  if (unit == kYear) return plus_months(own, 12 * count);
  return unit == kMonth ? plus_months(own, count) : plus_days(own, unit * count);
}

// The nearest such day of the week in that direction; today counts for the past.
Day nearest_weekday(Day own, int wanted, Towards towards) {
  const int ahead = (wanted - weekday(own) + 7) % 7;
  if (towards == Towards::past) return plus_days(own, ahead == 0 ? 0 : ahead - 7);
  return plus_days(own, ahead);
}

// "June 30" without its year: the nearest in that direction, but the other way when that is much nearer, so that a
// report of January may promise what was due in December.
Day with_year(Day day, Day own, Towards towards) {
  const auto in = [&](int year) { return is_real({year, day.month, day.day}) ? Day{year, day.month, day.day} : Day{}; };
  constexpr std::int64_t kMuchNearer = 31;
  Day before, after;
  for (int year = own.year - 8; year <= own.year + 8; ++year) {
    const Day made = in(year);
    if (!made.is_whole()) continue;
    if (made <= own) before = made;
    if (made >= own && !after.is_whole()) after = made;
  }
  const bool is_past = towards == Towards::past;
  const Day wanted = is_past ? before : after, other = is_past ? after : before;
  const std::int64_t gap = std::abs(epoch_days(other) - epoch_days(own));
  const bool is_other_nearer = gap <= kMuchNearer && std::abs(epoch_days(wanted) - epoch_days(own)) > 6 * kMuchNearer;
  return is_other_nearer ? other : wanted;
}

Range range_of(Day day, Day own, Towards towards) {
  if (day.year == 0) day = with_year(day, own, towards);
  if (day.day == 0) return month_of({day.year, day.month, 1});
  return {day, day};
}

class Resolver {
 public:
  Resolver(std::string_view text, Day own, Towards towards) : text_(text), own_(own), towards_(towards) {
    split_words(text, tokens_);
    std::erase_if(tokens_, [](const Token& token) { return token.kind == TokenKind::mark; });
    for (const Token& token : tokens_) {
      std::string folded;
      append_folded(slice(text, token.span), folded);
      words_.push_back(std::move(folded));
    }
  }

  std::vector<ResolvedDate> run() {
    std::vector<ResolvedDate> found;
    const std::vector<DateWords> dates = find_dates(text_);
    auto date = dates.begin();
    for (std::size_t i = 0; i < tokens_.size();) {
      while (date != dates.end() && date->span.end <= tokens_[i].span.begin) ++date;
      if (date != dates.end() && date->span.begin <= tokens_[i].span.begin) {
        const Range range = range_of(date->day, own_, towards_);
        found.push_back({date->span, range.first, range.last});
        while (i < tokens_.size() && tokens_[i].span.begin < date->span.end) ++i;
        continue;
      }
      Range range;
      const std::size_t count = match(i, range);
      if (count > 0)
        found.push_back({{tokens_[i].span.begin, tokens_[i + count - 1].span.end}, range.first, range.last});
      i += std::max<std::size_t>(count, 1);
    }
    return found;
  }

 private:
  [[nodiscard]] std::string_view word(std::size_t i) const {
    return i < words_.size() ? std::string_view(words_[i]) : std::string_view();
  }
  [[nodiscard]] std::optional<int> count_at(std::size_t i) const {
    if (const auto named = listed("count", word(i))) return named;
    const int figure = number_of(word(i));
    constexpr int kMost = 1000;
    return figure >= 0 && figure <= kMost && word(i).size() <= 3 ? std::optional(figure) : std::nullopt;
  }
  std::size_t match(std::size_t i, Range& range) const;
  std::size_t named_day(std::size_t i, Range& range) const;
  std::size_t counted(std::size_t i, Range& range) const;
  std::size_t pointed(std::size_t i, Range& range) const;
  std::size_t end_of(std::size_t i, Range& range) const;
  std::size_t year_alone(std::size_t i, Range& range) const;

  std::string_view text_;
  Day own_;
  Towards towards_;
  std::vector<Token> tokens_;  // words and numbers
  std::vector<std::string> words_;
};

std::size_t Resolver::match(std::size_t i, Range& range) const {
  for (const auto pattern :
       {&Resolver::end_of, &Resolver::named_day, &Resolver::counted, &Resolver::pointed, &Resolver::year_alone}) {
    if (const std::size_t count = (this->*pattern)(i, range)) return count;
  }
  return 0;
}

// "yesterday", "the day before yesterday", "tonight".
std::size_t Resolver::named_day(std::size_t i, Range& range) const {
  constexpr std::size_t kMostWords = 3;
  std::string phrase;
  std::size_t best = 0;
  for (std::size_t count = 1; count <= kMostWords && i + count <= words_.size(); ++count) {
    if (count > 1) phrase += ' ';
    phrase += word(i + count - 1);
    const auto shift = listed("day", phrase);
    if (!shift) continue;
    range.first = range.last = plus_days(own_, *shift);
    best = count;
  }
  return best;
}

// "three days ago", "two weeks from now", "within 30 days".
std::size_t Resolver::counted(std::size_t i, Range& range) const {
  const bool is_within = word(i) == "within" || (word(i) == "in" && towards_ == Towards::future);
  std::size_t at = is_within ? i + 1 : i;
  if (is_within && word(at) == "the") ++at;
  if (is_within && word(at) == "next") ++at;
  const auto count = count_at(at);
  const auto unit = count ? listed("unit", word(at + 1)) : std::nullopt;
  if (!unit) return 0;
  if (is_within) {
    range = {word(i) == "within" ? own_ : moved(own_, *unit, *count), moved(own_, *unit, *count)};
    return at + 2 - i;
  }
  const bool is_ago = word(at + 2) == "ago";
  const bool is_ahead = word(at + 2) == "from" && (word(at + 3) == "now" || word(at + 3) == "today");
  if (!is_ago && !is_ahead) return 0;
  range.first = range.last = moved(own_, *unit, is_ago ? -*count : *count);
  return is_ago ? 3 : 4;
}

// "on Tuesday", "next Friday", "last month", "this year", "the coming week".
std::size_t Resolver::pointed(std::size_t i, Range& range) const {
  const bool is_last = word(i) == "last" || word(i) == "past" || word(i) == "previous";
  const bool is_next = word(i) == "next" || word(i) == "coming";
  const bool is_pointed = is_last || is_next || word(i) == "this";
  const std::size_t at = is_pointed ? i + 1 : i;
  if (at >= tokens_.size()) return 0;
  if (const auto named = weekday_named(slice(text_, tokens_[at].span))) {
    Day day = nearest_weekday(own_, *named, is_last ? Towards::past : is_pointed ? Towards::future : towards_);
    if (is_last && day == own_) day = plus_days(own_, -7);
    if (is_next && day == own_) day = plus_days(own_, 7);
    range = {day, day};
    return at + 1 - i;
  }
  const auto unit = is_pointed ? listed("unit", word(at)) : std::nullopt;
  const bool is_one = unit && !word(at).ends_with('s') && *unit != 14 && *unit != 1;
  if (!is_one) return 0;
  range = unit_of(own_, *unit, is_last ? -1 : is_next ? 1 : 0);
  return at + 1 - i;
}

// "the end of the year", "end of next month", "the end of March", "the end of 2023".
std::size_t Resolver::end_of(std::size_t i, Range& range) const {
  if (word(i) != "end" || word(i + 1) != "of") return 0;
  std::size_t at = i + 2;
  if (word(at) == "the") ++at;
  Range whole;
  std::size_t count = 0;
  if (const auto unit = listed("unit", word(at)); unit && *unit >= 7 && *unit != 14 && !word(at).ends_with('s')) {
    whole = unit_of(own_, *unit, 0);
    count = 1;
  } else if (const int month = at < tokens_.size() ? month_named(slice(text_, tokens_[at].span)) : 0) {
    Day day{year_named(word(at + 1)), month, 1};
    count = day.year != 0 ? 2 : 1;
    if (day.year == 0) day.year = own_.year + (towards_ == Towards::future && month < own_.month ? 1 : 0);
    whole = month_of(day);
  } else {
    count = pointed(at, whole);
    if (count == 0) count = year_alone(at, whole);
  }
  if (count == 0) return 0;
  range = {whole.last, whole.last};
  return at + count - i;
}

// "in 2030": four digits behind a word of time.
std::size_t Resolver::year_alone(std::size_t i, Range& range) const {
  constexpr std::array<std::string_view, 8> kBefore = {"in", "by", "until", "till", "since", "before", "of", "year"};
  const int year = year_named(word(i));
  if (year == 0 || i == 0 || std::ranges::find(kBefore, word(i - 1)) == kBefore.end()) return 0;
  range = year_of(year);
  return 1;
}

}  // namespace

std::vector<ResolvedDate> resolve_dates(std::string_view text, Day own, Towards towards) {
  return Resolver(text, own, towards).run();
}

std::string iso(const ResolvedDate& date) {
  return date.first == date.last ? iso(date.first) : iso(date.first) + "/" + iso(date.last);
}

std::string deadline_day(std::string_view words, std::string_view date) {
  const Day own = read_date_field(date).day;
  if (!own.is_whole()) return {};
  const std::vector<ResolvedDate> found = resolve_dates(words, own, Towards::future);
  return found.size() == 1 ? iso(found.front()) : std::string();
}

std::optional<int> days_from_own(std::string_view word) {
  std::string folded;
  append_folded(word, folded);
  return listed("day", folded);
}

}  // namespace entente
