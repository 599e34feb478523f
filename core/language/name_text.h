// An article's tokens as a reader of names sees them: folded, classed, with case and gaps made plain.
// Indices are those of Layout::tokens, so whatever is found here is a Span at once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/language/gazetteer.h"
#include "core/text/layout.h"
#include "core/text/words.h"

namespace entente {

enum class Shape : std::uint8_t { mark, number, small, capital, all_capitals };

enum class Case : std::uint8_t { sentence, title, upper };  // how a sentence uses capitals

struct NameToken {
  std::string_view folded;  // without possessive mark; borrowed from the NameText
  Span span;                // without possessive mark
  WordInfo info;
  Shape shape = Shape::mark;
  char mark = 0;  // the character, of a mark in ASCII; '-' for any dash-like hyphen, '\'' for U+2019
  bool possessive = false;
  bool glued = false;  // no space before it
};

class NameText {
 public:
  // Borrows `layout`, which must outlive it.
  NameText(const Layout& layout, Span headline);
  NameText(const NameText&) = delete;
  NameText& operator=(const NameText&) = delete;

  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const NameToken& operator[](std::uint32_t token) const { return tokens_[token]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  [[nodiscard]] Case sentence_case(std::uint32_t sentence) const { return cases_[sentence]; }
  [[nodiscard]] bool in_headline(std::uint32_t sentence) const;

  // From the first token's begin to the last one's end (half-open in tokens), possessive mark left out.
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::string_view surface(std::uint32_t first, std::uint32_t last) const;

  // The key of tokens [first, last), as append_name_key makes it from their text.
  void append_key(std::uint32_t first, std::uint32_t last, std::string& out) const;

  [[nodiscard]] bool is_capitalised(std::uint32_t token) const {
    return tokens_[token].shape == Shape::capital || tokens_[token].shape == Shape::all_capitals;
  }
  [[nodiscard]] bool is_word(std::uint32_t token) const { return tokens_[token].shape >= Shape::small; }
  [[nodiscard]] bool is_mark(std::uint32_t token, char mark) const { return tokens_[token].mark == mark; }
  // A hyphen with a word close on either side.
  [[nodiscard]] bool is_hyphen(std::uint32_t token) const;

  // The longest known name that starts at `first` and ends at or before `end`; its end in `last`.
  // Null when there is none; capitals must fit (see KnownName::in_capitals).
  [[nodiscard]] const KnownName* known_at(std::uint32_t first, std::uint32_t end, std::uint32_t& last) const;

  // The word and the one behind it were seen with capitals inside a sentence, where capitals mean something.
  [[nodiscard]] bool seen_pair(std::uint32_t token) const;
  // The word was seen written small somewhere in the article.
  [[nodiscard]] bool seen_small(std::uint32_t token) const;

 private:
  void read_token(std::uint32_t token);
  void read_case(std::uint32_t sentence);
  void read_pairs(const Sentence& sentence);
  [[nodiscard]] std::uint64_t pair_hash(std::uint32_t token) const;
  [[nodiscard]] const KnownName* longest_known(std::uint32_t first, std::uint32_t end, std::uint32_t& last) const;
  [[nodiscard]] bool ends_with_stop(const Sentence& sentence) const;
  [[nodiscard]] bool fits_case(const KnownName& known, std::uint32_t first, std::uint32_t last) const;

  const Layout& layout_;
  Span headline_;
  FoldedWords folded_;
  std::string arena_;  // words that fold otherwise as names than as words
  std::vector<NameToken> tokens_;
  // What known_at() found, whatever its `end`: readers ask for the same token again and again. 0 is not asked yet.
  struct Remembered {
    const KnownName* known = nullptr;
    std::uint32_t last = 0;
  };
  mutable std::vector<Remembered> remembered_;
  mutable std::string key_;  // scratch
  std::vector<Case> cases_;
  std::vector<std::uint64_t> pairs_;     // sorted hashes of capitalised neighbours inside sentences
  std::vector<std::string_view> small_;  // sorted folded words that are no common words and stand small
};

}  // namespace entente
