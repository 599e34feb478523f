// Aid, works and transfers that a text tells as facts, and undertakings in less usual clothes: in headlines, nouns,
// participles, and past the report itself.
#include <catch_amalgamated.hpp>

#include "tests/unit/extract/finding.h"

using namespace entente;
using namespace entente_test;

namespace {

Item only(const Finding& found) {
  REQUIRE(found.items.size() == 1);
  return found.items[0];
}

}  // namespace

TEST_CASE("what is given as aid is a delivery, whatever verb gives it") {
  for (const char* text : {"Norway sent 40 tents to Kenya.", "Norway has supplied Kenya with generators.",
                           "Norway disbursed $3 million for Kenya.", "Norway is training Kenyan doctors."}) {
    CAPTURE(text);
    CHECK(only(Finding(text)).kind == Kind::delivery);
  }
}

TEST_CASE("a gift told in the present tense goes on") {
  const Item item = only(Finding("Norway provides medical equipment to Kenya."));
  CHECK(item.kind == Kind::delivery);
  CHECK(item.status == Status::implementing);
}

TEST_CASE("things sent to a named party are a delivery, words sent to it are none") {
  CHECK(only(Finding("Norway sent spare turbines to Kenya.")).kind == Kind::delivery);
  CHECK(Finding("Norway sent a message to Kenya.").items.empty());
}

TEST_CASE("work that has begun is under way") {
  const Item item = only(Finding("Norway has begun to repair the harbour."));
  CHECK(item.kind == Kind::delivery);
  CHECK(item.status == Status::implementing);
  CHECK(item.what == "repair the harbour");
}

TEST_CASE("money is what is spent, days are not") {
  CHECK(only(Finding("Norway spent $9 million on clinics.")).kind == Kind::delivery);
  CHECK(Finding("Norway spent three days on the matter.").items.empty());
}

TEST_CASE("a sum opens with the sign of its currency") {
  const Item item =
      only(Finding("Norway pledged \xC2\xA3"
                   "3bn to the clinics."));
  CHECK(item.kind == Kind::pledge);
}

TEST_CASE("a month called May is no modal verb") {
  CHECK(only(Finding("Norway in May sent spare turbines to Kenya.")).kind == Kind::delivery);
}

TEST_CASE("nobody who will not hesitate or will not only help is refusing") {
  CHECK(only(Finding("Norway will not hesitate to help Kenya.")).kind == Kind::pledge);
  CHECK(only(Finding("Norway will not only fund the clinic but also staff it.")).kind == Kind::pledge);
}

TEST_CASE("what is expected of another is no pledge") {
  CHECK(Finding("Norway was confident that Kenya will deliver a good result.").items.empty());
}

TEST_CASE("a meeting undertakes nothing, whoever it is named after") {
  CHECK(Finding("The Norway meeting will bring progress.").items.empty());
}

TEST_CASE("a headline of another story may stand in the text") {
  const Finding found("Rain fell on Oslo all day.\n\nNorway to resume aid\n\nThe sun came out.");
  REQUIRE(found.items.size() == 1);
  CHECK(found.items[0].kind == Kind::pledge);
  CHECK(found.items[0].what == "resume aid");
}

TEST_CASE("a participle beside the main clause undertakes as a verb does") {
  const Finding found("Norway urged Kenya to wait, pledging $4 million for the harbour.");
  REQUIRE(found.items.size() == 2);
  CHECK(found.items[1].kind == Kind::pledge);
  CHECK(found.items[1].by == Names{"Norway"});
}

TEST_CASE("a decision or an agreement may be a noun") {
  CHECK(only(Finding("Norway's decision to fund the clinic pleased doctors.")).kind == Kind::pledge);
  CHECK(only(Finding("Norway announced an agreement with Kenya to build a port.")).kind == Kind::agreement);
}

TEST_CASE("parties that the text leaves unnamed may undertake") {
  const Item item = only(Finding("The three countries will build a port."));
  CHECK(item.kind == Kind::pledge);
  CHECK(item.by.empty());
}

TEST_CASE("what is agreed may follow without a preposition") {
  CHECK(only(Finding("Norway and Kenya agreed a timetable for the port.")).kind == Kind::agreement);
  CHECK(only(Finding("Norway and Kenya have reached an in-principle deal to trade water.")).kind == Kind::agreement);
}

TEST_CASE("a promise may be told as a clause") {
  const Item item = only(Finding("Norway repeated its promise that it would fund the clinic."));
  CHECK(item.kind == Kind::pledge);
}

TEST_CASE("what was given tells who gave it when it says so") {
  const Item given = only(Finding("Ten turbines were sent to Kenya by Norway."));
  CHECK(given.kind == Kind::delivery);
  CHECK(given.by == Names{"Norway"});
  CHECK((given.flags & kPassive) != 0);
  CHECK(Finding("Kenya uses the generators supplied by Norway.").items.empty());
}

TEST_CASE("an intention may be voiced") {
  const Item item = only(Finding("Norway voiced its intention to join the fund."));
  CHECK(item.kind == Kind::pledge);
  CHECK(item.what == "join the fund");
}

TEST_CASE("how or whether likely something will be done is no undertaking") {
  CHECK(Finding("Reporters asked how Norway would fund the clinic.").items.empty());
  CHECK(Finding("It is likely that Norway will fund the clinic.").items.empty());
}

TEST_CASE("sums, debts and resignations are told by set phrases") {
  CHECK(only(Finding("Norway has allocated around 40 million to Kenya.")).kind == Kind::delivery);
  CHECK(only(Finding("Norway has forgiven old debts of Kenya.")).kind == Kind::delivery);
  CHECK(only(Finding("Kenya's Prime Minister Jane Moss tendered her resignation on Monday.")).kind == Kind::concession);
}

TEST_CASE("words may stand between an auxiliary and its verb") {
  CHECK(only(Finding("Norway has in the past rejected a larger role for Kenya.")).kind == Kind::refusal);
}

TEST_CASE("who takes an impersonal position is who tells it") {
  const Item item = only(Finding("There is a need for new talks, Norway's Foreign Minister Jane Moss said."));
  CHECK(item.kind == Kind::position);
  CHECK(item.by == std::vector<std::string>{"Norway"});
  CHECK(Finding("There is a need for new talks.").items.empty());
}
