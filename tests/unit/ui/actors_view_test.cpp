// The Actors view, driven by hand: its faces, what a click and a key bring about, decisions.
#include <algorithm>
#include <catch_amalgamated.hpp>

#include "tests/unit/ui/headless.h"
#include "tests/unit/ui/made_network.h"
#include "ui/state.h"
#include "ui/theme.h"

using namespace entente;
using namespace entente::ui;

namespace {

std::shared_ptr<const Snapshot> with_network(ActorNetwork network, std::uint64_t version = 1) {
  Snapshot out = made::snapshot(version);
  auto findings = std::make_shared<Findings>(*out.findings);
  findings->network.value = std::make_shared<const ActorNetwork>(std::move(network));
  out.findings = std::move(findings);
  return std::make_shared<const Snapshot>(std::move(out));
}

// The tabs stand right of the title; swept for, so that moving them breaks nothing.
void open_face(made::Headless& window, ActorsFace face) {
  for (float x = kRailWidth + 120; x < kRailWidth + 460; x += 12) {
    window.click({x, kBarHeight + kSelectionHeight + 36});
    const auto& wish = window.platform.wishes.back();
    if ((face == ActorsFace::network || face == ActorsFace::matrix) && wish.network) return;
    if (face == ActorsFace::marking && wish.actor_keyness) return;
  }
  FAIL("no such face");
}

ImVec2 row_of_list(int n) {
  const float top = kBarHeight + kSelectionHeight + 20 + 42 + 18 + 30 + kHeaderRow;
  return {kRailWidth + 120, top + kRow * (static_cast<float>(n) + 0.5f)};
}

ActorEdits edits(const made::Headless& window) { return actor_edits(window.platform.wishes.back().edits); }

// A press at one place, a release at another.
void drag(made::Headless& window, ImVec2 from, ImVec2 to) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from.x, from.y);
  window.frames();
  io.AddMouseButtonEvent(0, true);
  window.frames(2);
  io.AddMousePosEvent((from.x + to.x) / 2, (from.y + to.y) / 2);
  window.frames(2);
  io.AddMousePosEvent(to.x, to.y);
  window.frames(3);
  io.AddMouseButtonEvent(0, false);
  window.frames(3);
}

}  // namespace

TEST_CASE("a click on a row of the list chooses its actor") {
  made::Headless window;
  window.desk().publish(std::make_shared<const Snapshot>(made::snapshot(1)));
  window.desk().open_view("actors");
  window.frames();
  window.click(row_of_list(1));
  REQUIRE(window.platform.wishes.back().evidence);
  CHECK(window.platform.wishes.back().evidence->pattern == "actor:china");
}

TEST_CASE("faces wish for what they show, and the list for neither network nor keyness") {
  made::Headless window;
  window.desk().publish(with_network(made::network_of_report()));
  window.desk().open_view("actors");
  window.frames();
  CHECK_FALSE(window.platform.wishes.back().network);
  CHECK_FALSE(window.platform.wishes.back().actor_keyness);
  open_face(window, ActorsFace::network);
  CHECK(window.platform.wishes.back().network);
  open_face(window, ActorsFace::marking);
  CHECK(window.platform.wishes.back().actor_keyness);
}

TEST_CASE("a network asks for frames until it has settled, and for none after") {
  made::Headless window;
  window.desk().publish(with_network(made::network(4, 15)));
  window.desk().open_view("network");
  window.frames(3);
  window.platform.frames = 0;
  window.frames(2);
  CHECK(window.platform.frames == 2);
  window.frames(500);
  window.platform.frames = 0;
  window.frames(30);
  CHECK(window.platform.frames == 0);
}

TEST_CASE("the actor in focus is looked out from by a key, and the way back by the same one") {
  made::Headless window;
  window.desk().publish(with_network(made::network_of_report()));
  window.desk().open_view("network/china");
  window.frames(5);
  REQUIRE(window.platform.wishes.back().network);
  CHECK(window.platform.wishes.back().network->ego.empty());
  window.key(ImGuiKey_E);
  CHECK(window.platform.wishes.back().network->ego == "china");
  window.key(ImGuiKey_E);
  CHECK(window.platform.wishes.back().network->ego.empty());
}

