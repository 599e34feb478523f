// The text view as a fragment: what of an article reaches it, and what its words do.
#include "ui/text/text_page.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_report.h"
#include "ui/verbs.h"

using namespace entente;
using namespace entente::ui;

namespace {
struct Room {
  made::NotingPlatform platform;
  Desk desk{platform};
  TextPage page{desk};
  Room() { desk.publish(std::make_shared<const Snapshot>(made::snapshot(1))); }
};
bool holds(std::string_view text, std::string_view words) { return text.find(words) != std::string_view::npos; }
}  // namespace

TEST_CASE("a value is the same after it was encoded and decoded, whatever bytes it holds") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  CHECK(decoded(encoded(all)) == all);
  CHECK(encoded("a;b/c&d=e+f@g%h") == "a%3Bb%2Fc%26d%3De%2Bf%40g%25h");
}

TEST_CASE("the text view has a heading, the views and the list of the view that is on") {
  Room room;
  CHECK_FALSE(room.page.act("actors").empty());
  const std::string html = room.page.html();
  CHECK(holds(html, "<h1>Actors</h1>"));
  CHECK(holds(html, "aria-current=\"true\">Actors"));
  CHECK(holds(html, "data-act=\"focus/actor/china\""));
  CHECK(holds(html, "aria-sort=\"descending\""));
}

TEST_CASE("decisions are made by words, told, and taken back by words") {
  Room room;
  CHECK(room.page.act("reject/c1").starts_with("Decided: reject"));
  CHECK(room.page.act("merge/pakistan+China").starts_with("Decided: merge pakistan, china"));
  CHECK(room.desk.state().session.edits.size() == 2);
  CHECK(room.page.act("undo").starts_with("Taken back: merge"));
  CHECK(room.page.act("redo").starts_with("Put in again: merge"));
  CHECK(room.desk.state().session.edits.size() == 2);
  CHECK(room.page.act("merge/nobody+China").starts_with("Nothing changed"));
}

TEST_CASE("an actor is selected by its name and taken away by its key") {
  Room room;
  (void)room.page.act("add/actor=China");
  CHECK(room.desk.state().selection.actors == std::vector<std::string>{"china"});
  CHECK(holds(room.page.html(), "data-act=\"drop/actor=china\""));
  (void)room.page.act("drop/actor=china");
  CHECK(selects_all(room.desk.state().selection));
}

TEST_CASE("what changes the selection and what saves stands below the list, never above it") {
  Room room;
  (void)room.page.act("actors");
  const std::string html = room.page.html();
  const std::size_t list = html.find("id=\"actors\""), forms = html.find("id=\"selecting\""),
                    files = html.find("id=\"decisions\"");
  REQUIRE(list != std::string::npos);
  CHECK(html.find("data-act=\"undo\"") < list);
  CHECK(list < forms);
  CHECK(forms < files);
  CHECK(files != std::string::npos);
}

TEST_CASE(
    "an actor can be given another type, and a commitment's parts be set, by the buttons and forms of its evidence") {
  Room room;
  (void)room.page.act("focus/actor/china");
  CHECK(holds(room.page.html(), "data-act=\"retype/china=organisation\""));
  CHECK(room.page.act("retype/china=organisation").starts_with("Decided: retype"));
  (void)room.page.act("focus/commitment/c1");
  CHECK(holds(room.page.html(), "data-act=\"set/c1/status={value}\""));
  CHECK(room.page.act("set/c1/status=done").starts_with("Decided: set"));
}

TEST_CASE("lists are saved as tables that say where they come from, guarded or exact as was chosen") {
  Room room;
  CHECK(room.page.act("export/articles.csv") == "Saving articles.csv");
  REQUIRE(room.platform.saved.contains("articles.csv"));
  CHECK(holds(room.platform.saved.at("articles.csv"), "made_by"));
  (void)room.page.act("export/actors.json");
  REQUIRE(room.platform.saved.contains("actors.json"));
  CHECK(holds(room.platform.saved.at("actors.json"), "\"china\""));
  (void)room.page.act("export/comparison.csv");
  CHECK_FALSE(room.platform.saved.contains("comparison.csv"));  // nothing is compared
}

TEST_CASE("what the selection is compared with, and the sample to review, are chosen by words") {
  Room room;
  (void)room.page.act("against/actor=China");
  CHECK(room.desk.state().terms.against == Against::other);
  CHECK(room.desk.state().terms.other.actors == std::vector<std::string>{"china"});
  (void)room.page.act("against/");
  CHECK(room.desk.state().terms.against == Against::rest);
  (void)room.page.act("sample/order=least-sure&size=20");
  CHECK(room.desk.state().commitments.review.order == ReviewOrder::least_sure);
  CHECK(room.desk.state().commitments.review.most == 20);
  const auto seed = room.desk.state().commitments.review.seed;
  (void)room.page.act("sample/another=1");
  CHECK(room.desk.state().commitments.review.seed == seed + 1);
}
