// Requests, positions, refusals and concessions in the wordings of news, and what only sounds like them.
#include <catch_amalgamated.hpp>

#include "tests/unit/extract/finding.h"

using namespace entente;
using namespace entente_test;

namespace {

void check(const char* text, Kind kind, Status status, std::string_view what) {
  const Finding found(text);
  INFO(text);
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == kind);
  CHECK(found.items[0].status == status);
  CHECK(found.items[0].what == what);
}

void check_quiet(const char* text) {
  const Finding found(text);
  INFO(text);
  for (const Item& item : found.items) UNSCOPED_INFO(item.rule << ": " << item.what);
  CHECK(found.items.empty());
}

}  // namespace

TEST_CASE("a duty laid on a party is a request, whoever lays it") {
  check("Norway should lift the ban, the minister said.", Kind::request, Status::requested, "lift the ban");
  check("The government must release the boats, Kenya Airways said.", Kind::request, Status::requested,
        "release the boats");
  check("The European Union must stop selling rifles to Chad.", Kind::request, Status::requested,
        "stop selling rifles to Chad");
  check("France said Chad must be ready to mediate.", Kind::request, Status::requested, "be ready to mediate");
  check("Kenya must do more to protect refugees, the United Nations said.", Kind::request, Status::requested,
        "do more to protect refugees");
}

TEST_CASE("a duty in the passive is asked for with its subject") {
  check("Peru said the crossing should be closed.", Kind::request, Status::requested, "the crossing should be closed");
}

TEST_CASE("must asks more firmly than should") {
  const Finding firm("Peru said Chile must withdraw its patrols."),
      mild("Peru said Chile should withdraw its patrols.");
  REQUIRE(firm.items.size() == 1);
  REQUIRE(mild.items.size() == 1);
  CHECK(firm.items[0].modality == Modality::strong);
  CHECK(mild.items[0].modality == Modality::medium);
  CHECK(firm.items[0].by == Names{"Chile"});
  CHECK(firm.items[0].from == Names{"Peru"});
}

TEST_CASE("a duty is no request of oneself, in a question or after a question word") {
  check_quiet("Norway said it must rebuild the quay.");
  check_quiet("Should Norway rebuild the quay?");
  check_quiet("Anna Berg asked which witnesses the court should call.");
  check_quiet("He should have passed the ball.");
}

TEST_CASE("who is asked may be unnamed") {
  check("The opposition wants the government to cut fuel prices.", Kind::request, Status::requested, "cut fuel prices");
  check("The ministry asked the heads of the armed forces to guard the polls.", Kind::request, Status::requested,
        "guard the polls");
}

TEST_CASE("demands, appeals and hopes as nouns ask too") {
  check("Kenya reiterated its demand that Uganda return the vessel.", Kind::request, Status::requested,
        "return the vessel");
  check("Norway expressed hope that Sweden would ratify the treaty.", Kind::request, Status::requested,
        "ratify the treaty");
}

TEST_CASE("what is asked between private persons is no news of parties") {
  check_quiet("He talked with his mother and asked for her forgiveness.");
  check_quiet("The volunteers were asked to look at pictures of cats.");
}

TEST_CASE("force announced is a threat, and to ban or stay out is a refusal") {
  check("Turkey said it will invade Chad.", Kind::refusal, Status::intent, "invade Chad");
  check("Iran vowed to attack the base.", Kind::refusal, Status::intent, "attack the base");
  check("Peru has threatened a boycott of the summit.", Kind::refusal, Status::intent,
        "threatened a boycott of the summit");
  check("Chile plans to ban imported tyres.", Kind::refusal, Status::intent, "ban imported tyres");
  check("The World Bank decided to stay away from the project.", Kind::refusal, Status::refused,
        "stay away from the project");
}

TEST_CASE("what is left open refuses nothing") {
  check_quiet("Norway did not rule out sanctions.");
  check_quiet("Peru has not ruled out sending troops.");
}

TEST_CASE("not to accept, under can and could as well, is to refuse") {
  check("Kenya cannot accept the terms.", Kind::refusal, Status::refused, "accept the terms");
  check("Chile did not accept the proposal.", Kind::refusal, Status::refused, "accept the proposal");
  check("The agency distanced itself from the project.", Kind::refusal, Status::refused,
        "distanced itself from the project");
}

TEST_CASE("a participle after a comma tells what its subject does") {
  const Finding found("Norway wrote to the council, rejecting the offer.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::refusal);
  CHECK(found.items[0].by == Names{"Norway"});
}

TEST_CASE("parties without a name hold positions") {
  check("Trade unions opposed the reform.", Kind::position, Status::stated, "opposed the reform");
  check("Our government actively supports Turkey.", Kind::position, Status::stated, "supports Turkey");
}

TEST_CASE("an order to withdraw or to set free gives way, and a truce that begins does") {
  check("President Anna Berg of Peru ordered the withdrawal of troops from Chad.", Kind::concession, Status::done,
        "ordered the withdrawal of troops from Chad");
  check("The judge ordered the release of the editor.", Kind::concession, Status::done,
        "ordered the release of the editor");
  check_quiet("Two rockets fell after the truce took effect.");
}

TEST_CASE("an object that opens with a time word is an object") {
  check("Kenya lifted a day-old ban on Monday.", Kind::concession, Status::done, "lifted a day-old ban on Monday");
}

TEST_CASE("a position is firm when its words are") {
  const Finding plain("Norway opposes the plan."), firm("Norway firmly opposes the plan.");
  REQUIRE(plain.items.size() == 1);
  REQUIRE(firm.items.size() == 1);
  CHECK(plain.items[0].modality == Modality::medium);
  CHECK(firm.items[0].modality == Modality::strong);
}

TEST_CASE("what is not yet decided is no refusal, and a duty told of the past no request") {
  check_quiet("Peru has not decided to close the port.");
  check_quiet("Peru had to make two stops.");
  check_quiet("Police decided the hall was safe.");
}

TEST_CASE("releasing a statement about a person frees nobody") {
  check_quiet("Norway released a statement saying that Anna Berg was well.");
}
