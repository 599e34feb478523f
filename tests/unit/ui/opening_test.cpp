#include "ui/opening.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_report.h"

using namespace entente;
using namespace entente::ui;

namespace {
UiState opened(std::string_view name, UiState state = {}) {
  for (const Action& action : actions_to_open(name, state, made::report())) apply(state, action);
  return state;
}
}  // namespace

TEST_CASE("every face of the Terms view is opened by its name, any other word is a term") {
  CHECK(opened("terms/keyness").view == View::terms);
  CHECK(opened("terms/keyness").terms.against == Against::rest);
  CHECK(opened("terms/keyness").terms.options.order == TermOrder::keyness);
  CHECK(opened("terms/collocates/road").terms.face == TermsFace::collocates);
  CHECK(opened("terms/collocates/road").terms.node == "road");
  CHECK(opened("terms/lines/belt and road").terms.face == TermsFace::lines);
  CHECK(opened("terms/lines/belt and road").terms.node == "belt and road");
  CHECK(opened("terms/lines//road|rail/").terms.node == "/road|rail/");
  CHECK(opened("terms/trends/road+rail").terms.face == TermsFace::trends);
  CHECK(opened("terms/trends/road+rail").terms.series == std::vector<std::string>{"road", "rail"});
  CHECK(opened("terms/sentences").terms.face == TermsFace::sentences);
  const UiState term = opened("terms/road");
  CHECK(term.terms.face == TermsFace::list);
  CHECK(term.focus == Focus{Focus::On::term, "road", {}});
}

TEST_CASE("every face of the Actors view is opened by its name, a network from one actor, any other word is an actor") {
  CHECK(opened("actors/network").actors.face == ActorsFace::network);
  CHECK(opened("actors/network").actors.network.ego.empty());
  CHECK(opened("actors/network/china").actors.network.ego == "china");
  CHECK(opened("actors/network/china").view == View::actors);
  CHECK(opened("actors/matrix").actors.face == ActorsFace::matrix);
  CHECK(opened("actors/marking").actors.face == ActorsFace::marking);
  CHECK(opened("actors/list", opened("actors/matrix")).actors.face == ActorsFace::list);
  CHECK(opened("actors/network", opened("actors/network/china")).actors.network.ego.empty());
  CHECK(opened("actors/china").focus == Focus{Focus::On::actor, "china", {}});
  CHECK(opened("actors/china+pakistan").focus == Focus{Focus::On::link, "china", "pakistan"});
}

TEST_CASE("every face of the Commitments view is opened by its name, of parties or of all; a number is a row") {
  for (const auto& [name, face] :
       {std::pair{"list", CommitmentsFace::list}, std::pair{"ledger", CommitmentsFace::ledger},
        std::pair{"dyads", CommitmentsFace::dyads}, std::pair{"timeline", CommitmentsFace::timeline},
        std::pair{"review", CommitmentsFace::review}}) {
    CAPTURE(name);
    const UiState state = opened(std::string("commitments/") + name + "/china+pakistan");
    CHECK(state.view == View::commitments);
    CHECK(state.commitments.face == face);
    CHECK(state.commitments.filter.parties == std::vector<std::string>{"china", "pakistan"});
    CHECK(opened(std::string("commitments/") + name, state).commitments.filter.parties.empty());
  }
  CHECK(opened("commitments/2", opened("commitments/ledger")).commitments.face == CommitmentsFace::ledger);
  CHECK(opened("commitments/2").focus == Focus{Focus::On::commitment, "c2", {}});
}

TEST_CASE("a selection is made from outside, and the view stays") {
  UiState state;
  state.view = View::terms;
  state =
      opened("select/from=2022-01-01&to=2022-02-01&source=A%26B&source=Dawn&actor=china&holding=belt and road", state);
  CHECK(state.view == View::terms);
  CHECK(state.selection.from == "2022-01-01");
  CHECK(state.selection.to == "2022-02-01");
  CHECK(state.selection.sources == std::vector<std::string>{"A&B", "Dawn"});
  CHECK(state.selection.actors == std::vector<std::string>{"china"});
  CHECK(state.selection.holding == std::vector<std::string>{"belt and road"});
  CHECK(opened("select/others=1&article=a1", state).selection.others);
  CHECK(opened("select/", state).selection == Query{});
  CHECK(opened("select/source=100%", state).selection.sources == std::vector<std::string>{"100%"});
}

TEST_CASE("several are opened one after another") {
  const UiState state = opened("select/source=Dawn;terms/keyness;terms/lines/road;network/china+pakistan");
  CHECK(state.selection.sources.size() == 1);
  CHECK(state.terms.against == Against::rest);
  CHECK(state.terms.face == TermsFace::lines);
  CHECK(state.view == View::actors);
  CHECK(state.actors.face == ActorsFace::network);
  CHECK(state.focus == Focus{Focus::On::link, "china", "pakistan"});
}

TEST_CASE("rows are counted from one, and those that are not there are passed over") {
  CHECK(opened("articles/1").focus.key == "a1");
  CHECK(opened("reader/2").reader.article == "a2");
  CHECK(opened("commitments/2").focus.key == "c2");
  CHECK(opened("commitments/3").focus == Focus{});
  CHECK(opened("articles/0").focus == Focus{});
  CHECK(opened("nonsense").view == View::overview);
}
