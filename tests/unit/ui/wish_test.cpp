// From choices to wishes: what is the same is equal, what is not on show is not wished for.
#include <catch_amalgamated.hpp>

#include "ui/state.h"

using namespace entente;
using namespace entente::ui;

TEST_CASE("the wish of a fresh start is the plain one") { CHECK(wish_of({}) == Wish{}); }

TEST_CASE("choices in another order or written twice are one wish") {
  UiState a, b;
  a.selection.sources = {"Dawn", "Tass", "Dawn"};
  b.selection.sources = {"Tass", "Dawn"};
  a.selection.holding = {" road ", ""};
  b.selection.holding = {"road"};
  CHECK(wish_of(a) == wish_of(b));
  a.selection.with_text = true;  // no choice of articles
  CHECK(wish_of(a) == wish_of(b));
  a.selection.others = true;
  CHECK_FALSE(wish_of(a) == wish_of(b));
  UiState none;
  none.selection.others = true;  // the rest of everything: the user has chosen nothing yet
  CHECK(wish_of(none) == Wish{});
}

TEST_CASE(
    "what is not compared with is no part of the wish, and without a comparison there is no keyness to order by") {
  UiState state;
  state.terms.other.from = "2022-01-01";
  state.terms.options.order = TermOrder::keyness;
  CHECK(wish_of(state) == Wish{});
  state.terms.against = Against::rest;
  CHECK(wish_of(state).other == Query{});
  CHECK(wish_of(state).terms.order == TermOrder::keyness);
  state.terms.against = Against::other;
  CHECK(wish_of(state).other.from == "2022-01-01");
}

TEST_CASE("there is one list of stop words; phrases are counted by it when they respect it") {
  UiState state;
  state.terms.options.stop_words.added = {"road"};
  CHECK(wish_of(state).terms.stop_words.added.size() == 1);
  CHECK(wish_of(state).counting == Counting{});  // single words are counted whatever the list
  state.terms.counting.longest = 2;
  CHECK(wish_of(state).counting.stop_words.added.size() == 1);
  state.terms.counting.phrase_stops = PhraseStops::none;
  CHECK(wish_of(state).counting.stop_words == StopWords{});
  state.view = View::terms;
  state.terms.face = TermsFace::collocates;
  state.terms.node = "china";
  CHECK(wish_of(state).collocates->options.stop_words.added.size() == 1);
}

TEST_CASE("a face wishes for its own part, while it is on show and has something to look for") {
  UiState state;
  state.terms.node = " belt and road ";
  state.terms.series = {"road", " ", "rail", "road"};
  for (const View view : {View::overview, View::terms}) {
    state.view = view;
    const bool shown = view == View::terms;
    state.terms.face = TermsFace::list;
    CHECK(wish_of(state) == Wish{});
    state.terms.face = TermsFace::collocates;
    REQUIRE(wish_of(state).collocates.has_value() == shown);
    state.terms.face = TermsFace::lines;
    REQUIRE(wish_of(state).lines.has_value() == shown);
    state.terms.face = TermsFace::trends;
    REQUIRE(wish_of(state).trends.has_value() == shown);
    state.terms.face = TermsFace::sentences;
    CHECK(wish_of(state).key_sentences == shown);
  }
  state.terms.face = TermsFace::collocates;
  CHECK(wish_of(state).collocates->node == Near{"belt and road", true, 5, 5});
  state.terms.left = 2;  // of a window that is not on
  CHECK(wish_of(state).collocates->node.left == 5);
  state.terms.by_sentence = false;
  CHECK(wish_of(state).collocates->node == Near{"belt and road", false, 2, 5});
  state.terms.face = TermsFace::lines;
  CHECK(wish_of(state).lines->pattern == "belt and road");
  state.terms.face = TermsFace::trends;
  CHECK(wish_of(state).trends->patterns == std::vector<std::string>{"road", "rail"});
  state.terms.node = " ";
  state.terms.face = TermsFace::lines;
  CHECK(wish_of(state) == Wish{});
}

