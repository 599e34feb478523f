// Why a cue gave no commitment. Sentences are made up.
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "core/extract/analysis.h"

using namespace entente;

namespace {

struct Told {
  std::string cue;
  Dismissal why;
};

std::vector<Told> dismissed_in(std::string text) {
  Article article;
  article.text = std::move(text);
  std::vector<Told> told;
  for (const DismissedCue& one : find_dismissed_cues(article))
    told.push_back({std::string(slice(article.text, one.cue)), one.why});
  return told;
}

// The one reason given for the one cue of `text`.
Dismissal reason(const std::string& text) {
  const std::vector<Told> told = dismissed_in(text);
  REQUIRE(told.size() == 1);
  return told[0].why;
}

}  // namespace

TEST_CASE("a cue with nobody who can be bound is dismissed for want of a party") {
  CHECK(reason("The belt guarantees that nobody falls.") == Dismissal::no_party);
}

TEST_CASE("a cue is dismissed when what it needs does not follow") {
  CHECK(reason("Norway agreed.") == Dismissal::no_act);
}

TEST_CASE("a cue before a state of things is dismissed as no deed") {
  CHECK(reason("Norway will be cold.") == Dismissal::no_deed);
}

TEST_CASE("a cue in a tense or voice that commits nobody is dismissed for it") {
  CHECK(reason("Wheat provided by Kenya was eaten.") == Dismissal::tense);
}

TEST_CASE("what only could be is dismissed for its mood") { CHECK(reason("Kenya could sign.") == Dismissal::mood); }

TEST_CASE("a cue whose words are used in another sense is dismissed for that") {
  CHECK(reason("The signed paper was lost.") == Dismissal::no_verb);
}

TEST_CASE("a sentence too long to be read is told once") {
  std::string list = "Norway pledged to build";
  for (int i = 0; i < 600; ++i) list += " a bridge,";
  CHECK(reason(list + " a road.") == Dismissal::too_long);
}

TEST_CASE("a sentence that gave a commitment tells nothing of its other cues") {
  CHECK(dismissed_in("Norway agreed to build a bridge, which Kenya could sign.").empty());
}

TEST_CASE("cues that overlap are one place, told by the longer of them") {
  const std::vector<Told> told = dismissed_in("The pot was ready for rain.");
  REQUIRE(told.size() == 1);
  CHECK(told[0].cue == "was ready for");
}

TEST_CASE("dismissed cues stand in the order of the text, and change nothing of what is found") {
  Article article;
  article.text = "Norway agreed. Kenya pledged to build a bridge. Kenya could sign.";
  const Analysis made = analyse(article);
  const std::vector<DismissedCue> told = find_dismissed_cues(article);
  REQUIRE(told.size() == 2);
  CHECK(told[0].sentence == 0);
  CHECK(told[1].sentence == 2);
  CHECK(made.commitments.size() == 1);
}
