// The parts are timed shard by shard in the order of the product, each on what the part before it made, and the whole
// by itself, article by article. Every round times both, so that a busy moment of the machine falls on both alike.
// Processor time, as another program's turn is no part of it.
#include "native/bench_commitments.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <utility>

#include "core/extract/analysis.h"
#include "core/language/actor.h"
#include "core/read/article.h"
#include "core/store/shard.h"
#include "native/bench_parts.h"
#include "native/options.h"

namespace entente::native {
namespace {

constexpr std::size_t kRounds = 5;
constexpr std::size_t kArticlesOfShard = 1000;

struct TimedStage {
  const char* name;
  std::vector<double> seconds = {};
};

enum StageNumber : std::size_t { kReading, kWords, kNames, kCommitments, kShard, kWhole, kStages };

struct Yielded {
  double bytes = 0;  // of articles' text
  std::size_t articles = 0, sentences = 0, mentions = 0, commitments = 0;
};

// The seconds since `since`, which becomes now.
double lap(double& since) {
  const double now = processor_seconds();
  return now - std::exchange(since, now);
}

template <class Use>
void each_shard(std::span<const Article> articles, Use use) {
  for (std::size_t at = 0; at < articles.size(); at += kArticlesOfShard) {
    use(articles.subspan(at, std::min(kArticlesOfShard, articles.size() - at)));
  }
}

// One part after another over the articles of a shard.
void measure_shard(std::span<const Article> articles, std::array<double, kStages>& seconds, Yielded& found) {
  std::vector<Analysis> made;
  double since = processor_seconds();
  for (const Article& article : articles) made.push_back(cut_into_words(article));
  seconds[kWords] += lap(since);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (is_taken_for_english(articles[i].language)) made[i].naming = name_actors(made[i].layout, articles[i].headline);
  }
  seconds[kNames] += lap(since);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    if (!is_taken_for_english(articles[i].language)) continue;
    made[i].commitments = find_commitments({made[i].layout, articles[i].headline, made[i].naming, articles[i].date});
  }
  seconds[kCommitments] += lap(since);
  ShardBuilder builder;
  for (std::size_t i = 0; i < articles.size(); ++i) builder.add(articles[i], made[i]);
  const Shard shard = builder.finish();
  seconds[kShard] += lap(since);
  found.articles += shard.article_count();
  for (std::size_t i = 0; i < articles.size(); ++i) {
    found.bytes += static_cast<double>(articles[i].text.size());
    found.sentences += made[i].layout.sentences.size();
    found.mentions += made[i].naming.mentions.size();
    found.commitments += made[i].commitments.size();
  }
}

std::size_t analyse_all(const std::vector<std::string>& paths) {
  std::size_t articles = 0;
  each_shard(articles_of(paths), [&](std::span<const Article> some) {
    ShardBuilder builder;
    for (const Article& article : some) builder.add(article, analyse(article));
    articles += builder.finish().article_count();
  });
  return articles;
}

Yielded measure_round(const std::vector<std::string>& paths, std::array<TimedStage, kStages>& stages) {
  std::array<double, kStages> seconds{};
  Yielded found;
  double since = processor_seconds();
  {
    const std::vector<Article> articles = articles_of(paths);
    seconds[kReading] = lap(since);
    each_shard(articles, [&](std::span<const Article> some) { measure_shard(some, seconds, found); });
  }
  since = processor_seconds();
  const std::size_t analysed = analyse_all(paths);
  seconds[kWhole] = analysed == found.articles ? lap(since) : 0;
  for (std::size_t i = 0; i < kStages; ++i) stages[i].seconds.push_back(seconds[i]);
  return found;
}

}  // namespace

int bench_commitments(const std::vector<std::string>& paths) {
  std::array<TimedStage, kStages> stages{{{"reading: bytes to articles"},
                                          {"words and sentences"},
                                          {"names and aliases"},
                                          {"commitments"},
                                          {"shard"},
                                          {"the whole: bytes to shard"}}};
  if (articles_of(paths).empty()) {
    std::fputs("entente: no article to measure with\n", stderr);
    return kNothingRead;
  }
  Yielded found;
  for (std::size_t round = 0; round < kRounds; ++round) found = measure_round(paths, stages);
  std::printf("%zu articles, %.1f MB of text, %zu sentences, %zu mentions, %zu commitments\n", found.articles,
              found.bytes / 1e6, found.sentences, found.mentions, found.commitments);
  std::printf("one thread, processor time, median of %zu rounds\n\n%-32s %10s %10s %10s\n", kRounds, "", "seconds",
              "MB/s", "slowest");
  for (const TimedStage& stage : stages) {
    const double middle = median(stage.seconds), slowest = percentile_95(stage.seconds);
    std::printf("%-32s %10.3f %10.1f %10.1f\n", stage.name, middle, found.bytes / 1e6 / middle,
                found.bytes / 1e6 / slowest);
  }
  return kDone;
}

}  // namespace entente::native
