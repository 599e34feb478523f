// The columns of a shard. Rows of all articles stand one after another; each article knows where its
// rows end. Positions inside rows (tokens of a sentence, actors of a mention) count from the
// article's own first row, as the analysis made them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/extract/commitment.h"
#include "core/language/actor.h"
#include "core/read/article.h"
#include "core/store/article_facts.h"
#include "core/store/strings.h"
#include "core/text/layout.h"

namespace entente {

struct StoredActor {
  StringId key = 0, name = 0, of = 0, role = 0;
  ActorType type = ActorType::organisation;
  std::vector<StringId> aliases;  // sorted, unique
};

// As Commitment, with static strings interned. Every span lies within the sentence.
struct StoredCommitment {
  std::uint32_t sentence = 0;
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  Modality modality = Modality::medium;
  std::uint8_t flags = 0;
  std::uint8_t confidence = 0;
  std::vector<std::uint32_t> committers, requesters, counterparties;  // the article's actors
  std::uint32_t speaker = kNobody;
  Span what, cue, deadline, amount;
  StringId rule = 0, plover = 0, cameo = 0;
  StringId topic = kNoString, due = kNoString, quantity = kNoString, unit = kNoString;
};

static_assert(kNobody == kNoString, "a commitment without a speaker has none under any numbering");

// Copies what a commitment says and of whom; `renumbered` gives each party its number in the new row. Parties
// that get one number are one.
template <class From, class To, class Renumber>
void copy_claim(const From& from, To& to, Renumber&& renumbered) {
  const auto parties = [&](const std::vector<std::uint32_t>& old) {
    std::vector<std::uint32_t> out;
    for (const std::uint32_t party : old) {
      const std::uint32_t number = renumbered(party);
      if (std::ranges::find(out, number) == out.end()) out.push_back(number);
    }
    return out;
  };
  to.kind = from.kind;
  to.status = from.status;
  to.modality = from.modality;
  to.flags = from.flags;
  to.confidence = from.confidence;
  to.committers = parties(from.committers);
  to.requesters = parties(from.requesters);
  to.counterparties = parties(from.counterparties);
  to.speaker = from.speaker == kNobody ? kNobody : renumbered(from.speaker);
}

// As Mention, with its words interned: white space made single spaces, so that a name broken by a line is one form.
struct StoredMention {
  Span span;
  std::uint32_t actor = 0;  // the article's
  StringId form = 0;
};

// One past an article's last row in each column.
struct Ends {
  std::uint32_t paragraphs = 0, sentences = 0, tokens = 0, actors = 0, mentions = 0, commitments = 0;
};

struct ShardArticle {
  ArticleFacts facts;
  std::string text;
  Span headline;
  Ends ends;
};

// In ShardData::tokens, beside the id of a number or of a word of one letter: it has its place in a phrase and can be
// searched for, but is no term.
inline constexpr StringId kAside = 0x80000000;

struct ShardData {
  InputCounts counts;
  std::vector<Problem> problems;
  std::vector<SourceRow> sources;
  std::vector<std::string> tokenisers;  // names of the rules that cut the texts into words
  Strings strings;
  std::vector<ShardArticle> articles;
  std::vector<Span> paragraphs;
  std::vector<Sentence> sentences;
  std::vector<StringId> tokens;  // the term a token counts as, perhaps with kAside; kNoString for marks
  std::vector<StoredActor> actors;
  std::vector<StoredMention> mentions;
  std::vector<StoredCommitment> commitments;

  [[nodiscard]] Ends ends() const;  // of the columns as they are
  void fit_columns();               // leaves no room to grow
};

// One article's rows. Borrows the shard.
struct ArticleColumns {
  const ShardArticle& article;
  std::span<const Span> paragraphs;
  std::span<const Sentence> sentences;
  std::span<const StringId> tokens;
  std::span<const StoredActor> actors;
  std::span<const StoredMention> mentions;
  std::span<const StoredCommitment> commitments;
};

[[nodiscard]] ArticleColumns columns_of(const ShardData& data, std::size_t article);

}  // namespace entente
