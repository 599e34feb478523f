#include "ui/kept.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_report.h"
#include "ui/desk.h"

using namespace entente;
using namespace entente::ui;

namespace {

ActorEdit hidden(std::string actor) {
  ActorEdit out;
  out.verb = ActorEdit::Verb::hide;
  out.actor = std::move(actor);
  return out;
}

Decide hide(std::string actor) { return Decide{hidden(std::move(actor))}; }

// What a visit that did this leaves behind.
std::string left_by(const Actions& actions) {
  made::NotingPlatform platform;
  Desk desk(platform);
  for (const Action& action : actions) desk.carry_out({action});
  return platform.kept.generations.at(0);
}

const Actions kVisit = {hide("a"), hide("b"), Undo{}, hide("c"), Undo{}, Undo{}, Redo{}, hide("d\n\"")};

Edits found_in(const Kept& kept) {
  made::NotingPlatform platform;
  platform.kept = kept;
  return Desk(platform).state().session.edits;
}

}  // namespace

TEST_CASE("every decision, undo and redo is one line behind what is kept, and they come back as they were") {
  const std::string text = left_by(kVisit);
  const Result<KeptReading> reading = read_kept_steps(text);
  REQUIRE(reading);
  CHECK(reading->steps == kVisit.size() - 1);  // the first makes the whole
  CHECK(reading->session.edits == Edits{hidden("a"), hidden("d\n\"")});
  CHECK(reading->session.undone.empty());
  CHECK_FALSE(reading->is_torn);
  CHECK_FALSE(reading->is_damaged);
}

TEST_CASE("what is kept and cut anywhere gives a session that there was, and never one without what was whole") {
  const std::string text = left_by(kVisit);
  std::vector<Session> was;
  Session session;
  for (const Action& action : kVisit) {
    UiState state;
    state.session = session;
    apply(state, action);
    was.push_back(session = state.session);
  }
  std::size_t last = 0;
  for (std::size_t size = text.find("}\n") + 2; size <= text.size(); ++size) {
    CAPTURE(size);
    const Result<KeptReading> reading = read_kept_steps(std::string_view(text).substr(0, size));
    REQUIRE(reading);
    CHECK_FALSE(reading->is_damaged);
    CHECK(reading->is_torn == (text[size - 1] != '\n'));
    CHECK(reading->steps >= last);
    CHECK(reading->session == was[reading->steps]);
    last = reading->steps;
  }
}

TEST_CASE("a step that is altered, lost, repeated or out of place ends what is read") {
  const std::string text = left_by(kVisit);
  const std::size_t whole = text.find("}\n") + 2;
  for (std::size_t i = whole; i < text.size(); ++i) {
    CAPTURE(i);
    std::string flipped = text;
    flipped[i] = static_cast<char>(flipped[i] ^ 1);
    const Result<KeptReading> reading = read_kept_steps(flipped);
    REQUIRE(reading);
    CHECK((reading->is_damaged || reading->is_torn));
    CHECK(reading->steps < kVisit.size() - 1);
  }
  const std::size_t second = text.find('\n', whole) + 1;
  std::string lost = text, repeated = text;
  lost.erase(whole, second - whole);
  repeated.insert(whole, text.substr(whole, second - whole));
  CHECK(read_kept_steps(lost)->is_damaged);
  CHECK(read_kept_steps(repeated)->is_damaged);
}

TEST_CASE("where the newest of what is kept is damaged the older serves, and this is told") {
  const std::string older = left_by({hide("a")}), newest = left_by(kVisit);
  CHECK(found_in({{newest, older}, {}, false}).size() == 2);
  made::NotingPlatform platform;
  platform.kept.generations = {"x" + newest, older};
  Desk desk(platform);
  CHECK(desk.state().session.edits == Edits{hidden("a")});
  CHECK(desk.session_note().is_problem);
  CHECK(desk.session_note().words.find("cannot be read") != std::string::npos);
  desk.carry_out({hide("b")});  // never behind the damaged one
  CHECK(read_kept(platform.kept.generations.at(0))->edits.size() == 2);
}

TEST_CASE("a decision behind a torn line begins a new generation") {
  made::NotingPlatform platform;
  platform.kept.generations = {left_by({hide("a"), hide("b")}) + "+ 0123"};
  Desk desk(platform);
  CHECK(desk.state().session.edits.size() == 2);
  CHECK_FALSE(desk.session_note().is_problem);
  desk.carry_out({hide("c")});
  CHECK(platform.kept.generations.size() == 2);
  CHECK(read_kept(platform.kept.generations[0])->edits.size() == 3);
}

TEST_CASE("decisions are called kept when the platform says so, and not before") {
  made::NotingPlatform platform;
  Desk desk(platform);
  const auto says = [&](std::string_view words) { return desk.session_note().words.find(words) != std::string::npos; };
  desk.carry_out({hide("a")});
  CHECK(says("1 decision, being kept in a test"));
  desk.session_kept(platform.given, {});
  CHECK(says("1 decision, kept in a test"));
  desk.carry_out({hide("b")});
  desk.session_kept(platform.given, "the disk is full");
  CHECK(says("not kept: the disk is full"));
  CHECK(desk.session_note().is_problem);
  desk.carry_out({hide("c")});  // a whole text: what is kept may end in half a line
  CHECK(read_kept(platform.kept.generations[0])->edits.size() == 3);
  desk.session_kept(platform.given, {});
  CHECK(says("3 decisions, kept"));
}

TEST_CASE("while another window keeps its own nothing is written; then what was decided here goes behind it") {
  made::NotingPlatform platform;
  platform.kept = {{left_by({hide("a"), hide("b")})}, {}, true};
  Desk desk(platform);
  desk.carry_out({hide("x")});
  CHECK(platform.given == 0);
  CHECK(desk.session_note().is_problem);
  platform.kept = {{left_by({hide("a"), hide("b"), Undo{}, hide("c")})}, {}, false};  // what it decided meanwhile
  desk.session_is_ours();
  CHECK(desk.state().session.edits == Edits{hidden("a"), hidden("c"), hidden("x")});
  CHECK(platform.given == 1);
  CHECK(read_kept_steps(platform.kept.generations.at(0))->session == desk.state().session);
  CHECK(desk.session_note().words.find("being kept") != std::string::npos);
}

TEST_CASE("a decision costs a line, however many there are") {
  made::NotingPlatform platform;
  Session many;
  for (int i = 0; i < 100'000; ++i) decide(many, hidden(std::to_string(i)));
  platform.kept.generations = {kept_text(many)};
  Desk desk(platform);
  const std::size_t size = platform.kept.generations[0].size();
  for (int i = 0; i < 1000; ++i) desk.carry_out({i % 2 == 0 ? Action(Undo{}) : Action(Redo{})});
  CHECK(platform.kept.generations.size() == 1);
  CHECK(platform.kept.generations[0].size() == size + 1000 * 19);
  CHECK(desk.state().session == many);
}
