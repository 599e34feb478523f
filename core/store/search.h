// Finding a pattern in the token columns of a shard. The pattern is compiled once against the shard's string table,
// to sets of ids; searching is then a walk over ids, and text is touched only where an actor is searched for.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/query.h"
#include "core/store/shard_data.h"
#include "core/text/pattern.h"
#include "core/text/words.h"

namespace entente {

// The rules by which texts were cut, of those names; entente's when none of them is known.
template <class Visit>
void each_rules(const std::vector<std::string>& tokenisers, Visit&& visit) {
  bool is_known = false;
  for (const TokenRules rules : {TokenRules::entente, TokenRules::antconc, TokenRules::quanteda, TokenRules::voyant}) {
    if (std::ranges::find(tokenisers, tokeniser(rules)) == tokenisers.end()) continue;
    is_known = true;
    visit(rules);
  }
  if (!is_known) visit(TokenRules::entente);
}

// Tokens [first, last) of the article's token column, all in one sentence.
struct TokenMatch {
  std::uint32_t sentence = 0;
  std::uint32_t first = 0, last = 0;
  friend bool operator==(const TokenMatch&, const TokenMatch&) = default;
};

// The ids one word of a pattern may be. A word that the shard does not have has none.
class IdSet {
 public:
  IdSet() = default;
  IdSet(const Strings& strings, const WordPattern& word);
  // Every form of a lemma, or one word as it is. In counting form.
  IdSet(const Strings& strings, std::string_view word, TermForm form);

  [[nodiscard]] bool is_empty() const { return kind_ == Kind::none; }
  // `token`: as in ShardData::tokens.
  [[nodiscard]] bool holds(StringId token) const {
    if (kind_ == Kind::any) return token != kNoString;
    const StringId id = token & ~kAside;
    if (kind_ == Kind::one) return id == one_;
    return id / 64 < words_.size() && (words_[id / 64] >> (id % 64) & 1) != 0;
  }
  // The first of the tokens from `at` on that is one of them; tokens.size() when none is.
  [[nodiscard]] std::size_t find(std::span<const StringId> tokens, std::size_t at) const;
  void unite(const IdSet& other);

  template <class Visit>
  void each(Visit&& visit) const {  // but of Kind::any
    if (kind_ == Kind::one) visit(one_);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        visit(static_cast<StringId>(i * 64 + static_cast<std::size_t>(std::countr_zero(rest))));
      }
    }
  }

 private:
  enum class Kind : std::uint8_t { none, one, many, any };

  void insert(StringId id);

  Kind kind_ = Kind::none;
  StringId one_ = kNoString;
  std::vector<std::uint64_t> words_;  // with Kind::many: a bit per id, none behind the last that is set
};

// A pattern that cannot be read, or not under the shard's rules of tokens, finds nothing.
class ShardSearch {
 public:
  ShardSearch(const ShardData& data, std::string_view pattern);  // borrows the shard

  // No article of this shard has a match; that one has is not said.
  [[nodiscard]] bool finds_nothing() const { return first_.is_empty() && keys_.empty(); }

  // Appends the matches of one of the shard's articles, in order. They do not overlap: the first to begin wins, the
  // longest of those that begin at one token.
  void find(const ArticleColumns& rows, std::vector<TokenMatch>& out) const;
  [[nodiscard]] bool holds(const ArticleColumns& rows) const;

 private:
  using Phrase = std::vector<IdSet>;  // two words at least

  void add(const Pattern& pattern);
  [[nodiscard]] std::uint32_t longest_at(std::span<const StringId> tokens, std::uint32_t at, std::uint32_t end) const;
  [[nodiscard]] std::vector<TokenMatch> actors_in(const ArticleColumns& rows) const;
  template <class Visit>
  void walk(const ArticleColumns& rows, Visit&& visit) const;

  const ShardData* data_;
  IdSet single_, first_;         // words that match alone; that anything begins with
  std::vector<Phrase> phrases_;  // longest first
  std::vector<StringId> keys_;   // of actors
};

// The tokens of one sentence as the shard's rules cut it, as many as its column has; their spans count from the
// beginning of the article's text. Clears `out`; leaves it empty for a sentence that is damaged.
void sentence_tokens(const ShardData& data, const ArticleColumns& rows, std::uint32_t sentence,
                     std::vector<Token>& out);

}  // namespace entente
