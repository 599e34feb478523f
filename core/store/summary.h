// What one query asks of one shard. Summary{} is the identity of merge(), and merge() is associative
// and commutative, so every tree of merges over the same articles encodes to the same bytes. Sums are
// integers and sets are sorted; no floating point lives here.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/language/actor.h"
#include "core/extract/commitment.h"
#include "core/read/article.h"
#include "core/store/shard.h"

namespace entente {

// Which articles count. Every empty field means "all".
struct Query {
  std::vector<std::string> articles;  // ids
  std::vector<std::string> actors;    // keys; an article must name all of them
  std::string from, to;               // ISO days, inclusive; undated articles fall out when either is set
  bool with_text = false;             // carry each article's text (for `report --with-text`)
};

// The rows' fields are laid out by core/store/summary_rows.h.
struct Summary;

[[nodiscard]] Summary summarise(const Shard& shard, const Query& query);
[[nodiscard]] Summary merge(Summary a, const Summary& b);

}  // namespace entente
