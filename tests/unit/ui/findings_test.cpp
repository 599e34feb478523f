// What is found for a wish, over six short articles: figures by hand.
#include <algorithm>
#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_pile.h"
#include "ui/state.h"

using namespace entente;
using namespace entente::ui;

namespace {

Query january() {
  Query out;
  out.from = "2022-01-01";
  out.to = "2022-01-31";
  return out;
}

Query holding(std::string pattern) {
  Query out;
  out.holding = {std::move(pattern)};
  return out;
}

Query from_source(std::string source) {
  Query out;
  out.sources = {std::move(source)};
  return out;
}

ConcordanceQuery lines_of(std::string pattern) {
  ConcordanceQuery out;
  out.pattern = std::move(pattern);
  return out;
}

std::uint64_t count_of(const Snapshot& snapshot, std::string_view term) {
  const auto& table = snapshot.findings->terms.value;
  REQUIRE(table != nullptr);
  const auto row = std::ranges::find(table->rows, term, &TermFigures::term);
  return row == table->rows.end() ? 0 : row->target.count;
}

std::vector<std::string> articles_of(const Snapshot& snapshot) {
  std::vector<std::string> out;
  for (const ArticleRow& row : snapshot.report->articles) out.push_back(row.id);
  std::ranges::sort(out);
  return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("without a wish the terms of everything are there, and nobody is asked") {
  made::Pile pile;
  const auto snapshot = pile.settle();
  CHECK(count_of(*snapshot, "road") == 6);
  CHECK(count_of(*snapshot, "talks") == 5);
  CHECK(count_of(*snapshot, "the") == 0);  // a stop word
  CHECK(snapshot->findings->problem.empty());
  CHECK(snapshot->report == snapshot->pile);
  CHECK(pile.asked == 0);
}

TEST_CASE("a word of one letter, which is no term, selects the articles that hold it all the same") {
  made::Pile pile;
  Wish wish;
  wish.selection = holding("a");
  CHECK(articles_of(*pile.see(wish)) == Names{"a1"});
  CHECK(pile.asked > 0);
}

TEST_CASE("a selection is one for the report, the terms and the timeline") {
  made::Pile pile;
  Wish wish;
  wish.selection = january();
  const auto snapshot = pile.see(wish);
  CHECK(articles_of(*snapshot) == Names{"a1", "a2"});
  CHECK(snapshot->pile->articles.size() == 6);
  CHECK(count_of(*snapshot, "road") == 3);
  CHECK(snapshot->findings->terms.value->target.articles == 2);
  REQUIRE(snapshot->findings->timeline.value != nullptr);
  const Timeline& timeline = *snapshot->findings->timeline.value;
  CHECK(timeline.pile.period == Period::day);
  CHECK(timeline.pile.periods.size() == 22 + 28 + 15);  // 10 January to 15 March
  CHECK(timeline.pile.undated.articles == 1);
  REQUIRE(timeline.selected.size() == timeline.pile.periods.size());
  CHECK(timeline.selected[0] == 1);
  CHECK(timeline.selected[10] == 1);
  CHECK(std::ranges::count(timeline.selected, 0u) == 63);
  CHECK(timeline.selected_undated == 0);
  wish.selection.others = true;
  const auto others = pile.see(wish);
  CHECK(articles_of(*others) == Names{"a3", "a4", "a5", "a6"});
  CHECK(others->findings->timeline.value->selected_undated == 1);
  CHECK(pile.asked == 0);
}

TEST_CASE("the terms of a new selection are shown before its report") {
  made::Pile pile;
  const auto before = pile.settle();
  Wish wish;
  wish.selection = january();
  pile.collector.wish(wish);
  const auto first = pile.collector.snapshot();
  CHECK(count_of(*first, "road") == 3);
  CHECK(first->findings->of == wish);
  CHECK(first->report == before->report);
  REQUIRE(pile.collector.has_more());
  const auto second = pile.collector.snapshot();
  CHECK(articles_of(*second) == Names{"a1", "a2"});
  CHECK(second->findings == first->findings);
  CHECK_FALSE(pile.collector.has_more());
  CHECK(pile.collector.snapshot() == second);
}

TEST_CASE("terms are compared with the rest, or with another choice; without a rest that is said") {
  made::Pile pile;
  Wish wish;
  wish.against = Against::rest;
  const auto all = pile.see(wish);
  CHECK_FALSE(all->findings->unset.empty());
  CHECK_FALSE(all->findings->terms.value->reference);
  CHECK(count_of(*all, "road") == 6);

  wish.selection = january();
  const auto rest = pile.see(wish);
  CHECK(rest->findings->problem.empty());
  const TermTable& table = *rest->findings->terms.value;
  REQUIRE(table.reference);
  CHECK(table.reference->articles == 4);
  const auto road = std::ranges::find(table.rows, "road", &TermFigures::term);
  REQUIRE(road != table.rows.end());
  CHECK(road->cells.a == 3);
  CHECK(road->cells.b == 3);
  CHECK(road->cells.c == table.target.words);

  wish.against = Against::other;
  wish.other = from_source("Tass");
  const auto other = pile.see(wish);
  REQUIRE(other->findings->terms.value->reference);
  CHECK(other->findings->terms.value->reference->articles == 2);
  wish.other = from_source("nobody");
  const auto nobody = pile.see(wish);
  CHECK_FALSE(nobody->findings->unset.empty());
  CHECK_FALSE(nobody->findings->terms.value->reference);
}

TEST_CASE("articles that hold a word are chosen at once, those that hold a phrase when the shards have said so") {
  made::Pile pile;
  Wish wish;
  wish.selection = holding("talk*");
  CHECK(articles_of(*pile.see(wish)) == Names{"a2", "a3", "a6"});
  CHECK(pile.asked == 0);

  wish.selection = holding("belt and road");
  pile.collector.wish(wish);
  const auto before = pile.collector.snapshot();
  CHECK(before->findings->terms.stale);
  CHECK(before->findings->timeline.stale);
  CHECK(before->findings->slow);
  CHECK(count_of(*before, "talks") == 5);  // of the last choice
  const auto after = pile.settle();
  CHECK_FALSE(after->findings->terms.stale);
  CHECK_FALSE(after->findings->slow);
  CHECK(articles_of(*after) == Names{"a5"});
  CHECK(pile.asked == 1);
  wish.selection = holding("belt and road");
  wish.against = Against::other;
  wish.other = holding("actor:china");
  CHECK(pile.see(wish)->findings->terms.value->reference->articles == 1);
}

TEST_CASE("lines and evidence are of the selection, and come from the shards") {
  made::Pile pile;
  Wish wish;
  wish.lines = lines_of("road");
  wish.evidence = lines_of("actor:china");
  const auto all = pile.see(wish);
  REQUIRE(all->findings->lines.value != nullptr);
  CHECK(all->findings->lines.value->hits() == 6);
  CHECK(all->findings->lines.value->articles.size() == 5);
  REQUIRE(all->findings->evidence.value != nullptr);
  CHECK(all->findings->evidence.value->lines.size() == 1);
  CHECK(all->findings->evidence.value->lines[0].article == "a1");
  wish.selection = january();
  const auto some = pile.see(wish);
  CHECK(some->findings->lines.value->hits() == 3);
  wish.lines.reset();
  CHECK(pile.see(wish)->findings->lines.value == nullptr);
}

TEST_CASE("while new lines are found the last ones stand, marked stale; evidence of another word does not") {
  made::Pile pile;
  Wish wish;
  wish.lines = wish.evidence = lines_of("road");
  const auto before = pile.see(wish);
  wish.lines->order = {LineKey::left1};
  wish.selection = january();
  pile.collector.wish(wish);
  const auto between = pile.collector.snapshot();
  CHECK(between->findings->lines.value == before->findings->lines.value);
  CHECK(between->findings->lines.stale);
  CHECK(between->findings->evidence.stale);
  CHECK(between->findings->evidence.value != nullptr);
  CHECK_FALSE(between->findings->terms.stale);
  CHECK(between->findings->slow);
  wish.evidence = lines_of("talks");
  pile.collector.wish(wish);
  CHECK(pile.collector.snapshot()->findings->evidence.value == nullptr);
  const auto after = pile.settle();
  CHECK_FALSE(after->findings->lines.stale);
  CHECK(after->findings->evidence.value->hits() == 1);
}

TEST_CASE("going back asks nobody") {
  made::Pile pile;
  Wish road, talks;
  road.evidence = lines_of("road");
  talks.evidence = lines_of("talks");
  (void)pile.see(road);
  (void)pile.see(talks);
  const std::size_t asked = pile.asked;
  CHECK(asked == 2);
  CHECK(pile.see(road)->findings->evidence.value->hits() == 6);
  CHECK(pile.see(talks)->findings->evidence.value->hits() == 5);
  CHECK(pile.asked == asked);
}

TEST_CASE("what a newer wish made useless is wanted no more, and its answer is ignored") {
  made::Pile pile;
  (void)pile.settle();
  Wish road, talks;
  road.evidence = lines_of("road");
  talks.evidence = lines_of("talks");
  pile.collector.wish(road);
  const auto first = pile.collector.take_asks();
  REQUIRE(first.size() == 1);
  CHECK(pile.collector.wants(first[0].number));
  CHECK(pile.collector.take_asks().empty());  // each once
  pile.collector.wish(talks);
  (void)pile.collector.snapshot();
  CHECK_FALSE(pile.collector.wants(first[0].number));
  Concordance wrong;
  wrong.articles = {{"a1", 99}};
  pile.collector.add_answer(first[0].number, wrong);
  CHECK(pile.settle()->findings->evidence.value->hits() == 5);
  pile.collector.wish(road);  // what was given up is asked for anew
  const auto again = pile.collector.take_asks();
  REQUIRE(again.size() == 1);
  CHECK(again[0].number > first[0].number);
}

TEST_CASE("an answer of another kind than the ask is no answer") {
  made::Pile pile;
  (void)pile.settle();
  Wish wish;
  wish.evidence = lines_of("road");
  pile.collector.wish(wish);
  const auto asks = pile.collector.take_asks();
  REQUIRE(asks.size() == 1);
  pile.collector.add_answer(asks[0].number, Summary{});
  CHECK(pile.collector.snapshot()->findings->evidence.value == nullptr);
}

TEST_CASE("while work goes on answers are asked for again, and the last ones stand until the new ones come") {
  made::Pile pile(1);
  Wish wish;
  wish.evidence = lines_of("road");
  CHECK(pile.see(wish)->findings->evidence.value->hits() == 3);
  pile.read_on(1);
  const auto between = pile.collector.snapshot();
  CHECK(between->findings->evidence.value->hits() == 3);
  CHECK(between->findings->evidence.stale);
  CHECK(count_of(*between, "road") == 4);
  CHECK(pile.settle()->findings->evidence.value->hits() == 4);
  pile.read_on(1);
  pile.finish();
  const auto last = pile.settle();
  CHECK(last->findings->evidence.value->hits() == 6);
  CHECK_FALSE(last->findings->evidence.stale);
  CHECK_FALSE(last->findings->slow);
  CHECK(pile.asked == 3);
}

TEST_CASE("an ask that work overtakes is answered first and then put again") {
  made::Pile pile(1);
  Wish wish;
  wish.evidence = lines_of("road");
  pile.collector.wish(wish);
  const auto first = pile.collector.take_asks();
  REQUIRE(first.size() == 1);
  pile.read_on(2);
  pile.finish();
  (void)pile.collector.snapshot();
  CHECK(pile.collector.take_asks().empty());
  Concordance early;
  early.articles = {{"a1", 2}};
  pile.collector.add_answer(first[0].number, early);
  const auto shown = pile.collector.snapshot();
  CHECK(shown->findings->evidence.value->hits() == 2);
  CHECK(shown->findings->evidence.stale);
  CHECK(pile.settle()->findings->evidence.value->hits() == 6);
}

TEST_CASE("trends are counted by month, gaps and undated articles apart, for the selection") {
  made::Pile pile;
  Wish wish;
  wish.trends = TrendsWish{{"road", "talks"}, Period::month};
  const auto snapshot = pile.see(wish);
  REQUIRE(snapshot->findings->trends.value != nullptr);
  const Trends& trends = *snapshot->findings->trends.value;
  REQUIRE(trends.periods.size() == 3);
  CHECK(trends.periods[0].series[0].count == 3);
  CHECK(trends.periods[0].series[1].count == 1);
  CHECK(trends.periods[1].series[0].count == 0);
  CHECK(trends.periods[1].series[1].count == 2);
  CHECK(trends.periods[2].series[0].count == 2);
  CHECK(trends.undated.series[0].count == 1);
  CHECK(trends.undated.series[1].count == 2);
  const std::size_t asked = pile.asked;
  wish.selection = from_source("Dawn");
  wish.trends->period.reset();
  const auto dawn = pile.see(wish);
  CHECK(dawn->findings->trends.value->periods.front().series[0].count == 2);
  CHECK(dawn->findings->trends.value->undated.articles == 0);
  CHECK(pile.asked == asked);  // another selection or period needs no shard
}

TEST_CASE("collocates by sentence and by window") {
  made::Pile pile;
  Wish wish;
  wish.collocates.emplace();
  wish.collocates->node.pattern = "road";
  wish.collocates->options.least_together = 1;
  const auto by_sentence = pile.see(wish);
  REQUIRE(by_sentence->findings->collocates.value != nullptr);
  const CollocateTable& table = *by_sentence->findings->collocates.value;
  CHECK(table.hits == 6);
  CHECK(table.hit_sentences == 6);
  const auto row_of = [](const CollocateTable& from, std::string_view term) {
    const auto row = std::ranges::find(from.rows, term, &CollocateRow::term);
    REQUIRE(row != from.rows.end());
    return row->cells;
  };
  CHECK(row_of(table, "long").both == 2);
  CHECK(row_of(table, "long").first == 6);
  CHECK(row_of(table, "long").n == 11);
  CHECK(row_of(table, "talks").both == 1);
  CHECK(row_of(table, "talks").second == 4);  // sentences, not places
  CHECK(pile.asked == 2);

  wish.selection = january();
  CHECK(row_of(*pile.see(wish)->findings->collocates.value, "long").both == 1);
  CHECK(pile.asked == 2);

  wish.selection = {};
  wish.collocates->node.sentence = false;
  wish.collocates->node.left = wish.collocates->node.right = 1;
  const auto by_window = pile.see(wish);
  CHECK(row_of(*by_window->findings->collocates.value, "long").both == 1);  // "long road"
  CHECK(pile.asked == 3);                                                   // against the words of everything
}

TEST_CASE("phrases are counted by the shards once, for all selections") {
  made::Pile pile;
  Wish wish;
  wish.counting.shortest = wish.counting.longest = 2;
  const auto all = pile.see(wish);
  CHECK(count_of(*all, "road initiative") == 1);
  CHECK(count_of(*all, "long road") == 1);
  CHECK(count_of(*all, "and road") == 0);  // begins with a stop word
  CHECK(pile.asked == 1);
  wish.selection = from_source("Tass");
  wish.against = Against::rest;
  const auto tass = pile.see(wish);
  CHECK(tass->findings->terms.value->target.articles == 2);
  CHECK(tass->findings->terms.value->reference->articles == 4);
  CHECK(count_of(*tass, "long road") == 1);
  CHECK(pile.asked == 1);
}

TEST_CASE("lemmas are added up without asking, and key sentences are looked for by forms") {
  made::Pile pile;
  Wish wish;
  wish.counting.form = TermForm::lemma;
  const auto lemmas = pile.see(wish);
  CHECK(count_of(*lemmas, "talk") == 5);
  CHECK(count_of(*lemmas, "welcome") == 1);
  CHECK(pile.asked == 0);
  wish.key_sentences = true;
  const auto sentences = pile.see(wish);
  REQUIRE(sentences->findings->key_sentences.value != nullptr);
  const KeySentenceList& list = *sentences->findings->key_sentences.value;
  CHECK(list.terms[0] == "road");
  CHECK(std::ranges::find(list.terms, "talks") != list.terms.end());
  REQUIRE_FALSE(list.sentences.rows.empty());
  CHECK(list.sentences.rows[0].terms >= 3);
  wish.selection = january();
  for (const KeySentence& row : pile.see(wish)->findings->key_sentences.value->sentences.rows)
    CHECK((row.article == "a1" || row.article == "a2"));
}

TEST_CASE("a pattern that cannot be read is told with its place, and what rests on it keeps its last value") {
  made::Pile pile;
  Wish wish;
  wish.lines = lines_of("road");
  const auto before = pile.see(wish);
  wish.lines->pattern = "/ro(ad/";
  const auto bad = pile.see(wish);
  CHECK(bad->findings->problem.find("/ro(ad/") != std::string::npos);
  CHECK(bad->findings->problem.find("character 4") != std::string::npos);
  CHECK(bad->findings->lines.value == before->findings->lines.value);
  CHECK(bad->findings->lines.stale);
  CHECK_FALSE(bad->findings->slow);
  wish.lines->pattern = "road";
  wish.selection = holding("\xC3\xA9t\xC3\xA9 /(/");
  const auto selection = pile.see(wish);
  CHECK(selection->findings->problem.find("character 6") != std::string::npos);
  CHECK(selection->findings->terms.stale);
  CHECK(selection->report->articles.size() == 6);
  wish.selection = {};
  wish.terms.pattern = "/[/";
  const auto filter = pile.see(wish);
  CHECK_FALSE(filter->findings->problem.empty());
  CHECK(filter->findings->terms.stale);
  wish.terms.pattern = "ro*";
  const auto good = pile.see(wish);
  CHECK(good->findings->problem.empty());
  CHECK(good->findings->terms.value->found == 1);
}

TEST_CASE("nothing is found anew when its part of the wish did not change") {
  made::Pile pile;
  Wish wish;
  wish.selection = january();
  wish.trends = TrendsWish{{"road"}, Period::month};
  const auto before = pile.see(wish);
  wish.evidence = lines_of("talks");
  const auto after = pile.see(wish);
  CHECK(after->findings != before->findings);
  CHECK(after->findings->terms.value == before->findings->terms.value);
  CHECK(after->findings->timeline.value == before->findings->timeline.value);
  CHECK(after->findings->trends.value == before->findings->trends.value);
  CHECK(after->report == before->report);
  wish.selection.to = "2022-02-01";  // another query, the same articles
  const auto same = pile.see(wish);
  CHECK(same->findings->terms.value == before->findings->terms.value);
  CHECK(same->report == before->report);
  CHECK(pile.see(wish) == same);
}

TEST_CASE("before anything is read nobody is asked, and after clearing the wish still stands") {
  Collector collector;
  Wish wish;
  wish.evidence = lines_of("road");
  collector.wish(wish);
  CHECK(collector.take_asks().empty());
  CHECK(collector.snapshot()->findings->of == wish);
  CHECK_FALSE(collector.snapshot()->findings->slow);

  made::Pile pile;
  (void)pile.see(wish);
  pile.collector.clear();
  const auto cleared = pile.collector.snapshot();
  CHECK(cleared->findings->of == wish);
  CHECK(cleared->findings->evidence.value == nullptr);
  CHECK(cleared->report->articles.empty());
  CHECK(pile.collector.take_asks().empty());
  pile.collector.begin(1, 0);
  CHECK_FALSE(pile.collector.snapshot()->findings->slow);
}
