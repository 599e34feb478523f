#include "ui/session.h"

#include <catch_amalgamated.hpp>

#include "ui/state.h"

using namespace entente;
using namespace entente::ui;

namespace {

ActorEdit merged(std::string actor, std::string other) {
  ActorEdit out;
  out.actor = std::move(actor);
  out.other = std::move(other);
  return out;
}

ActorEdit renamed(std::string actor, std::string name) {
  ActorEdit out;
  out.verb = ActorEdit::Verb::rename;
  out.actor = std::move(actor);
  out.name = std::move(name);
  return out;
}

CommitmentEdit rejected(std::string commitment) {
  CommitmentEdit out;
  out.verb = CommitmentEdit::Verb::reject;
  out.commitment = std::move(commitment);
  return out;
}

CommitmentEdit noted(std::string commitment, std::string words) {
  CommitmentEdit out = rejected(std::move(commitment));
  out.verb = CommitmentEdit::Verb::note;
  out.value = std::move(words);
  return out;
}

Session some() {
  Session out;
  decide(out, merged("prc", "china"));
  decide(out, renamed("china", "China \xE2\x80\x9CProper\xE2\x80\x9D\n"));
  decide(out, merged("sco", "shanghai-five"));
  undo(out);
  return out;
}

}  // namespace

TEST_CASE("undo takes the last decision back, redo puts it in again, and a new one forgets what was taken back") {
  UiState state;
  apply(state, Decide{merged("a", "b")});
  apply(state, Decide{merged("c", "d")});
  apply(state, Undo{});
  CHECK(state.session.edits == Edits{merged("a", "b")});
  apply(state, Redo{});
  CHECK(state.session.edits.size() == 2);
  apply(state, Redo{});  // nothing more
  CHECK(state.session.edits.size() == 2);
  apply(state, Undo{});
  apply(state, Decide{merged("e", "f")});
  CHECK(state.session.undone.empty());
  apply(state, Undo{});
  apply(state, Undo{});
  apply(state, Undo{});
  CHECK(state.session.edits.empty());
}

TEST_CASE("decisions stay when all articles are forgotten") {
  UiState state;
  apply(state, Decide{merged("a", "b")});
  apply(state, Request::clear);
  CHECK(state.session.edits.size() == 1);
}

TEST_CASE("what is kept comes back equal, with what was taken back; nothing too") {
  const Result<Session> back = read_kept(kept_text(some()));
  REQUIRE(back);
  CHECK(*back == some());
  CHECK(kept_text(*back) == kept_text(some()));
  CHECK(read_kept(kept_text(Session{})) == Session{});
}

TEST_CASE("what is kept and damaged is refused, wherever and however it was damaged") {
  const std::string text = kept_text(some());
  for (std::size_t i = 0; i < text.size(); ++i) {
    CAPTURE(i);
    std::string flipped = text;
    flipped[i] = static_cast<char>(flipped[i] ^ 1);
    CHECK_FALSE(read_kept(flipped));
    CHECK_FALSE(read_kept(std::string_view(text).substr(0, i)));
  }
  CHECK_FALSE(read_kept(text + "x"));
}

TEST_CASE("what a newer program kept is refused as such") {
  const Result<Session> newer = read_kept("entente-decisions 2 0 0 abc\n");
  REQUIRE_FALSE(newer);
  CHECK(newer.error().code == ProblemCode::codec_version);
}

TEST_CASE("a file of decisions is told from one of articles by its name and first line") {
  const std::string lines = to_lines(some().edits);
  CHECK(is_decisions("decisions.jsonl", lines));
  CHECK_FALSE(is_decisions("decisions.txt", lines));
  CHECK_FALSE(is_decisions("news.jsonl", "{\"title\": \"x\", \"text\": \"y\"}\n"));
  CHECK_FALSE(is_decisions("empty.jsonl", ""));
}

TEST_CASE("opened decisions are taken behind those in force, each once") {
  UiState state;
  apply(state, Decide{merged("prc", "china")});
  apply(state, Decide{renamed("china", "Middle Kingdom")});
  apply(state, TakeEdits{some().edits});
  CHECK(state.session.edits.size() == 3);
  CHECK(state.session.edits[1] == Edit{renamed("china", "Middle Kingdom")});
  apply(state, TakeEdits{some().edits});
  CHECK(state.session.edits.size() == 3);
}

TEST_CASE("decisions on actors and on commitments are one list: kept, taken back and taken over in their order") {
  UiState state;
  apply(state, Decide{rejected("00000000000000aa")});
  apply(state, Decide{merged("prc", "china")});
  apply(state, Decide{noted("00000000000000aa", "a \"wish\",\nno promise")});
  apply(state, Undo{});
  CHECK(state.session.edits == Edits{rejected("00000000000000aa"), merged("prc", "china")});
  CHECK(state.session.undone == Edits{noted("00000000000000aa", "a \"wish\",\nno promise")});
  CHECK(read_kept(kept_text(state.session)) == state.session);
  apply(state, Redo{});
  const Edits file = {rejected("00000000000000aa"), rejected("00000000000000bb"), rejected("00000000000000bb")};
  CHECK(take(state.session, file) == 1);
  CHECK(state.session.edits.back() == Edit{rejected("00000000000000bb")});
  CHECK(is_decisions("review.jsonl", to_lines(file)));
}

TEST_CASE("a long file of decisions is taken in one go") {
  Edits file;
  for (int i = 0; i < 20000; ++i) file.push_back(noted("00000000000000aa", std::to_string(i)));
  Session session;
  CHECK(take(session, file) == 20000);
  CHECK(take(session, file) == 0);
}

TEST_CASE("a decision that could not be read again is not taken") {
  CommitmentEdit edit;
  edit.verb = CommitmentEdit::Verb::set;
  edit.commitment = "00000000000000aa";
  edit.field = CommitmentField::kind;
  edit.value = "WISH";
  Session session;
  decide(session, edit);
  CHECK(session == Session{});
  edit.value = "PLEDGE";
  decide(session, edit);
  CHECK(session.edits == Edits{edit});
}
