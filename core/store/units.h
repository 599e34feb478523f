// A sentence as what is counted in it: words in the form that is asked for, names of several words as one where they
// are wished so, and the places where no phrase goes on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/store/phrase_ids.h"
#include "core/store/query.h"
#include "core/store/shard_data.h"

namespace entente {

struct CountedUnit {
  PhraseId phrase = kNoPhrase;              // kNoPhrase: a number, or what is left out; no phrase goes over it
  std::uint32_t first = 0, last = 0;        // tokens of the article
  std::uint32_t words_from = 0, words = 0;  // in CountedSentence::words
  bool is_term = false;                     // by itself; a word of one letter is none
  bool is_stop = false;
};

struct CountedSentence {
  std::vector<CountedUnit> units;
  std::vector<StringId> words;  // of all units, one after another
};

// Reads the sentences of a shard. Borrows it, the counting and the table; keeps what it learns of each word.
class UnitReader {
 public:
  UnitReader(const ShardData& data, const Counting& counting, PhraseIds& phrases);

  // The sentences of an article must be read in order, some may be left out.
  void begin(const ArticleColumns& rows);
  void read(std::uint32_t sentence, CountedSentence& out);

  // A word's text. The ids are those of the shard's strings, and behind them the lemmas that it lacks.
  [[nodiscard]] std::string_view text(StringId word) const;
  [[nodiscard]] std::vector<std::uint32_t> word_ranks() const;  // by text
  [[nodiscard]] std::size_t word_count() const { return data_->strings.size() + lemmas_.size(); }

 private:
  struct Traits {
    bool is_known = false;
    bool is_stop = false, is_letter = false;  // a letter: one alone
    bool is_damaged = false;                  // no rules of tokens make such a word
  };

  [[nodiscard]] Traits traits_of(StringId word);
  [[nodiscard]] StringId form_of(StringId word);
  void find_names(std::uint32_t sentence);
  void add_word(std::uint32_t token, CountedSentence& out);
  void add_name(Span tokens, CountedSentence& out);

  const ShardData* data_;
  const Counting* counting_;
  PhraseIds* phrases_;
  const ArticleColumns* rows_ = nullptr;
  std::size_t mention_ = 0;      // the first that may stand in a sentence to come
  std::vector<Traits> traits_;   // by word
  std::vector<StringId> forms_;  // by string of the shard; kNoString where not yet asked
  std::vector<std::string> lemmas_;
  std::unordered_map<std::string, StringId> lemma_ids_;
  std::vector<Token> tokens_;  // scratch
  std::vector<Span> names_;    // tokens of the article that are one unit each, in order
};

}  // namespace entente
