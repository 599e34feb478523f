// What is found of commitments for a wish, over five short articles: the index by the user's decisions, and what
// follows from it for the selection. Figures by hand.
#include <algorithm>
#include <array>
#include <catch_amalgamated.hpp>

#include "core/base/hash.h"
#include "core/extract/analysis.h"
#include "tests/unit/ui/made_pile.h"
#include "ui/derived.h"
#include "ui/state.h"

using namespace entente;
using namespace entente::ui;

namespace {

constexpr std::array<made::Text, 5> kTexts = {{
    {"c1", "2022-01-10", "Dawn", "China pledged to build a port in Gwadar. It rained."},
    {"c2", "2022-01-20", "Tass", "Pakistan urged India to reopen the border."},
    {"c3", "2022-02-05", "Dawn", "Russia signed an agreement with India on gas pipelines."},
    {"c4", "2022-03-01", "Tass", "Japan promised to lend India 2 billion dollars."},
    {"c5", "2022-03-15", "Tass", "It rained on the road."},
}};

std::vector<Shard> shards() { return made::one_shard_each(kTexts); }

CommitmentEdit decided(CommitmentEdit::Verb verb, std::string commitment) {
  CommitmentEdit out;
  out.verb = verb;
  out.commitment = std::move(commitment);
  return out;
}

ActorEdit merged(std::string actor, std::string other) {
  ActorEdit out;
  out.actor = std::move(actor);
  out.other = std::move(other);
  return out;
}

// The id of the only statement of a kind.
std::string id_of(const Snapshot& snapshot, Kind kind) {
  const auto& rows = snapshot.pile->commitments;
  REQUIRE(std::ranges::count(rows, kind, &CommitmentRow::kind) == 1);
  return std::ranges::find(rows, kind, &CommitmentRow::kind)->id;
}

std::string in_request(const Snapshot& snapshot) { return id_of(snapshot, Kind::request); }

}  // namespace

TEST_CASE("a decision on a commitment makes their index anew, and that of the actors not") {
  made::Pile pile(shards());
  const auto before = pile.settle();
  REQUIRE(before->findings->commitments != nullptr);
  CHECK(before->findings->commitments->size() == 4);
  Wish wish;
  wish.edits = {decided(CommitmentEdit::Verb::accept, in_request(*before))};
  const auto after = pile.see(wish);
  CHECK(after->findings->actors == before->findings->actors);
  CHECK(after->findings->commitments != before->findings->commitments);
  const std::uint32_t statement = after->findings->commitments->find(in_request(*before));
  REQUIRE(statement != kNoStatement);
  CHECK((*after->findings->commitments)[statement].verdict == Verdict::accepted);
  wish.selection.from = "2022-02-01";
  CHECK(pile.see(wish)->findings->commitments == after->findings->commitments);
  wish.edits.clear();
  CHECK(to_json(*pile.see(wish)->pile) == to_json(*before->pile));
}

TEST_CASE("a decision on who is who makes the parties of commitments anew") {
  made::Pile pile(shards());
  Wish wish;
  wish.edits = {merged("russia", "japan")};
  wish.dyads = CommitmentFilter{};
  const auto after = pile.see(wish);
  const CommitmentIndex& index = *after->findings->commitments;
  CHECK(index.party_of("russia") == kNoParty);
  REQUIRE(index.party_of("japan") != kNoParty);
  const auto& rows = after->findings->dyads.value->table.rows;
  const auto row = std::ranges::find(rows, index.party_of("japan"), &DyadRow::from);
  REQUIRE(row != rows.end());
  CHECK(row->statements == 2);
}

