// What is made of a summary in steps: the same as at once, wherever a step ends and whatever else is made between two.
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "core/report/report.h"
#include "core/report/stories.h"
#include "core/store/codec.h"
#include "core/store/merge_in_steps.h"
#include "tests/unit/report/stated_summary.h"

using namespace entente;

namespace {

// So many that every loop takes more than one step.
std::vector<stated::Page> pages(std::size_t count) {
  const std::vector<std::string> states = {"norland", "sudmark", "estmark", "westonia"};
  const std::vector<std::string> works = {"bridge", "railway", "harbour", "pipeline", "school", "airport"};
  std::vector<stated::Page> out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string& by = states[i % 4];
    const std::string& to = states[(i + 1 + i / 4 % 3) % 4];
    const std::string act = "build a " + works[i % 6] + " of " + std::to_string(i % 40) + " miles";
    stated::Page page{"page-" + std::to_string(i), "2020-03-" + std::to_string(10 + i % 20), "Herald", "News"};
    stated::Line& line = page.lines.emplace_back();
    line.text = "It will " + act + " for its neighbour soon.";
    line.cue = "will";
    line.what = act;
    line.committers = {by};
    line.counterparties = {to};
    out.push_back(std::move(page));
  }
  return out;
}

// All that a report of a summary is made from, one after another.
struct Making {
  explicit Making(const Summary& from) : summary(from) {}

  const Summary& summary;
  ActorEdits actor_edits;
  CommitmentEdits commitment_edits;
  TermIndex terms;
  ActorIndex actors;
  CommitmentIndex commitments;
  ArticleSet every = ArticleSet(summary.articles.size(), true);
  Report report;

  Steps make() {
    Stories stories;
    co_await Stories::make(summary.articles, stories);
    co_await TermIndex::make(summary, TermForm::surface, std::move(stories), terms);
    co_await ActorIndex::make(summary, actor_edits, actors);
    co_await CommitmentIndex::make(summary, actors, terms.stories(), commitment_edits, commitments);
    co_await make_report(summary, terms, actors, commitments, every, {}, report);
  }
};

}  // namespace

TEST_CASE("indices and a report made in turns with another's are the same bytes as those made at once") {
  const Summary all = stated::summary_of(pages(600)), few = stated::summary_of(pages(50));
  Making first(all), second(few);
  Steps one = first.make(), other = second.make();
  std::size_t steps = 0;
  for (bool goes_on = true; goes_on; ++steps) {
    goes_on = one.step();
    goes_on = other.step() || goes_on;
  }
  CHECK(steps > 30);
  CHECK(to_json(first.report) == to_json(make_report(all)));
  CHECK(to_json(second.report) == to_json(make_report(few)));
}

TEST_CASE("what is given up halfway leaves nothing behind, and may be made anew") {
  const Summary all = stated::summary_of(pages(100));
  const std::string wanted = to_json(make_report(all));
  for (const int end : {1, 10, 20, 30, 40}) {
    Making given_up(all);
    Steps steps = given_up.make();
    for (int i = 0; i < end; ++i) static_cast<void>(steps.step());
  }
  Making made(all);
  made.make().run();
  CHECK(to_json(made.report) == wanted);
}

TEST_CASE("summaries merged in steps are the bytes of those merged at once") {
  const std::vector<stated::Page> most = pages(200);
  const Summary a = stated::summary_of({most.begin(), most.begin() + 120});
  const Summary b = stated::summary_of({most.begin() + 80, most.end()});
  Summary merged = a;
  std::size_t steps = 1;
  for (Steps merging = merge_in_steps(merged, b); merging.step();) ++steps;
  CHECK(steps > 10);
  CHECK(encode(merged) == encode(merge(a, b)));
}
