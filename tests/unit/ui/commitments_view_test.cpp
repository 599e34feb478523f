// The Commitments view, driven by hand over five short articles: its faces, and what keys and clicks decide.
#include <algorithm>
#include <array>
#include <catch_amalgamated.hpp>
#include <cmath>
#include <optional>

#include "core/base/parts.h"
#include "core/extract/analysis.h"
#include "tests/unit/ui/headless.h"
#include "tests/unit/ui/made_pile.h"
#include "ui/draw/popup.h"
#include "ui/plot/kind_columns.h"
#include "ui/plot/stair.h"
#include "ui/theme.h"
#include "ui/views/commitments/editing.h"
#include "ui/views/commitments/quote.h"
#include "ui/views/reader_marking.h"

using namespace entente;
using namespace entente::ui;

namespace {

constexpr std::array<made::Text, 5> kTexts = {{
    {"c1", "2022-01-10", "Dawn", "China pledged to build a port in Gwadar. It rained."},
    {"c2", "2022-01-20", "Tass", "Pakistan urged India to reopen the border."},
    {"c3", "2022-02-05", "Dawn", "Russia signed an agreement with India on gas pipelines."},
    {"c4", "2022-03-01", "Tass", "Japan promised to lend India 2 billion dollars."},
    {"c5", "2022-03-15", "Tass", "It rained on the long road. The harbour stayed shut."},
}};

std::vector<Shard> shards() { return made::one_shard_each(kTexts); }

// The front end over these articles; every wish of a frame is answered before the next.
struct Visit {
  explicit Visit(ImVec2 size = {1280, 800}) : pile(shards()), window(size) {
    now = pile.settle();
    window.desk().publish(now);
    window.frames();
    answer();
  }
  void answer() {
    for (int i = 0; i < 3; ++i) {
      now = pile.see(window.platform.wishes.back());
      window.desk().publish(now);
      window.frames();
    }
  }
  void open(std::string_view view) {
    window.desk().open_view(view);
    window.frames();
    answer();
  }
  void key(ImGuiKeyChord chord) {
    window.key(chord);
    answer();
  }
  [[nodiscard]] CommitmentEdits edits() const { return commitment_edits(window.platform.wishes.back().edits); }
  [[nodiscard]] const std::vector<CommitmentRow>& rows() const { return now->pile->commitments; }

  made::Pile pile;
  made::Headless window;
  std::shared_ptr<const Snapshot> now;
};

void drag(made::Headless& window, ImVec2 from, ImVec2 to) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(from.x, from.y);
  window.frames();
  io.AddMouseButtonEvent(0, true);
  window.frames(2);
  io.AddMousePosEvent(to.x, to.y);
  window.frames(3);
  io.AddMouseButtonEvent(0, false);
  window.frames(3);
}

const CommitmentRow& row_with(const Visit& visit, Kind kind) {
  const auto found = std::ranges::find(visit.rows(), kind, &CommitmentRow::kind);
  REQUIRE(found != visit.rows().end());
  return *found;
}

// Presses along a line until a popup opens; where it did.
std::optional<float> open_popup_on(made::Headless& window, float y, float from, float to) {
  for (float x = from; x < to; x += 16) {
    window.click({x, y});
    if (a_popup_is_open()) return x;
  }
  return std::nullopt;
}

