// Each kind in its plain wordings, and what must stay quiet.
#include <catch_amalgamated.hpp>

#include "tests/unit/extract/finding.h"

using namespace entente;
using namespace entente_test;

namespace {

void check_kind(const char* text, Kind kind) {
  const Finding found(text);
  INFO(text);
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == kind);
}

void check_quiet(const char* text) {
  const Finding found(text);
  INFO(text);
  for (const Item& item : found.items) UNSCOPED_INFO(item.rule << ": " << item.what);
  CHECK(found.items.empty());
}

}  // namespace

TEST_CASE("a promise, a plan, an offer and readiness are pledges") {
  check_kind("Kenya pledged to plant two million trees.", Kind::pledge);
  check_kind("Norway plans to buy six patrol boats.", Kind::pledge);
  check_kind("Peru is ready to reopen the consulate in Lima.", Kind::pledge);
  check_kind("Ghana has offered to host the next round.", Kind::pledge);
  check_kind("Chile will build a second pipeline with Argentina.", Kind::pledge);
  check_kind("Vietnam is committed to cutting emissions.", Kind::pledge);
  check_kind("France vowed on Monday that it would protect the fishermen.", Kind::pledge);
}

TEST_CASE("what two parties decide together is an agreement") {
  check_kind("Kenya and Uganda agreed to share the water of the lake.", Kind::agreement);
  check_kind("The two sides reached consensus on the border.", Kind::agreement);
  check_kind("Norway and Sweden have decided to build a joint railway.", Kind::agreement);
}

TEST_CASE("a text that is signed, ratified or issued is an instrument") {
  check_kind("Kenya and Uganda signed a memorandum of understanding on tourism.", Kind::instrument);
  check_kind("Peru has ratified the treaty.", Kind::instrument);
  check_kind("Norway and Sweden issued a joint declaration on Friday.", Kind::instrument);
}

TEST_CASE("a stance or a stated principle is a position") {
  check_kind("Kenya supports the admission of Uganda.", Kind::position);
  check_kind("Norway firmly opposes any change of the border.", Kind::position);
  check_kind("Peru reiterated its backing for the plan.", Kind::position);
  check_kind("Chile adheres to the principle of non-interference.", Kind::position);
}

TEST_CASE("aid given and works under way are deliveries") {
  check_kind("Norway donated ten ambulances to Kenya.", Kind::delivery);
  check_kind("Japan has provided Nepal with medical equipment.", Kind::delivery);
  check_kind("Twelve projects are under construction.", Kind::delivery);
}

TEST_CASE("release, withdrawal and lifting are concessions") {
  check_kind("Sudan released eleven prisoners on Monday.", Kind::concession);
  check_kind("Norway lifted its ban on salmon imports.", Kind::concession);
  check_kind("Ethiopia has withdrawn its troops from the town.", Kind::concession);
}

TEST_CASE("an appeal, a demand and an order are requests") {
  check_kind("Kenya urged Uganda to open the port.", Kind::request);
  check_kind("Norway called for an end to the fighting.", Kind::request);
  check_kind("Peru demanded that Chile return the vessel.", Kind::request);
}

TEST_CASE("rejecting, refusing and suspending are refusals") {
  check_kind("Kenya rejected the proposal.", Kind::refusal);
  check_kind("Norway refused to join the pact.", Kind::refusal);
  check_kind("Peru ruled out talks with the rebels.", Kind::refusal);
  check_kind("Japan has suspended aid to Sudan.", Kind::refusal);
  check_kind("Chile imposed sanctions on three banks.", Kind::refusal);
}

TEST_CASE("meetings, praise, condolence, forecast and plain news stay quiet") {
  check_quiet("The foreign ministers of Kenya and Uganda met in Nairobi on Monday.");
  check_quiet("The two sides exchanged views on regional issues.");
  check_quiet("Norway praised the work of the nurses.");
  check_quiet("President Anna Kovar of Peru expressed her condolences to the families.");
  check_quiet("Analysts said prices will rise in the spring.");
  check_quiet("The striker scored twice and left the field to applause.");
  check_quiet("Shares of the company fell three percent.");
  check_quiet("The festival will open on Friday.");
}

TEST_CASE("declining to speak refuses nothing") {
  check_quiet("The ministry declined to comment.");
  check_quiet("A witness refused to be named.");
  check_quiet("Norway rejected the allegations.");
}

TEST_CASE("an embedded question says nothing was done") {
  check_quiet("It was not clear whether Norway would buy the boats.");
}
