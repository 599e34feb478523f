// The ledger's rows, who owes whom, and commitments over time, on summaries small enough to count by hand.
#include "core/report/ledger.h"

#include <catch_amalgamated.hpp>

#include "core/report/stories.h"
#include "tests/unit/report/stated_acts.h"

namespace {

using namespace entente;
using stated::Act;
using stated::Piece;

const std::string kDam = "build a hydroelectric dam on the Green River";

Act dam(std::string said, Kind kind, Status status, Modality modality = Modality::strong) {
  return {"Norland " + said + " " + kDam + ".", said, kDam, kind, status, {"norland"}, {"sudmark"}, {}, modality};
}

// The dam: intended, intended again in a copy, agreed. And a ferry that norland and estmark run together, and a plea.
std::vector<Piece> pieces() {
  return {
      {"a1", "2020-01-10", {dam("may", Kind::pledge, Status::intent, Modality::weak)}, "Herald"},
      {"a2", "2020-01-12", {dam("may", Kind::pledge, Status::intent, Modality::weak)}, "Post", "a1"},
      {"a3", "2020-03-01", {dam("agreed to", Kind::agreement, Status::agreed)}, "Herald"},
      {"a4",
       "2020-03-02",
       {Act{"They will run a ferry.", "will", "run a ferry", Kind::pledge, Status::intent, {"norland", "estmark"}},
        Act{"Estmark asked Norland to free the sailors.",
            "asked",
            "free the sailors",
            Kind::request,
            Status::requested,
            {"norland"},
            {},
            {"estmark"}},
        Act{"Sudmark will plant oaks.", "will", "plant oaks", Kind::pledge, Status::intent, {"sudmark"}}}},
  };
}

struct Made {
  Summary summary = stated::summary_of(pieces());
  ActorIndex actors{summary};
  Stories stories{summary.articles};
  CommitmentIndex index{summary, actors, stories};
  ArticleSet all{summary.articles.size(), true};
  [[nodiscard]] LedgerTable ledger(const LedgerOptions& options = {}) const {
    return make_ledger(index, summary, stories, all, options);
  }
  [[nodiscard]] DyadTable dyads(const CommitmentFilter& filter = {}) const {
    return make_dyads(index, summary, all, filter);
  }
  [[nodiscard]] const DyadRow* dyad(const DyadTable& table, std::string_view from, std::string_view to) const {
    const PartyNumber a = index.party_of(from), b = to.empty() ? kNoParty : index.party_of(to);
    const auto at = std::ranges::find_if(table.rows, [&](const DyadRow& row) { return row.from == a && row.to == b; });
    return at == table.rows.end() ? nullptr : &*at;
  }
};

}  // namespace

TEST_CASE("a row says when, how often, by whom and how firmly a commitment was stated") {
  const LedgerTable table = Made().ledger();
  REQUIRE(table.rows.size() == 4);
  CHECK(table.statements == 6);
  const LedgerRow& row = table.rows.back();  // the latest first
  CHECK(row.statements == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(row.statement == 0);
  CHECK(row.first == "2020-01-10");
  CHECK(row.last == "2020-03-01");
  CHECK(row.articles == 3);
  CHECK(row.stories == 2);
  CHECK(row.outlets == std::vector<std::string>{"Herald", "Post"});
  REQUIRE(row.steps.size() == 2);
  CHECK(row.steps[0].status == Status::intent);
  CHECK(row.steps[0].modality == Modality::weak);
  CHECK(row.steps[1].date == "2020-03-01");
  CHECK(row.steps[1].status == Status::agreed);
  CHECK(row.steps[1].statement == 2);
  CHECK(row.closed_by == kNoStatement);
}

TEST_CASE("what the selection leaves out does not count in a row") {
  const Made made;
  ArticleSet later(made.summary.articles.size());
  for (ArticleIndex i = 0; i < made.summary.articles.size(); ++i) {
    if (made.summary.articles[i].facts.date > "2020-02") later.insert(i);
  }
  const LedgerTable table = make_ledger(made.index, made.summary, made.stories, later);
  REQUIRE(table.rows.size() == 4);
  CHECK(table.rows.back().first == "2020-03-01");
  CHECK(table.rows.back().statement == 2);
  CHECK(table.rows.back().steps.size() == 1);
}

TEST_CASE("the ledger is ordered by day, number, outlets or how far things have come") {
  const Made made;
  LedgerOptions options;
  for (const LedgerOrder order : {LedgerOrder::statements, LedgerOrder::outlets, LedgerOrder::status}) {
    options.order = order;
    CHECK(made.ledger(options).rows.front().statement == 0);
    CHECK(ledger_order_named(ledger_order_name(order)) == order);
  }
  options.order = LedgerOrder::first;
  CHECK(made.ledger(options).rows.back().statement == 0);
  CHECK_FALSE(ledger_order_named("size"));
  options.least_statements = 2;
  CHECK(made.ledger(options).rows.size() == 1);
}

TEST_CASE("what closes an entry is told even where it is not selected, and open ones can be asked for alone") {
  std::vector<Piece> told = pieces();
  told.push_back({"a5",
                  "2022-01-01",
                  {Act{"Norland has built the hydroelectric dam on the Green River.",
                       "has",
                       "built the hydroelectric dam on the Green River",
                       Kind::delivery,
                       Status::done,
                       {"norland"}}}});
  const Summary summary = stated::summary_of(told);
  const ActorIndex actors(summary);
  const Stories stories(summary.articles);
  const CommitmentIndex index(summary, actors, stories);
  ArticleSet early(summary.articles.size());
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    if (summary.articles[i].facts.date < "2020-02") early.insert(i);
  }
  LedgerOptions options;
  const LedgerTable table = make_ledger(index, summary, stories, early, options);
  REQUIRE(table.rows.size() == 1);
  REQUIRE(table.rows[0].closed_by != kNoStatement);
  CHECK(index[table.rows[0].closed_by].kind == Kind::delivery);
  options.open_only = true;
  CHECK(make_ledger(index, summary, stories, early, options).rows.empty());
}

