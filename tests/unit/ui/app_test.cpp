// The whole front end, driven by hand: what a click or a key brings about, seen by what the platform is asked.
#include "ui/app.h"

#include <algorithm>
#include <array>
#include <catch_amalgamated.hpp>

#include "tests/unit/ui/headless.h"
#include "ui/session.h"
#include "ui/theme.h"

using namespace entente;
using namespace entente::ui;

namespace {

std::shared_ptr<const Snapshot> published(std::uint64_t version, const std::vector<std::string>& fetched = {}) {
  return std::make_shared<const Snapshot>(made::snapshot(version, fetched));
}

// The nth row of a table view, below bar, selection, title and header.
ImVec2 table_row(int n) {
  const float top = kBarHeight + kSelectionHeight + 90 + kHeaderRow;
  return {kRailWidth + 120, top + kRow * (static_cast<float>(n) + 0.5f)};
}

// The nth actor: above the list stand controls, and no line of words wraps.
ImVec2 actor_row(int n) { return table_row(n) + ImVec2(0, 20); }

bool holds(const std::vector<std::string>& list, std::string_view what) {
  return std::find(list.begin(), list.end(), what) != list.end();
}

}  // namespace

TEST_CASE("every view draws, empty or full, wide or narrow, light or dark") {
  for (const ImVec2 size : {ImVec2{1280, 800}, ImVec2{820, 600}, ImVec2{360, 640}, ImVec2{4, 4}}) {
    made::Headless window(size);
    window.frames();
    for (const std::string view :
         {"overview", "articles", "terms", "actors", "network", "commitments", "reader", "input"}) {
      for (const bool full : {false, true}) {
        CAPTURE(view, full, size.x);
        window.desk().publish(full ? published(2, {"a1", "a2", "a3"})
                                   : std::make_shared<const Snapshot>(Snapshot{.version = 1}));
        window.desk().open_view(view);
        window.desk().set_dark(full);
        window.frames();
        if (size.x > 300) CHECK(window.vertices() > 400);
      }
    }
  }
}

TEST_CASE("the empty window offers the sample, and asks for it once") {
  made::Headless window;
  window.frames();
  // The one filled button of the empty page: swept for, so that moving it does not break the test.
  for (float y = 300; y < 460 && window.platform.done.empty(); y += 12) window.click({440, y});
  CHECK(window.platform.done == std::vector<std::string>{"open_sample"});
}

TEST_CASE("a click on a term or an actor wishes for its lines, once, and for no article") {
  made::Headless window;
  window.desk().publish(published(1));
  window.desk().open_view("actors");
  window.frames();
  REQUIRE(window.platform.wishes.size() == 1);
  CHECK_FALSE(window.platform.wishes.back().evidence);
  window.click(actor_row(3));  // the SCO
  window.frames(10);
  REQUIRE(window.platform.wishes.size() == 2);
  REQUIRE(window.platform.wishes.back().evidence);
  CHECK(window.platform.wishes.back().evidence->pattern == "actor:sco");
  window.desk().open_view("terms/road");
  window.frames(10);
  REQUIRE(window.platform.wishes.size() == 3);
  CHECK(window.platform.wishes.back().evidence->pattern == "road");
  CHECK(window.platform.asked.empty());
}

TEST_CASE("an article chosen twice opens in the Reader, which asks for it") {
  made::Headless window;
  window.desk().publish(published(1));
  window.desk().open_view("articles");
  window.frames();
  window.click(table_row(0));
  CHECK(window.platform.asked.empty());
  window.click(table_row(0));
  CHECK(window.platform.asked == std::vector<std::string>{"a1"});
}

TEST_CASE("the list of commitments is walked with j and k, and Enter reads on") {
  made::Headless window;
  window.desk().publish(published(1));
  window.desk().open_view("commitments");
  window.frames();
  window.key(ImGuiKey_J);
  window.key(ImGuiKey_J);
  CHECK(window.platform.asked == std::vector<std::string>{"a1", "a2"});  // for the sentences in Evidence
  window.key(ImGuiKey_Enter);
  window.click({874, kBarHeight + kSelectionHeight + 28});  // in the Reader: the article after the second
  CHECK(window.platform.asked == std::vector<std::string>{"a1", "a2", "a3"});
}

