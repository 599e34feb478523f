#include "ui/state.h"

#include <catch_amalgamated.hpp>

using namespace entente;
using namespace entente::ui;

namespace {
Focus on_actor(std::string key) { return {Focus::On::actor, std::move(key), {}}; }
}  // namespace

TEST_CASE("going somewhere leaves a step behind, and back undoes it") {
  UiState state;
  apply(state, ShowView{View::terms});
  apply(state, FocusOn{on_actor("china")});
  apply(state, ReadAt{"a1", {10, 20}});
  CHECK(state.view == View::reader);
  CHECK(state.reader.article == "a1");
  apply(state, GoBack{});
  CHECK(state.view == View::terms);
  CHECK(state.focus == on_actor("china"));
  apply(state, GoBack{});
  CHECK(state.focus == Focus{});
  apply(state, GoBack{});
  CHECK(state.view == View::overview);
  apply(state, GoBack{});  // nowhere further
  CHECK(state.view == View::overview);
}

TEST_CASE("showing the same view or focus again leaves no step") {
  UiState state;
  apply(state, ShowView{View::overview});
  apply(state, FocusOn{});
  CHECK(state.past.empty());
}

TEST_CASE("the steps that back can take are bounded") {
  UiState state;
  for (int i = 0; i < 1000; ++i) apply(state, FocusOn{on_actor(std::to_string(i))});
  CHECK(state.past.size() == 64);
  CHECK(state.past.back().focus == on_actor("998"));
}

TEST_CASE("escape clears the search before it goes back") {
  UiState state;
  apply(state, ShowView{View::actors});
  apply(state, Search{"pakistan"});
  apply(state, GoBack{});
  CHECK(state.search.empty());
  CHECK(state.view == View::actors);
  apply(state, GoBack{});
  CHECK(state.view == View::overview);
}

TEST_CASE("every visit of the Reader is a new jump, so the same place can be gone to twice") {
  UiState state;
  apply(state, ReadAt{"a1", {10, 20}});
  const auto first = state.reader.jump;
  apply(state, ReadAt{"a1", {10, 20}});
  CHECK(state.reader.jump != first);
  const auto second = state.reader.jump;
  apply(state, GoBack{});
  CHECK(state.reader.jump != second);
}

TEST_CASE("a column sorts its own way first and turns round on the second click") {
  UiState state;
  apply(state, SortBy{View::actors, 4, true});
  CHECK(state.sort[static_cast<std::size_t>(View::actors)] == Sort{4, true});
  apply(state, SortBy{View::actors, 4, true});
  CHECK(state.sort[static_cast<std::size_t>(View::actors)] == Sort{4, false});
  apply(state, SortBy{View::actors, 0, false});
  CHECK(state.sort[static_cast<std::size_t>(View::actors)] == Sort{0, false});
}

TEST_CASE("the first kind chosen stands alone, the next join it, and none left means all") {
  UiState state;
  apply(state, ToggleKind{Kind::request});
  CHECK(state.commitments.filter.kinds == 1u << static_cast<unsigned>(Kind::request));
  apply(state, ToggleKind{Kind::pledge});
  CHECK(state.commitments.filter.kinds == ((1u << static_cast<unsigned>(Kind::request)) | 1u));
  apply(state, ToggleKind{Kind::pledge});
  apply(state, ToggleKind{Kind::request});
  CHECK(state.commitments.filter.kinds == kAllKinds);
}

TEST_CASE("back restores the selection and what was chosen of the terms") {
  UiState state;
  Query january;
  january.from = "2022-01-01";
  apply(state, Select{january});
  apply(state, Select{january});  // the same again is no step
  TermsState terms = state.terms;
  terms.face = TermsFace::lines;
  terms.node = "road";
  apply(state, SetTerms{terms});
  CHECK(state.past.size() == 2);
  apply(state, ShowView{View::actors});
  CHECK(state.selection.from == "2022-01-01");  // one selection for all views
  apply(state, GoBack{});
  CHECK(state.terms == terms);
  apply(state, GoBack{});
  CHECK(state.terms == TermsState{});
  CHECK(state.selection.from == "2022-01-01");
  apply(state, GoBack{});
  CHECK(state.selection == Query{});
}

