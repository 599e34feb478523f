// What a query counts in the articles it chose: terms of any form and length, near a match or anywhere, and the matches
// of tracked patterns. Single words as they stand are counted on the shard's own ids; all else has strings of its own.
#pragma once

#include <span>
#include <vector>

#include "core/store/query.h"
#include "core/store/shard_data.h"
#include "core/store/summary.h"

namespace entente {

// Rows as a summary has them, `article` counting in the chosen ones.
struct Counted {
  Strings strings;  // sorted; exactly those of the rows
  std::vector<TermCount> terms;
  std::vector<HitCount> hits;
};

// Terms are single words as they stand: what count_words() counts.
[[nodiscard]] bool counts_words(const Counting& counting);

// Ids are of the shard's strings.
[[nodiscard]] std::vector<TermCount> count_words(std::span<const ArticleColumns> articles, std::size_t strings);

// All else that the query wants counted.
[[nodiscard]] Counted count_rest(const ShardData& data, std::span<const ArticleColumns> articles, const Query& query);

}  // namespace entente
