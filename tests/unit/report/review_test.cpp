// Samples for review: drawn alike whenever they are drawn, and what the decisions on them say of the rest.
#include "core/report/review.h"

#include <catch_amalgamated.hpp>
#include <set>

#include "core/report/stories.h"
#include "tests/unit/report/stated_summary.h"

namespace {

using namespace entente;
using Catch::Approx;
using Doing = CommitmentEdit::Verb;

// Pages of ten sentences each; the confidence of a sentence is 50 and its number.
Summary pile_of(std::uint32_t pages) {
  std::vector<stated::Page> out;
  for (std::uint32_t page = 0; page < pages; ++page) {
    stated::Page& to = out.emplace_back(stated::Page{"page-" + std::to_string(100 + page), "2024-03-01", "", "", {}});
    for (std::uint32_t line = 0; line < 10; ++line) {
      stated::Line& said = to.lines.emplace_back();
      said.text = "Norway will mend road " + std::to_string(page * 10 + line) + ".";
      said.cue = "will";
      said.what = "mend road " + std::to_string(page * 10 + line);
      said.committers = {"norway"};
      said.confidence = static_cast<std::uint8_t>(50 + line);
    }
  }
  return stated::summary_of(out);
}

struct Pile {
  explicit Pile(Summary from, const CommitmentEdits& edits = {})
      : summary(std::move(from)),
        actors(summary),
        stories(summary.articles),
        index(summary, actors, stories, edits),
        all(summary.articles.size(), true) {}

  [[nodiscard]] std::string id(std::uint32_t statement) const { return hex16(index[statement].id); }
  [[nodiscard]] std::set<std::string> ids(const ReviewSample& sample) const {
    std::set<std::string> out;
    for (const std::uint32_t statement : sample.statements) out.insert(id(statement));
    return out;
  }

  Summary summary;
  ActorIndex actors;
  Stories stories;
  CommitmentIndex index;
  ArticleSet all;
};

ReviewOptions of(std::uint32_t most, ReviewOrder order = ReviewOrder::random) {
  ReviewOptions out;
  out.most = most;
  out.order = order;
  return out;
}

CommitmentEdit edit(Doing verb, std::string id, std::string value = {}) {
  CommitmentEdit out;
  out.verb = verb;
  out.commitment = std::move(id);
  out.field = CommitmentField::topic;
  out.value = std::move(value);
  return out;
}

}  // namespace

// Newcombe, "Two-sided confidence intervals for the single proportion" (Statistics in Medicine 17, 1998), table I,
// method 3.
TEST_CASE("intervals of a share are those of the literature") {
  struct Known {
    std::uint64_t hits, all;
    double low, high;
  };
  for (const Known& known : {Known{81, 263, .2553, .3662}, Known{15, 148, .0624, .1605}, Known{0, 20, 0, .1611},
                             Known{1, 29, .0061, .1718}}) {
    CAPTURE(known.hits);
    const auto share = wilson(known.hits, known.all);
    REQUIRE(share);
    CHECK(share->value == Approx(static_cast<double>(known.hits) / static_cast<double>(known.all)));
    CHECK(share->low == Approx(known.low).margin(.00005));
    CHECK(share->high == Approx(known.high).margin(.00005));
  }
  CHECK(wilson(0, 20)->low == 0);
  CHECK(wilson(20, 20)->high == 1);
  CHECK(wilson(20, 20)->low == Approx(1 - .1611).margin(.00005));
  CHECK_FALSE(wilson(0, 0));
}

TEST_CASE("orders have names") {
  for (const ReviewOrder order : {ReviewOrder::random, ReviewOrder::least_sure, ReviewOrder::reading})
    CHECK(review_order_named(review_order_name(order)) == order);
  CHECK(review_order_name(ReviewOrder::least_sure) == "least-sure");
  CHECK_FALSE(review_order_named("any"));
}

TEST_CASE("a sample is the same whenever it is drawn, and another seed draws another") {
  const Pile pile(pile_of(20));
  const ReviewSample sample = draw_sample(pile.index, pile.all, of(30));
  CHECK(sample.statements.size() == 30);
  CHECK(sample.of == 200);
  CHECK(draw_sample(pile.index, pile.all, of(30)).statements == sample.statements);
  ReviewOptions other = of(30);
  other.seed = 2;
  CHECK(draw_sample(pile.index, pile.all, other).statements != sample.statements);
  const ReviewSample smaller = draw_sample(pile.index, pile.all, of(10));
  CHECK(std::ranges::equal(smaller.statements, std::span(sample.statements).first(10)));
  CHECK(draw_sample(pile.index, pile.all, of(1000)).statements.size() == 200);
}

