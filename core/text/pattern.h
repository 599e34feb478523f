// What a person types to find words in a text, by the same tokens that are counted:
//   corridor                one word, in any case and with any apostrophe; a closing 's is no part of it
//   belt and road           words in a row within one sentence; marks between them are passed over
//   invest*  wom?n  * road  wildcards: any letters, one letter, any one word
//   /invest(or|ment)s?/     a regular expression that a whole word must match: . [a-z] [^a] ( ) | * + ? {2,3} \d \w \.
//   lemma:agree             every form of a word
//   actor:china             every mention of an actor, by key
//   corridor | belt and road      any of several; a place counts once, for the longest
// Time is linear in what is searched whatever the pattern: expressions run as automata, without backtracking.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/text/words.h"

namespace entente {

// One word's place in a pattern. Copies share what was compiled.
class WordPattern {
 public:
  // `folded`: a token in counting form.
  [[nodiscard]] bool matches(std::string_view folded) const;
  // The only form it matches, when it is a plain word; else empty.
  [[nodiscard]] std::string_view word() const;
  // It is "*".
  [[nodiscard]] bool is_any() const;
  // Every form that it matches begins with one of these: where to look in a sorted list.
  [[nodiscard]] const std::vector<std::string>& beginnings() const;

 private:
  friend class PatternParser;
  struct Compiled;
  std::shared_ptr<const Compiled> compiled_;
};

// One of the alternatives: words in a row, or an actor.
struct Sequence {
  std::vector<WordPattern> words;  // 1 to kLongestSequence; none when `actor` is set
  std::string actor;
};

inline constexpr std::size_t kLongestSequence = 16, kLongestPattern = 1024;  // words; bytes

struct Pattern {
  std::string written;              // as typed, trimmed
  std::vector<Sequence> sequences;  // one at least

  // The problem says at which byte of what was typed (Problem::byte) what is wrong, as ProblemCode::pattern_malformed.
  // The words are cut by `rules`; alternatives that those of other programs have no token for fall out.
  [[nodiscard]] static Result<Pattern> parse(std::string_view written, TokenRules rules = TokenRules::entente);

  // Every alternative is one word: what lists of terms are filtered by.
  [[nodiscard]] bool is_of_single_words() const;
  // One of the alternatives is this word. `folded`: in counting form.
  [[nodiscard]] bool matches_word(std::string_view folded) const;
  // ... or this phrase: words in counting form with single spaces between, as counted terms are.
  [[nodiscard]] bool matches_term(std::string_view term) const;
};

}  // namespace entente