TEST_CASE("a word typed letter by letter is one step, ordering a list is none") {
  UiState state;
  TermsState terms = state.terms;
  terms.face = TermsFace::lines;
  apply(state, SetTerms{terms});
  for (const std::string typed : {"r", "ro", "roa", "ro", "road"}) {
    terms.node = typed;
    apply(state, SetTerms{terms});
  }
  CHECK(state.past.size() == 2);
  terms.options.order = TermOrder::articles;
  terms.order = {LineKey::left1};
  terms.collocates.order = Bond::npmi;
  terms.per_ten_thousand = true;
  apply(state, SetTerms{terms});
  CHECK(state.past.size() == 2);
  CHECK(state.terms == terms);
  terms.node = "talks";  // chosen, not typed on
  apply(state, SetTerms{terms});
  CHECK(state.past.size() == 3);
  apply(state, GoBack{});
  CHECK(state.terms.node == "road");
  apply(state, GoBack{});
  CHECK(state.terms.node.empty());
  CHECK(state.terms.face == TermsFace::lines);
}

TEST_CASE("a face of the commitments and whom they are of is a place to go back to, what narrows the list is none") {
  UiState state;
  CommitmentsState commitments;
  commitments.filter.statuses = 1;
  commitments.filter.least_confidence = 50;
  commitments.order = LedgerOrder::outlets;
  apply(state, SetCommitments{commitments});
  apply(state, ToggleKind{Kind::request});
  CHECK(state.past.empty());
  commitments = state.commitments;
  commitments.face = CommitmentsFace::dyads;
  apply(state, SetCommitments{commitments});
  commitments.face = CommitmentsFace::ledger;
  commitments.filter.committer = "china";
  apply(state, SetCommitments{commitments});
  CHECK(state.past.size() == 2);
  apply(state, GoBack{});
  CHECK(state.commitments.face == CommitmentsFace::dyads);
  CHECK(state.commitments.filter.committer.empty());
}

TEST_CASE("a file of commitments is asked for by what is shown, and each asking is one of its own") {
  UiState state;
  state.commitments.order = LedgerOrder::status;
  state.commitments.filter.parties = {"pakistan", "china"};
  apply(state, SaveCommitments{CommitmentFile::ledger});
  REQUIRE(state.saving);
  CHECK(state.saving->options.order == LedgerOrder::status);
  CHECK(state.saving->options.filter.parties == std::vector<std::string>{"china", "pakistan"});
  CHECK(wish_of(state).file == state.saving);
  const std::uint32_t first = state.saving->number;
  apply(state, SaveCommitments{CommitmentFile::ledger});
  CHECK(state.saving->number != first);
  apply(state, Request::clear);
  CHECK_FALSE(state.saving);
}

TEST_CASE("closing all articles forgets what was selected of them") {
  UiState state;
  Query query;
  query.sources = {"Dawn"};
  apply(state, Select{query});
  TermsState terms;
  terms.face = TermsFace::trends;
  apply(state, SetTerms{terms});
  CommitmentsState commitments;
  commitments.face = CommitmentsFace::review;
  commitments.filter.parties = {"china"};
  apply(state, SetCommitments{commitments});
  apply(state, Request::clear);
  CHECK(state.commitments == CommitmentsState{});
  CHECK(state.selection == Query{});
  CHECK(state.terms == TermsState{});
}

TEST_CASE("the system's theme counts until the user chooses") {
  UiState state;
  apply(state, SetDark{true, false});
  CHECK(state.dark);
  apply(state, SetDark{false, true});
  apply(state, SetDark{true, false});
  CHECK_FALSE(state.dark);
}

TEST_CASE("closing all articles forgets where the user stood among them") {
  UiState state;
  apply(state, ReadAt{"a1", {}});
  apply(state, FocusOn{on_actor("china")});
  apply(state, Request::clear);
  CHECK(state.view == View::overview);
  CHECK(state.focus == Focus{});
  CHECK(state.reader.article.empty());
  CHECK(state.past.empty());
}

TEST_CASE("views are found by the names they carry") {
  for (std::size_t i = 0; i < kViews; ++i) {
    const auto view = static_cast<View>(i);
    CHECK(view_named(view_name(view), View::overview) == view);
  }
  CHECK(view_named("no such view", View::terms) == View::terms);
}
