// What open_view() is told, as actions: for screenshots, tests and links from outside, which reach every view and face
// without a hand.
//   "articles/3"  "reader/1"  "commitments/2"  "input/1"     a view, and of its list a row, counted from one
//   "actors/china"  "actors/china+pakistan"  "network/china"  an actor or a link, by key
//   "actors/list"  "actors/network"  "actors/network/china"   faces of the Actors view; a network may be looked at from
//   "actors/matrix"  "actors/marking"                         one actor; marking: against the rest
//   "commitments/list"  "commitments/ledger"                  faces of the Commitments view; each may be of parties,
//   all "commitments/dyads"  "commitments/timeline"               of whom take part "commitments/review"
//   "commitments/ledger/china+pakistan" "terms/corridor"                                          a term "terms/list"
//   "terms/keyness"  "terms/sentences"          faces of the Terms view; keyness: against the rest
//   "terms/collocates/corridor"  "terms/lines/belt and road"  with their node
//   "terms/trends/road+rail"                                  several in one chart
//   "select/from=2022-01-01&source=Dawn&actor=china"          a selection: from, to, source, actor, article, holding,
//                                                             others=1; "%26" for "&"; "select/" for all; no view
// Several stand one after another, with ";" between.
#pragma once

#include <string_view>

#include "core/report/report.h"
#include "ui/state.h"

namespace entente::ui {

// `report`: the one on show, whose rows are counted. What it does not hold is passed over.
[[nodiscard]] Actions actions_to_open(std::string_view name, const UiState& state, const Report& report);

}  // namespace entente::ui
