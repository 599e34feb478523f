// All that a command was given, read and summarised: what the commands about terms work on. Parts are merged while
// others are still read.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/report/actors.h"
#include "core/report/provenance.h"
#include "core/store/ask.h"
#include "core/store/shard.h"
#include "core/store/summary.h"
#include "native/pool.h"
#include "native/terms_options.h"

namespace entente::native {

struct Pile {
  Summary summary;
  std::vector<std::shared_ptr<const Shard>> shards;  // when they were to be kept
};

// `threads` 0: as many as the machine has.
[[nodiscard]] Pile read_pile(const std::vector<std::string>& paths, const Work& work, const Query& query,
                             unsigned threads, bool keeps_shards = false);

// Asks all shards, several at once.
[[nodiscard]] Answer ask_shards(const Pile& pile, const Ask& ask, unsigned threads);

// The articles of the choice as a query, names looked up in the summary and its index: outlets in any case; actors by
// any key, or by a name or alias in any case, the one in most articles; articles by id, by path or by the last part of
// it. Its actors are ids: select() over the index understands them. What no article has is told in `problem`, and then
// there is no query.
[[nodiscard]] std::optional<Query> looked_up(const Choice& choice, const Summary& summary, const ActorIndex& actors,
                                             std::string& problem);

// What a choice that was looked up before tells of itself in files; `set`: its articles.
[[nodiscard]] Provenance provenance_of(const Choice& choice, const Summary& summary, const ActorIndex& actors,
                                       const ArticleSet& set);
// The same with what it is compared with: everything, a choice, or, where that is all, the rest.
void compare_with(const Choice& reference, bool everything, const Summary& summary, const ActorIndex& actors,
                  Provenance& out);

// "from 2022-01-01; outlet Xinhua; holding corridor"
[[nodiscard]] std::string described(const Choice& choice);

// File and place in it, for people.
[[nodiscard]] std::string file_of(const ArticleFacts& facts);

}  // namespace entente::native
