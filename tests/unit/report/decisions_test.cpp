// Edits as lines: what is written is read again, and what is not understood is refused in words.
#include "core/report/decisions.h"

#include <catch_amalgamated.hpp>

namespace {

using namespace entente;
using Verb = ActorEdit::Verb;
using Doing = CommitmentEdit::Verb;
using Field = CommitmentField;

const ActorType kUnsaid = ActorEdit().type;

std::string refusal(std::string_view lines) {
  const auto read = read_edits(lines);
  REQUIRE_FALSE(read);
  return read.error().message;
}

CommitmentEdit about(Doing verb, std::string value = {}) {
  CommitmentEdit out;
  out.verb = verb;
  out.commitment = "00c0ffee00c0ffee";
  out.value = std::move(value);
  return out;
}

CommitmentEdit set(Field field, std::string value) {
  CommitmentEdit out = about(Doing::set, std::move(value));
  out.field = field;
  return out;
}

// "The ministers will build a bridge." of which "build a bridge" is the act.
CommitmentEdit addition() {
  CommitmentEdit out;
  out.verb = Doing::add;
  out.article = "feed0000feed0000";
  out.sentence = {100, 134};
  out.what = {119, 133};
  out.kind = Kind::agreement;
  out.value = "The ministers will build a bridge.";
  out.commitment = added_id(out.article, out.what);
  return out;
}

const std::string kAdded =
    R"({"edit": "add", "commitment": ")" + addition().commitment +
    R"(", "article": "feed0000feed0000", "sentence": "100 134", "what": "119 133", "kind": "AGREEMENT", )"
    R"("value": "The ministers will build a bridge."})";