TEST_CASE("evidence is wished for in every view: a term by its form or lemma, an actor by its key") {
  UiState state;
  state.focus = {Focus::On::term, "agree", {}};
  REQUIRE(wish_of(state).evidence);
  CHECK(wish_of(state).evidence->pattern == "agree");
  CHECK(wish_of(state).evidence->order.empty());
  state.terms.counting.form = TermForm::lemma;
  CHECK(wish_of(state).evidence->pattern == "lemma:agree");
  state.focus.key = "agree to";
  CHECK(wish_of(state).evidence->pattern == "lemma:agree lemma:to");
  state.focus.key = "agree*";
  CHECK(wish_of(state).evidence->pattern == "agree*");
  state.focus = {Focus::On::actor, "china", {}};
  CHECK(wish_of(state).evidence->pattern == "actor:china");
  state.focus = {Focus::On::link, "china", "pakistan"};
  CHECK_FALSE(wish_of(state).evidence);
  state.focus = {Focus::On::article, "a1", {}};
  CHECK_FALSE(wish_of(state).evidence);
}

TEST_CASE("of actors the picture on show is wished for, and what the focus stands for wherever one is") {
  UiState state;
  state.actors.face = ActorsFace::network;
  CHECK_FALSE(wish_of(state).network);  // another view is on show
  state.view = View::actors;
  CHECK(wish_of(state).network == NetworkOptions{});
  state.actors.face = ActorsFace::matrix;
  CHECK(wish_of(state).network);
  state.actors.face = ActorsFace::marking;
  CHECK(wish_of(state).actor_keyness == ActorKeynessOptions{});
  CHECK_FALSE(wish_of(state).network);
  state.view = View::overview;
  state.focus = {Focus::On::actor, "china", {}};
  CHECK(wish_of(state).pair == PairWish{"china", "", {}});
  CHECK_FALSE(wish_of(state).link);
  state.focus = {Focus::On::link, "china", "pakistan"};
  state.actors.network.unit = LinkUnit::article;
  CHECK(wish_of(state).pair == PairWish{"china", "pakistan", {}});
  REQUIRE(wish_of(state).link);
  CHECK(wish_of(state).link->second == "pakistan");
  CHECK(wish_of(state).link_unit == LinkUnit::article);
}

TEST_CASE("of commitments the face on show is wished for; the list is the report's") {
  UiState state;
  state.commitments.filter.parties = {"pakistan", "china", "china"};
  state.commitments.open_only = true;
  state.commitments.face = CommitmentsFace::ledger;
  CHECK(wish_of(state) == Wish{});  // another view is on show
  state.view = View::commitments;
  REQUIRE(wish_of(state).ledger);
  CHECK(wish_of(state).ledger->filter.parties == std::vector<std::string>{"china", "pakistan"});
  CHECK(wish_of(state).ledger->open_only);
  CHECK_FALSE(wish_of(state).dyads);
  state.commitments.face = CommitmentsFace::dyads;
  CHECK(wish_of(state).dyads->parties.size() == 2);
  CHECK_FALSE(wish_of(state).ledger);
  state.commitments.face = CommitmentsFace::timeline;
  state.commitments.period = Period::year;
  CHECK(wish_of(state).commitment_trends->period == Period::year);
  state.commitments.face = CommitmentsFace::list;
  CHECK(wish_of(state) == Wish{});
}

TEST_CASE("a sample to review is by the filter, but not by what was decided") {
  UiState state;
  state.view = View::commitments;
  state.commitments.face = CommitmentsFace::review;
  state.commitments.review.seed = 7;
  const Wish before = wish_of(state);
  CHECK(before.review->seed == 7);
  state.commitments.filter.verdicts = 0b100;
  CHECK(wish_of(state) == before);
  state.commitments.filter.least_confidence = 40;
  CHECK(wish_of(state).review->filter.least_confidence == 40);
}

TEST_CASE("decisions are part of every wish") {
  UiState state;
  ActorEdit edit;
  edit.actor = "prc";
  edit.other = "china";
  apply(state, Decide{edit});
  CHECK(wish_of(state).edits == Edits{edit});
  apply(state, Undo{});
  CHECK(wish_of(state) == Wish{});
}
