// Actors, links and their keyness as tables: what stands in which column, and what the figures rest on.
#include <algorithm>
#include <catch_amalgamated.hpp>

#include "core/report/table.h"
#include "tests/unit/report/named_summary.h"

namespace {

using namespace entente;

// China in three sentences, Iran in two, with China in one of them.
struct Made {
  Summary summary;
  ActorIndex index;
  Stories stories;
  ArticleSet all;
};

Made made() {
  const named::Party china = {"china", "China", ActorType::state, {}, {}, {"PRC"}};
  const named::Party iran = {"iran", "Iran", ActorType::state, {}, {}, {}};
  named::Piece piece{"a", {china, iran}, {}};
  piece.sentences = {
      {{"china", "China"}, {"iran", "Iran"}}, {{"china", "PRC"}}, {{"china", "China"}}, {{"iran", "Iran"}}};
  Made out;
  out.summary = named::summary_of(piece);
  out.index = ActorIndex(out.summary);
  out.stories = Stories(out.summary.articles);
  out.all = ArticleSet(1, true);
  return out;
}

TableCell cell(const Table& table, std::size_t row, std::string_view name) {
  const auto at = std::ranges::find(table.columns, name, &TableColumn::name);
  REQUIRE(at != table.columns.end());
  return table.rows.at(row).at(static_cast<std::size_t>(at - table.columns.begin()));
}

std::string fact(const Table& table, std::string_view name) {
  const auto at = std::ranges::find(table.facts, name, &std::pair<std::string, std::string>::first);
  return at == table.facts.end() ? "none" : at->second;
}

TableCell text(std::string value) { return value; }
TableCell number(std::uint64_t value) { return value; }

}  // namespace

TEST_CASE("a row of an actor has its key, name, type, forms and counts") {
  const Made pile = made();
  const Table table = table_of(count_actors(pile.index, pile.stories, pile.all), pile.index);
  REQUIRE(table.rows.size() == 2);
  CHECK(cell(table, 0, "actor") == text("china"));
  CHECK(cell(table, 0, "type") == text("state"));
  CHECK(cell(table, 0, "aliases") == text("PRC"));
  CHECK(cell(table, 0, "sentences") == number(3));
  CHECK(cell(table, 1, "name") == text("Iran"));
  CHECK(cell(table, 1, "mentions") == number(2));
}

TEST_CASE("a row of a link has both actors and its figures, and the table what they rest on") {
  const Made pile = made();
  LinkOptions options;
  options.with = "iran";
  const Table table = table_of(find_links(pile.summary, pile.index, pile.stories, pile.all, options), pile.index);
  REQUIRE(table.rows.size() == 1);
  CHECK(cell(table, 0, "a") == text("china"));
  CHECK(cell(table, 0, "b_name") == text("Iran"));
  CHECK(cell(table, 0, "support") == number(1));
  CHECK(fact(table, "unit") == "sentence");
  CHECK(fact(table, "units") == "4");
  CHECK(fact(table, "with") == "Iran");
  CHECK(fact(table, "order") == "support");
  CHECK_FALSE(std::ranges::find(table.columns, "log_dice", &TableColumn::name)->formula.empty());
}

TEST_CASE("keyness of actors has its cells and every measure, in sentences") {
  const Made pile = made();
  const Table table = table_of(actor_keyness(pile.summary, pile.index, pile.stories, pile.all, pile.all), pile.index);
  REQUIRE(table.rows.size() == 2);
  CHECK(cell(table, 0, "actor") == text("china"));
  CHECK(cell(table, 0, "sentences") == number(3));
  CHECK(cell(table, 0, "all_sentences") == number(4));
  CHECK(fact(table, "tested") == "2");
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    const std::string name = column_name(keyness_name(static_cast<Keyness>(i)));
    CHECK(std::ranges::count(table.columns, name, &TableColumn::name) == 1);
  }
}

TEST_CASE("why an actor is one stands in a row for each name that was joined") {
  const Made pile = made();
  ActorEdit merge;
  merge.actor = "iran";
  merge.other = "china";
  const ActorIndex index(pile.summary, {merge});
  const Table table = table_of(index[index.find("china")], pile.summary);
  REQUIRE(table.rows.size() == 1);
  CHECK(cell(table, 0, "joined") == text("iran"));
  CHECK(cell(table, 0, "into") == text("china"));
  CHECK(cell(table, 0, "reason") == text("user"));
  CHECK(fact(table, "name") == "China");
}
