#include "ui/project.h"

#include <catch_amalgamated.hpp>

#include "core/base/hash.h"
#include "tests/unit/ui/made_report.h"
#include "ui/desk.h"

using namespace entente;
using namespace entente::ui;

namespace {

Project some_project() {
  Project out;
  out.choices.view = View::commitments;
  out.choices.selection.actors = {"china", "pakistan"};
  out.choices.selection.from = "2022-01-01";
  out.choices.selection.sources = {"Dawn \"Daily\"\n<b>"};
  out.choices.selection.others = true;
  out.choices.filter.kinds = 0b101;
  out.choices.filter.parties = {"china"};
  out.choices.terms.order = TermOrder::dispersion;
  out.choices.terms.stop_words.added = {"corridor", "road"};
  out.articles = {{"a.txt", "", "00000000000000aa", 120}, {"b.jsonl", "b.jsonl, line 2", "00000000000000bb", 7}};
  ActorEdit merge;
  merge.actor = "prc";
  merge.other = "china";
  decide(out.session, merge);
  CommitmentEdit note;
  note.verb = CommitmentEdit::Verb::note;
  note.commitment = "00000000000000cc";
  note.value = "a \"wish\",\nno promise \xE2\x80\x94";
  decide(out.session, note);
  undo(out.session);
  return out;
}

// With a checksum that is right, as who alters a file on purpose would write it.
std::string signed_again(std::string text) {
  constexpr std::string_view kMark = "\"checksum\": \"";
  const std::size_t at = text.find(kMark) + kMark.size();
  const std::size_t body = text.find('\n', at) + 1;
  return text.replace(at, 16, hex16(hash64(std::string_view(text).substr(body))));
}

std::string with(std::string text, std::string_view what, std::string_view instead) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return signed_again(text.replace(at, what.size(), instead));
}

std::string reason_of(std::string_view text) {
  const Result<Project> read = read_project(text);
  return read ? std::string() : read.error().message;
}

bool says(std::string_view text, std::string_view words) { return reason_of(text).find(words) != std::string::npos; }

}  // namespace

TEST_CASE("a project file read and written again is the same bytes, and holds what was put in") {
  for (const Project& project : {some_project(), Project{}}) {
    const std::string text = write_project(project);
    const Result<Project> back = read_project(text);
    REQUIRE(back);
    CHECK(*back == project);
    CHECK(write_project(*back) == text);
  }
}

TEST_CASE("a project file is JSON that a person can read, a decision and an article a line") {
  const std::string text = write_project(some_project());
  CHECK(text.starts_with("{\n  \"format\": \"entente-project\",\n  \"version\": 1,\n  \"checksum\": \""));
  CHECK(text.ends_with("}\n  ]\n}\n"));
}

TEST_CASE("a project file with any byte altered or cut off is refused with its place") {
  const std::string text = write_project(some_project());
  for (std::size_t i = 0; i < text.size(); ++i) {
    CAPTURE(i);
    std::string flipped = text;
    flipped[i] = static_cast<char>(flipped[i] ^ 1);
    CHECK_FALSE(read_project(flipped));
    const Result<Project> cut = read_project(std::string_view(text).substr(0, i));
    REQUIRE_FALSE(cut);
    if (i + 1 < text.size()) CHECK(i - cut.error().byte < 5);  // a word like "false" goes wrong where it begins
  }
  CHECK_FALSE(read_project(text + "\n"));
  CHECK(says(text.substr(0, 200), "cut short"));
  std::string altered = text;
  altered[altered.find("a.txt")] = 'z';
  CHECK(says(altered, "altered or damaged"));
}

TEST_CASE("a project file of a newer program is refused as such, whatever else it holds") {
  const std::string text = write_project(some_project());
  CHECK(says(with(text, "\"version\": 1", "\"version\": 2"), "format 2; this one reads 1"));
  CHECK(says("{\"format\": \"entente-project\", \"version\": 7, \"new\": {}}", "format 7"));
}

TEST_CASE("what is no project file is refused as such") {
  CHECK(says("", "cut short"));
  CHECK(says("[]", "no project"));
  CHECK(says("7", "no project"));
  CHECK(says("{\"title\": \"x\"}", "\"format\" is missing"));
  CHECK(says("{\"format\": \"report\"}", "no project"));
  CHECK(says("{\"format\": 1}", "a text is wanted"));
  CHECK(says("\xFF\xFE", "UTF-8"));
}