TEST_CASE("who owes whom: counterparties, who asks, each other where an act is joint, or nobody named") {
  const Made made;
  const DyadTable table = made.dyads();
  CHECK(table.rows.size() == 4);
  const DyadRow* dams = made.dyad(table, "norland", "sudmark");
  REQUIRE(dams != nullptr);
  CHECK(dams->entries == 1);
  CHECK(dams->statements == 3);
  CHECK(dams->articles == 3);
  CHECK(dams->joint == 0);
  CHECK(dams->by_kind[static_cast<std::size_t>(Kind::pledge)] == 2);
  CHECK(dams->by_kind[static_cast<std::size_t>(Kind::agreement)] == 1);
  CHECK(dams->by_status[static_cast<std::size_t>(Status::agreed)] == 1);
  CHECK(dams->by_status[static_cast<std::size_t>(Status::intent)] == 0);
  CHECK(dams->first == "2020-01-10");
  CHECK(dams->last == "2020-03-01");
  const DyadRow* there = made.dyad(table, "norland", "estmark");
  REQUIRE(there != nullptr);
  CHECK(there->statements == 2);  // the ferry and the sailors
  CHECK(there->joint == 1);
  const DyadRow* back = made.dyad(table, "estmark", "norland");
  REQUIRE(back != nullptr);
  CHECK(back->statements == 1);
  CHECK(made.dyad(table, "sudmark", "") != nullptr);
  REQUIRE(table.parties.size() == 3);
  CHECK(made.index.party(table.parties[0]) == "norland");
  CHECK(made.index.party(table.parties[1]) == "sudmark");  // four statements, estmark has two
}

TEST_CASE("asked for one with one, the dyads are that one alone") {
  const Made made;
  CommitmentFilter filter;
  filter.committer = "norland";
  filter.counterparty = "estmark";
  const DyadTable table = made.dyads(filter);
  REQUIRE(table.rows.size() == 1);
  CHECK(made.index.party(table.rows[0].from) == "norland");
  CHECK(made.index.party(table.rows[0].to) == "estmark");
}

TEST_CASE("an act of a whole club is owed to nobody named, however many its members are") {
  std::vector<std::string> club;
  for (int i = 0; i < 40; ++i) club.push_back("member-" + std::to_string(100 + i));
  const Summary summary = stated::summary_of(
      {{"a1", "2020-01-01", {Act{"All will plant oaks.", "will", "plant oaks", Kind::pledge, Status::intent, club}}}});
  const ActorIndex actors(summary);
  const Stories stories(summary.articles);
  const CommitmentIndex index(summary, actors, stories);
  const DyadTable table = make_dyads(index, summary, ArticleSet(1, true));
  CHECK(table.rows.size() == 40);
  CHECK(table.rows[0].to == kNoParty);
}

TEST_CASE("commitments over time are series by kind, each sentence counted once") {
  const Made made;
  const Trends trends = commitment_trends(made.index, made.summary, made.stories, made.all, {}, Period::month);
  REQUIRE(trends.patterns.size() == 8);
  CHECK(trends.patterns.front() == kind_name(Kind::pledge));
  REQUIRE(trends.periods.size() == 3);
  const auto pledges = static_cast<std::size_t>(Kind::pledge);
  CHECK(trends.periods[0].series[pledges].count == 2);
  CHECK(trends.periods[0].series[pledges].stories == 1);
  CHECK(trends.periods[1].articles == 0);
  CHECK(trends.periods[2].series[pledges].count == 2);
  CHECK(trends.periods[2].series[static_cast<std::size_t>(Kind::request)].articles == 1);
}
