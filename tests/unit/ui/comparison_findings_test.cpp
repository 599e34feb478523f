// Two sides of a pile of five short articles, set against each other. Figures by hand.
#include <algorithm>
#include <array>
#include <catch_amalgamated.hpp>

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
    {"c5", "", "Tass", "It rained on the road."},
}};

Wish comparing() {
  Wish wish;
  wish.comparison = ComparisonOptions{};
  wish.comparison->actors.least_sentences = 1;
  return wish;
}

// Dawn against the rest, which is Tass.
Wish dawn_against_the_rest() {
  Wish wish = comparing();
  wish.selection.sources = {"Dawn"};
  return wish;
}

const ComparisonFound& found_in(const Snapshot& snapshot) {
  REQUIRE(snapshot.findings->comparison.value != nullptr);
  return *snapshot.findings->comparison.value;
}

const ComparedKind& kind_in(const Comparison& comparison, Kind kind) {
  const auto at = std::ranges::find(comparison.kinds, kind, &ComparedKind::kind);
  REQUIRE(at != comparison.kinds.end());
  return *at;
}

std::vector<std::string> terms_of(const ComparedSide& side) {
  std::vector<std::string> out;
  for (const TermFigures& row : side.terms.rows) out.push_back(row.term);
  std::ranges::sort(out);
  return out;
}

}  // namespace

TEST_CASE("a comparison tells how large either side is, and when it was published") {
  made::Pile pile(made::one_shard_each(kTexts));
  const auto snapshot = pile.see(dawn_against_the_rest());
  const auto& [here, there] = found_in(*snapshot).comparison.sides;
  CHECK(here.sizes.articles == 2);
  CHECK(here.sizes.sentences == 3);
  CHECK(here.outlets == 1);
  CHECK(here.first == "2022-01-10");
  CHECK(here.last == "2022-02-05");
  CHECK(here.undated == 0);
  CHECK(there.sizes.articles == 3);
  CHECK(there.first == "2022-01-20");
  CHECK(there.last == "2022-03-01");
  CHECK(there.undated == 1);
  CHECK(here.commitments == 2);
  CHECK(there.commitments == 2);
}

TEST_CASE("a term or an actor marks the side on which it is commoner, and that side alone") {
  made::Pile pile(made::one_shard_each(kTexts));
  const auto snapshot = pile.see(dawn_against_the_rest());
  const ComparisonFound& found = found_in(*snapshot);
  const auto here = terms_of(found.comparison.sides[0]), there = terms_of(found.comparison.sides[1]);
  CHECK(std::ranges::binary_search(here, "port"));
  CHECK_FALSE(std::ranges::binary_search(there, "port"));
  CHECK(std::ranges::binary_search(there, "border"));
  std::vector<std::string> both;
  std::ranges::set_intersection(here, there, std::back_inserter(both));
  CHECK(both == std::vector<std::string>{});  // "rained" is as common in either
  const auto marks = [&](std::size_t side, std::string_view actor) {
    return std::ranges::count(found.comparison.sides[side].actors.rows, found.actors->find(actor),
                              &ActorKeynessRow::actor) == 1;
  };
  CHECK(marks(0, "china"));
  CHECK_FALSE(marks(1, "china"));
  CHECK(marks(1, "japan"));
}

TEST_CASE("kinds are compared by sentences out of all sentences, and know their statements") {
  made::Pile pile(made::one_shard_each(kTexts));
  const auto snapshot = pile.see(dawn_against_the_rest());
  const ComparisonFound& found = found_in(*snapshot);
  const ComparedKind& pledge = kind_in(found.comparison, Kind::pledge);
  CHECK(pledge.cells.a == 1);
  CHECK(pledge.cells.b == 1);
  CHECK(pledge.cells.c == 3);
  CHECK(pledge.cells.d == 3);
  REQUIRE(pledge.statements[1].size() == 1);
  const ComparedKind& request = kind_in(found.comparison, Kind::request);
  CHECK(request.cells.a == 0);
  CHECK(request.cells.b == 1);
  REQUIRE(request.keyness[static_cast<std::size_t>(Keyness::log_ratio)]);
  CHECK(*request.keyness[static_cast<std::size_t>(Keyness::log_ratio)] < 0);
}

TEST_CASE("swapping the sides swaps the comparison") {
  made::Pile pile(made::one_shard_each(kTexts));
  Wish wish = dawn_against_the_rest();
  const auto one = pile.see(wish);
  wish.selection.sources = {"Tass"};
  wish.against = Against::other;
  wish.other.sources = {"Dawn"};
  const auto other = pile.see(wish);
  const auto& a = found_in(*one).comparison.sides;
  const auto& b = found_in(*other).comparison.sides;
  CHECK(terms_of(a[0]) == terms_of(b[1]));
  CHECK(terms_of(a[1]) == terms_of(b[0]));
  CHECK(a[0].sizes.words == b[1].sizes.words);
  CHECK(a[1].first == b[0].first);
}

TEST_CASE("nothing is compared where either side is empty") {
  made::Pile pile(made::one_shard_each(kTexts));
  CHECK(pile.see(comparing())->findings->comparison.value == nullptr);
  Wish wish = dawn_against_the_rest();
  wish.against = Against::other;
  wish.other.sources = {"Nobody"};
  const auto nobody = pile.see(wish);
  CHECK(nobody->findings->comparison.value == nullptr);
  CHECK_FALSE(nobody->findings->unset.empty());
}

TEST_CASE("evidence of the far side is looked for in the articles that the selection is compared with") {
  made::Pile pile(made::one_shard_each(kTexts));
  Wish wish = dawn_against_the_rest();
  ConcordanceQuery rained;
  rained.pattern = "rained";
  wish.evidence = rained;
  const auto here = pile.see(wish);
  REQUIRE(here->findings->evidence.value != nullptr);
  REQUIRE(here->findings->evidence.value->lines.size() == 1);
  CHECK(here->findings->evidence.value->lines[0].article == "c1");
  wish.evidence_is_there = true;
  const auto there = pile.see(wish);
  REQUIRE(there->findings->evidence.value != nullptr);
  REQUIRE(there->findings->evidence.value->lines.size() == 1);
  CHECK(there->findings->evidence.value->lines[0].article == "c5");
}
