// Statements with their parties resolved and the user's decisions on top.
#include "core/report/commitments.h"

#include <catch_amalgamated.hpp>

#include "core/report/report.h"
#include "core/report/stories.h"
#include "tests/unit/report/stated_acts.h"

namespace {

using namespace entente;
using stated::Act;
using stated::Piece;
using Doing = CommitmentEdit::Verb;
using Field = CommitmentField;

const std::string kBridge = "Norland will build a bridge in Sudmark by May for 40 million dollars.";
const std::string kCall = "Sudmark urged Norland to open the ferry line.";

std::vector<Piece> pieces() {
  return {{"a1",
           "2020-03-01",
           {Act{kBridge,
                "will",
                "build a bridge in Sudmark by May for 40 million dollars",
                Kind::pledge,
                Status::intent,
                {"norland"},
                {"sudmark"}},
            Act{kCall, "urged", "open the ferry line", Kind::request, Status::requested, {"norland"}, {}, {"sudmark"}}},
           "Herald"},
          {"a2",
           "2020-02-01",
           {Act{"Estmark refused to sell gas.", "refused", "sell gas", Kind::refusal, Status::refused, {"estmark"}}},
           "Post"}};
}

struct Made {
  Summary summary = stated::summary_of(pieces());
  ActorIndex actors;
  Stories stories;
  CommitmentIndex index;
  explicit Made(const CommitmentEdits& edits = {}, const ActorEdits& who = {})
      : actors(summary, who), stories(summary.articles), index(summary, actors, stories, edits) {}
  [[nodiscard]] CommitmentRow row(const std::string& id) const { return index.row(summary, index.find(id)); }
};

std::string id_of(std::uint32_t statement) {
  const Made made;
  return hex16(made.index[statement].id);
}
std::string bridge() { return id_of(1); }
std::string call() { return id_of(2); }

CommitmentEdit about(Doing verb, std::string id, std::string value = {}) {
  CommitmentEdit out;
  out.verb = verb;
  out.commitment = std::move(id);
  out.value = std::move(value);
  return out;
}

CommitmentEdit set(Field field, std::string value) {
  CommitmentEdit out = about(Doing::set, bridge(), std::move(value));
  out.field = field;
  return out;
}

CommitmentEdit addition() {
  CommitmentEdit out;
  out.verb = Doing::add;
  out.article = "a1";
  out.sentence = {500, 534};
  out.what = {519, 533};
  out.kind = Kind::agreement;
  out.value = "The ministers will plant a forest.";
  out.commitment = added_id(out.article, out.what);
  return out;
}

}  // namespace

TEST_CASE("statements stand by day and place, and are found by their ids") {
  const Made made;
  REQUIRE(made.index.size() == 3);
  CHECK(made.index[0].kind == Kind::refusal);
  CHECK(made.index[1].kind == Kind::pledge);
  CHECK(made.index[2].kind == Kind::request);
  for (std::uint32_t i = 0; i < 3; ++i) CHECK(made.index.find(hex16(made.index[i].id)) == i);
  CHECK(made.index.find("0000000000000000") == kNoStatement);
  CHECK(made.index.find("") == kNoStatement);
  CHECK(made.index.find("nothing of the sort") == kNoStatement);
  CHECK(made.index.find(hex16(made.index[0].id) + "0") == kNoStatement);
  CHECK(made.index.statements_in(made.index[1].article).size() == 2);
}

TEST_CASE("parties are actors, joined as the user joined them; a hidden one stays under its key") {
  ActorEdits edits(2);
  edits[0].verb = ActorEdit::Verb::merge;
  edits[0].actor = "norland";
  edits[0].other = "estmark";
  edits[1].verb = ActorEdit::Verb::hide;
  edits[1].actor = "sudmark";
  const Made made({}, edits);
  CHECK(made.index.parties() == 2);
  CHECK(made.row(bridge()).committers == std::vector<std::string>{"estmark"});
  CHECK(made.row(bridge()).counterparties == std::vector<std::string>{"sudmark"});
  CHECK(made.index.party_of("norland") == kNoParty);
}

