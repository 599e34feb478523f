#include "ui/derived.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_report.h"

using namespace entente;
using namespace entente::ui;

TEST_CASE("rows are found by key, and an unknown key is its own name") {
  Derived derived;
  const Snapshot snapshot = made::snapshot(1);
  derived.update(snapshot, {});
  REQUIRE(derived.actor("wang-yi") != nullptr);
  CHECK(derived.actor("wang-yi")->name == "Wang Yi");
  CHECK(derived.actor("nobody") == nullptr);
  CHECK(derived.name("nobody") == "nobody");
  CHECK(derived.names({"china", "sco"}) == "China, SCO");
  REQUIRE(derived.link("pakistan", "china") != nullptr);
  CHECK(derived.link("pakistan", "china")->sentences == 2);
}

TEST_CASE("lists follow the search and the sort") {
  Derived derived;
  UiState state;
  const Snapshot snapshot = made::snapshot(1);
  derived.update(snapshot, state);
  CHECK(derived.actors() == Rows{0, 1, 2, 3});
  apply(state, SortBy{View::actors, 0, false});
  derived.update(snapshot, state);
  CHECK(derived.actors() == Rows{1, 0, 3, 2});  // China, Pakistan, SCO, Wang Yi
  apply(state, Search{"PAK"});
  derived.update(snapshot, state);
  CHECK(derived.actors() == Rows{0});
  CHECK(derived.articles().empty());
}

TEST_CASE("rows that tie keep the report's order in both directions") {
  Derived derived;
  UiState state;
  const Snapshot snapshot = made::snapshot(1);
  for (int i = 0; i < 2; ++i) {
    apply(state, SortBy{View::actors, 4, true});  // articles: 1 for all
    derived.update(snapshot, state);
    CHECK(derived.actors() == Rows{0, 1, 2, 3});
  }
}

TEST_CASE("commitments stand under their article, and a heading without rows falls out") {
  Derived derived;
  UiState state;
  const Snapshot snapshot = made::snapshot(1);
  derived.update(snapshot, state);
  REQUIRE(derived.commitment_lines().size() == 4);
  CHECK(derived.commitment_lines()[0].is_heading);
  CHECK(derived.commitment_lines()[2].row == 1);
  apply(state, ToggleKind{Kind::pledge});
  derived.update(snapshot, state);
  REQUIRE(derived.commitment_lines().size() == 2);
  CHECK(derived.commitment_lines()[0].row == 1);                             // article a2
  CHECK(derived.by_kind()[static_cast<std::size_t>(Kind::agreement)] == 1);  // counts do not follow the filter
}

TEST_CASE("evidence is gathered anew for a new focus, report or finding, not for progress or an article alone") {
  Derived derived;
  UiState state;
  state.focus = {Focus::On::term, "road", {}};
  Snapshot snapshot = made::snapshot(1);
  snapshot.findings = std::make_shared<const Findings>(made::findings("road", "road"));
  derived.update(snapshot, state);
  REQUIRE_FALSE(derived.evidence().passages.empty());
  const Passage* const first = derived.evidence().passages.data();
  ++snapshot.version;
  ++snapshot.progress.files_done;
  snapshot.articles.push_back(made::article("a2"));
  derived.update(snapshot, state);
  CHECK(derived.evidence().passages.data() == first);
  state.focus = {Focus::On::article, "a1", {}};
  derived.update(snapshot, state);
  CHECK(derived.evidence().passages.empty());
  CHECK(derived.evidence().commitments.size() == 1);
  snapshot.report = snapshot.pile = std::make_shared<const Report>();
  derived.update(snapshot, state);
  CHECK(derived.evidence().commitments.empty());
  state.focus = {Focus::On::term, "rained", {}};
  derived.update(snapshot, state);
  CHECK(derived.evidence().waits);
  snapshot.findings = std::make_shared<const Findings>(made::findings("rained", "rained"));
  derived.update(snapshot, state);
  CHECK(derived.evidence().passages.size() == 1);
}

