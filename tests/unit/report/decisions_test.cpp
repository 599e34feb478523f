// Edits as lines: what is written is read again, and what is not understood is refused in words.
#include "core/report/decisions.h"

#include <catch_amalgamated.hpp>

namespace {

using namespace entente;
using Verb = ActorEdit::Verb;

std::string refusal(std::string_view lines) {
  const auto read = read_edits(lines);
  REQUIRE_FALSE(read);
  return read.error().message;
}

}  // namespace

TEST_CASE("edits that are written and read are the same, and written again they are the same bytes") {
  const ActorEdits edits = {
      {Verb::merge, "prc", "china", "", {}},
      {Verb::split, "wang-yi", "Wang \"the\\other\"\n\u738b", "", {}},
      {Verb::rename, "wang-yi", "", "Wang Yi", {}},
      {Verb::retype, "gaza", "", "", ActorType::place},
      {Verb::hide, "afp", "", "", {}},
  };
  const std::string lines = to_lines(edits);
  const auto read = read_edits(lines);
  REQUIRE(read);
  for (std::size_t i = 0; i < edits.size(); ++i) {
    CAPTURE(i);
    CHECK((*read)[i].verb == edits[i].verb);
    CHECK((*read)[i].actor == edits[i].actor);
    CHECK((*read)[i].other == edits[i].other);
    CHECK((*read)[i].name == edits[i].name);
  }
  CHECK((*read)[3].type == ActorType::place);
  CHECK(to_lines(*read) == lines);
  CHECK(lines.starts_with("{\"edit\": \"merge\", \"actor\": \"prc\", \"other\": \"china\"}\n"));
}

TEST_CASE("members may stand in any order, with white space, and empty lines are passed over") {
  const auto read = read_edits("\n  \r\n{ \"actor\" : \"a\" ,\t\"edit\":\"hide\"}\r\n");
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(read->front() == ActorEdit{Verb::hide, "a", "", "", ActorType::organisation});
  CHECK(read_edits("")->empty());
}

TEST_CASE("a line that cannot be carried out as written is refused with its number and the reason") {
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"a\"}\n{\"edit\": \"hide\"").starts_with("line 2: "));
  CHECK(refusal("[]") == "line 1: it is no object");
  CHECK(refusal("{\"actor\": \"a\"}") == "line 1: it has no \"edit\"");
  CHECK(refusal("{\"edit\": \"drop\", \"actor\": \"a\"}") ==
        "line 1: \"drop\" is no edit: merge, split, rename, retype, hide");
  CHECK(refusal("{\"edit\": \"hide\"}") == "line 1: \"hide\" needs \"actor\"");
  CHECK(refusal("{\"edit\": \"merge\", \"actor\": \"a\"}") == "line 1: \"merge\" needs \"other\"");
  CHECK(refusal("{\"edit\": \"rename\", \"actor\": \"a\", \"name\": \"\"}") == "line 1: \"rename\" needs \"name\"");
  CHECK(refusal("{\"edit\": \"retype\", \"actor\": \"a\", \"type\": \"ship\"}") ==
        "line 1: \"ship\" is no type: state, person, organisation, place, initiative");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"a\", \"name\": \"b\"}") == "line 1: \"hide\" has no \"name\"");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"a\", \"actor\": \"b\"}") == "line 1: \"actor\" stands in it twice");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": 3}") == "line 1: a member is no string");
  CHECK(refusal("{\"edit\": \"hide\", \"actor\": \"\xFF\"}") == "line 1: it is not UTF-8");
  const auto read = read_edits("\n\n{\"edit\": \"hide\", \"actor\": 3}");
  REQUIRE_FALSE(read);
  CHECK(read.error().line == 3);
  CHECK(read.error().column == 27);
  CHECK(read.error().byte == 28);
}

TEST_CASE("no line cut short or changed by a byte is read as another edit") {
  const std::string line = "{\"edit\": \"merge\", \"actor\": \"a\", \"other\": \"b\"}";
  for (std::size_t size = 1; size < line.size(); ++size) CHECK_FALSE(read_edits(line.substr(0, size)));
  for (std::size_t at = 0; at < line.size(); ++at) {
    std::string changed = line;
    changed[at] = '{';
    const auto read = read_edits(changed);
    if (read) CHECK(((*read)[0].actor == "{" || (*read)[0].other == "{" || changed == line));
  }
}

TEST_CASE("a split form's key is the actor's and the form's slug") {
  CHECK(split_key("wang-yi", "State Councilor Wang") == "wang-yi/state-councilor-wang");
}
