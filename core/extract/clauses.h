// Light clause analysis: which words form a verb group, in which tense, voice and mood, and which words are
// its subject. No parser and no trained model: English news marks its clauses well enough by order, by
// auxiliaries and by commas to find who is said to do what.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/extract/vocabulary.h"
#include "core/language/actor.h"
#include "core/text/layout.h"

namespace entente {

inline constexpr std::uint32_t kNoToken = 0xFFFFFFFF;

// Half-open range of token indices.
struct Range {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  [[nodiscard]] bool empty() const { return begin >= end; }
  [[nodiscard]] bool contains(std::uint32_t token) const { return begin <= token && token < end; }
};

// Bits of Word::shape: what spelling alone tells.
namespace shape {
inline constexpr std::uint16_t kOwner = 1,  // ends in 's or s'
    kCapital = 2,                           // upper-case first letter
    kAdverb = 4,                            // ends in -ly
    kPlural = 8,                            // ends in -s, not -ss
    kNumber = 16,                           // holds digits
    kComma = 32, kStop = 64,                // stop: ; : and dashes, which part clauses
    kOpenQuote = 128, kCloseQuote = 256, kOpenParen = 512, kCloseParen = 1024, kEnd = 2048,  // end: . ! ?
    kGerund = 4096, kPastLike = 8192,  // unknown word in -ing, -ed
    kWord = 16384;
}  // namespace shape

struct Word {
  WordId id = 0;
  WordFacts facts;
  std::uint16_t shape = 0;
  std::uint32_t mention = kNoToken;  // index into Naming::mentions
  std::uint32_t demonym = kNoToken;  // the state (index into Naming::actors) that a demonym here points to

  [[nodiscard]] bool is(std::uint32_t classes) const { return (facts.classes & classes) != 0; }
  [[nodiscard]] bool has(std::uint16_t shapes) const { return (shape & shapes) != 0; }
  [[nodiscard]] bool can_be(std::uint8_t forms) const { return (facts.forms & forms) != 0; }
};

struct VerbGroup {
  std::uint32_t first = 0;  // first token: auxiliary, "to" or the verb itself
  std::uint32_t head = 0;   // the verb that carries the meaning
  WordId modal = 0;         // "will", "should"; 0 when there is none
  bool finite = false, infinitive = false, gerund = false, reduced = false;  // reduced: participle without auxiliary
  bool passive = false, perfect = false, progressive = false, past = false, negated = false, copular = false;
  bool relative = false;   // the subject is a relative pronoun; `subject` is then its antecedent
  bool inherited = false;  // the subject is that of an earlier group
  Range subject;
};

// One article's tokens with what the lexicon says of them. Borrows its arguments.
class Sentences {
 public:
  Sentences(const Layout& layout, const Naming& naming, Span headline);

  [[nodiscard]] const Layout& layout() const { return layout_; }
  [[nodiscard]] const Naming& naming() const { return naming_; }
  [[nodiscard]] Span headline() const { return headline_; }
  // Past the end stands an empty word, so that looking ahead needs no check.
  [[nodiscard]] const Word& word(std::uint32_t token) const { return words_[token < count_ ? token : count_]; }
  [[nodiscard]] std::string_view text(std::uint32_t token) const {
    return token < count_ ? layout_.word(token) : std::string_view();
  }
  [[nodiscard]] Range tokens(std::uint32_t sentence) const;
  [[nodiscard]] bool in_headline(std::uint32_t sentence) const;

  // The verb groups of one sentence, in order, with subjects.
  [[nodiscard]] std::vector<VerbGroup> verb_groups(std::uint32_t sentence) const;

  // An adverb, or a word that only sounds like one, that may stand between the parts of a verb group.
  [[nodiscard]] bool is_adverb(std::uint32_t token) const;
  // Skips "on Thursday", "this week", "here", adverbs: what may part a verb from its complement.
  [[nodiscard]] std::uint32_t skip_circumstance(std::uint32_t token, std::uint32_t end) const;

 private:
  [[nodiscard]] bool in_headline_token(std::uint32_t token) const;
  [[nodiscard]] const Word& see(std::uint32_t token) const { return word(token); }
  void read_words();
  void read_months();
  void read_quotes();
  void read_mentions();
  [[nodiscard]] bool acts_as_verb(std::uint32_t token, Range sentence) const;
  [[nodiscard]] bool read_auxiliaries(std::uint32_t token, Range sentence, VerbGroup& group) const;
  [[nodiscard]] bool read_infinitive(std::uint32_t token, Range sentence, VerbGroup& group) const;
  [[nodiscard]] bool read_bare(std::uint32_t token, Range sentence, VerbGroup& group) const;
  void mark_reduced(std::uint32_t token, Range sentence, std::span<const VerbGroup> before, VerbGroup& group) const;
  class SubjectWalk;
  [[nodiscard]] Range noun_phrase_before(Range sentence, std::uint32_t end) const;
  [[nodiscard]] bool is_nominative(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t before_aside(Range sentence, std::uint32_t first) const;
  void find_subject(Range sentence, std::span<const VerbGroup> before, VerbGroup& group) const;
  [[nodiscard]] const VerbGroup* coordinate(std::span<const VerbGroup> before, const VerbGroup& group) const;
  [[nodiscard]] Range named_clause(const VerbGroup& from, const VerbGroup& group) const;
  [[nodiscard]] Range trim_subject(Range segment) const;

  const Layout& layout_;
  const Naming& naming_;
  Span headline_;
  std::uint32_t count_;      // of tokens
  std::vector<Word> words_;  // one more than there are tokens
};

}  // namespace entente
