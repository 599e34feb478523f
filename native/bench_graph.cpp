#include "native/bench_graph.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <utility>

#include "core/extract/analysis.h"
#include "core/report/actors.h"
#include "core/report/network.h"
#include "core/store/merge_all.h"
#include "core/store/shard.h"
#include "native/bench_parts.h"
#include "native/options.h"
#include "tests/bench/graph_speed.h"

namespace entente::native {
namespace {

constexpr std::size_t kStretch = 1000;  // articles of a shard

Summary summary_of(const std::vector<std::string>& paths) {
  const std::vector<Article> articles = articles_of(paths);
  std::vector<Summary> parts;
  for (std::size_t first = 0; first < articles.size(); first += kStretch) {
    ShardBuilder builder;
    for (std::size_t i = first; i < std::min(articles.size(), first + kStretch); ++i) {
      builder.add(articles[i], analyse(articles[i]));
    }
    parts.push_back(summarise(builder.finish(), {}));
  }
  return merge_all(std::move(parts));
}

// All that a network is made of.
struct Actors {
  explicit Actors(Summary from)
      : summary(std::move(from)), index(summary), stories(summary.articles), all(summary.articles.size(), true) {}

  Summary summary;
  ActorIndex index;
  Stories stories;
  ArticleSet all;
};

std::vector<GraphEdge> edges_of(const Actors& actors) {
  std::vector<GraphEdge> edges;
  for (const LinkFigures& link : find_links(actors.summary, actors.index, actors.stories, actors.all).links) {
    edges.push_back({link.a, link.b, static_cast<double>(link.support)});
  }
  return edges;
}

void print(const std::vector<bench::GraphTime>& rows) {
  for (const bench::GraphTime& row : rows) {
    std::printf("  %-32s %10.2f  %s\n", row.name.c_str(), row.milliseconds, row.found.c_str());
  }
}

void time_networks(const Actors& actors) {
  for (const std::size_t most : {150UZ, 500UZ, 2000UZ}) {
    NetworkOptions options;
    options.most_actors = most;
    const double begin = processor_seconds();
    const ActorNetwork network = make_network(actors.summary, actors.index, actors.stories, actors.all, options);
    const double taken = (processor_seconds() - begin) * 1000;
    std::printf("  %-32s %10.2f  %s\n", ("the " + std::to_string(most) + " most mentioned").c_str(), taken,
                what_is_shown(network).c_str());
  }
}

}  // namespace

int bench_graph(const std::vector<std::string>& paths) {
  std::puts("milliseconds of processor time, one thread, medians\n\na made graph");
  print(bench::time_graph(bench::scale_free(10000, 10, 1), processor_seconds));
  const Actors actors(summary_of(paths));
  if (actors.summary.articles.empty()) {
    std::fputs("entente: no article to measure with\n", stderr);
    return kNothingRead;
  }
  std::printf("\nthe actors of %zu articles, linked by sentences\n", actors.summary.articles.size());
  print(bench::time_graph(edges_of(actors), processor_seconds));
  std::puts("\ntheir network, from the summary on");
  time_networks(actors);
  return kDone;
}

}  // namespace entente::native