TEST_CASE("new articles only add to a sample: what stays in it of the old pile was in it before") {
  const Pile before(pile_of(20)), after(pile_of(30));
  const auto old_sample = before.ids(draw_sample(before.index, before.all, of(50)));
  std::set<std::string> old_pile;
  for (std::uint32_t i = 0; i < before.index.size(); ++i) old_pile.insert(before.id(i));
  std::size_t old_in_new = 0;
  for (const std::string& id : after.ids(draw_sample(after.index, after.all, of(50)))) {
    if (!old_pile.contains(id)) continue;
    ++old_in_new;
    CHECK(old_sample.contains(id));
  }
  CHECK(old_in_new > 0);
  CHECK(old_in_new < 50);
}

TEST_CASE("the least sure come first when they are asked for, and all in their order when that is") {
  const Pile pile(pile_of(20));
  const ReviewSample unsure = draw_sample(pile.index, pile.all, of(25, ReviewOrder::least_sure));
  for (std::size_t i = 0; i < 20; ++i) CHECK(pile.index[unsure.statements[i]].confidence == 50);
  for (std::size_t i = 20; i < 25; ++i) CHECK(pile.index[unsure.statements[i]].confidence == 51);
  CHECK_FALSE(unsure.found);
  const ReviewSample read = draw_sample(pile.index, pile.all, of(3, ReviewOrder::reading));
  CHECK(read.statements == std::vector<std::uint32_t>{0, 1, 2});
}

TEST_CASE("precision is the share of accepted among decided rows of the sample, and needs a random one") {
  const Pile open(pile_of(20));
  const ReviewSample sample = draw_sample(open.index, open.all, of(30));
  CHECK_FALSE(sample.found);
  CommitmentEdits edits;
  for (std::size_t i = 0; i < 20; ++i) {
    const std::string id = open.id(sample.statements[i]);
    if (i < 3) edits.push_back(edit(Doing::set, id, "roads"));
    edits.push_back(edit(i < 15 ? Doing::accept : Doing::reject, id));
  }
  std::set<std::uint32_t> sampled(sample.statements.begin(), sample.statements.end());
  for (std::uint32_t i = 0; i < open.index.size(); ++i) {  // of what is not in the sample nothing counts
    if (!sampled.contains(i)) edits.push_back(edit(Doing::reject, open.id(i)));
  }

  const Pile decided(pile_of(20), edits);
  const ReviewSample after = draw_sample(decided.index, decided.all, of(30));
  CHECK(decided.ids(after) == open.ids(sample));
  CHECK(after.accepted == 15);
  CHECK(after.rejected == 5);
  CHECK(after.edited == 3);
  REQUIRE(after.found);
  CHECK(after.found->value == Approx(.75));
  CHECK(after.found->low == Approx(wilson(15, 20)->low));
  REQUIRE(after.exact);
  CHECK(after.exact->value == Approx(.6));
  const ReviewSample unsure = draw_sample(decided.index, decided.all, of(200, ReviewOrder::least_sure));
  CHECK(unsure.accepted == 15);
  CHECK_FALSE(unsure.found);
  CHECK_FALSE(unsure.exact);
}

TEST_CASE("a sample is of what passes the filter, decided or not, and holds nothing that the user added") {
  const Summary summary = pile_of(2);
  CommitmentEdit added = edit(Doing::add, "", "Norway could mend more roads.");
  added.article = summary.articles[0].facts.id;
  added.sentence = {5000, 5029};
  added.what = {5013, 5028};
  added.commitment = added_id(added.article, added.what);
  REQUIRE(fault_of(added).empty());
  const Pile pile(summary, {added});
  REQUIRE(pile.index.size() == 21);
  CHECK(draw_sample(pile.index, pile.all, of(100)).of == 20);
  ReviewOptions sure = of(100);
  sure.filter.least_confidence = 55;
  CHECK(draw_sample(pile.index, pile.all, sure).of == 10);
  ArticleSet one(summary.articles.size());
  one.insert(1);
  CHECK(draw_sample(pile.index, one, of(100)).of == 10);
}
