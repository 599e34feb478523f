// Each pattern is asked for by date and by the word to its left, of all shards in one go, and by date as the program's
// threads go: some shards after others, and the answers merged. Processor time, as another program's turn is no part of
// searching.
#include "native/bench_lines.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string_view>
#include <utility>

#include "core/extract/analysis.h"
#include "core/store/ask.h"
#include "core/store/shard.h"
#include "native/asking.h"
#include "native/bench_parts.h"
#include "native/options.h"

namespace entente::native {
namespace {

constexpr std::size_t kArticles = 100000, kRounds = 5;
constexpr std::size_t kStretch = 64;  // articles of a shard

constexpr std::array<std::string_view, 30> kPatterns = {"corridor",
                                                        "agreement",
                                                        "government",
                                                        "said",
                                                        "the",
                                                        "zzyzx",
                                                        "prime minister",
                                                        "united nations security council",
                                                        "of the",
                                                        "2030 agenda",
                                                        "corridor | agreement | treaty | memorandum of understanding",
                                                        "invest*",
                                                        "wom?n",
                                                        "*ment",
                                                        "*a*e*",
                                                        "* of *",
                                                        "minister * *",
                                                        "/invest(or|ment)s?/",
                                                        "/[a-z]+(tion|sion)s?/",
                                                        "/.*e.*e.*e.*/",
                                                        "/\\d{4}/",
                                                        "/(a|b|c|d)*e(r|s|t|l|n)+.*/ /min.*/",
                                                        "lemma:agree",
                                                        "lemma:go",
                                                        "lemma:country",
                                                        "actor:united-states",
                                                        "actor:china",
                                                        "actor:united-nations",
                                                        "actor:china | pakistan",
                                                        "*"};

// A stretch of articles is analysed once, and stands in one shard of each repetition, under ids of its own there.
std::vector<Shard> shards_of(const std::vector<Article>& articles) {
  std::vector<Shard> shards;
  for (std::size_t first = 0; first < std::min(articles.size(), kArticles); first += kStretch) {
    const std::size_t last = std::min(articles.size(), first + kStretch);
    std::vector<Article> stretch(articles.begin() + static_cast<std::ptrdiff_t>(first),
                                 articles.begin() + static_cast<std::ptrdiff_t>(last));
    std::vector<Analysis> analyses;
    for (const Article& article : stretch) analyses.push_back(analyse(article));
    for (std::size_t copy = 0; copy * articles.size() + first < kArticles; ++copy) {
      ShardBuilder builder;
      for (std::size_t i = 0; i < stretch.size(); ++i) {
        stretch[i].id = articles[first + i].id + "-" + std::to_string(copy);
        builder.add(stretch[i], analyses[i]);
      }
      shards.push_back(builder.finish());
    }
  }
  return shards;
}

template <class Run>
double median_of(Run&& run) {
  std::vector<double> seconds;
  for (std::size_t round = 0; round < kRounds; ++round) {
    const double begin = processor_seconds();
    run();
    seconds.push_back(processor_seconds() - begin);
  }
  return median(std::move(seconds)) * 1000;
}

}  // namespace

int bench_lines(const std::vector<std::string>& paths) {
  const std::vector<Article> articles = articles_of(paths);
  if (articles.empty()) {
    std::fputs("entente: no article to measure with\n", stderr);
    return kNothingRead;
  }
  const std::vector<Shard> shards = shards_of(articles);
  std::vector<const Shard*> all;
  std::size_t count = 0;
  std::vector<std::shared_ptr<const Shard>> shared;  // borrowed
  for (const Shard& shard : shards) {
    all.push_back(&shard);
    shared.emplace_back(std::shared_ptr<const Shard>(), &shard);
    count += shard.article_count();
  }
  std::printf("%zu articles in %zu shards; milliseconds of processor time, one thread, median of %zu; 1000 lines\n",
              count, shards.size(), kRounds);
  std::printf("%-60s %10s %9s %9s %9s %9s\n", "", "matches", "articles", "by date", "by left1", "in turns");
  std::vector<double> by_date, by_left, in_turns;
  for (const std::string_view pattern : kPatterns) {
    const Ask dated = ConcordanceQuery{{}, std::string(pattern), {}, 12, 1000};
    const Ask left = ConcordanceQuery{{}, std::string(pattern), {LineKey::left1, LineKey::right1}, 12, 1000};
    Answer found;
    by_date.push_back(median_of([&] { found = answer(all, dated); }));
    by_left.push_back(median_of([&] { found = answer(all, left); }));
    in_turns.push_back(median_of([&] {
      Asking asking(0, dated, shared);
      asking.work();
      found = asking.take();
    }));
    const auto& lines = *std::get_if<Concordance>(&found);
    std::printf("%-60s %10llu %9zu %9.0f %9.0f %9.0f\n", std::string(pattern).c_str(),
                static_cast<unsigned long long>(lines.hits()), lines.articles.size(), by_date.back(), by_left.back(),
                in_turns.back());
    std::fflush(stdout);
  }
  std::printf("%-60s %10s %9s %9.0f %9.0f %9.0f\n", "95th percentile", "", "", percentile_95(by_date),
              percentile_95(by_left), percentile_95(in_turns));
  return kDone;
}

}  // namespace entente::native
