// See pile.h.
#include "native/pile.h"

#include <algorithm>
#include <map>
#include <optional>
#include <semaphore>
#include <thread>
#include <tuple>
#include <utility>

#include "core/store/merge_in_steps.h"
#include "native/actor_names.h"
#include "native/asking.h"
#include "ui/format.h"
#include "ui/merge_counter.h"

namespace entente::native {
namespace {

using ui::folded;

std::string_view last_part(std::string_view path) { return path.substr(path.find_last_of('/') + 1); }

// Outlets by how many articles they have.
std::string most_common_sources(const Summary& summary) {
  constexpr std::size_t kTold = 8;
  std::map<std::string_view, std::size_t> count;
  for (const ArticleSummary& article : summary.articles) {
    if (!article.facts.source.empty()) ++count[article.facts.source];
  }
  std::vector<std::pair<std::string_view, std::size_t>> rows(count.begin(), count.end());
  std::ranges::sort(
      rows, [](const auto& a, const auto& b) { return std::tie(b.second, a.first) < std::tie(a.second, b.first); });
  std::string out;
  for (std::size_t i = 0; i < std::min(kTold, rows.size()); ++i)
    out += (i == 0 ? "" : ", ") + std::string(rows[i].first);
  if (rows.size() > kTold) out += ", and " + std::to_string(rows.size() - kTold) + " more";
  return out;
}

bool look_up_sources(const Choice& choice, const Summary& summary, Query& out, std::string& problem) {
  for (const std::string& typed : choice.sources) {
    const std::string wanted = folded(typed);
    std::vector<std::string> found;
    for (const ArticleSummary& article : summary.articles) {
      const std::string& source = article.facts.source;
      if (std::ranges::find(found, source) == found.end() && folded(source) == wanted) found.push_back(source);
    }
    if (found.empty()) {
      const std::string known = most_common_sources(summary);
      problem = "no article is from \"" + typed + "\"" +
                (known.empty() ? "; no article names its outlet" : "; the outlets are " + known);
      return false;
    }
    out.sources.insert(out.sources.end(), found.begin(), found.end());
  }
  return true;
}

bool look_up_actors(const Choice& choice, const ActorIndex& actors, Query& out, std::string& problem) {
  for (const std::string& typed : choice.actors) {
    const std::uint32_t actor = find_actor(actors, typed);
    if (actor == kNoActorNumber) return problem = unknown_actor(actors, typed), false;
    out.actors.push_back(actors[actor].id);
  }
  return true;
}

bool look_up_articles(const Choice& choice, const Summary& summary, Query& out, std::string& problem) {
  for (const std::string& typed : choice.articles) {
    const std::size_t before = out.articles.size();
    for (const ArticleSummary& article : summary.articles) {
      const ArticleFacts& facts = article.facts;
      if (facts.id == typed || facts.file == typed || last_part(facts.file) == typed) out.articles.push_back(facts.id);
    }
    if (out.articles.size() == before) return problem = "no article has the id or file \"" + typed + "\"", false;
  }
  return true;
}

}  // namespace

std::string described(const Choice& choice) {
  std::string out;
  const auto add = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) out += (out.empty() ? "" : "; ") + std::string(name) + " " + value;
  };
  add("from", choice.from);
  add("to", choice.to);
  for (const std::string& source : choice.sources) add("outlet", source);
  for (const std::string& actor : choice.actors) add("naming", actor);
  for (const std::string& pattern : choice.holding) add("holding", pattern);
  for (const std::string& article : choice.articles) add("article", article);
  if (choice.others) return "all but " + (out.empty() ? "all" : out);
  return out.empty() ? "all" : out;
}

Provenance provenance_of(const Choice& choice, const Summary& summary, const ActorIndex& actors,
                         const ArticleSet& set) {
  std::string problem;
  const Query query = looked_up(choice, summary, actors, problem).value_or(Query{});
  Provenance out = entente::provenance_of(summary.tokenisers, query, &actors);
  out.articles = set.size();
  out.of = summary.articles.size();
  return out;
}

void compare_with(const Choice& reference, bool everything, const Summary& summary, const ActorIndex& actors,
                  Provenance& out) {
  std::string problem;
  const Query query = looked_up(reference, summary, actors, problem).value_or(Query{});
  entente::compare_with(reference.is_all() ? nullptr : &query, &actors, out);
  if (everything) out.reference = "all articles";
}

std::string file_of(const ArticleFacts& facts) {
  return facts.member.empty() ? facts.file : facts.file + ": " + facts.member;
}

Pile read_pile(const std::vector<std::string>& paths, const Work& work, const Query& query, unsigned threads,
               bool keeps_shards) {
  Pile out;
  ui::MergeCounter<Summary> sums;
  const auto take = [&](std::vector<Part> parts) {
    for (Part& part : parts) {
      sums.add(std::move(part.summary));
      sums.settle().run();
      if (keeps_shards) out.shards.push_back(std::move(part.shard));
    }
  };
  std::counting_semaphore<> changes(0);  // outlives the threads that release it
  Pool pool(threads > 0 ? threads : default_threads(), work, query, [&] { changes.release(); });
  pool.give(paths);
  while (!pool.is_done()) {
    changes.acquire();
    take(pool.take());
  }
  take(pool.take());
  std::optional<Summary> all;
  sums.take(all).run();
  out.summary = std::move(all).value_or(Summary{});
  return out;
}

Answer ask_shards(const Pile& pile, const Ask& ask, unsigned threads) {
  const std::size_t workers = std::clamp<std::size_t>(pile.shards.size(), 1, threads > 0 ? threads : default_threads());
  Asking asking(0, ask, pile.shards);
  std::vector<std::thread> running;
  for (std::size_t i = 1; i < workers; ++i) running.emplace_back([&asking] { asking.work(); });
  asking.work();
  for (std::thread& thread : running) thread.join();
  return asking.take();
}

std::optional<Query> looked_up(const Choice& choice, const Summary& summary, const ActorIndex& actors,
                               std::string& problem) {
  Query out;
  out.from = choice.from;
  out.to = choice.to;
  out.holding = choice.holding;
  out.others = choice.others;
  if (!look_up_sources(choice, summary, out, problem) || !look_up_actors(choice, actors, out, problem) ||
      !look_up_articles(choice, summary, out, problem)) {
    return std::nullopt;
  }
  return out;
}

}  // namespace entente::native
