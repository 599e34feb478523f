// Concordance: the lines in which a pattern stands, each in its context, and key sentences. Answers of one shard that
// merge: lines are ordered by keys that every shard reads alike, and cut to the first `most`, so that any tree of
// merges gives the same lines. Texts stay in the shard; only lines travel.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"
#include "core/store/query.h"
#include "core/store/shard.h"

namespace entente {

// What lines are ordered by, first to last; what is left ties by date, article and place. left1 is the word before
// the match, right1 the one behind it; words compare in counting form, by bytes.
enum class LineKey : std::uint8_t { date, article, node, left1, left2, left3, right1, right2, right3 };

struct ConcordanceQuery {
  Query articles;              // which articles; its counting is not used
  std::string pattern;         // a word, a phrase, an actor ...: core/text/pattern.h
  std::vector<LineKey> order;  // empty: by date (undated last), article id, place
  std::uint32_t context = 12;  // words on either side, never past the paragraph; at most 50
  std::uint32_t most = 1000;   // lines that are kept
  friend bool operator==(const ConcordanceQuery&, const ConcordanceQuery&) = default;
};

inline constexpr std::string_view kUndatedKey = "~";  // behind every date

struct ConcordanceLine {
  std::vector<std::string> keys;   // by ConcordanceQuery::order; an undated article's date is kUndatedKey here
  std::string date, article;       // of the article: ISO day or a prefix of one, and id
  Span node;                       // bytes of the article's text
  Span sentence;                   // that the match begins in
  std::string left, match, right;  // as they stand in the text, one behind the other; white space as single spaces
  friend auto operator<=>(const ConcordanceLine&, const ConcordanceLine&) = default;
};

// One article's matches, whether or not its lines were kept.
struct ConcordanceArticle {
  std::string article;
  std::uint32_t hits = 0;
  friend auto operator<=>(const ConcordanceArticle&, const ConcordanceArticle&) = default;
};

struct Concordance {
  std::uint32_t most = 0;                    // of the query; merged parts are of one query
  std::vector<ConcordanceArticle> articles;  // by id
  std::vector<ConcordanceLine> lines;        // in order, undated dates after all others; at most `most`

  [[nodiscard]] std::uint64_t hits() const;
  friend bool operator==(const Concordance&, const Concordance&) = default;
};

// Time: linear in the tokens of the shard's chosen articles, with text touched only where there is a match.
[[nodiscard]] Concordance concordance(const Shard& shard, const ConcordanceQuery& query);
// Of several shards: what merging the answers of each gives, without making the lines that the others push out.
[[nodiscard]] Concordance concordance(std::span<const Shard* const> shards, const ConcordanceQuery& query);
[[nodiscard]] Concordance merge(Concordance a, const Concordance& b);  // Concordance{} is the identity

// The sentences that hold most different terms out of a list: what to read first.
struct KeySentenceQuery {
  Query articles;
  std::vector<std::string> terms;  // words or phrases in counting form; lemmas when `articles` counts lemmas
  std::uint32_t most = 20;
  friend bool operator==(const KeySentenceQuery&, const KeySentenceQuery&) = default;
};

struct KeySentence {
  std::uint32_t terms = 0;  // different ones that it holds
  std::string date, article;
  Span sentence;
  std::string text;
  std::vector<std::uint32_t> held;  // indices into the query's terms
  friend auto operator<=>(const KeySentence&, const KeySentence&) = default;
};

// Most terms first, then shorter texts, then date, article and place. A text that several articles print stands once.
struct KeySentences {
  std::uint32_t most = 0;
  std::vector<KeySentence> rows;
  friend bool operator==(const KeySentences&, const KeySentences&) = default;
};

[[nodiscard]] KeySentences key_sentences(const Shard& shard, const KeySentenceQuery& query);
[[nodiscard]] KeySentences key_sentences(std::span<const Shard* const> shards, const KeySentenceQuery& query);
[[nodiscard]] KeySentences merge(KeySentences a, const KeySentences& b);

}  // namespace entente
