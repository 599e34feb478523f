// What every export says of itself: program, word lists, models and rules of words that made it, and which articles it
// is of, in words and as the query that chooses them again. One value for all formats, so that a file can be traced
// whatever its form; it knows no clock, so equal figures are equal bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/actors.h"
#include "core/store/query.h"

namespace entente {

// By name, in the order in which they are told; no name twice.
using Facts = std::vector<std::pair<std::string, std::string>>;

struct Provenance {
  std::string tokeniser;                   // names of the rules that cut the texts into words
  std::string selection = "all articles";  // in words
  std::string query;                       // the same as JSON; empty when every article counts
  std::string reference, reference_query;  // what the selection is compared with; empty when with nothing
  std::uint64_t articles = 0, of = 0;      // selected, and all that were read; 0: nobody says
  std::uint64_t decisions = 0;             // of the user, in force
};

// `actors` gives the names of the actors that the query chooses by key; without it the keys stand for them.
[[nodiscard]] Provenance provenance_of(const std::vector<std::string>& tokenisers, const Query& selection,
                                       const ActorIndex* actors = nullptr);

// "articles of Dawn or Xinhua, from 2022-01-01 to 2022-06-30, naming China and Pakistan"
[[nodiscard]] std::string selection_words(const Query& selection, const ActorIndex* actors = nullptr);
// {"from": "2022-01-01", "sources": ["Dawn"]}: the fields that choose articles and are set. Empty when none is.
[[nodiscard]] std::string selection_json(const Query& selection);
// What the figures are compared with: another selection, or the rest where there is none.
void compare_with(const Query* other, const ActorIndex* actors, Provenance& out);

// "program", "lexicon", "models", "tokeniser", "selection", "selected_articles", and what else is known.
[[nodiscard]] Facts facts_of(const Provenance& provenance);

// The four versions on one line: what a CSV's column says.
[[nodiscard]] std::string made_by(const Provenance& provenance);

}  // namespace entente