std::string replaced(std::string in, std::string_view what, std::string_view by) {
  const std::size_t at = in.find(what);
  REQUIRE(at != std::string::npos);
  return in.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("edits that are written and read are the same in their order, and written again they are the same bytes") {
  const Edits edits = {
      about(Doing::accept),
      ActorEdit{Verb::merge, "prc", "china", "", kUnsaid},
      set(Field::committers, "china, pakistan"),
      ActorEdit{Verb::split, "wang-yi", "Wang \"the\\other\"\n\u738b", "", kUnsaid},
      ActorEdit{Verb::rename, "wang-yi", "", "Wang Yi", kUnsaid},
      set(Field::speaker, ""),
      addition(),
      ActorEdit{Verb::retype, "gaza", "", "", ActorType::place},
      about(Doing::note, "see p. 4,\n\u201ctalks\u201d"),
      about(Doing::note),
      about(Doing::reject),
      about(Doing::reopen),
      ActorEdit{Verb::hide, "afp", "", "", kUnsaid},
  };
  const std::string lines = to_lines(edits);
  const auto read = read_edits(lines);
  REQUIRE(read);
  REQUIRE(read->size() == edits.size());
  for (std::size_t i = 0; i < edits.size(); ++i) {
    CAPTURE(i);
    CHECK((*read)[i] == edits[i]);
  }
  CHECK(to_lines(*read) == lines);
  CHECK(
      lines.starts_with("{\"edit\": \"accept\", \"commitment\": \"00c0ffee00c0ffee\"}\n"
                        "{\"edit\": \"merge\", \"actor\": \"prc\", \"other\": \"china\"}\n"
                        "{\"edit\": \"set\", \"commitment\": \"00c0ffee00c0ffee\", \"field\": \"committers\", "
                        "\"value\": \"china, pakistan\"}\n"));
  CHECK(lines.contains(kAdded + "\n"));
  CHECK(actor_edits(edits).size() == 5);
  CHECK(commitment_edits(edits).size() == 8);
  CHECK(commitment_edits(edits)[1] == set(Field::committers, "china, pakistan"));
}

TEST_CASE("every field can be set, and is read again as it was") {
  const Edits edits = {set(Field::kind, "REFUSAL"),      set(Field::status, "signed"),
                       set(Field::modality, "weak"),     set(Field::committers, ""),
                       set(Field::requesters, "a/b, c"), set(Field::counterparties, "a"),
                       set(Field::speaker, "wang-yi"),   set(Field::what, "build a bridge"),
                       set(Field::deadline, "by May"),   set(Field::amount, "5.2 billion"),
                       set(Field::due, "2024-02-29"),    set(Field::due, "2026-03"),
                       set(Field::due, "2026"),          set(Field::due, ""),
                       set(Field::topic, "rare earths")};
  const auto read = read_edits(to_lines(edits));
  if (!read) FAIL(read.error().message);
  CHECK(*read == edits);
}

TEST_CASE("members may stand in any order, with white space, and empty lines are passed over") {
  const auto read = read_edits("\n  \r\n{ \"actor\" : \"a\" ,\t\"edit\":\"hide\"}\r\n");
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(read->front() == Edit(ActorEdit{Verb::hide, "a", "", "", ActorType::organisation}));
  CHECK(read_edits("")->empty());
}

TEST_CASE("a line that cannot be carried out as written is refused with its number and the reason") {
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"a\"}\n{\"edit\": \"hide\"").starts_with("line 2: "));
  CHECK(refusal("[]") == "line 1: it is no object");
  CHECK(refusal("{\"actor\": \"a\"}") == "line 1: it has no \"edit\"");
  CHECK(refusal("{\"edit\": \"drop\", \"actor\": \"a\"}") ==
        "line 1: \"drop\" is no edit: merge, split, rename, retype, hide, accept, reject, reopen, set, note, add");
  CHECK(refusal("{\"edit\": \"hide\"}") == "line 1: \"hide\" needs \"actor\"");
  CHECK(refusal("{\"edit\": \"merge\", \"actor\": \"a\"}") == "line 1: \"merge\" needs \"other\"");
  CHECK(refusal("{\"edit\": \"rename\", \"actor\": \"a\", \"name\": \"\"}") == "line 1: \"rename\" needs \"name\"");
  CHECK(refusal("{\"edit\": \"retype\", \"actor\": \"a\", \"type\": \"ship\"}") ==
        "line 1: \"ship\" is no type: state, person, organisation, place, initiative");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"a\", \"name\": \"b\"}") == "line 1: \"hide\" has no \"name\"");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"a\", \"\": \"b\"}") == "line 1: \"hide\" has no \"\"");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"a\", \"actor\": \"b\"}") == "line 1: \"actor\" stands in it twice");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": 3}") == "line 1: a member is no string");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"\xFF\"}") == "line 1: it is not UTF-8");
  const auto read = read_edits("\n\n{\"edit\": \"hide\", \"actor\": 3}");
  REQUIRE_FALSE(read);
  CHECK(read.error().line == 3);
  CHECK(read.error().column == 27);
  CHECK(read.error().byte == 28);
}

