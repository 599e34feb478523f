// Which decisions a project file holds, what is said of it, and when closing is asked about.
#include "ui/project_file.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "tests/unit/ui/made_report.h"
#include "ui/desk.h"

using namespace entente;
using namespace entente::ui;
using Outcome = ProjectWritten::Outcome;

namespace {

Actions hidden(const std::string& actor) {
  ActorEdit hide;
  hide.verb = ActorEdit::Verb::hide;
  hide.actor = actor;
  return {Decide{hide}};
}

// A decision, and the project that was asked to be written with it.
struct Saved {
  made::NotingPlatform platform;
  Desk desk{platform};

  Saved() {
    desk.carry_out(hidden("prc"));
    desk.carry_out(Actions{Request::save_project});
  }
};

}  // namespace

TEST_CASE("closing asks once about decisions that no project file holds") {
  made::NotingPlatform platform;
  Desk desk(platform);
  CHECK(desk.may_close());
  desk.carry_out(hidden("prc"));
  CHECK_FALSE(desk.may_close());
  CHECK(desk.state().closing_shown);
  CHECK(desk.may_close());
  desk.carry_out(hidden("beijing"));
  CHECK_FALSE(desk.may_close());
}

TEST_CASE("what a file holds is not asked about, and the status line says when it was written") {
  Saved saved;
  Desk& desk = saved.desk;
  REQUIRE(saved.platform.saved.contains("project.entente"));
  desk.project_written({Outcome::written, "14:02", {}});
  CHECK(desk.may_close());
  CHECK(desk.session_note().words.ends_with("; project file last written 14:02"));
  desk.carry_out(hidden("beijing"));
  CHECK_FALSE(desk.may_close());
}

TEST_CASE("a download is said to be a handing over") {
  Saved saved;
  Desk& desk = saved.desk;
  desk.project_written({Outcome::handed_over, "14:02", {}});
  CHECK(desk.session_note().words.ends_with("; project file last handed to the browser 14:02"));
  CHECK(desk.may_close());
}

TEST_CASE("a project that was not written holds nothing, and says why") {
  Saved saved;
  Desk& desk = saved.desk;
  desk.project_written({Outcome::failed, {}, "the disk is full"});
  CHECK(desk.session_note().is_problem);
  CHECK(desk.session_note().words.ends_with("; the project file was not written: the disk is full"));
  CHECK_FALSE(desk.may_close());
  desk.carry_out(Actions{Request::save_project});
  desk.project_written({Outcome::given_up, {}, {}});
  CHECK(desk.session_note().is_problem);
}

TEST_CASE("decisions of an earlier visit had their question") {
  made::NotingPlatform platform;
  {
    Desk before(platform);
    before.carry_out(hidden("prc"));
  }
  Desk desk(platform);
  REQUIRE(desk.state().session.edits.size() == 1);
  CHECK(desk.may_close());
  desk.carry_out(hidden("beijing"));
  CHECK_FALSE(desk.may_close());
}

TEST_CASE("a project that is saved twice in a row is held when both are written") {
  Saved saved;
  saved.desk.carry_out(Actions{Request::save_project});
  saved.desk.project_written({Outcome::written, "14:02", {}});
  saved.desk.project_written({Outcome::written, "14:02", {}});
  CHECK(saved.desk.may_close());
}