TEST_CASE("a row that is dropped on another asks whether they are one, and Esc says no") {
  made::Headless window;
  window.desk().publish(std::make_shared<const Snapshot>(made::snapshot(1)));
  window.desk().open_view("actors");
  window.frames();
  drag(window, row_of_list(3), row_of_list(1));
  CHECK(edits(window).empty());
  window.key(ImGuiKey_Escape);
  window.frames(3);
  CHECK(edits(window).empty());
  drag(window, row_of_list(3), row_of_list(1));
  // The question stands below the head; its answers are swept for.
  const float y = kBarHeight + kSelectionHeight + 20 + 42 + 18 + 17;
  for (float x = kRailWidth + 120; x < 900 && edits(window).empty(); x += 14) window.click({x, y});
  REQUIRE(edits(window).size() == 1);
  CHECK(edits(window)[0].verb == ActorEdit::Verb::merge);
  CHECK(edits(window)[0].actor == "sco");
  CHECK(edits(window)[0].other == "china");
}

TEST_CASE("a disc is chosen by a click, and dropped on another one it asks whether they are one") {
  made::Headless window({1800, 900});  // wide, so that controls never wrap and nothing moves
  window.desk().publish(with_network(made::network_of_report()));
  window.desk().open_view("network/china");  // with one in focus there is one more control above the picture
  window.frames(300);
  std::vector<std::pair<std::string, ImVec2>> found;
  for (float y = 230; y < 720 && found.size() < 2; y += 11) {
    for (float x = kRailWidth + 20; x < 1340 && found.size() < 2; x += 11) {
      window.click({x, y});
      const auto& evidence = window.platform.wishes.back().evidence;
      const std::string last = found.empty() ? "actor:china" : found.back().first;
      if (evidence && evidence->pattern != last) found.emplace_back(evidence->pattern, ImVec2{x, y});
    }
  }
  REQUIRE(found.size() == 2);
  window.click(found[0].second);
  REQUIRE(window.platform.wishes.back().evidence);
  CHECK(window.platform.wishes.back().evidence->pattern == found[0].first);
  window.frames(60);  // or the press would be the second of a double click
  drag(window, found[0].second, found[1].second);
  CHECK(edits(window).empty());
  const float y = kBarHeight + kSelectionHeight + 20 + 42 + 18 + 17;
  for (float x = kRailWidth + 60; x < 1300 && edits(window).empty(); x += 14) window.click({x, y});
  REQUIRE(edits(window).size() == 1);
  CHECK("actor:" + edits(window)[0].actor == found[0].first);
  CHECK("actor:" + edits(window)[0].other == found[1].first);
}

TEST_CASE("a decision is undone and redone by keys") {
  made::Headless window;
  window.desk().publish(std::make_shared<const Snapshot>(made::snapshot(1)));
  window.desk().open_view("actors/china");
  window.frames();
  // "Hide" is the last of what can be done with the actor in focus: the first met from the right.
  for (float y = 150; y < 420 && edits(window).empty(); y += 14) {
    for (float x = 1250; x > 930 && edits(window).empty(); x -= 12) window.click({x, y});
  }
  REQUIRE_FALSE(edits(window).empty());
  CHECK(edits(window)[0].verb == ActorEdit::Verb::hide);
  CHECK(edits(window)[0].actor == "china");
  window.key(ImGuiMod_Ctrl | ImGuiKey_Z);
  CHECK(edits(window).empty());
  ImGuiIO& io = ImGui::GetIO();
  io.AddKeyEvent(ImGuiMod_Shift, true);
  window.key(ImGuiMod_Ctrl | ImGuiKey_Z);
  io.AddKeyEvent(ImGuiMod_Shift, false);
  CHECK(edits(window).size() == 1);
}

TEST_CASE("all faces draw with nothing, something and much, wide and narrow") {
  for (const ImVec2 size : {ImVec2{1280, 800}, ImVec2{900, 700}, ImVec2{420, 760}, ImVec2{4, 4}}) {
    made::Headless window(size);
    window.frames();
    for (const bool full : {false, true}) {
      window.desk().publish(full ? with_network(made::network(6, 16), 2) : with_network({}, 1));
      for (const std::string view : {"actors", "network", "network/a1", "actors/matrix", "actors/marking"}) {
        CAPTURE(view, full, size.x);
        window.desk().open_view(view);
        window.frames(4);
        if (size.x > 300) CHECK(window.vertices() > 400);
      }
    }
  }
}