TEST_CASE("an edit of a commitment that could never hold is refused, with what is wrong") {
  const auto wrong = [](Field field, std::string value) {
    const CommitmentEdit edit = set(field, std::move(value));
    CHECK(refusal(to_lines({edit})) == "line 1: " + fault_of(edit));
    return fault_of(edit);
  };
  CHECK(wrong(Field::kind, "pledge") ==
        "\"pledge\" is no kind: PLEDGE, AGREEMENT, INSTRUMENT, POSITION, DELIVERY, CONCESSION, REQUEST, REFUSAL");
  CHECK(wrong(Field::kind, "").starts_with("\"\" is no kind"));
  CHECK(wrong(Field::status, "signed_").starts_with("\"signed_\" is no status: requested"));
  CHECK(wrong(Field::modality, "firm").starts_with("\"firm\" is no modality"));
  for (const char* keys : {", a", "a, ", "a, , b", ", "}) CHECK_FALSE(wrong(Field::committers, keys).empty());
  for (const char* day : {"2023-02-29", "2023-13", "2023-00", "2023-01-00", "0000", "23", "2023-1-01", "2023/01",
                          "2023-01-01T00", " 2023", "20x3"})
    CHECK(wrong(Field::due, day).ends_with("is no day: 2026-03-31, 2026-03 or 2026"));

  CHECK(fault_of(addition()).empty());
  CHECK(refusal(R"({"edit": "accept"})") == "line 1: \"accept\" needs \"commitment\"");
  CHECK(refusal(R"({"edit": "note", "commitment": "c"})") == "line 1: \"note\" needs \"value\"");
  CHECK(refusal(R"({"edit": "accept", "commitment": "c", "value": "v"})") == "line 1: \"accept\" has no \"value\"");
  CHECK(refusal(R"({"edit": "hide", "commitment": "c"})") == "line 1: \"hide\" has no \"commitment\"");
  CHECK(refusal(R"({"edit": "set", "commitment": "c", "field": "colour", "value": "v"})")
            .starts_with("line 1: \"colour\" is no field: kind, status, modality, committers, "));
  CHECK(refusal(replaced(kAdded, "AGREEMENT", "DEAL")).starts_with("line 1: \"DEAL\" is no kind: PLEDGE, "));
  CHECK(refusal(replaced(kAdded, "119 133", "119 132")).contains("is not the id of what is added"));
  CHECK(refusal(replaced(kAdded, "119 133", "119 136")) == "line 1: its act is not within its sentence");
  CHECK(refusal(replaced(kAdded, "119 133", "133 119")) == "line 1: its act is empty");
  CHECK(refusal(replaced(kAdded, "100 134", "100 135")) == "line 1: its words are not as long as its sentence");
  CHECK(refusal(replaced(kAdded, "100 134", "134 100")) == "line 1: its sentence is empty");
  for (const char* place : {"100", "100 ", " 100 134", "100  134", "100 134 ", "0100 134", "-1 134", "+100 134",
                            "100 4294967396", "100,134", "a b"})
    CHECK(refusal(replaced(kAdded, "100 134", place)).contains("is no place: "));
  CommitmentEdit nameless = addition();
  nameless.article.clear();
  CHECK(fault_of(nameless) == "it names no article");
  CHECK(fault_of(set(Field::what, "a\xFF")) == "its words are not UTF-8");
  CHECK(fault_of(CommitmentEdit{}) == "it names no commitment");
}

TEST_CASE("what is added has an id of its article and its place, and of nothing else") {
  CommitmentEdit other = addition();
  other.kind = Kind::pledge;
  other.sentence = {90, 140};
  CHECK(added_id(other.article, other.what) == addition().commitment);
  CHECK(added_id("feed0000feed0001", other.what) != addition().commitment);
  CHECK(added_id(other.article, {119, 132}) != addition().commitment);
  CHECK(added_id(other.article, {118, 133}) != addition().commitment);
  CHECK(addition().commitment.size() == 16);
}

TEST_CASE("no line cut short or changed by a byte is read as another edit") {
  const std::string line = "{\"edit\": \"merge\", \"actor\": \"a\", \"other\": \"b\"}";
  for (std::size_t size = 1; size < line.size(); ++size) CHECK_FALSE(read_edits(line.substr(0, size)));
  for (std::size_t at = 0; at < line.size(); ++at) {
    std::string changed = line;
    changed[at] = '{';
    const auto read = read_edits(changed);
    if (!read) continue;
    const auto& edit = std::get<ActorEdit>((*read)[0]);
    CHECK((edit.actor == "{" || edit.other == "{" || changed == line));
  }
  for (std::size_t size = 1; size < kAdded.size(); ++size) CHECK_FALSE(read_edits(kAdded.substr(0, size)));
}

TEST_CASE("a split form's key is the actor's and the form's slug") {
  CHECK(split_key("wang-yi", "State Councilor Wang") == "wang-yi/state-councilor-wang");
}
