// Links worked out by hand, and the rule about crowds.
#include "core/report/links.h"

#include <catch_amalgamated.hpp>
#include <cmath>

#include "tests/unit/report/named_summary.h"

namespace {

using namespace entente;

const named::Party kChina = {"china", "China", ActorType::state, {}, {}, {}};
const named::Party kFrance = {"france", "France", ActorType::state, {}, {}, {}};

named::Said said(bool china, bool france) {
  named::Said out;
  if (china) out.emplace_back("china", "China");
  if (france) out.emplace_back("france", "France");
  return out;
}

named::Party member(std::size_t i) {
  const std::string key = "member-" + std::string(1, static_cast<char>('a' + i % 26)) + std::to_string(i * i * 7919);
  return {key, key, ActorType::person, {}, {}, {}};
}

// One sentence that names so many.
named::Piece roll_of(std::string id, std::size_t members) {
  named::Piece out{std::move(id), {}, {{}}};
  for (std::size_t i = 0; i < members; ++i) {
    out.parties.push_back(member(i));
    out.sentences[0].emplace_back(member(i).key, member(i).name);
  }
  return out;
}

LinkTable links_of(const Summary& summary, const LinkOptions& options = {}) {
  return find_links(summary, ActorIndex(summary), Stories(summary.articles), ArticleSet(summary.articles.size(), true),
                    options);
}

}  // namespace

TEST_CASE("the measures of a link are those of the field, with all sentences as n") {
  named::Piece piece{"a", {kChina, kFrance}, {}};
  for (int i = 0; i < 200; ++i) piece.sentences.push_back(said(i < 10, i >= 5 && i < 13));  // 10, 8, 5 with both
  const LinkTable table = links_of(named::summary_of(piece));
  REQUIRE(table.links.size() == 1);
  const LinkFigures& link = table.links[0];
  CHECK(table.units == 200);
  CHECK(link.support == 5);
  CHECK(std::abs(*link.log_dice - 13.152003) < 1e-6);
  CHECK(std::abs(*link.npmi - 0.684687) < 1e-6);
  CHECK(std::abs(*link.log_likelihood - 22.471864) < 1e-6);
}

TEST_CASE("two actors that always go together have the largest logDice, and in half of all sentences an NPMI of one") {
  named::Piece piece{"a", {kChina, kFrance}, {}};
  for (int i = 0; i < 20; ++i) piece.sentences.push_back(said(i < 10, i < 10));
  const LinkFigures link = links_of(named::summary_of(piece)).links.at(0);
  CHECK(link.log_dice == 14);
  CHECK(std::abs(*link.npmi - 1) < 1e-12);
}

TEST_CASE("a sentence that names more than the most is a list: it links nobody, and the table says so") {
  const Summary few = named::summary_of(roll_of("a", kMostNamed));
  CHECK(links_of(few).links.size() == kMostNamed * (kMostNamed - 1) / 2);
  CHECK(links_of(few).crowded == 0);
  const Summary many = named::summary_of(roll_of("a", kMostNamed + 1));
  for (const LinkUnit unit : {LinkUnit::sentence, LinkUnit::paragraph, LinkUnit::article}) {
    LinkOptions options;
    options.unit = unit;
    CHECK(links_of(many, options).links.empty());
    CHECK(links_of(many, options).crowded == 1);
  }
}

TEST_CASE("an article that is a list counts among the articles of a link that another one makes") {
  const Summary summary = named::summary_of(std::vector{roll_of("a", 2), roll_of("b", kMostNamed + 1)});
  const LinkTable table = links_of(summary);
  REQUIRE(table.links.size() == 1);
  CHECK(table.links[0].sentences == 1);
  CHECK(table.links[0].articles == 2);
  const ActorIndex index(summary);
  const ArticleSet all(summary.articles.size(), true);
  CHECK(evidence_of(summary, index, all, table.links[0].a, table.links[0].b, LinkUnit::article).size() == 1);
}

TEST_CASE("nobody has links with himself, with nobody, or where he is not named") {
  const Summary summary = named::summary_of(roll_of("a", 3));
  const ActorIndex index(summary);
  const ArticleSet all(1, true), none(1);
  CHECK(evidence_of(summary, index, all, 1, 1, LinkUnit::sentence).empty());
  CHECK(evidence_of(summary, index, all, 1, kNoActorNumber, LinkUnit::sentence).empty());
  CHECK(evidence_of(summary, index, none, 0, 1, LinkUnit::sentence).empty());
  LinkOptions options;
  options.with = "nobody-of-that-name";
  CHECK(links_of(summary, options).links.empty());
  CHECK(links_of(Summary{}).links.empty());
}

TEST_CASE("units and orders are found under their names alone") {
  for (const LinkUnit unit : {LinkUnit::sentence, LinkUnit::paragraph, LinkUnit::article})
    CHECK(link_unit_named(link_unit_name(unit)) == unit);
  for (const LinkOrder order : {LinkOrder::support, LinkOrder::log_dice, LinkOrder::npmi, LinkOrder::log_likelihood,
                                LinkOrder::articles, LinkOrder::stories})
    CHECK(link_order_named(link_order_name(order)) == order);
  CHECK_FALSE(link_unit_named("word"));
  CHECK_FALSE(link_order_named("logDice"));
}
