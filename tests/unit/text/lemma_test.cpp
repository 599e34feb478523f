// Lemmas by rule and by list.
#include "core/text/lemma.h"

#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/inflect.h"

using namespace entente;

namespace {

// Every form in `forms` has the lemma that stands first.
void check(std::string_view wanted, const std::vector<std::string_view>& forms) {
  CHECK(lemma(wanted) == wanted);
  for (const std::string_view form : forms) {
    INFO(form);
    CHECK(lemma(form) == wanted);
  }
}

}  // namespace

TEST_CASE("plurals go back to the singular") {
  check("minister", {"ministers", "minister's"});
  check("party", {"parties"});
  check("box", {"boxes"});
  check("church", {"churches"});
  check("case", {"cases"});
  check("child", {"children"});
  check("crisis", {"crises"});
  check("wolf", {"wolves"});
  check("hero", {"heroes"});
}

TEST_CASE("forms of verbs go back to the base") {
  check("agree", {"agrees", "agreed", "agreeing"});
  check("declare", {"declares", "declared", "declaring"});
  check("appear", {"appears", "appeared", "appearing"});
  check("create", {"creates", "created", "creating"});
  check("treat", {"treats", "treated", "treating"});
  check("plan", {"plans", "planned", "planning"});
  check("pass", {"passes", "passed", "passing"});
  check("handle", {"handled", "handling"});
  check("study", {"studies", "studied", "studying"});
  check("visit", {"visited", "visiting"});
  check("invite", {"invited", "inviting"});
  check("offer", {"offered", "offering"});
  check("measure", {"measured", "measuring"});
  check("add", {"adds", "added", "adding"});
  check("meet", {"met"});
  check("leave", {"left", "leaving"});
  check("begin", {"began", "begun", "beginning"});
  check("be", {"is", "are", "was", "were", "been", "being"});
  check("have", {"has", "had", "having"});
}

TEST_CASE("degrees of adjectives go back to the plain form") {
  check("large", {"larger", "largest"});
  check("big", {"bigger", "biggest"});
  check("happy", {"happier", "happiest"});
  check("good", {"better", "best"});
  check("minister", {});  // no degree of anything
}

TEST_CASE("what only looks like a form stays as it is") {
  for (const std::string_view word :
       {"news",    "series", "thus", "always", "analysis",     "congress", "king", "spring",
        "nothing", "red",    "need", "bus",    "during",       "beijing",  "",     "s",
        "'s",      "ing",    "ed",   "1990s",  "\xC3\xA9tats", "covid-19"}) {
    CHECK(lemma(word) == word);
  }
}

TEST_CASE("of most regular verbs all forms that can be made are undone") {
  // Both directions are by rule, so that they check each other.
  for (const std::string_view base :
       {"accept",  "announce", "approve",  "argue",   "arrange", "assume",  "belong",  "change",  "combine", "conclude",
        "decide",  "define",   "describe", "develop", "engage",  "escape",  "explain", "express", "focus",   "happen",
        "include", "invade",   "launch",   "limit",   "manage",  "mention", "move",    "name",    "pledge",  "promote",
        "protect", "provide",  "repair",   "require", "secure",  "settle",  "shout",   "type",    "vote"}) {
    for (const VerbForm& form : VerbForms(base)) {
      INFO(form.word);
      CHECK(lemma(form.word) == base);
    }
  }
}
