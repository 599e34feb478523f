// Which articles of a shard a query is about: the one answer that counting, concordance and key sentences share.
#pragma once

#include <vector>

#include "core/store/article_facts.h"
#include "core/store/query.h"
#include "core/store/shard_data.h"

namespace entente {

// What of a query an article's facts alone decide: ids, days and sources. Borrows the query.
class FactsFilter {
 public:
  explicit FactsFilter(const Query& query);
  [[nodiscard]] bool passes(const ArticleFacts& facts) const;

 private:
  const Query* query_;
  std::vector<std::string> ids_, sources_;  // sorted
};

// The articles that count, in the summary's order, each once however often the shard holds it. Borrows the shard.
// Time: linear in the articles, and in their tokens where the query has patterns.
[[nodiscard]] std::vector<ArticleColumns> chosen_articles(const ShardData& data, const Query& query);

}  // namespace entente