TEST_CASE("a project file made by a hostile hand, its checksum right, is refused with its place") {
  const std::string text = write_project(some_project());
  REQUIRE(signed_again(text) == text);
  for (const auto& [what, instead] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"\"view\": \"commitments\"", "\"view\": \"nosuch\""},
           {"\"view\": \"commitments\"", "\"view\": 7"},
           {"\"view\": \"commitments\"", "\"view\": \"commitments\", \"view\": \"terms\""},
           {"\"view\": \"commitments\"", "\"view\":  \"commitments\""},
           {"\"articles\": [\n", "\"extra\": 1, \"articles\": [\n"},
           {"\"undone\"", "\"redone\""},
           {"merge", "marry"},
           {"merge", "merg\\u0065"},
           {"dispersion", "luck"},
           {"00000000000000cc", ""},
           {"\"decisions\": [", "\"decisions\": [[],"},
           {"\"decisions\": [", "\"decisions\": [7,"},
           {"\"decisions\": [", "\"decisions\": {},\"x\": ["},
           {"120", "-120"},
           {"120", "1.2e2"},
           {"120", "99999999999999999999"},
           {"5,", "5000000000000000000,"},
           {"[\"corridor\",\"road\"]", "[\"road\",\"corridor\"]"}}) {
    if (text.find(what) == std::string::npos) continue;
    CAPTURE(what, instead);
    const Result<Project> read = read_project(with(text, what, instead));
    REQUIRE_FALSE(read);
    CHECK_FALSE(read.error().message.empty());
    CHECK(read.error().byte > 0);
  }
}

TEST_CASE("a project file nested deep or too large is refused before it is read") {
  const std::string deep = "{\"format\":" + std::string(1'000'000, '[');
  CHECK(read_project(deep).error().byte < 64);
  CHECK(says(std::string(kLargestProject + 1, ' '), "64 MB"));
}

TEST_CASE("the choices of a project come back, and what it does not hold stays as it is") {
  UiState state;
  state.terms.face = TermsFace::trends;
  state.search = "road";
  const Project project = some_project();
  for (const Action& action : actions_to_restore(project.choices, state)) apply(state, action);
  CHECK(state.view == View::commitments);
  CHECK(state.selection.actors == project.choices.selection.actors);
  CHECK(state.commitments.filter.kinds == 0b101);
  CHECK(state.terms.options.order == TermOrder::dispersion);
  CHECK(state.terms.face == TermsFace::trends);
  CHECK(project_of(state, {}).choices == project.choices);
}

TEST_CASE("it is told which articles of a project are not here and how many it does not know") {
  Report pile;
  pile.articles.resize(3);
  pile.articles[0].id = "00000000000000aa";
  pile.articles[1].id = "00000000000000dd";
  pile.articles[2].id = "00000000000000ee";
  const ArticlesApart apart = articles_apart(some_project().articles, pile);
  CHECK(apart.missing == std::vector<std::string>{"b.jsonl: b.jsonl, line 2"});
  CHECK(apart.added == 2);
}

TEST_CASE("a project that is opened is the session, and one that is refused changes nothing") {
  made::NotingPlatform platform;
  Desk desk(platform);
  const Project project = some_project();
  const std::string text = write_project(project);
  desk.open_decisions("ours.entente", text.substr(0, text.size() / 2));
  CHECK(desk.state().session == Session{});
  CHECK(desk.state().selection == Query{});
  CHECK(platform.given == 0);
  CHECK(desk.session_note().words.find("cut short (byte") != std::string::npos);
  desk.open_decisions("ours.entente", text);
  CHECK(desk.state().session == project.session);
  CHECK(desk.state().selection.actors == project.choices.selection.actors);
  CHECK(read_kept(platform.kept.generations.at(0)) == project.session);
  CHECK(desk.session_note().words.find("2 of its 2 articles not here: a.txt and 1 more") != std::string::npos);
  desk.carry_out(Actions{Request::save_project});
  CHECK(platform.done.back() == "ours.entente");
}

TEST_CASE("a project opened over decisions is taken behind them, each decision once") {
  made::NotingPlatform platform;
  Desk desk(platform);
  ActorEdit hide;
  hide.verb = ActorEdit::Verb::hide;
  hide.actor = "atlantis";
  desk.carry_out({Decide{hide}});
  const std::string text = write_project(some_project());
  desk.open_decisions("ours.entente", text);
  desk.open_decisions("ours.entente", text);
  CHECK(desk.state().session.edits == Edits{hide, some_project().session.edits.front()});
}
