// Memory first, while nothing of the measuring is in it; then selections; then every round times every counter once,
// so that a busy moment of the machine falls on all alike. Processor time, as another program's turn is no part of it.
#include "native/bench_terms.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <functional>
#include <random>
#include <span>
#include <string_view>
#include <utility>

#include "core/extract/analysis.h"
#include "core/read/article.h"
#include "core/report/terms.h"
#include "core/store/codec.h"
#include "core/store/selection.h"
#include "core/store/shard.h"
#include "core/store/summary.h"
#include "native/bench_parts.h"
#include "native/options.h"
#include "tests/bench/terms_counter.h"
#include "tests/bench/terms_references.h"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace entente::native {
namespace {

constexpr std::size_t kRounds = 7;
constexpr std::size_t kArticlesOfShard = 1000;
constexpr int kSelections = 100;  // of each kind

// Bytes of heap in use; 0 where the C library does not tell.
std::size_t heap() {
#if defined(__GLIBC__)
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
#else
  return 0;
#endif
}

// The most memory that the process ever had, in bytes; 0 where /proc does not tell.
std::size_t peak() {
  std::ifstream status("/proc/self/status");
  std::string line;
  while (std::getline(status, line)) {
    if (line.starts_with("VmHWM:")) return std::size_t{1024} * std::stoul(line.substr(6));
  }
  return 0;
}

// ---- memory ----

struct Pieces {
  std::vector<Shard> shards;
  Summary summary;
  TermIndex index;
};

Shard shard_of(std::span<const Article> articles) {
  ShardBuilder builder;
  for (const Article& article : articles) builder.add(article, analyse(article));
  return builder.finish();
}

// Analyses `articles` and tells what each step holds; their texts are let go as they are taken into shards.
Pieces measure_memory(std::vector<Article>& articles, double text) {
  const auto tell = [&](const char* what, std::size_t bytes) {
    std::printf("%-52s %10.1f %10.2f\n", what, static_cast<double>(bytes) / 1e6, static_cast<double>(bytes) / text);
  };
  std::printf("\n%-52s %10s %10s\n", "memory", "MB", "of text");
  tell("texts", static_cast<std::size_t>(text));
  Pieces made;
  const double begin = processor_seconds();
  std::size_t shards = 0;
  for (std::size_t at = 0; at < articles.size(); at += kArticlesOfShard) {
    const std::size_t before = heap();
    const std::span part = std::span(articles).subspan(at, std::min(kArticlesOfShard, articles.size() - at));
    made.shards.push_back(shard_of(part));
    shards += heap() - before;
    for (Article& article : part) article = {};
  }
  const double analysed = processor_seconds();
  tell("shards, texts in them", shards);
  std::size_t before = heap();
  for (const Shard& shard : made.shards) made.summary = merge(std::move(made.summary), summarise(shard, {}));
  const double merged = processor_seconds();
  tell("the summary of all", heap() - before);
  before = heap();
  made.index = TermIndex(made.summary);
  const double indexed = processor_seconds();
  tell("the index of terms", made.index.bytes());
  tell("the process at most, files read included", peak());
  std::printf("\n%zu articles analysed in %.1f s, summarised and merged in %.2f s, %zu terms indexed in %.2f s\n",
              made.index.articles(), analysed - begin, merged - analysed, made.index.terms(), indexed - merged);
  return made;
}

// ---- changes of selection ----

ArticleSet drawn(std::size_t articles, std::minstd_rand& random) {
  ArticleSet set(articles);
  for (ArticleIndex i = 0; i < articles; ++i) {
    if (random() % 2 == 0) set.insert(i);
  }
  return set;
}

// Articles between two dated ones drawn at random.
ArticleSet dated(const Summary& summary, std::minstd_rand& random) {
  Query query;
  query.from = summary.articles[random() % summary.articles.size()].facts.date;
  query.to = summary.articles[random() % summary.articles.size()].facts.date;
  if (query.to < query.from) std::swap(query.from, query.to);
  return select(summary, query);
}

struct Change {
  const char* name;
  std::function<std::size_t()> run;  // how many rows it made
};

void measure_changes(const Pieces& pieces) {
  std::minstd_rand random(20220321);
  const std::size_t articles = pieces.index.articles();
  TermOptions by_count, by_lrc;
  by_lrc.order = TermOrder::keyness;
  const auto rank = [&](const ArticleSet& set, bool against_rest, const TermOptions& options) {
    const ArticleSet rest = set.others();
    return rank_terms(pieces.index, set, against_rest ? &rest : nullptr, options).rows.size();
  };
  const std::vector<Change> changes = {
      {"a range of dates, by count", [&] { return rank(dated(pieces.summary, random), false, by_count); }},
      {"a range of dates against the rest, by LRC", [&] { return rank(dated(pieces.summary, random), true, by_lrc); }},
      {"half of the articles, by count", [&] { return rank(drawn(articles, random), false, by_count); }},
      {"half against the other half, by LRC", [&] { return rank(drawn(articles, random), true, by_lrc); }},
      {"all articles, by count", [&] { return rank(ArticleSet(articles, true), false, by_count); }},
  };
  std::printf("\n%-52s %10s %10s\n", "choose and rank all terms anew, 100 times", "median ms", "p95 ms");
  for (const Change& change : changes) {
    std::vector<double> times;
    for (int i = 0; i < kSelections; ++i) {
      const double begin = processor_seconds();
      change.run();
      times.push_back((processor_seconds() - begin) * 1e3);
    }
    std::printf("%-52s %10.1f %10.1f\n", change.name, median(times), percentile_95(times));
  }
}

// ---- counting ----

struct Task {
  const char* name;
  std::size_t bytes;
  std::function<std::uint64_t()> run;  // what it found, so that nothing can be left out
  std::vector<double> seconds = {};