TEST_CASE("terms stand as they were found, and follow the search") {
  Derived derived;
  UiState state;
  Snapshot snapshot = made::snapshot(1);
  derived.update(snapshot, state);
  CHECK(derived.terms() == Rows{0, 1});
  REQUIRE(derived.figures("talks") != nullptr);
  CHECK(derived.figures("talks")->target.count == 1);
  CHECK(derived.figures("nosuch") == nullptr);
  apply(state, Search{"TAL"});
  derived.update(snapshot, state);
  CHECK(derived.terms() == Rows{1});
  CHECK(derived.top_terms() == Rows{1});
  Findings turned = made::findings();
  TermTable table = *turned.terms.value;
  std::swap(table.rows[0], table.rows[1]);
  turned.terms.value = std::make_shared<const TermTable>(table);
  snapshot.findings = std::make_shared<const Findings>(turned);
  derived.update(snapshot, state);
  CHECK(derived.terms() == Rows{0});
  CHECK(derived.figures("talks") == turned.terms.value->rows.data());
}

TEST_CASE("lists show the selection, look-ups reach everything read") {
  Snapshot snapshot = made::snapshot(1);
  Report few = made::report();
  few.articles.erase(few.articles.begin());
  few.actors.resize(1);
  few.links.clear();
  few.commitments.erase(few.commitments.begin());
  snapshot.report = std::make_shared<const Report>(few);
  Derived derived;
  derived.update(snapshot, {});
  CHECK(derived.actors() == Rows{0});
  CHECK(derived.articles().size() == 2);
  CHECK(derived.pile().starts_with("2 of 3 articles"));
  REQUIRE(derived.actor("sco") != nullptr);
  CHECK(derived.name("sco") == "SCO");
  REQUIRE(derived.article("a1") != nullptr);
  REQUIRE(derived.commitment("c1") != nullptr);
  CHECK(derived.commitment("c2") == snapshot.report->commitments.data());
  REQUIRE(derived.link("china", "pakistan") != nullptr);
  CHECK(derived.commitments_of("a1") == Rows{0});  // of the pile
  CHECK(derived.commitments_of("a2") == Rows{1});
  REQUIRE(derived.commitment_lines().size() == 2);
  CHECK(derived.commitment_lines()[1].row == 0);  // of the selection
  snapshot.report = snapshot.pile;
  derived.update(snapshot, {});
  CHECK(derived.pile().starts_with("3 articles"));
  CHECK(derived.actors().size() == 4);
}

TEST_CASE("the pile is summed up by articles, days and sources") {
  Derived derived;
  derived.update(made::snapshot(1), {});
  CHECK(derived.pile() == "3 articles, 2022-03-21 to 2022-03-22");
}

TEST_CASE("of the files those with trouble come first, the worst at the top, and each is found by file and part") {
  auto report = std::make_shared<Report>();
  const auto add = [&](std::string file, std::string part, InputCounts counts, std::vector<std::uint32_t> problems) {
    FileRow row;
    row.source.file = std::move(file);
    row.source.part = std::move(part);
    row.source.counts = counts;
    row.problems = std::move(problems);
    report->files.push_back(row);
  };
  add("a.txt", "", {1, 1, 0, 0, 0}, {});
  add("b.txt", "", {1, 0, 0, 0, 1}, {});
  add("c.txt", "", {1, 1, 0, 0, 0}, {0});
  add("d.zip", "", {0, 0, 0, 0, 0}, {});
  add("d.zip", "x.txt", {3, 1, 1, 1, 0}, {1, 2});
  add("e.pdf", "", {1, 0, 0, 1, 0}, {3});
  Snapshot snapshot = made::snapshot(1);
  snapshot.report = report;
  Derived derived;
  UiState state;
  derived.update(snapshot, state);
  CHECK(derived.files() == Rows{5, 4, 2, 1, 0, 3});
  CHECK(state_name(state_of(report->files[4])) == "in part");
  REQUIRE(derived.file("d.zip", "x.txt") != nullptr);
  CHECK(derived.file("d.zip", "x.txt")->source.counts.given == 3);
  CHECK(derived.file("d.zip", "y.txt") == nullptr);
  apply(state, Search{"d.ZIP"});
  derived.update(snapshot, state);
  CHECK(derived.files() == Rows{4, 3});
}
