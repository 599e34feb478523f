// What the acts of statements are about, as sets of weighed words, so that restatements can be told by what they share.
// A word counts by its stem: forms and derivations are one ("invest", "investments"). It weighs more the fewer stories
// use it of an act, and little when acts of every kind are worded with it (core/lexicon/act_words.txt); names of the
// statement's own parties are left out, since whoever compares has asked for those. A word mostly written with a
// capital is a name. Integers only. For core/report alone.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/steps.h"
#include "core/report/commitment_index.h"
#include "core/report/stories.h"

namespace entente {

using ActWord = std::uint32_t;
inline constexpr ActWord kNoActWord = 0xFFFFFFFF;

// Of two sets of words: what they weigh and what both hold.
struct SharedWords {
  std::uint64_t first = 0, second = 0, both = 0;
  std::uint32_t all = 0;    // words that both hold
  std::uint32_t words = 0;  // telling ones that both hold and that are no names
  // Of 1000: the square of the cosine; and how much of the lighter one the other holds.
  [[nodiscard]] std::uint64_t likeness() const {
    return first == 0 || second == 0 ? 0 : both * both * 1000 / (first * second);
  }
  [[nodiscard]] std::uint64_t containment() const {
    const std::uint64_t lighter = first < second ? first : second;
    return lighter == 0 ? 0 : both * 1000 / lighter;
  }
};

class ActWords {
 public:
  // Fills one that is empty. Borrows all, and nothing once it is made.
  [[nodiscard]] Steps read(const Summary& summary, const Stories& stories, const CommitmentIndex::Data& data);

  // Sorted: words of the act, words of its sentence beside it, and figures of the act.
  [[nodiscard]] std::span<const ActWord> act(std::uint32_t statement) const { return acts_.of(statement); }
  [[nodiscard]] std::span<const ActWord> context(std::uint32_t statement) const { return contexts_.of(statement); }
  [[nodiscard]] std::span<const ActWord> figures(std::uint32_t statement) const { return figures_.of(statement); }

  // The first word of the act: its verb, most often. kNoActWord when it has none.
  [[nodiscard]] ActWord head(std::uint32_t statement) const { return heads_[statement]; }

  // Its sentence has small letters enough to tell names; a headline often has not.
  [[nodiscard]] bool tells_names(std::uint32_t statement) const { return tells_names_[statement]; }
  [[nodiscard]] std::uint32_t weight(ActWord word) const { return weights_[word]; }
  [[nodiscard]] bool is_name(ActWord word) const { return is_name_[word]; }
  [[nodiscard]] SharedWords compare(std::span<const ActWord> a, std::span<const ActWord> b) const;

 private:
  friend class ActReader;
  struct Lists {
    std::vector<ActWord> words;
    std::vector<std::size_t> ends;
    [[nodiscard]] std::span<const ActWord> of(std::uint32_t i) const {
      const std::size_t begin = i == 0 ? 0 : ends[i - 1];
      return std::span(words).subspan(begin, ends[i] - begin);
    }
    void add(std::vector<ActWord>& list);  // sorts it, and empties it
  };
  void weigh(const Stories& stories, const CommitmentIndex::Data& data);

  Lists acts_, contexts_, figures_;
  std::vector<std::uint32_t> weights_;  // by word
  std::vector<bool> is_vague_, is_name_;
  std::vector<ActWord> heads_;  // by statement
  std::vector<bool> tells_names_;
};

}  // namespace entente
