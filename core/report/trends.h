// Trends: counts over real dates. A period without articles is a gap, not a zero; undated articles are told apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/selection.h"
#include "core/store/summary.h"

namespace entente {

enum class Period : std::uint8_t { day, week, month, quarter, year };  // week: ISO 8601, from Monday
[[nodiscard]] std::string_view period_name(Period period);
[[nodiscard]] std::optional<Period> period_named(std::string_view name);

struct TrendCount {
  std::uint64_t count = 0, sentences = 0, articles = 0, stories = 0;
};

struct TrendPeriod {
  std::string label;                                   // "2022-03-21", "2022-W12", "2022-03", "2022-Q1", "2022"
  std::string first, last;                             // ISO days, inclusive
  std::uint64_t articles = 0, stories = 0, words = 0;  // of all that is dated in it; no articles: a gap
  std::vector<TrendCount> series;                      // by Trends::patterns
};

struct Trends {
  Period period = Period::month;
  std::vector<std::string> patterns;  // those that `tracked` had hits of or was asked for
  std::vector<TrendPeriod> periods;   // every one from the first dated article to the last, at most kMostPeriods
  TrendPeriod undated;                // articles without a date, or with one too coarse for the period
  std::uint64_t too_coarse = 0;       // of those: dated, by a month or a year alone
  bool is_cut = false;                // the dates span more than kMostPeriods: the last ones are kept
};
inline constexpr std::size_t kMostPeriods = 20000;

// `summary` says which articles there are; `tracked`, of the same articles (or the same summary), holds the hits.
// Patterns in the order given. `stories` counts copies once; see core/report/stories.h.
class Stories;
[[nodiscard]] Trends make_trends(const Summary& summary, const Stories& stories, const ArticleSet& set,
                                 const Summary& tracked, const std::vector<std::string>& patterns, Period period);

// The same of figures that were counted elsewhere: of each series what it has in each article, every article at most
// once and in any order. `names` are those of the series.
struct ArticleFigures {
  ArticleIndex article = 0;
  std::uint64_t count = 0, sentences = 0;
};
[[nodiscard]] Trends make_trends(const Summary& summary, const Stories& stories, const ArticleSet& set,
                                 const std::vector<std::string>& names,
                                 const std::vector<std::vector<ArticleFigures>>& series, Period period);

// The finest period of which the dated articles of the set span no more than `most`, and to which the dates of half of
// them at least are fine enough.
[[nodiscard]] Period fitting_period(const Summary& summary, const ArticleSet& set, std::size_t most = 120);

}  // namespace entente
