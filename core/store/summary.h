// What one query asks of one shard: a set of articles, each with its counts. Everything is keyed by
// article and sorted, so merge() is a union: Summary{} is its identity, it is associative and
// commutative, and every tree of merges over the same articles encodes to the same bytes. An article
// that two shards both hold counts once. No floating point lives here.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/extract/commitment.h"
#include "core/language/actor.h"
#include "core/read/article.h"
#include "core/store/article_facts.h"
#include "core/store/query.h"
#include "core/store/shard.h"
#include "core/store/strings.h"

namespace entente {

// In the rows below `article` is an index into Summary::articles, and every StringId one into
// Summary::strings. Each column is sorted by its first fields and holds no row twice.
using ArticleIndex = std::uint32_t;

struct ArticleSummary {
  ArticleFacts facts;
  std::optional<std::string> text;  // with Query::with_text
  friend auto operator<=>(const ArticleSummary&, const ArticleSummary&) = default;
};

struct TermCount {
  StringId term = 0;
  ArticleIndex article = 0;
  std::uint32_t count = 0;
  friend auto operator<=>(const TermCount&, const TermCount&) = default;
};

// One tracked pattern in one article that holds it. Only with Query::tracked, or with Counting::near.
struct HitCount {
  StringId pattern = 0;  // as written
  ArticleIndex article = 0;
  std::uint32_t count = 0;      // matches
  std::uint32_t sentences = 0;  // in which one begins
  std::uint32_t near = 0;       // of Counting::near's pattern alone: words in its windows, each once
  friend auto operator<=>(const HitCount&, const HitCount&) = default;
};

// An actor as one article has it; the report chooses among the articles' names and types.
struct ActorFacts {
  StringId actor = 0;  // key
  ArticleIndex article = 0;
  StringId name = 0, of = 0, role = 0;
  ActorType type = ActorType::organisation;
  friend auto operator<=>(const ActorFacts&, const ActorFacts&) = default;
};

// A form that an article uses of an actor, beside the name it has there.
struct ActorAlias {
  StringId actor = 0, alias = 0;
  ArticleIndex article = 0;
  friend auto operator<=>(const ActorAlias&, const ActorAlias&) = default;
};

// An actor under one of its forms in one sentence. Who is named beside whom is read off these rows, so that actors can
// be joined and split, and links counted by any unit, without a shard.
struct MentionCount {
  ArticleIndex article = 0;
  std::uint32_t sentence = 0;   // its first byte in the article's text; kNoPlace for a mention outside all sentences
  std::uint32_t paragraph = 0;  // likewise; never falls along an article's sentences
  StringId actor = 0;           // key
  StringId form = 0;            // the words of the mention, without title, white space made single spaces
  std::uint32_t count = 0;
  friend auto operator<=>(const MentionCount&, const MentionCount&) = default;
};
inline constexpr std::uint32_t kNoPlace = 0xFFFFFFFF;

struct CommitmentFacts {
  ArticleIndex article = 0;
  Span sentence, cue, what, deadline, amount;  // in the article's text; all within `sentence`
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  Modality modality = Modality::medium;
  std::uint8_t flags = 0;
  std::uint8_t confidence = 0;                                   // percent
  std::vector<StringId> committers, requesters, counterparties;  // keys, in the order the text gives
  StringId speaker = kNoString;
  StringId rule = 0, plover = 0, cameo = 0;
  StringId topic = kNoString, due = kNoString, quantity = kNoString, unit = kNoString;  // as in Commitment, if any
  std::string text;                                                                     // the sentence's words
  friend auto operator<=>(const CommitmentFacts&, const CommitmentFacts&) = default;
};

// How many articles of one text one source gave, dated in one way and in one language; whatever the query
// selects.
struct StoryCount {
  std::uint64_t story = 0;
  std::uint64_t source = 0;  // source_key() of its file and part
  std::string date_from, language;
  std::uint64_t copies = 0;
  friend auto operator<=>(const StoryCount&, const StoryCount&) = default;
};

[[nodiscard]] std::uint64_t source_key(std::string_view file, std::string_view part);

struct Summary {
  InputCounts counts;              // of everything read, whatever the query selects
  std::vector<Problem> problems;   // likewise; sorted, repeats kept
  std::vector<SourceRow> sources;  // likewise; what was read twice is one row, its counts added
  std::vector<StoryCount> stories;
  std::vector<std::string> tokenisers;  // names of the rules that cut the texts into words
  Strings strings;                      // sorted; exactly those that the rows refer to
  std::vector<ArticleSummary> articles;
  std::vector<TermCount> terms;  // as Query::counting says what a term is
  std::vector<HitCount> hits;
  std::vector<ActorFacts> actors;
  std::vector<ActorAlias> aliases;
  std::vector<MentionCount> mentions;
  std::vector<CommitmentFacts> commitments;
};

// Borrows both for the call. Time: linear in the rows of the selected articles, but for sorting the
// actors' rows.
[[nodiscard]] Summary summarise(const Shard& shard, const Query& query);

// Linear in both. Counts, problems, sources and stories add up; articles and their rows unite.
[[nodiscard]] Summary merge(Summary a, const Summary& b);

}  // namespace entente