TEST_CASE("the ledger, dyads, time and a sample come after what is quick, and are of the selection") {
  made::Pile pile(shards());
  (void)pile.settle();
  Wish wish;
  wish.ledger = LedgerOptions{};
  wish.dyads = CommitmentFilter{};
  wish.commitment_trends = CommitmentTrendsWish{{}, Period::month};
  wish.review = ReviewOptions{};
  pile.collector.wish(wish);
  const auto first = pile.collector.snapshot();
  CHECK(first->findings->ledger.value == nullptr);
  REQUIRE(pile.collector.has_more());
  const auto all = pile.settle();
  const Findings& found = *all->findings;
  REQUIRE(found.ledger.value != nullptr);
  CHECK(found.ledger.value->commitments == found.commitments);
  CHECK(found.ledger.value->table.rows.size() == 4);
  CHECK(found.dyads.value->table.rows.size() >= 4);
  CHECK(found.commitment_trends.value->periods.size() == 3);  // January to March
  CHECK(found.review.value->sample.of == 4);
  wish.selection.from = "2022-02-01";
  const auto some = pile.see(wish);
  CHECK(some->findings->ledger.value->table.rows.size() == 2);
  CHECK(some->findings->review.value->sample.of == 2);
  CHECK_FALSE(some->findings->ledger.stale);
  wish.ledger.reset();
  CHECK(pile.see(wish)->findings->ledger.value == nullptr);
  CHECK(pile.asked == 0);
}

TEST_CASE("parties of a filter are any keys of actors") {
  made::Pile pile(shards());
  Wish wish;
  wish.edits = {merged("russia", "japan")};
  wish.ledger = LedgerOptions{};
  for (const std::string key : {"russia", "japan"}) {
    wish.ledger->filter.parties = {key};
    CHECK(pile.see(wish)->findings->ledger.value->table.rows.size() == 2);
  }
  wish.ledger->filter.parties = {"india", "russia"};
  CHECK(pile.see(wish)->findings->ledger.value->table.rows.size() == 2);
  wish.ledger->filter.parties = {"atlantis"};
  CHECK(pile.see(wish)->findings->ledger.value->table.rows.empty());
}

TEST_CASE("what is rejected leaves the ledger, and a sample tells what was decided of it") {
  made::Pile pile(shards());
  Wish wish;
  wish.ledger = LedgerOptions{};
  wish.review = ReviewOptions{};
  const auto before = pile.see(wish);
  wish.edits = {decided(CommitmentEdit::Verb::reject, in_request(*before)),
                decided(CommitmentEdit::Verb::accept, id_of(*before, Kind::instrument))};
  const auto after = pile.see(wish);
  CHECK(after->findings->ledger.value->table.rows.size() == 3);
  const ReviewSample& sample = after->findings->review.value->sample;
  CHECK(sample.of == 4);
  CHECK(sample.accepted == 1);
  CHECK(sample.rejected == 1);
  REQUIRE(sample.found);
  CHECK(sample.found->value == 0.5);
}

TEST_CASE("a file is written once for each time it is asked for, as things were then") {
  made::Pile pile(shards());
  Wish wish;
  wish.file = FileWish{CommitmentFile::list, false, {}, 1};
  const auto first = pile.see(wish);
  REQUIRE(first->findings->file.value != nullptr);
  const WrittenFile& list = *first->findings->file.value;
  CHECK(list.name == "commitments.csv");
  CHECK(list.mime == "text/csv");
  CHECK(std::ranges::count(list.text, '\n') == 5);  // a heading and four rows, no sentence of two lines
  wish.edits = {decided(CommitmentEdit::Verb::reject, in_request(*first))};
  CHECK(pile.see(wish)->findings->file.value == first->findings->file.value);
  wish.file->number = 2;
  CHECK(std::ranges::count(pile.see(wish)->findings->file.value->text, '\n') == 4);
  wish.file.reset();
  CHECK(pile.see(wish)->findings->file.value == nullptr);
}

TEST_CASE("each kind of file says what it is") {
  made::Pile pile(shards());
  Wish wish;
  struct Wanted {
    CommitmentFile file;
    std::string_view name, holds;
  };
  std::uint32_t number = 0;
  for (const Wanted& wanted : {Wanted{CommitmentFile::ledger, "ledger.csv", "statement_ids"},
                               Wanted{CommitmentFile::dyads, "dyads.csv", "from_name"},
                               Wanted{CommitmentFile::markdown, "brief.md", "reopen the border"},
                               Wanted{CommitmentFile::html, "brief.html", "reopen the border"},
                               Wanted{CommitmentFile::plover, "events.json", "\"event_type\""}}) {
    CAPTURE(wanted.name);
    wish.file = FileWish{wanted.file, false, {}, ++number};
    const auto found = pile.see(wish)->findings->file.value;
    REQUIRE(found != nullptr);
    CHECK(found->name == wanted.name);
    CHECK(found->text.find(wanted.holds) != std::string::npos);
  }
  wish.file = FileWish{CommitmentFile::ledger, true, {}, ++number};
  CHECK(pile.see(wish)->findings->file.value->text.find("statement_ids\n") != std::string::npos);
}

