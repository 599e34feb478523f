// Which sentences state one commitment, and which settle another.
#include <catch_amalgamated.hpp>

#include "core/report/commitments.h"
#include "core/report/report.h"
#include "core/report/stories.h"
#include "tests/unit/report/stated_acts.h"

namespace {

using namespace entente;
using stated::Act;
using stated::Piece;

struct Made {
  Summary summary;
  ActorIndex actors;
  Stories stories;
  CommitmentIndex index;
  explicit Made(const std::vector<Piece>& pieces, const CommitmentEdits& edits = {})
      : summary(stated::summary_of(pieces)),
        actors(summary),
        stories(summary.articles),
        index(summary, actors, stories, edits) {}
};

// Two acts of two articles, a week apart; or of one, when `apart` is false.
bool are_joined(const Act& a, const Act& b, bool apart = true) {
  std::vector<Piece> pieces(apart ? 2 : 1);
  pieces[0].id = "a1";
  pieces[0].date = "2020-03-01";
  pieces[0].acts = {a};
  if (apart) {
    pieces[1].id = "a2";
    pieces[1].date = "2020-03-08";
  }
  pieces.back().acts.push_back(b);
  const Made made(pieces);
  REQUIRE(made.index.size() == 2);
  return made.index[0].entry == made.index[1].entry;
}

Act pledge(std::string what, std::vector<std::string> by = {"norland"}, std::vector<std::string> to = {}) {
  return {"Norland will " + what + ".", "will", what, Kind::pledge, Status::intent, std::move(by), std::move(to)};
}

Act of_kind(Kind kind, Status status, std::string said, std::string what) {
  return {"Norland " + said + " " + what + ".", said, what, kind, status, {"norland"}};
}

const std::string kDam = "build a hydroelectric dam on the Green River";

}  // namespace

TEST_CASE("one promise in other words, by the same party, is one entry; by another party it is not") {
  CHECK(are_joined(pledge(kDam), pledge("help build the planned hydroelectric dam at the Green River")));
  CHECK_FALSE(are_joined(pledge(kDam), pledge(kDam, {"sudmark"})));
  CHECK(are_joined(pledge(kDam), pledge(kDam, {"norland", "sudmark"})));
}

TEST_CASE("a promise and the agreement on it are one undertaking; a request for it, or its refusal, is not") {
  CHECK(are_joined(pledge(kDam), of_kind(Kind::agreement, Status::agreed, "agreed to", kDam)));
  CHECK_FALSE(are_joined(pledge(kDam), of_kind(Kind::refusal, Status::refused, "refused to", kDam)));
  CHECK_FALSE(are_joined(pledge(kDam), of_kind(Kind::request, Status::requested, "should", kDam)));
}

TEST_CASE("figures, days, counterparties and names that contradict keep statements apart") {
  Act one = pledge("lend 500 million crowns to repair the ferry harbour");
  CHECK(are_joined(one, pledge("lend 500 million crowns to repair the ferry harbour")));
  CHECK_FALSE(are_joined(one, pledge("lend 700 million crowns to repair the ferry harbour")));
  one.quantity = "500000000";
  one.unit = "NOK";
  Act other = pledge("lend half a billion crowns to repair the ferry harbour");
  other.quantity = one.quantity;
  other.unit = one.unit;
  CHECK(are_joined(one, other));
  other.quantity = "5000000000";
  CHECK_FALSE(are_joined(one, other));

  Act early = pledge("repair the ferry harbour and its lighthouse"), late = early;
  early.due = "2021";
  late.due = "2021-06";
  CHECK(are_joined(early, late));
  late.due = "2022";
  CHECK_FALSE(are_joined(early, late));
  early.due = "2020-03-05";
  late.due = "";
  CHECK_FALSE(are_joined(early, late));  // said again three days after it was due

  CHECK_FALSE(are_joined(pledge(kDam, {"norland"}, {"sudmark"}), pledge(kDam, {"norland"}, {"estmark"})));
  CHECK(are_joined(pledge(kDam, {"norland"}, {"sudmark"}), pledge(kDam)));
  const Act green = pledge("inspect imported dairy products from Gotham with better laboratories");
  CHECK_FALSE(are_joined(green, pledge("inspect imported dairy products from Ruritania with better laboratories")));
}

TEST_CASE("wordings that fit every act join nothing by themselves") {
  CHECK_FALSE(are_joined(pledge("strengthen cooperation in trade"), pledge("strengthen cooperation in policing")));
  CHECK_FALSE(are_joined(pledge("continue to promote friendly relations and shipping"),
                         pledge("continue to promote friendly relations and schooling")));
}

TEST_CASE("a headline and the sentence of the body that says it in full are one entry, within their article alone") {
  const Act headline = {
      "Norland to open dairy market", "to", "open dairy market", Kind::pledge, Status::intent, {"norland"}};
  const Act body =
      pledge("open its dairy market to foreign farmers after years of quarrels over tariffs and subsidies");
  CHECK(are_joined(headline, body, false));
  CHECK_FALSE(are_joined(headline, body, true));
}

