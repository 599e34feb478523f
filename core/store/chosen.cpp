// Each row of the shard is judged by itself, so an article that stands in two shards is chosen in both or in neither.
#include "core/store/chosen.h"

#include <algorithm>
#include <tuple>

#include "core/base/compact_sort.h"
#include "core/store/search.h"

namespace entente {

namespace {

bool begins_alike(std::string_view date, std::string_view bound) {
  const std::size_t n = std::min(date.size(), bound.size());
  return date.substr(0, n) == bound.substr(0, n);
}

bool dated_within(std::string_view date, const Query& query) {
  if (query.from.empty() && query.to.empty()) return true;
  if (date.empty()) return false;
  if (!query.from.empty() && date < query.from && !begins_alike(date, query.from)) return false;
  return query.to.empty() || date <= query.to || begins_alike(date, query.to);
}

std::vector<std::string> sorted(std::vector<std::string> names) {
  compact_sort(names);
  return names;
}

bool lists(const std::vector<std::string>& names, const std::string& name) {
  return names.empty() || std::ranges::binary_search(names, name);
}

bool names_all(const ArticleColumns& rows, const std::vector<StringId>& keys) {
  return std::ranges::all_of(
      keys, [&](StringId key) { return std::ranges::find(rows.actors, key, &StoredActor::key) != rows.actors.end(); });
}

}  // namespace

FactsFilter::FactsFilter(const Query& query)
    : query_(&query), ids_(sorted(query.articles)), sources_(sorted(query.sources)) {}

bool FactsFilter::passes(const ArticleFacts& facts) const {
  return lists(ids_, facts.id) && lists(sources_, facts.source) && dated_within(facts.date, *query_);
}

std::vector<ArticleColumns> chosen_articles(const ShardData& data, const Query& query) {
  const FactsFilter filter(query);
  std::vector<StringId> keys;
  for (const std::string& key : query.actors) keys.push_back(find_string(data.strings, key));
  std::vector<ShardSearch> searches;
  for (const std::string& pattern : query.holding) searches.emplace_back(data, pattern);
  const auto is_chosen = [&](const ArticleColumns& rows) {
    const auto holds = [&](const ShardSearch& search) { return search.holds(rows); };
    return filter.passes(rows.article.facts) && names_all(rows, keys) && std::ranges::all_of(searches, holds);
  };

  std::vector<const ShardArticle*> chosen;
  for (std::size_t i = 0; i < data.articles.size(); ++i) {
    if (is_chosen(columns_of(data, i)) != query.others) chosen.push_back(&data.articles[i]);
  }
  compact_sort(chosen, [](const ShardArticle* a, const ShardArticle* b) {
    return std::tie(a->facts, a) < std::tie(b->facts, b);
  });
  const auto rest =
      std::ranges::unique(chosen, {}, [](const ShardArticle* row) -> const ArticleFacts& { return row->facts; });
  chosen.erase(rest.begin(), rest.end());

  std::vector<ArticleColumns> out;
  for (const ShardArticle* row : chosen)
    out.push_back(columns_of(data, static_cast<std::size_t>(row - data.articles.data())));
  return out;
}

}  // namespace entente