TEST_CASE("briefs and events tell what they rest on: articles, filter and review") {
  made::Pile pile(shards());
  Wish wish;
  wish.selection.from = "2022-01-15";
  const auto before = pile.see(wish);
  wish.edits = {decided(CommitmentEdit::Verb::reject, in_request(*before))};
  LedgerOptions options;
  options.filter.parties = {"india"};
  wish.file = FileWish{CommitmentFile::markdown, false, options, 1};
  const std::string text = pile.see(wish)->findings->file.value->text;
  for (const std::string_view words :
       {"entente 0.", "articles from 2022-01-15", "4 of 5", "india", "0 accepted, 1 rejected of 3 statements"}) {
    CAPTURE(words);
    CHECK(text.find(words) != std::string::npos);
  }
  CHECK(text.find("Gwadar") == std::string::npos);
  CHECK(text.find("reopen the border") == std::string::npos);
}

TEST_CASE("lists leave out what was rejected at once, and show it when asked") {
  made::Pile pile(shards());
  UiState state;
  state.view = View::commitments;
  Derived derived;
  const auto before = pile.see(wish_of(state));
  derived.update(*before, state);
  CHECK(derived.commitments_shown() == 4);
  CHECK(derived.by_verdict() == std::array<std::uint64_t, 3>{4, 0, 0});
  const std::string id = in_request(*before);
  apply(state, Decide{decided(CommitmentEdit::Verb::reject, id)});
  pile.collector.wish(wish_of(state));
  const auto first = pile.collector.snapshot();  // the reports come later
  REQUIRE(first->report == before->report);
  derived.update(*first, state);
  CHECK(derived.commitments_shown() == 3);
  CHECK(derived.by_verdict() == std::array<std::uint64_t, 3>{3, 0, 1});
  CHECK(derived.by_kind()[static_cast<std::size_t>(Kind::request)] == 0);
  CHECK(derived.verdict(*derived.commitment(id)) == Verdict::rejected);
  CHECK(derived.statement(id) != kNoStatement);
  CHECK(derived.statement("nobody") == kNoStatement);
  const auto settled = pile.settle();
  derived.update(*settled, state);
  CHECK(derived.commitments_shown() == 3);
  CHECK(derived.commitment(id)->verdict == Verdict::rejected);
  CommitmentsState asked = state.commitments;
  asked.filter.verdicts = 0b100;
  apply(state, SetCommitments{asked});
  derived.update(*settled, state);
  CHECK(derived.commitments_shown() == 1);
  apply(state, Undo{});
  const auto undone = pile.see(wish_of(state));
  derived.update(*undone, state);
  CHECK(derived.commitments_shown() == 0);
}

TEST_CASE("the list follows the whole filter, with parties by any key") {
  made::Pile pile(shards());
  UiState state;
  apply(state, Decide{merged("russia", "japan")});
  Derived derived;
  const auto snapshot = pile.see(wish_of(state));
  const auto shown = [&](const CommitmentFilter& filter) {
    state.commitments.filter = filter;
    derived.update(*snapshot, state);
    return derived.commitments_shown();
  };
  CommitmentFilter filter;
  filter.parties = {"russia"};
  CHECK(shown(filter) == 2);
  filter.parties = {"russia", "india"};
  CHECK(shown(filter) == 2);
  filter = {};
  filter.committer = "russia";
  filter.counterparty = "india";
  CHECK(shown(filter) == list_statements(*snapshot->findings->commitments, ArticleSet(5, true),
                                         with_ids(filter, *snapshot->findings->actors))
                             .size());
  filter = {};
  filter.counterparty = "pakistan";  // who asks
  CHECK(shown(filter) == 1);
  filter = {};
  filter.kinds = 1U << static_cast<unsigned>(Kind::request);
  CHECK(shown(filter) == 1);
  filter.statuses = 1U << static_cast<unsigned>(Status::done);
  CHECK(shown(filter) == 0);
  filter = {};
  filter.topic = "none-such";
  CHECK(shown(filter) == 0);
}
