// Every round times every task once, so that a busy moment of the machine falls on all alike. Processor time, as
// another program's turn is no part of it.
#include "native/bench_actors.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <functional>

#include "core/language/actor.h"
#include "core/language/tagger.h"
#include "core/read/article.h"
#include "core/text/layout.h"
#include "native/bench_parts.h"
#include "native/options.h"

namespace entente::native {
namespace {

constexpr std::size_t kRounds = 7;

// Articles with their words and sentences.
struct Pile {
  std::vector<Article> articles;
  std::vector<Layout> layouts;  // borrow the articles' texts
  double tokens = 0;
  double bytes = 0;

  explicit Pile(std::vector<Article> given) : articles(std::move(given)) {
    for (const Article& article : articles) {
      layouts.push_back(lay_out(article.text));
      tokens += static_cast<double>(layouts.back().tokens.size());
      bytes += static_cast<double>(article.text.size());
    }
  }
};

struct Task {
  const char* name;
  std::function<std::uint64_t()> run;  // what it found, so that nothing can be left out
  std::vector<double> seconds = {};
};

std::uint64_t tag_all(const Pile& pile) {
  std::uint64_t verbs = 0;
  Tagging tagging;
  for (const Layout& layout : pile.layouts) {
    tagger().tag(layout, tagging);
    for (const Tag tag : tagging.tags) verbs += is_verb(tag);
  }
  return verbs;
}

std::uint64_t name_all(const Pile& pile) {
  std::uint64_t mentions = 0;
  for (std::size_t i = 0; i < pile.layouts.size(); ++i) {
    mentions += name_actors(pile.layouts[i], pile.articles[i].headline).mentions.size();
  }
  return mentions;
}

std::uint64_t lay_out_all(const Pile& pile) {
  std::uint64_t tokens = 0;
  for (const Article& article : pile.articles) tokens += lay_out(article.text).tokens.size();
  return tokens;
}

void tell(const Task& task, const Pile& pile, std::uint64_t found) {
  const double middle = median(task.seconds), slowest = percentile_95(task.seconds);
  std::printf("%-44s %10.2f %10.2f %10.1f %12llu\n", task.name, pile.tokens / middle / 1e6, pile.tokens / slowest / 1e6,
              pile.bytes / middle / 1e6, static_cast<unsigned long long>(found));
}

}  // namespace

int bench_actors(const std::vector<std::string>& paths) {
  const Pile pile(articles_of(paths));
  if (pile.articles.empty()) {
    std::fputs("entente: no article to measure with\n", stderr);
    return kNothingRead;
  }
  std::vector<Task> tasks = {
      {"words and sentences", [&] { return lay_out_all(pile); }},
      {"tags", [&] { return tag_all(pile); }},
      {"names and aliases, with the tags they need", [&] { return name_all(pile); }},
  };
  std::vector<std::uint64_t> found(tasks.size());
  for (std::size_t round = 0; round < kRounds; ++round) {
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      const double begin = processor_seconds();
      found[i] = tasks[i].run();
      tasks[i].seconds.push_back(processor_seconds() - begin);
    }
  }
  std::printf("%zu articles, %.1f MB of text, %.2f million tokens; processor time, median of %zu rounds\n\n",
              pile.articles.size(), pile.bytes / 1e6, pile.tokens / 1e6, kRounds);
  std::printf("%-44s %10s %10s %10s %12s\n", "", "M tokens/s", "p95", "MB/s", "found");
  for (std::size_t i = 0; i < tasks.size(); ++i) tell(tasks[i], pile, found[i]);
  return kDone;
}

}  // namespace entente::native
