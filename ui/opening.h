// The words by which the front end is driven without a hand: links from outside, screenshots, the text view's buttons,
// scripts. Every place that can be shown, and everything that can be done there, has words; they become the actions
// that a click in the drawn views pushes.
//
// To be shown:
//   "articles/3"  "reader/1"  "commitments/2"  "input/1"      a view, and of its list a row, counted from one
//   "actors/china"  "actors/china+pakistan"  "network/china"  an actor or a link, by key
//   "actors/list"  "actors/network"  "actors/network/china"   faces of the Actors view; a network may be looked at from
//   "actors/matrix"  "actors/marking"                         one actor; marking: against the rest
//   "commitments/list"  "commitments/ledger"                  faces of the Commitments view; each may be of parties,
//   "commitments/dyads"  "commitments/timeline"               all of whom take part
//   "commitments/review"  "commitments/ledger/china+pakistan"
//   "terms/corridor"                                          a term
//   "terms/list"  "terms/keyness"  "terms/sentences"          faces of the Terms view; keyness: against the rest
//   "terms/collocates/corridor"  "terms/lines/belt and road"  with their node
//   "terms/trends/road+rail"                                  several in one chart
//   "read/ID"  "read/ID@120-180"                              an article by id, at bytes of its text
//   "focus/actor/china"  "focus/link/china+pakistan"          what the evidence is of: nothing, article, term, actor,
//   "focus/commitment/ID"  "focus/file/NAME+PART"             link, commitment, file or kind; no view
//   "back"                                                    where one was before
//
// To choose articles; no view:
//   "select/from=2022-01-01&source=Dawn&actor=china"          a selection: from, to, source, actor, article, holding,
//                                                             others=1; "select/" for all
//   "add/actor=china"  "drop/actor=china"  "drop/from"        the same fields one by one, beside those that are chosen
//   "search/road"                                             what the lists are filtered by
//
// To decide; ID is that of a commitment:
//   "accept/ID"  "reject/ID"  "reopen/ID"  "note/ID=..."
//   "set/ID/due=2026-03"                                      a field by name: CommitmentField
//   "merge/prc+china"                                         the first is the same as the second
//   "split/china+prc"  "rename/china=PRC"  "retype/china=state"  "hide/china"
//   "undo"  "redo"
//
// To arrange lists and take them along:
//   "sort/articles/3"  "sort/actors/2"  "sort/input/0"        by the column of that number; again: the other way round
//   "sort/terms/keyness"  "sort/collocates/npmi"              count, keyness, articles, stories, dispersion, term; a
//   "sort/ledger/statements"                                  measure of association; last, first, statements, ...
//   "narrow/pattern=road*&least=5&lemma=1"                    the list of terms; also against=rest, measure=lrc
//   "against/actor=china"                                     what the selection is compared with: fields as of
//                                                             "select"; without any, the rest
//   "sample/order=least-sure&size=50"  "sample/another=1"     the sample to review
//   "kind/PLEDGE"  "kind"  "verdict/rejected"                 commitments: shown or not any more; "kind": all kinds
//   "export/brief.md"                                         report.json, report.html, project.entente,
//                                                             decisions.jsonl, brief.md, brief.html, events.json; articles, actors, terms,
//                                                             comparison, commitments, ledger, dyads with .csv or .json
//   "cells/exact"  "cells/guarded"                            how texts stand in CSV
//   "open/files"  "open/folder"  "open/sample"  "cancel"  "clear"  "look/dark"  "look/light"
//
// Several stand one after another, with ";" between. Where people type an actor its name does for its key. Behind verbs
// and in selections any byte may stand as "%" and two digits, and "; / & = + @ %" of a value must: encoded() of
// ui/verbs.h.
#pragma once

#include <string_view>

#include "core/report/report.h"
#include "ui/state.h"

namespace entente::ui {

// `report`: the one on show, whose rows are counted. What it does not hold is passed over.
[[nodiscard]] Actions actions_to_open(std::string_view name, const UiState& state, const Report& report);

}  // namespace entente::ui
