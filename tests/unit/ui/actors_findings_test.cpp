// What is found of actors for a wish, over five short articles: who is who by the user's edits, and what follows from
// it for selections, evidence, links and pictures. Figures by hand.
#include <algorithm>
#include <array>
#include <catch_amalgamated.hpp>

#include "core/extract/analysis.h"
#include "tests/unit/ui/made_pile.h"
#include "ui/derived.h"
#include "ui/state.h"

using namespace entente;
using namespace entente::ui;

namespace {

constexpr std::array<made::Text, 5> kTexts = {{
    {"a1", "2022-01-10", "", "China met Pakistan. China praised Pakistan."},
    {"a2", "2022-01-20", "", "Russia met Pakistan. It rained."},
    {"a3", "2022-02-05", "", "China met Russia. Pakistan was glad."},
    {"a4", "2022-03-01", "", "Japan met India. India was glad."},
    {"a5", "2022-03-15", "", "It rained on the road."},
}};

std::vector<Shard> shards() { return made::one_shard_each(kTexts); }

ActorEdit merged(std::string actor, std::string other) {
  ActorEdit out;
  out.verb = ActorEdit::Verb::merge;
  out.actor = std::move(actor);
  out.other = std::move(other);
  return out;
}

ActorEdit hidden(std::string actor) {
  ActorEdit out;
  out.verb = ActorEdit::Verb::hide;
  out.actor = std::move(actor);
  return out;
}

const ActorRow* row_of(const Report& report, std::string_view id) {
  const auto found = std::ranges::find(report.actors, id, &ActorRow::id);
  return found == report.actors.end() ? nullptr : &*found;
}

std::vector<std::string> articles_of(const Snapshot& snapshot) {
  std::vector<std::string> out;
  for (const ArticleRow& row : snapshot.report->articles) out.push_back(row.id);
  std::ranges::sort(out);
  return out;
}

ConcordanceQuery lines_of(std::string pattern) {
  ConcordanceQuery out;
  out.pattern = std::move(pattern);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("who is who is found without a wish, and anew only for new articles or edits") {
  made::Pile pile(shards());
  const auto first = pile.settle();
  REQUIRE(first->findings->actors != nullptr);
  CHECK(first->findings->actors->find("china") != kNoActorNumber);
  Wish wish;
  wish.selection.from = "2022-02-01";
  CHECK(pile.see(wish)->findings->actors == first->findings->actors);
  wish.edits = {merged("russia", "china")};
  const auto after = pile.see(wish);
  CHECK(after->findings->actors != first->findings->actors);
  CHECK(after->findings->id_of("russia") == "china");
  CHECK(after->findings->id_of("nobody") == "nobody");
  CHECK(pile.asked == 0);
}

TEST_CASE("a decision changes the report of everything and that of the selection, and undoing it brings both back") {
  made::Pile pile(shards());
  Wish wish;
  wish.selection.to = "2022-01-31";
  const auto before = pile.see(wish);
  CHECK(row_of(*before->pile, "china")->articles == 2);
  CHECK(row_of(*before->report, "china")->articles == 1);
  const std::string told = to_json(*before->pile);
  wish.edits = {merged("russia", "china")};
  const auto merged_now = pile.see(wish);
  CHECK(row_of(*merged_now->pile, "russia") == nullptr);
  CHECK(row_of(*merged_now->pile, "china")->articles == 3);
  CHECK(row_of(*merged_now->report, "china")->articles == 2);
  wish.edits = {hidden("pakistan")};
  CHECK(row_of(*pile.see(wish)->pile, "pakistan") == nullptr);
  wish.edits.clear();
  CHECK(to_json(*pile.see(wish)->pile) == told);
}

TEST_CASE("after a decision what it changes is shown first, the reports by the next snapshot") {
  made::Pile pile(shards());
  const auto before = pile.settle();
  Wish wish;
  wish.edits = {merged("russia", "china")};
  pile.collector.wish(wish);
  const auto first = pile.collector.snapshot();
  CHECK(first->findings->id_of("russia") == "china");
  CHECK(first->report == before->report);
  REQUIRE(pile.collector.has_more());
  CHECK(row_of(*pile.collector.snapshot()->report, "russia") == nullptr);
  CHECK_FALSE(pile.collector.has_more());
}

TEST_CASE("a decision that is overtaken while its indices are made step by step leaves nothing behind") {
  const auto late = [] { return true; };
  Wish wish;
  wish.edits = {hidden("japan")};
  made::Pile other(shards());
  const std::string wanted = to_json(*other.see(wish)->pile);
  made::Pile pile(shards());
  const auto before = pile.settle();
  Wish overtaken;
  overtaken.edits = {merged("russia", "china")};
  pile.collector.wish(overtaken);
  for (int i = 0; i < 4; ++i) CHECK(pile.collector.snapshot(late)->findings == before->findings);
  CHECK(pile.collector.take_asks().empty());
  pile.collector.wish(wish);
  for (int i = 0; i < 3; ++i) CHECK(pile.collector.snapshot(late)->findings == before->findings);
  const auto after = pile.settle();
  CHECK(to_json(*after->pile) == wanted);
  CHECK(row_of(*after->pile, "japan") == nullptr);
  CHECK(row_of(*after->pile, "russia") != nullptr);
}

TEST_CASE("selecting an actor selects the articles of all its keys, under any of them") {
  made::Pile pile(shards());
  Wish wish;
  wish.selection.actors = {"russia"};
  CHECK(articles_of(*pile.see(wish)) == Names{"a2", "a3"});
  wish.edits = {merged("russia", "china")};
  CHECK(articles_of(*pile.see(wish)) == Names{"a1", "a2", "a3"});
  wish.selection.actors = {"china"};
  CHECK(articles_of(*pile.see(wish)) == Names{"a1", "a2", "a3"});
  wish.selection.actors = {"russia", "pakistan"};
  wish.selection.others = true;
  CHECK(articles_of(*pile.see(wish)) == Names{"a4", "a5"});
}

TEST_CASE("of an actor whom no article names there are no lines, not those of all") {
  made::Pile pile(shards());
  Wish wish;
  wish.lines = lines_of("met");
  CHECK(pile.see(wish)->findings->lines.value->articles.size() == 4);
  wish.selection.actors = {"nobody"};
  CHECK(pile.see(wish)->findings->lines.value->articles.empty());
  wish.selection.others = true;
  CHECK(pile.see(wish)->findings->lines.value->articles.size() == 4);
}

TEST_CASE("a focus on any key of an actor is one on its id; a term that is spelt like a key stays a term") {
  made::Pile pile(shards());
  Wish wish;
  wish.edits = {merged("russia", "china")};
  const Findings findings = *pile.see(wish)->findings;
  CHECK(by_ids({Focus::On::actor, "russia", ""}, findings) == Focus{Focus::On::actor, "china", ""});
  CHECK(by_ids({Focus::On::link, "pakistan", "russia"}, findings) == Focus{Focus::On::link, "pakistan", "china"});
  CHECK(by_ids({Focus::On::term, "russia", ""}, findings) == Focus{Focus::On::term, "russia", ""});
}

TEST_CASE("the shards give lines of all keys of an actor, and lines of a selection by a joined actor") {
  made::Pile pile(shards());
  Wish wish;
  wish.evidence = lines_of("actor:china");
  CHECK(pile.see(wish)->findings->evidence.value->hits() == 3);
  wish.edits = {merged("russia", "china")};
  CHECK(pile.see(wish)->findings->evidence.value->hits() == 5);
  wish.evidence = lines_of("actor:russia");
  const auto merged_now = pile.see(wish);
  CHECK(merged_now->findings->evidence.value->hits() == 5);
  CHECK(merged_now->findings->of.evidence->pattern == "actor:russia");
  wish.selection.actors = {"russia"};
  wish.lines = lines_of("met");
  CHECK(pile.see(wish)->findings->lines.value->articles.size() == 3);
  wish.selection.others = true;
  CHECK(pile.see(wish)->findings->lines.value->articles.size() == 1);
}

TEST_CASE("the network, a pair over time and the sentences of a link come after what is quick") {
  made::Pile pile(shards());
  (void)pile.settle();
  Wish wish;
  wish.network = NetworkOptions{};
  wish.network->least_support = wish.network->least_stories = 1;
  wish.pair = PairWish{"china", "pakistan", Period::month};
  wish.link = {"pakistan", "china"};
  pile.collector.wish(wish);
  const auto first = pile.collector.snapshot();
  CHECK(first->findings->network.value == nullptr);
  CHECK(first->findings->of == wish);
  REQUIRE(pile.collector.has_more());
  const auto second = pile.collector.snapshot();
  const Findings& found = *second->findings;
  REQUIRE(found.network.value != nullptr);
  CHECK(found.network.value->nodes.size() == 5);
  REQUIRE(found.pair.value != nullptr);
  REQUIRE(found.pair.value->periods.size() == 3);  // January to March
  CHECK(found.pair.value->periods[0].series.at(2).sentences == 2);
  REQUIRE(found.link.value != nullptr);
  CHECK(found.link.value->a == "pakistan");
  REQUIRE(found.link.value->rows.size() == 2);
  CHECK(found.link.value->rows[0].article == "a1");
  CHECK(found.link.value->rows[1].sentence == 20);
  CHECK_FALSE(found.network.stale);
  CHECK_FALSE(pile.collector.has_more());
  CHECK(pile.collector.snapshot() == second);
}

TEST_CASE("while a picture is made anew the last one stands, but the sentences of another link do not") {
  made::Pile pile(shards());
  Wish wish;
  wish.network = NetworkOptions{};
  wish.link = {"china", "pakistan"};
  const auto before = pile.see(wish);
  wish.selection.to = "2022-01-31";
  pile.collector.wish(wish);
  const auto between = pile.collector.snapshot();
  CHECK(between->findings->network.value == before->findings->network.value);
  CHECK(between->findings->network.stale);
  CHECK(between->findings->link.stale);
  CHECK_FALSE(pile.settle()->findings->network.stale);
  wish.link = {"china", "russia"};
  pile.collector.wish(wish);
  CHECK(pile.collector.snapshot()->findings->link.value == nullptr);
  wish.link = {"china", "nobody"};
  CHECK(pile.see(wish)->findings->link.value == nullptr);
  wish.network.reset();
  CHECK(pile.see(wish)->findings->network.value == nullptr);
}

TEST_CASE("nothing of actors is made anew for progress, answers or a wish that is none of theirs") {
  made::Pile pile(shards());
  Wish wish;
  wish.network = NetworkOptions{};
  const auto before = pile.see(wish);
  wish.evidence = lines_of("rained");
  const auto after = pile.see(wish);
  CHECK(after->findings->network.value == before->findings->network.value);
  CHECK(after->pile == before->pile);
  CHECK(after->findings->evidence.value->hits() == 2);
}

TEST_CASE("who marks a selection is weighed against the rest when nothing else is chosen") {
  made::Pile pile(shards());
  Wish wish;
  wish.actor_keyness = ActorKeynessOptions{};
  wish.actor_keyness->least_sentences = 1;
  const auto all = pile.see(wish);
  CHECK(all->findings->actor_keyness.value == nullptr);
  CHECK_FALSE(all->findings->unset.empty());
  wish.selection.from = "2022-03-01";
  const auto march = pile.see(wish);
  CHECK(march->findings->problem.empty());
  REQUIRE(march->findings->actor_keyness.value != nullptr);
  const ActorKeynessFound& found = *march->findings->actor_keyness.value;
  REQUIRE_FALSE(found.table.rows.empty());
  CHECK(found.actors == march->findings->actors);
  const auto india = std::ranges::find(found.table.rows, found.actors->find("india"), &ActorKeynessRow::actor);
  REQUIRE(india != found.table.rows.end());
  CHECK(india->cells.a == 2);
  CHECK(india->cells.b == 0);
  CHECK_FALSE(march->findings->terms.value->reference);  // terms are compared with nothing all the same
}

TEST_CASE("an answer that was given up leaves no view waiting, and is told") {
  made::Pile pile(shards());
  (void)pile.settle();
  Wish wish;
  wish.evidence = lines_of("road");
  pile.collector.wish(wish);
  const auto asks = pile.collector.take_asks();
  REQUIRE(asks.size() == 1);
  pile.collector.give_up_answer(asks[0].number);
  const auto after = pile.settle();
  REQUIRE(after->findings->evidence.value != nullptr);
  CHECK(after->findings->evidence.value->hits() == 0);
  CHECK_FALSE(after->findings->evidence.stale);
  CHECK_FALSE(after->findings->problem.empty());
  wish.evidence = lines_of("rained");
  CHECK(pile.see(wish)->findings->problem.empty());
}

TEST_CASE("a row of a link has its sentence when its article has come, with both actors in it under any key") {
  made::Pile pile(shards());
  UiState state;
  state.focus = {Focus::On::link, "russia", "pakistan"};
  apply(state, Decide{merged("russia", "china")});
  Derived derived;
  const auto snapshot = pile.see(wish_of(state));
  derived.update(*snapshot, state);
  REQUIRE(derived.evidence().link != nullptr);
  CHECK_FALSE(derived.evidence().waits);
  REQUIRE(derived.evidence().link->rows.size() == 3);
  CHECK(derived.link_passage(0) == nullptr);
  pile.collector.add_article(*find_article(shards()[0], "a1"));
  derived.update(*pile.settle(), state);
  REQUIRE(derived.link_passage(1) != nullptr);
  const Passage& passage = *derived.link_passage(1);
  CHECK(passage.text == "China praised Pakistan.");
  REQUIRE(passage.hits.size() == 2);
  CHECK(slice(passage.text, passage.hits[0]) == "China");
  CHECK(passage.place.begin == 20);
  CHECK(derived.link_passage(2) == nullptr);
  CHECK(derived.link_passage(99) == nullptr);
  REQUIRE(derived.actor("russia") != nullptr);
  CHECK(derived.actor("russia")->id == "china");
  CHECK(derived.name("russia") == "China");
}
