// What concordance and key sentences share: stepping over an article's tokens within a paragraph, and a stretch of
// text as one line.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/store/concordance.h"
#include "core/store/shard_data.h"

namespace entente {

// A place in an article's token column that moves over sentence ends, but stays in its paragraph.
class ParagraphCursor {
 public:
  ParagraphCursor(const ArticleColumns& rows, std::uint32_t sentence, std::uint32_t token)
      : rows_(&rows), sentence_(sentence), token_(token) {}

  [[nodiscard]] std::uint32_t sentence() const { return sentence_; }
  [[nodiscard]] std::uint32_t token() const { return token_; }
  [[nodiscard]] StringId id() const { return rows_->tokens[token_]; }

  // To the token before or behind; false, and no move, at the paragraph's edge.
  bool back();
  bool forward();

 private:
  const ArticleColumns* rows_;
  std::uint32_t sentence_, token_;
};

// A string of the shard by a token of its columns.
[[nodiscard]] inline std::string_view word_of(const ShardData& data, StringId token) {
  return data.strings[token & ~kAside];
}

// `text` with every run of white space as one space.
[[nodiscard]] std::string as_line(std::string_view text);

// Day order: undated behind all others.
[[nodiscard]] std::strong_ordering compare_dates(std::string_view a, std::string_view b);

// The orders that core/store/concordance.h gives; equal rows alone tie.
[[nodiscard]] std::strong_ordering compare(const ConcordanceLine& a, const ConcordanceLine& b);
[[nodiscard]] std::strong_ordering compare(const KeySentence& a, const KeySentence& b);

}  // namespace entente
