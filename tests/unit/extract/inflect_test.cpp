// Verb forms by rule and by list.
#include <catch_amalgamated.hpp>

#include <algorithm>
#include <bit>

#include "core/base/parts.h"
#include "core/extract/cues.h"
#include "core/extract/vocabulary.h"
#include "core/text/inflect.h"
#include "lexicon/cues.h"

using namespace entente;

namespace {

bool has_form(std::string_view base, std::string_view word, std::uint8_t form) {
  return std::ranges::any_of(VerbForms(base),
                             [&](const VerbForm& one) { return one.word == word && (one.forms & form) != 0; });
}

}  // namespace

TEST_CASE("regular verbs follow the spelling") {
  CHECK(has_form("pledge", "pledging", kIng));
  CHECK(has_form("pledge", "pledged", kParticiple));
  CHECK(has_form("ratify", "ratifies", kThird));
  CHECK(has_form("ratify", "ratified", kPast));
  CHECK(has_form("publish", "publishes", kThird));
  CHECK(has_form("agree", "agreeing", kIng));
}

TEST_CASE("irregular and doubled verbs are listed") {
  CHECK(has_form("withdraw", "withdrew", kPast));
  CHECK(has_form("withdraw", "withdrawn", kParticiple));
  CHECK_FALSE(has_form("withdraw", "withdrew", kParticiple));
  CHECK(has_form("permit", "permitted", kPast));
  CHECK(has_form("permit", "permitting", kIng));
  CHECK(has_form("cancel", "cancelled", kParticiple));
  CHECK(has_form("cancel", "canceled", kParticiple));
}

TEST_CASE("the vocabulary joins what all lists say of a word") {
  const Vocabulary& words = vocabulary();
  const WordFacts& agreement = words.facts(words.find("agreement"));
  CHECK((agreement.classes & word::kDocument) != 0);
  const WordFacts& provided = words.facts(words.find("provided"));
  CHECK((provided.verbs & verb::kAid) != 0);
  CHECK((provided.classes & word::kSubordinator) != 0);
  CHECK(words.find("qwertyuiop") == 0);
}

TEST_CASE("every cue line has a pattern, a frame and codes") {
  const Vocabulary& words = vocabulary();
  std::size_t reachable = 0;
  for (WordId id = 1; id < words.size(); ++id) {
    for (const std::uint16_t index : cue_table().starting_with(id)) {
      const Cue& cue = cue_table().cue(index);
      INFO(cue.id);
      CHECK_FALSE(cue.pattern.empty());
      CHECK_FALSE(cue.frames.empty());
      CHECK_FALSE(cue.plover.empty());
      CHECK_FALSE(cue.cameo.empty());
      ++reachable;
    }
  }
  CHECK(reachable > 200);
}

TEST_CASE("every name in a cue line is one the finder knows") {
  for (std::size_t i = 0; i < lexicon::k_cues.size(); ++i) {
    const auto& row = lexicon::k_cues[i];
    const Cue& cue = cue_table().cue(static_cast<std::uint16_t>(i));
    INFO(cue.id);
    CHECK(kind_name(cue.kind) == row[3]);
    CHECK(status_name(cue.status) == row[4]);
    CHECK(modality_name(cue.modality) == row[5]);
    std::size_t names = 0;
    each_part(row[2], " ", [&](std::string_view) { ++names; });
    CHECK(cue.frames.size() + static_cast<std::size_t>(std::popcount(cue.needs)) == names);
  }
}
