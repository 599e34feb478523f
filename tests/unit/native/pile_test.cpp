// Looking up what a user typed.
#include "native/pile.h"

#include <catch_amalgamated.hpp>

namespace {

using namespace entente;
using namespace entente::native;

using Words = std::vector<std::string>;

Summary summary_of_three() {
  Summary out;
  out.strings = {"China", "Foreign Minister Wang", "Mr Wang", "Wang Yi", "china", "wang-li", "wang-yi"};
  for (const auto& [id, file, source] : {std::tuple("1", "news/a.txt", "Xinhua"),
                                         std::tuple("2", "news/b.csv", "XINHUA"), std::tuple("3", "news/b.csv", "")}) {
    ArticleFacts& facts = out.articles.emplace_back().facts;
    facts.id = id;
    facts.file = file;
    facts.source = source;
  }
  const auto string = [&](const char* text) { return find_string(out.strings, text); };
  out.actors = {{string("china"), 0, string("China"), 0, 0, ActorType::state},
                {string("wang-li"), 0, string("Wang Yi"), 0, 0, ActorType::person},
                {string("wang-yi"), 0, string("Wang Yi"), 0, 0, ActorType::person},
                {string("wang-yi"), 1, string("Wang Yi"), 0, 0, ActorType::person}};
  out.aliases = {{string("wang-yi"), string("Foreign Minister Wang"), 0}};
  return out;
}

std::optional<Query> look_up(const Choice& choice, std::string& problem) {
  const Summary summary = summary_of_three();
  return looked_up(choice, summary, ActorIndex(summary), problem);
}

}  // namespace

TEST_CASE("an outlet is found in any case, under every spelling that it has") {
  Choice choice;
  choice.sources = {"xinhua"};
  std::string problem;
  CHECK(look_up(choice, problem)->sources == Words{"Xinhua", "XINHUA"});
  choice.sources = {"Dawn"};
  CHECK_FALSE(look_up(choice, problem).has_value());
  CHECK(problem == "no article is from \"Dawn\"; the outlets are XINHUA, Xinhua");
}

TEST_CASE("an actor is found by key, or by a name or alias in any case; of several the one in most articles") {
  std::string problem;
  const auto actor = [&](const std::string& typed) {
    Choice choice;
    choice.actors = {typed};
    const auto query = look_up(choice, problem);
    return query ? query->actors : Words{};
  };
  CHECK(actor("china") == Words{"china"});
  CHECK(actor("wang-li") == Words{"wang-li"});
  CHECK(actor("wang yi") == Words{"wang-yi"});
  CHECK(actor("FOREIGN MINISTER WANG") == Words{"wang-yi"});
  CHECK(actor("Mr Wang").empty());  // a string of the summary, but nobody's name
  CHECK(problem == "no article names an actor \"Mr Wang\"; \"entente actors\" lists those there are");
}

TEST_CASE("articles are found by id, by path, and by the last part of it with all that the file holds") {
  std::string problem;
  const auto articles = [&](const std::string& typed) {
    Choice choice;
    choice.articles = {typed};
    const auto query = look_up(choice, problem);
    return query ? query->articles : Words{};
  };
  CHECK(articles("2") == Words{"2"});
  CHECK(articles("news/a.txt") == Words{"1"});
  CHECK(articles("b.csv") == Words{"2", "3"});
  CHECK(articles("news").empty());
  CHECK(problem == "no article has the id or file \"news\"");
}

TEST_CASE("what needs no looking up is asked as it is") {
  Choice choice;
  choice.from = "2022-01-01";
  choice.to = "2022-12-31";
  choice.holding = {"road"};
  choice.others = true;
  std::string problem;
  const auto query = look_up(choice, problem);
  REQUIRE(query.has_value());
  CHECK(query->from == "2022-01-01");
  CHECK(query->to == "2022-12-31");
  CHECK(query->holding == Words{"road"});
  CHECK(query->others);
}
