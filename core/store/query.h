// What is asked of a pile: which articles, and what is counted in them. Plain data; every empty field means "all" or
// "as ever". Patterns are written as core/text/pattern.h says; one that cannot be read matches nothing (callers parse
// first, to tell the user).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/text/stop_words.h"

namespace entente {

enum class TermForm : std::uint8_t { surface, lemma };
enum class TermUnit : std::uint8_t { token, sentence };  // sentence: a term's count is the sentences that hold it
// Phrases that are left out: none; those that begin or end with a stop word; those that hold one anywhere.
enum class PhraseStops : std::uint8_t { none, edges, anywhere };

inline constexpr std::uint8_t kLongestPhrase = 5;
inline constexpr std::uint8_t kWidestWindow = 50;

// Only what stands near a match counts, the match itself left out. A window counts words, never past the sentence.
struct Near {
  std::string pattern;
  bool sentence = true;  // the whole sentence, and then `left` and `right` mean nothing
  std::uint8_t left = 5, right = 5;
  friend bool operator==(const Near&, const Near&) = default;
};

// What a term is. Phrases never cross a sentence; marks between their words are passed over, a number ends a phrase.
// Terms of several words are written with single spaces between.
struct Counting {
  std::uint8_t shortest = 1, longest = 1;  // words of a term, 1 to kLongestPhrase
  TermForm form = TermForm::surface;
  TermUnit unit = TermUnit::token;
  bool names_as_units =
      false;  // a mention of an actor that is several words counts as one term and one word of a phrase
  PhraseStops phrase_stops = PhraseStops::edges;
  StopWords stop_words;  // for phrases alone: single stop words are always counted
  std::optional<Near> near;
  friend bool operator==(const Counting&, const Counting&) = default;
};

struct Query {
  // Which articles.
  std::vector<std::string> articles;  // ids
  std::vector<std::string> actors;    // keys; an article must name all of them
  // ISO days, inclusive; undated articles fall out when either is set. An article dated by its month
  // alone counts when any day of that month does.
  std::string from, to;
  std::vector<std::string> sources;  // outlets, as ArticleFacts::source; an article of any of them
  std::vector<std::string> holding;  // patterns; an article must hold all of them
  bool others = false;               // the articles that all the above would leave out, and only those

  // What is counted in them.
  bool with_text = false;            // carry each article's text (for `report --with-text`)
  bool only_terms = false;           // no actors, aliases, mentions and commitments
  bool only_tracked = false;         // nor terms: articles and hits alone
  Counting counting;                 // of Summary::terms
  std::vector<std::string> tracked;  // patterns whose hits are counted: Summary::hits
  friend bool operator==(const Query&, const Query&) = default;
};

// No field of the first group is set: every article counts.
[[nodiscard]] bool selects_all(const Query& query);

}  // namespace entente
