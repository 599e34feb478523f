// Every period has a number, counted from the common epoch; an article's date gives the number, and the label and the
// days of a period are made from it. So periods without articles are there without being looked for.
#include "core/report/trends.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/dates/calendar.h"
#include "core/report/named.h"
#include "core/report/stories.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 5> kPeriodNames = {"day", "week", "month", "quarter", "year"};
constexpr std::array<Period, 5> kPeriods = {Period::day, Period::week, Period::month, Period::quarter, Period::year};

bool take_number(std::string_view& text, std::size_t digits, int& out) {
  if (text.size() < digits) return false;
  const auto read = std::from_chars(text.data(), text.data() + digits, out);
  if (read.ec != std::errc() || read.ptr != text.data() + digits || out < 0) return false;
  text.remove_prefix(digits);
  return true;
}

// "2022-03-21", "2022-03" or "2022"; a day without a year for anything else.
Day day_written(std::string_view text) {
  Day day;
  if (!take_number(text, 4, day.year)) return {};
  for (int* part : {&day.month, &day.day}) {
    if (text.empty()) break;
    if (text.front() != '-') return {};
    text.remove_prefix(1);
    if (!take_number(text, 2, *part) || *part == 0) return {};
  }
  if (!text.empty() || day.year == 0 || (day.month != 0 && !is_real(day))) return {};
  return day;
}

std::int64_t floor_div(std::int64_t a, std::int64_t b) { return a / b - (a % b < 0 ? 1 : 0); }

constexpr std::int64_t kMonday = 3;  // 1970-01-01 was a Thursday, three days after one

// The period that holds the day; nothing where the date is too coarse to tell.
std::optional<std::int64_t> number_of(Day day, Period period) {
  switch (period) {
    case Period::day:
    case Period::week:
      if (!day.is_whole()) return std::nullopt;
      return period == Period::day ? epoch_days(day) : floor_div(epoch_days(day) + kMonday, 7);
    case Period::month:
      if (day.month == 0) return std::nullopt;
      return std::int64_t{day.year} * 12 + day.month - 1;
    case Period::quarter:
      if (day.month == 0) return std::nullopt;
      return std::int64_t{day.year} * 4 + (day.month - 1) / 3;
    case Period::year:
      return day.year;
  }
  return std::nullopt;
}

std::string padded(std::int64_t number, std::size_t width) {
  const std::string digits = std::to_string(number);
  return std::string(width - std::min(width, digits.size()), '0') + digits;
}

void name_months(std::int64_t first_month, std::int64_t months, TrendPeriod& out) {
  const Day first{static_cast<int>(first_month / 12), static_cast<int>(first_month % 12) + 1, 1};
  const std::int64_t last_month = first_month + months - 1;
  Day last{static_cast<int>(last_month / 12), static_cast<int>(last_month % 12) + 1, 0};
  last.day = days_in_month(last.year, last.month);
  out.first = iso(first);
  out.last = iso(last);
}

void name_week(std::int64_t number, TrendPeriod& out) {
  const std::int64_t monday = number * 7 - kMonday;
  out.first = iso(day_of_epoch(monday));
  out.last = iso(day_of_epoch(monday + 6));
  // A week is of the year that its Thursday is in, and the first one holds January 4th.
  const int year = day_of_epoch(monday + 3).year;
  const std::int64_t first_week = floor_div(epoch_days({year, 1, 4}) + kMonday, 7);
  out.label = padded(year, 4) + "-W" + padded(number - first_week + 1, 2);
}

// Label and days.
void name_period(std::int64_t number, Period period, TrendPeriod& out) {
  switch (period) {
    case Period::day:
      out.first = out.last = out.label = iso(day_of_epoch(number));
      return;
    case Period::week:
      return name_week(number, out);
    case Period::month:
      name_months(number, 1, out);
      out.label = out.first.substr(0, 7);
      return;
    case Period::quarter:
      name_months(number * 3, 3, out);
      out.label = padded(number / 4, 4) + "-Q" + std::to_string(number % 4 + 1);
      return;
    case Period::year:
      name_months(number * 12, 12, out);
      out.label = padded(number, 4);
      return;
  }
}

constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::min();

// An article in its period.
struct Placed {
  std::int64_t period = kUndated;
  ArticleIndex article = 0;
  friend auto operator<=>(const Placed&, const Placed&) = default;
};

// One series in an article of the set.
struct Hits {
  std::int64_t period = kUndated;
  ArticleIndex article = 0;
  std::uint64_t count = 0, sentences = 0;
};

class Counter {
 public:
  Counter(const Summary& summary, const Stories& stories, const ArticleSet& set)
      : summary_(summary), set_(set), counter_(stories) {}

  Trends make(const std::vector<std::string>& names, const std::vector<std::vector<ArticleFigures>>& series,
              Period period);

 private:
  void place_articles();
  void make_periods();
  void count_articles();
  void count_series(const std::vector<ArticleFigures>& figures, std::size_t series);
  [[nodiscard]] TrendPeriod* period_at(std::int64_t number);  // null for one that is cut off

  const Summary& summary_;
  const ArticleSet& set_;
  StoryCounter counter_;
  std::vector<Placed> placed_;           // of the set, in order of periods
  std::vector<std::int64_t> period_of_;  // by article of the summary
  std::int64_t first_ = 0;
  Trends trends_;
};