  [[nodiscard]] double pace() const {  // in MB a second
    return static_cast<double>(bytes) / 1e6 / median(seconds);
  }
};

// Words and sentences, a shard and its summary: the way of terms alone through the product.
std::uint64_t fold(const std::vector<Article>& articles) {
  std::uint64_t rows = 0;
  for (std::size_t at = 0; at < articles.size();) {
    ShardBuilder builder;
    const std::size_t end = std::min(articles.size(), at + kArticlesOfShard);
    for (; at < end; ++at) builder.add(articles[at], cut_into_words(articles[at]));
    rows += summarise(builder.finish(), {}).terms.size();
  }
  return rows;
}

std::uint64_t words_of(const std::vector<Article>& articles) {
  std::uint64_t words = 0;
  for (const Article& article : articles) words += lay_out(article.text).tokens.size();
  return words;
}

void measure_counting(const std::vector<Article>& articles) {
  std::vector<std::string> texts;
  for (const Article& article : articles) texts.push_back(article.text);
  const bench::Pile plain = bench::Pile::of(texts);
  for (std::string& text : texts) text = bench::typeset(text);
  const bench::Pile curly = bench::Pile::of(texts);
  std::vector<Task> tasks = {
      {"reference: one pass, a byte at a time, [a-z0-9]+", plain.size(), [&] { return count_plainly(plain).types; }},
      {"reference: two passes, AVX2, [a-z0-9]+", plain.size(), [&] { return count_in_two_passes(plain).types; }},
      {"entente: UAX #29, folded, counted", plain.size(), [&] { return count_as_entente(plain).types; }},
      {"the same, curly quotes and accents", curly.size(), [&] { return count_as_entente(curly).types; }},
      {"entente: words and sentences", plain.size(), [&] { return words_of(articles); }},
      {"entente: to shards and their summaries", plain.size(), [&] { return fold(articles); }},
  };
  for (std::size_t round = 0; round < kRounds; ++round) {
    for (Task& task : tasks) {
      const double begin = processor_seconds();
      const std::uint64_t found = task.run();
      task.seconds.push_back(found == 0 ? 0 : processor_seconds() - begin);
    }
  }
  std::printf("%-52s %10s %10s %10s\n", "counting, processor time, median of 7 rounds", "MB/s", "of one", "of two");
  for (const Task& task : tasks) {
    if (task.seconds[0] == 0) continue;  // needs what this processor has not
    std::printf("%-52s %10.0f %10.2f", task.name, task.pace(), task.pace() / tasks[0].pace());
    if (tasks[1].seconds[0] > 0) std::printf(" %10.2f", task.pace() / tasks[1].pace());
    std::printf("\n");
  }
}

}  // namespace

int bench_terms(const std::vector<std::string>& paths) {
  std::vector<Article> articles = articles_of(paths);
  if (articles.empty()) {
    std::fputs("entente: no article to measure with\n", stderr);
    return kNothingRead;
  }
  double text = 0;
  for (const Article& article : articles) text += static_cast<double>(article.text.size());
  const Pieces pieces = measure_memory(articles, text);
  measure_changes(pieces);
  std::printf("\n");
  measure_counting(articles_of(paths));  // read again: a copy kept would have been among the memory
  return kDone;
}

}  // namespace entente::native
