// How much of a sentence an act is, how many acts it holds, and how they are qualified.
#include <catch_amalgamated.hpp>

#include "tests/unit/extract/finding.h"

using namespace entente;
using namespace entente_test;

TEST_CASE("acts coordinated under one verb are one item") {
  const Finding found("Kenya and Uganda agreed to share data, train officers and patrol the lake.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].what == "share data, train officers and patrol the lake");
}

TEST_CASE("two verbs of different kinds are two items") {
  const Finding found("Kenya signed the treaty and urged Uganda to follow.");
  REQUIRE(found.items.size() == 2);
  CHECK(found.items[0].kind == Kind::instrument);
  CHECK(found.items[0].what == "signed the treaty");
  CHECK(found.items[1].kind == Kind::request);
  CHECK(found.items[1].from == Names{"Kenya"});
  CHECK(found.items[1].by == Names{"Uganda"});
}

TEST_CASE("two stances of one subject are one item") {
  const Finding found("Peru adheres to the treaty and firmly supports the court.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].what == "adheres to the treaty and firmly supports the court");
}

TEST_CASE("an act inside an act is not counted again") {
  const Finding found("Norway and Sweden agreed to support the appeal and to reject the amendment.");
  CHECK(found.items.size() == 1);
}

TEST_CASE("what a clause adds about an act is left out of it") {
  const Finding found("Norway will fund the school, which opened in May, according to the ministry.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].what == "fund the school");
}

TEST_CASE("time words may part a cue from its act") {
  const Finding found("Kenya and Uganda agreed on Thursday in Nairobi to reopen the road.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].what == "reopen the road");
}

TEST_CASE("a clause after agreed gives its verb phrase") {
  const Finding found("Kenya and Uganda agreed that the two countries would cooperate closely.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].what == "cooperate closely");
}

TEST_CASE("not doing what was asked is a refusal") {
  const Finding found("Norway will not withdraw its troops.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::refusal);
  CHECK(found.items[0].status == Status::refused);
  CHECK((found.items[0].flags & kNegated) != 0);
}

TEST_CASE("a threat under a condition is a refusal, flagged") {
  const Finding found("Kenya threatened to close the border if Uganda kept the tax.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::refusal);
  CHECK((found.items[0].flags & kConditional) != 0);
}

TEST_CASE("the verb and its tense decide the status") {
  CHECK(Finding("Peru and Chile signed the treaty.").items.at(0).status == Status::signed_);
  CHECK(Finding("Peru and Chile will sign the treaty.").items.at(0).status == Status::intent);
  CHECK(Finding("Norway donated ten trucks.").items.at(0).status == Status::done);
  CHECK(Finding("Norway is donating ten trucks.").items.at(0).status == Status::implementing);
  CHECK(Finding("Kenya urged Uganda to wait.").items.at(0).status == Status::requested);
  CHECK(Finding("Kenya opposes the tax.").items.at(0).status == Status::stated);
}

TEST_CASE("will is strong, agreed is medium, ready is weak") {
  CHECK(Finding("Norway will fund the school.").items.at(0).modality == Modality::strong);
  CHECK(Finding("Norway will continue to fund the school.").items.at(0).modality == Modality::medium);
  CHECK(Finding("Kenya and Uganda agreed to fund the school.").items.at(0).modality == Modality::medium);
  CHECK(Finding("Norway is ready to fund the school.").items.at(0).modality == Modality::weak);
}

TEST_CASE("dates and numbers of an act are found") {
  const Finding found("Norway will build 40 schools by the end of the year.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].deadline == "by the end of the year");
  CHECK(found.items[0].amount == "40 schools");
}

TEST_CASE("a headline speaks in the present and in the infinitive") {
  const std::string title = "Kenya to join water fund";
  const Finding infinitive(title + "\n\nThe fund was set up in May.\n", title.size());
  REQUIRE(infinitive.items.size() == 1);
  CHECK(infinitive.items[0].kind == Kind::pledge);
  CHECK(infinitive.items[0].by == Names{"Kenya"});
  const std::string present = "Peru, Chile issue joint declaration on copper";
  const Finding issued(present + "\n\nThe text is short.\n", present.size());
  REQUIRE(issued.items.size() == 1);
  CHECK(issued.items[0].kind == Kind::instrument);
  CHECK(issued.items[0].by == Names{"Chile", "Peru"});
}

TEST_CASE("every item lies inside its sentence and names a cue line") {
  const std::string text =
      "Kenya pledged to plant trees. Norway and Sweden signed a pact and called on Peru to join; Peru refused to.";
  const Layout layout = lay_out(text);
  const Naming naming = name_actors(layout, {});
  const std::vector<Commitment> found = find_commitments({layout, {}, naming, {}});
  REQUIRE(found.size() >= 3);
  for (const Commitment& one : found) {
    const Span sentence = layout.sentences[one.sentence].span;
    CHECK(sentence.contains(one.what));
    CHECK(sentence.contains(one.cue));
    CHECK_FALSE(one.what.empty());
    CHECK_FALSE(one.rule.empty());
    CHECK_FALSE(one.plover.empty());
    CHECK(one.confidence <= 100);
  }
}

TEST_CASE("odd texts are searched without harm") {
  for (const char* text : {"", ".", "\"", "will", "to", "agreed to", "to to to will will by by", "( ( \" , , and and"})
    CHECK(Finding(text).items.size() < 3);
  std::string modals;
  for (int i = 0; i < 400; ++i) modals += "will ";
  CHECK(Finding(modals + ".").items.size() < 3);
  CHECK(Finding(modals + modals + ".").items.empty());
}