TEST_CASE("what is accepted, rejected and reopened is so; a rejected statement has no entry") {
  CHECK(Made({about(Doing::accept, bridge())}).row(bridge()).verdict == Verdict::accepted);
  const Made rejected({about(Doing::reject, bridge())});
  CHECK(rejected.row(bridge()).verdict == Verdict::rejected);
  CHECK(rejected.index[1].entry == kNoEntry);
  CHECK(rejected.index.entries().size() == 2);
  const Made reopened({about(Doing::reject, bridge()), about(Doing::reopen, bridge())});
  CHECK(reopened.row(bridge()).verdict == Verdict::open);
  CHECK(reopened.index[1].entry != kNoEntry);
  CHECK(reopened.index.idle_edits().empty());
}

TEST_CASE("each field of a statement can be set by hand") {
  const Made made({set(Field::kind, "DELIVERY"), set(Field::status, "done"), set(Field::modality, "weak"),
                   set(Field::committers, "estmark, norland"), set(Field::counterparties, ""),
                   set(Field::requesters, "sudmark"), set(Field::speaker, "estmark"),
                   set(Field::what, "build a bridge"), set(Field::deadline, "by May"),
                   set(Field::amount, "40 million dollars"), set(Field::due, "2020-05"),
                   set(Field::topic, "infrastructure"), about(Doing::note, bridge(), "see the map")});
  CHECK(made.index.idle_edits().empty());
  const CommitmentRow row = made.row(bridge());
  CHECK(row.kind == Kind::delivery);
  CHECK(row.plover == "COOPERATE");
  CHECK(row.status == Status::done);
  CHECK(row.modality == Modality::weak);
  CHECK(row.committers == std::vector<std::string>{"estmark", "norland"});
  CHECK(row.counterparties.empty());
  CHECK(row.requesters == std::vector<std::string>{"sudmark"});
  CHECK(row.speaker == "estmark");
  CHECK(row.what.text == "build a bridge");
  CHECK(row.deadline == "by May");
  CHECK(row.amount == "40 million dollars");
  CHECK(row.due == "2020-05");
  CHECK(row.topic == "infrastructure");
  CHECK(row.note == "see the map");
  CHECK(row.edited.size() == 12);
  CHECK(made.index[1].is_edited);
  CHECK_FALSE(made.index[2].is_edited);
}

TEST_CASE("words that are set are sought as whole words first") {
  const std::string sentence = "Norland will rebuild and build a bridge.";
  const Summary summary = stated::summary_of({{"b", "2020-01-01", {Act{sentence, "will", "rebuild"}}}});
  const ActorIndex actors(summary);
  const Stories stories(summary.articles);
  const CommitmentIndex before(summary, actors, stories);
  CommitmentEdit edit = set(Field::what, "build");
  edit.commitment = hex16(before[0].id);
  const CommitmentIndex after(summary, actors, stories, {edit});
  CHECK(after.row(summary, 0).what.span.begin == sentence.rfind("build"));
}

TEST_CASE("a day worked out from a deadline goes with its words, unless it was set by hand too") {
  Piece piece{"b", "2020-01-01", {Act{kBridge, "will", "build a bridge", Kind::pledge, Status::intent, {"norland"}}}};
  piece.acts[0].due = "2020-05";
  piece.acts[0].quantity = "40000000";
  piece.acts[0].unit = "USD";
  const Summary summary = stated::summary_of({piece});
  const ActorIndex actors(summary);
  const Stories stories(summary.articles);
  const std::string id = hex16(CommitmentIndex(summary, actors, stories)[0].id);
  CommitmentEdits edits = {set(Field::due, "2021"), set(Field::deadline, "by May"), set(Field::amount, "40")};
  for (CommitmentEdit& edit : edits) edit.commitment = id;
  const CommitmentRow kept = CommitmentIndex(summary, actors, stories, edits).row(summary, 0);
  CHECK(kept.due == "2021");
  CHECK(kept.quantity.empty());
  CHECK(kept.unit.empty());
  edits.erase(edits.begin());
  CHECK(CommitmentIndex(summary, actors, stories, edits).row(summary, 0).due.empty());
}