TEST_CASE("one sentence does not say one thing twice") {
  Act first = pledge(kDam), second = first;
  second.kind = Kind::agreement;
  second.cue = kDam.substr(0, 5);
  const Made made({{"a1", "2020-03-01", {first, second}}});
  REQUIRE(made.index.size() == 2);
  CHECK(made.index[0].entry != made.index[1].entry);
}

TEST_CASE("without anybody named, only what is worded alike is joined") {
  const Act one = pledge("reopen the flooded railway tunnel before winter", {});
  CHECK(are_joined(one, one));
  CHECK_FALSE(are_joined(one, pledge("reopen the railway museum before winter", {})));
}

TEST_CASE("what restates is said of each statement, and what is rejected stands apart") {
  const std::vector<Piece> pieces = {
      {"a1", "2020-03-01", {pledge(kDam)}}, {"a2", "2020-03-08", {pledge(kDam)}}, {"a3", "", {pledge(kDam)}}};
  const Made made(pieces);
  REQUIRE(made.index.entries().size() == 1);
  CHECK(made.index.entries()[0].statements == std::vector<std::uint32_t>{0, 1, 2});
  const std::vector<std::string> same = made.index.row(made.summary, 1).same_as;
  CHECK(same == std::vector<std::string>{hex16(made.index[0].id), hex16(made.index[2].id)});

  CommitmentEdit reject;
  reject.verb = CommitmentEdit::Verb::reject;
  reject.commitment = hex16(made.index[0].id);
  const Made without(pieces, {reject});
  CHECK(without.index.entries().size() == 1);
  CHECK(without.index.entries()[0].statements == std::vector<std::uint32_t>{1, 2});
  CHECK(without.index[0].entry == kNoEntry);
}

TEST_CASE("what is delivered closes the promise of it, but not one that was made later") {
  const Act done = of_kind(Kind::delivery, Status::done, "has", "built the hydroelectric dam on the Green River");
  const Made made({{"a1", "2020-03-01", {pledge(kDam)}}, {"a2", "2021-03-01", {done}}});
  REQUIRE(made.index.entries().size() == 2);
  CHECK(made.index.entries()[0].closed_by == 1);
  CHECK(made.index.entries()[1].closes == std::vector<std::uint32_t>{0});
  const Made before({{"a1", "2020-03-01", {done}}, {"a2", "2021-03-01", {pledge(kDam)}}});
  CHECK(before.index.entries()[0].closes.empty());
  CHECK(before.index.entries()[1].closed_by == kNoEntry);
  const Made undated({{"a1", "", {pledge(kDam)}}, {"a2", "", {done}}});
  CHECK(undated.index.entries()[0].closed_by == kNoEntry);
}

TEST_CASE("a refusal ends a promise until it is made again") {
  const Act refusal = of_kind(Kind::refusal, Status::refused, "refused to", kDam);
  const Piece promised{"a1", "2020-03-01", {pledge(kDam)}}, refused{"a2", "2021-03-01", {refusal}};
  CHECK(Made({promised, refused}).index.entries()[0].closed_by == 1);
  const Made again({promised, refused, {"a3", "2022-03-01", {pledge(kDam)}}});
  REQUIRE(again.index.entries().size() == 2);
  CHECK(again.index.entries()[0].closed_by == kNoEntry);
}

TEST_CASE("a deed that ends something does not end its own announcement, and is itself ended by giving way") {
  const Act announced = pledge("suspend landing rights for foreign cargo airlines");
  const Act suspended = {"Norland suspended landing rights for foreign cargo airlines.",
                         "suspended",
                         "suspended landing rights for foreign cargo airlines",
                         Kind::refusal,
                         Status::suspended,
                         {"norland"}};
  const Act restored = {"Norland restored landing rights for foreign cargo airlines.",
                        "restored",
                        "restored landing rights for foreign cargo airlines",
                        Kind::concession,
                        Status::done,
                        {"norland"}};
  const Made made({{"a1", "2020-03-01", {announced}}, {"a2", "2020-04-01", {suspended}}});
  REQUIRE(made.index.entries().size() == 2);
  CHECK(made.index.entries()[0].closed_by == kNoEntry);
  const Made undone({{"a1", "2020-03-01", {suspended}}, {"a2", "2020-04-01", {restored}}});
  REQUIRE(undone.index.entries().size() == 2);
  CHECK(undone.index.entries()[0].closed_by == 1);
}

TEST_CASE("what was delivered before the promise was first made does not close it, however often that is told") {
  const Act done = of_kind(Kind::delivery, Status::done, "has", "built the hydroelectric dam on the Green River");
  const Made made({{"a1", "2020-03-01", {done}}, {"a2", "2020-04-01", {pledge(kDam)}}, {"a3", "2020-05-01", {done}}});
  REQUIRE(made.index.entries().size() == 2);
  CHECK(made.index.entries()[1].closed_by == kNoEntry);
}

TEST_CASE("another member of the club joins only what is worded much alike") {
  CHECK(are_joined(pledge(kDam), pledge(kDam, {"norland", "sudmark"})));
  CHECK_FALSE(are_joined(pledge("survey coastal fisheries and harbour lights"),
                         pledge("survey coastal fisheries and mountain glaciers", {"norland", "sudmark"})));
}