std::optional<CommitmentEdit> set_by_hand(const Visit& visit, CommitmentField field) {
  for (const CommitmentEdit& edit : visit.edits()) {
    if (edit.verb == CommitmentEdit::Verb::set && edit.field == field) return edit;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("a commitment is accepted by a key, open again by the same one, and each is a decision") {
  Visit visit;
  visit.open("commitments/1");
  visit.key(ImGuiKey_A);
  REQUIRE(visit.edits().size() == 1);
  CHECK(visit.edits()[0].verb == CommitmentEdit::Verb::accept);
  CHECK(visit.edits()[0].commitment == visit.rows()[0].id);
  visit.key(ImGuiKey_A);
  REQUIRE(visit.edits().size() == 2);
  CHECK(visit.edits()[1].verb == CommitmentEdit::Verb::reopen);
}

TEST_CASE("what is rejected leaves the list, and the focus goes on to the next") {
  Visit visit;
  visit.open("commitments/1");
  visit.key(ImGuiKey_R);
  visit.key(ImGuiKey_A);
  REQUIRE(visit.edits().size() == 2);
  CHECK(visit.edits()[0].verb == CommitmentEdit::Verb::reject);
  CHECK(visit.edits()[1].verb == CommitmentEdit::Verb::accept);
  CHECK(visit.edits()[0].commitment == visit.rows()[0].id);
  CHECK(visit.edits()[1].commitment == visit.rows()[1].id);
}

TEST_CASE("u takes the last decision back") {
  Visit visit;
  visit.open("commitments/2");
  visit.key(ImGuiKey_A);
  REQUIRE(visit.edits().size() == 1);
  visit.key(ImGuiKey_U);
  CHECK(visit.edits().empty());
}

TEST_CASE("letters typed into a field decide nothing") {
  Visit visit;
  visit.open("commitments/1");
  visit.window.key(ImGuiMod_Ctrl | ImGuiKey_F);
  visit.key(ImGuiKey_A);
  visit.key(ImGuiKey_R);
  CHECK(visit.edits().empty());
}

TEST_CASE("a verdict in the review leads on to the next row that is open") {
  Visit visit;
  visit.open("commitments/review");
  visit.key(ImGuiKey_J);
  for (int i = 0; i < 3; ++i) visit.key(ImGuiKey_A);
  REQUIRE(visit.edits().size() == 3);
  CHECK(visit.edits()[0].commitment != visit.edits()[1].commitment);
  CHECK(visit.edits()[1].commitment != visit.edits()[2].commitment);
  CHECK(visit.edits()[0].commitment != visit.edits()[2].commitment);
}

TEST_CASE("j and k walk the ledger, and the keys decide about the row they lead to") {
  Visit visit;
  visit.open("commitments/ledger");
  visit.key(ImGuiKey_J);
  visit.key(ImGuiKey_J);
  visit.key(ImGuiKey_K);
  visit.key(ImGuiKey_A);
  REQUIRE(visit.edits().size() == 1);
  const auto& found = visit.now->findings->ledger.value;
  REQUIRE(found);
  const std::uint32_t first = found->table.rows[0].statement;
  CHECK(found->commitments->find(visit.edits()[0].commitment) == first);
}

TEST_CASE("e opens the sheet of fields, in which the kind is set") {
  Visit visit;
  visit.open("commitments/1");
  const Kind before = visit.rows()[0].kind;
  for (float y = 200; y < 620 && !set_by_hand(visit, CommitmentField::kind); y += 7) {
    if (!a_popup_is_open()) visit.key(ImGuiKey_E);
    visit.window.click({990, y});
    visit.window.click({990, y + 60});  // a choice that opened there
    visit.answer();
  }
  const auto edit = set_by_hand(visit, CommitmentField::kind);
  REQUIRE(edit);
  CHECK(edit->value != kind_name(before));
  CHECK(fault_of(*edit).empty());
  CHECK(kind_name(visit.rows()[0].kind) == edit->value);
}

TEST_CASE("words marked in the Reader are added as a commitment of the kind that is chosen") {
  Visit visit;
  visit.open("reader/5");
  auto article = find_article(shards()[4], "c5");
  REQUIRE(article);
  visit.pile.collector.add_article(*std::move(article));
  visit.answer();
  const float bar = kBarHeight + kSelectionHeight + 28;
  std::optional<float> opened;
  for (float y = 150; y < 420 && !opened; y += 9) {
    drag(visit.window, {kRailWidth + kMargin + 4, y}, {kRailWidth + kMargin + 60, y});
    opened = open_popup_on(visit.window, bar, 300, 640);
  }
  REQUIRE(opened);
  for (float y = bar + 30; y < bar + 200 && visit.edits().empty() && a_popup_is_open(); y += 8)
    visit.window.click({*opened + 40, y});
  REQUIRE(visit.edits().size() == 1);
  const CommitmentEdit edit = visit.edits()[0];
  CHECK(edit.verb == CommitmentEdit::Verb::add);
  CHECK(edit.article == "c5");
  CHECK(edit.sentence.contains(edit.what));
  CHECK(edit.what.size() + 4 < edit.sentence.size());  // some of its words
  CHECK(fault_of(edit).empty());
}

TEST_CASE("all faces of the commitments draw with something and with nothing, wide and narrow") {
  for (const ImVec2 size : {ImVec2{1280, 800}, ImVec2{900, 700}, ImVec2{420, 760}, ImVec2{4, 4}}) {
    Visit visit(size);
    for (const std::string view : {"commitments", "commitments/ledger", "commitments/dyads", "commitments/timeline",
                                   "commitments/review", "commitments/ledger/nosuch", "commitments/dyads/nosuch"}) {
      CAPTURE(view, size.x);
      visit.open(view);
      if (size.x > 300) CHECK(visit.window.vertices() > 400);
    }
  }
}

TEST_CASE("the parts of a commitment are found in its sentence, parties where the article names them") {
  Visit visit;
  const CommitmentRow& row = row_with(visit, Kind::pledge);
  auto article = std::make_shared<ArticleView>();
  article->text = std::string(kTexts[0].text);
  article->mentions = {{{0, 5}, "china"}};
  const auto has = [](const std::vector<MarkedPart>& parts, SentencePart part) {
    return std::ranges::find(parts, part, &MarkedPart::part) != parts.end();
  };
  const auto without = parts_of(row, nullptr, *visit.now->findings);
  CHECK(has(without, SentencePart::cue));
  CHECK_FALSE(has(without, SentencePart::committer));
  const auto with = parts_of(row, article.get(), *visit.now->findings);
  REQUIRE(has(with, SentencePart::committer));
  CHECK(std::ranges::find(with, SentencePart::committer, &MarkedPart::part)->span == Span{0, 5});
}

TEST_CASE("marked words are whole, of one sentence, and without the marks at their ends") {
  const auto article = made::article("a1");
  const std::string& text = article->text;
  const auto at = [&](std::string_view words) { return static_cast<std::uint32_t>(text.find(words)); };
  const auto words = words_between(*article, at("uild a"), at("oad with"));
  REQUIRE(words);
  CHECK(slice(text, words->words) == "build a road");
  const auto beyond = words_between(*article, at("Pakistan. "), at("welcomed"));
  REQUIRE(beyond);
  CHECK(slice(text, beyond->words) == "Pakistan");
  const auto backwards = words_between(*article, at("oad with"), at("uild a"));
  REQUIRE(backwards);
  CHECK(backwards->words == words->words);
  const auto sentence = sentence_at(*article, at("build"));
  REQUIRE(sentence);
  CHECK(slice(text, sentence->words) == "China agreed to build a road with Pakistan");
  CHECK_FALSE(sentence_at(*article, static_cast<std::uint32_t>(text.size())));
}

TEST_CASE("a field takes only words of the sentence, and only a day that is one") {
  Visit visit;
  const CommitmentRow& row = row_with(visit, Kind::pledge);
  CHECK(trouble_with(row, CommitmentField::what, "build a port").empty());
  CHECK_FALSE(trouble_with(row, CommitmentField::what, "build a tower").empty());
  CHECK(as_in_sentence(row, "a port in") == "a port in");
  CommitmentRow broken = row;
  broken.sentence.text = "China pledged to build\na port.";
  CHECK(as_in_sentence(broken, "build a port") == "build\na port");
  CHECK(trouble_with(broken, CommitmentField::what, "build a port").empty());
  CHECK(trouble_with(row, CommitmentField::due, "2026-03").empty());
  CHECK_FALSE(trouble_with(row, CommitmentField::due, "soon").empty());
}

TEST_CASE("keys of parties are written and read in order") {
  CHECK(keys_in("china, pakistan") == std::vector<std::string>{"china", "pakistan"});
  CHECK(keys_in("").empty());
  CHECK(joined(keys_in("a, b, c"), ", ") == "a, b, c");
}

TEST_CASE("a stair climbs from what is stated to what is done, and falls when it is taken back") {
  CHECK(rung_of(Status::stated) < rung_of(Status::intent));
  CHECK(rung_of(Status::intent) < rung_of(Status::agreed));
  CHECK(rung_of(Status::agreed) < rung_of(Status::signed_));
  CHECK(rung_of(Status::signed_) < rung_of(Status::implementing));
  CHECK(rung_of(Status::implementing) < rung_of(Status::done));
  CHECK(rung_of(Status::suspended) == 0);
  CHECK(is_taken_back(Status::refused));
  CHECK_FALSE(is_taken_back(Status::requested));
}

TEST_CASE("an axis of counts has whole steps, four at most") {
  CHECK(whole_step(0) == 1);
  CHECK(whole_step(4) == 1);
  CHECK(whole_step(5) == 2);
  CHECK(whole_step(37) == 10);
  for (const double most : {1.0, 3.0, 9.0, 10.0, 33.0, 130.0, 999.0, 12345.0}) {
    CHECK(whole_step(most) * 4 >= most);
    CHECK(whole_step(most) == std::floor(whole_step(most)));
  }
}