TEST_CASE("what was not found stands at its place once it is added, and can be decided on like any other") {
  const CommitmentEdit add = addition();
  CommitmentEdit parties = set(Field::committers, "norland, sudmark");
  parties.commitment = add.commitment;
  const Made made({add, parties});
  CHECK(made.index.idle_edits().empty());
  REQUIRE(made.index.size() == 4);
  const std::uint32_t at = made.index.find(add.commitment);
  CHECK(at == 2);  // between the bridge and the call, which are of sentences at 0 and 1000
  CHECK(made.index[at].is_added);
  CHECK(made.index[at].confidence == 100);
  const CommitmentRow row = made.index.row(made.summary, at);
  CHECK(row.is_added);
  CHECK(row.kind == Kind::agreement);
  CHECK(row.status == Status::agreed);
  CHECK(row.what.text == "plant a forest");
  CHECK(row.sentence.text == add.value);
  CHECK(row.committers == std::vector<std::string>{"norland", "sudmark"});
  CHECK(made.index.statements_in(made.index[at].article).size() == 3);
  CHECK(Made({add, about(Doing::reject, add.commitment)}).row(add.commitment).verdict == Verdict::rejected);
}

TEST_CASE("an edit that finds nothing to do is told, and the others are carried out") {
  CommitmentEdit elsewhere = addition();
  elsewhere.article = "a9";
  elsewhere.commitment = added_id(elsewhere.article, elsewhere.what);
  const Made made({about(Doing::accept, "00c0ffee00c0ffee"), set(Field::committers, "norland, atlantis"),
                   set(Field::what, "build a tunnel"), set(Field::status, "intent"), about(Doing::reopen, bridge()),
                   elsewhere, addition(), addition(), about(Doing::accept, call())});
  REQUIRE(made.index.idle_edits().size() == 7);
  CHECK(made.index.idle_edits()[0] == "accept \"00c0ffee00c0ffee\": no article states it");
  CHECK(made.index.idle_edits()[1] ==
        "set committers of \"" + bridge() + "\" to \"norland, atlantis\": no article names \"atlantis\"");
  CHECK(made.index.idle_edits()[2].ends_with("its sentence does not say \"build a tunnel\""));
  CHECK(made.index.idle_edits()[3].ends_with("it is so already"));
  CHECK(made.index.idle_edits()[4].ends_with("it is not decided"));
  CHECK(made.index.idle_edits()[5].ends_with("there is no article \"a9\""));
  CHECK(made.index.idle_edits()[6].ends_with("it was added already"));
  CHECK(made.row(call()).verdict == Verdict::accepted);
  CHECK(made.row(bridge()).committers == std::vector<std::string>{"norland"});
  CHECK_FALSE(made.index[1].is_edited);
}

TEST_CASE("a list is of the statements that pass all that is asked") {
  const Made made({about(Doing::reject, call())});
  const ArticleSet all(made.summary.articles.size(), true);
  const auto listed = [&](const CommitmentFilter& filter) { return list_statements(made.index, all, filter); };
  using List = std::vector<std::uint32_t>;
  CHECK(listed({}) == List{0, 1});
  CommitmentFilter filter;
  filter.verdicts = 0b111;
  CHECK(listed(filter) == List{0, 1, 2});
  filter.parties = {"norland", "sudmark"};
  CHECK(listed(filter) == List{1, 2});
  filter.kinds = 1U << static_cast<unsigned>(Kind::request);
  CHECK(listed(filter) == List{2});
  filter = {};
  filter.committer = "norland";
  filter.counterparty = "sudmark";
  filter.verdicts = 0b111;
  CHECK(listed(filter) == List{1, 2});
  filter.least_confidence = 86;
  CHECK(listed(filter).empty());
}