TEST_CASE("views are reached by Ctrl and their number, files by Ctrl O") {
  made::Headless window;
  window.desk().publish(published(1));
  window.frames();
  window.key(ImGuiMod_Ctrl | ImGuiKey_7);  // the Reader opens on the first article
  CHECK(window.platform.asked == std::vector<std::string>{"a1"});
  window.key(ImGuiMod_Ctrl | ImGuiKey_O);
  CHECK(holds(window.platform.done, "open_files"));
}

TEST_CASE("Ctrl F leads to the search, and letters typed there are no commands") {
  made::Headless window;
  window.desk().publish(published(1));
  window.desk().open_view("actors");
  window.frames();
  window.key(ImGuiMod_Ctrl | ImGuiKey_F);
  window.type("wang");
  window.click(actor_row(0));  // the only row left is Wang Yi
  REQUIRE(window.platform.wishes.back().evidence);
  CHECK(window.platform.wishes.back().evidence->pattern == "actor:wang-yi");
  const std::size_t wishes = window.platform.wishes.size();
  window.click(actor_row(1));  // nothing is there any more
  CHECK(window.platform.wishes.size() == wishes);
}

TEST_CASE("nothing asks for frames while nothing happens") {
  made::Headless window;
  window.desk().publish(published(1, {"a1", "a2", "a3"}));
  for (const std::string view : {"overview", "terms", "network/china", "commitments/1", "reader/1"}) {
    window.desk().open_view(view);
    window.frames(5);
    window.platform.frames = 0;
    window.frames(20);
    CHECK(window.platform.frames == 0);
  }
}

TEST_CASE("a new snapshot asks for a frame, the same one again does not") {
  made::Headless window;
  window.frames();
  window.platform.frames = 0;
  const auto snapshot = published(1);
  window.desk().publish(snapshot);
  CHECK(window.platform.frames == 1);
  window.desk().publish(snapshot);
  CHECK(window.platform.frames == 1);
}

TEST_CASE("what a link is made of is wished for by both names, and decisions by Ctrl Z and Ctrl Shift Z") {
  made::Headless window;
  window.desk().publish(published(1));
  window.desk().open_view("actors/pakistan+china");
  window.frames();
  CHECK(window.platform.wishes.back().link == std::pair<std::string, std::string>("pakistan", "china"));
  window.desk().open_decisions("mine.jsonl", R"({"edit":"merge","actor":"prc","other":"china"})"
                                             "\n");
  window.frames();
  CHECK(window.platform.wishes.back().edits.size() == 1);
  const auto kept = [&] { return read_kept_steps(window.platform.kept.generations.at(0))->session; };
  CHECK(kept().edits.size() == 1);
  window.key(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(window.platform.wishes.back().edits.empty());
  CHECK(kept().edits.empty());
  window.key(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_Z);
  CHECK(window.platform.wishes.back().edits.size() == 1);
  CHECK(kept().edits.size() == 1);
  window.key(ImGuiMod_Ctrl | ImGuiKey_S);
  CHECK(holds(window.platform.done, "project.entente"));
}

TEST_CASE("decisions of an earlier visit hold from the first frame; what cannot be read is left alone") {
  const auto decided_after = [](std::string kept) {
    made::Headless window({1280, 800}, std::move(kept));
    window.desk().open_decisions("more.jsonl", "{\"edit\": \"hide\", \"actor\": \"roc\"}\n");
    window.frames();
    return std::pair(window.platform.kept.generations.at(0), window.platform.wishes.back().edits.size());
  };
  const auto [first, one] = decided_after({});
  CHECK(one == 1);
  Session other;
  ActorEdit edit;
  edit.verb = ActorEdit::Verb::hide;
  edit.actor = "prc";
  decide(other, edit);
  const auto [both, two] = decided_after(kept_text(other));
  CHECK(two == 2);
  REQUIRE(read_kept_steps(both));
  CHECK(read_kept_steps(both)->session.edits.size() == 2);
  const auto [damaged, alone] = decided_after("x" + first);
  CHECK(alone == 1);
  CHECK(damaged == "x" + first);
}

TEST_CASE("a focus that the report does not hold is simply not shown") {
  made::Headless window;
  window.desk().publish(published(1));
  for (const std::string view :
       {"terms/nosuch", "actors/nosuch", "actors/a+b", "commitments/99", "articles/0", "reader/x"}) {
    window.desk().open_view(view);
    window.frames();
    CHECK(window.vertices() > 400);
  }
}