Trends Counter::make(const std::vector<std::string>& names, const std::vector<std::vector<ArticleFigures>>& series,
                     Period period) {
  trends_.period = period;
  trends_.patterns = names;
  place_articles();
  make_periods();
  count_articles();
  for (std::size_t i = 0; i < series.size(); ++i) count_series(series[i], i);
  return std::move(trends_);
}

void Counter::place_articles() {
  period_of_.resize(summary_.articles.size(), kUndated);
  for (ArticleIndex i = 0; i < summary_.articles.size(); ++i) {
    if (!set_.holds(i)) continue;
    const Day day = day_written(summary_.articles[i].facts.date);
    if (day.year != 0) {
      const auto number = number_of(day, trends_.period);
      if (!number) ++trends_.too_coarse;
      period_of_[i] = number.value_or(kUndated);
    }
    placed_.push_back({period_of_[i], i});
  }
  compact_sort(placed_);
}

void Counter::make_periods() {
  trends_.undated.series.resize(trends_.patterns.size());
  const auto dated = std::ranges::find_if(placed_, [](const Placed& p) { return p.period != kUndated; });
  if (dated == placed_.end()) return;
  const std::int64_t last = placed_.back().period;
  first_ = std::max(dated->period, last - static_cast<std::int64_t>(kMostPeriods) + 1);
  trends_.is_cut = first_ > dated->period;
  for (std::int64_t number = first_; number <= last; ++number) {
    TrendPeriod& period = trends_.periods.emplace_back();
    name_period(number, trends_.period, period);
    period.series.resize(trends_.patterns.size());
  }
}

TrendPeriod* Counter::period_at(std::int64_t number) {
  if (number == kUndated) return &trends_.undated;
  if (number < first_) return nullptr;
  return &trends_.periods[static_cast<std::size_t>(number - first_)];
}

// Calls `visit` with the rows of each period. They must be in order of periods.
template <class Row, class Visit>
void each_period(const std::vector<Row>& rows, Visit&& visit) {
  for (auto begin = rows.begin(); begin != rows.end();) {
    const auto end = std::find_if(begin, rows.end(), [&](const Row& row) { return row.period != begin->period; });
    visit(begin->period, std::span<const Row>(begin, end));
    begin = end;
  }
}

void Counter::count_articles() {
  each_period(placed_, [&](std::int64_t number, std::span<const Placed> rows) {
    TrendPeriod* period = period_at(number);
    if (period == nullptr) return;
    period->articles = rows.size();
    period->stories = counter_.count(rows, &Placed::article);
    for (const Placed& row : rows) period->words += summary_.articles[row.article].facts.words;
  });
}

void Counter::count_series(const std::vector<ArticleFigures>& figures, std::size_t series) {
  std::vector<Hits> hits;
  for (const ArticleFigures& row : figures) {
    if (set_.holds(row.article)) hits.push_back({period_of_[row.article], row.article, row.count, row.sentences});
  }
  compact_sort(
      hits, [](const Hits& a, const Hits& b) { return std::tie(a.period, a.article) < std::tie(b.period, b.article); });
  each_period(hits, [&](std::int64_t number, std::span<const Hits> rows) {
    TrendPeriod* period = period_at(number);
    if (period == nullptr) return;
    TrendCount& out = period->series[series];
    out.articles = rows.size();
    out.stories = counter_.count(rows, &Hits::article);
    for (const Hits& row : rows) {
      out.count += row.count;
      out.sentences += row.sentences;
    }
  });
}

}  // namespace

std::string_view period_name(Period period) { return kPeriodNames[static_cast<std::size_t>(period)]; }

std::optional<Period> period_named(std::string_view name) { return named<Period>(kPeriodNames, name); }

Trends make_trends(const Summary& summary, const Stories& stories, const ArticleSet& set, const Summary& tracked,
                   const std::vector<std::string>& patterns, Period period) {
  const std::vector<ArticleIndex> places = places_in(summary.articles, tracked.articles, &set);
  std::vector<std::vector<ArticleFigures>> series(patterns.size());
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    for (const HitCount& row : hits_of(tracked, patterns[i])) {
      const ArticleIndex article = places[row.article];
      if (article != kNoArticle && row.count > 0) series[i].push_back({article, row.count, row.sentences});
    }
  }
  return make_trends(summary, stories, set, patterns, series, period);
}

Trends make_trends(const Summary& summary, const Stories& stories, const ArticleSet& set,
                   const std::vector<std::string>& names, const std::vector<std::vector<ArticleFigures>>& series,
                   Period period) {
  return Counter(summary, stories, set).make(names, series, period);
}

Period fitting_period(const Summary& summary, const ArticleSet& set, std::size_t most) {
  std::vector<Day> days;
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    if (!set.holds(i)) continue;
    const Day day = day_written(summary.articles[i].facts.date);
    if (day.year != 0) days.push_back(day);
  }
  if (days.empty()) return Trends{}.period;
  for (const Period period : kPeriods) {
    std::int64_t first = std::numeric_limits<std::int64_t>::max(), last = std::numeric_limits<std::int64_t>::min();
    std::size_t placed = 0;
    for (const Day day : days) {
      const auto number = number_of(day, period);
      if (!number) continue;
      ++placed;
      first = std::min(first, *number);
      last = std::max(last, *number);
    }
    if (placed * 2 < days.size() || placed == 0) continue;
    if (static_cast<std::uint64_t>(last - first) < most) return period;
  }
  return Period::year;
}

}  // namespace entente
