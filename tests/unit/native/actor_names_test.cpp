// Actors as people type them.
#include "native/actor_names.h"

#include <catch_amalgamated.hpp>

#include "tests/unit/report/named_summary.h"

namespace {

using namespace entente;
using namespace entente::native;

ActorIndex three() {
  const named::Party china = {"china", "China", ActorType::state, {}, {}, {"Chinese side"}};
  const named::Party wang = {"wang-yi", "Wang Yi", ActorType::person, "china", {}, {"Foreign Minister Wang"}};
  const named::Party side = {"another-side", "Chinese side", ActorType::organisation, {}, {}, {}};
  return ActorIndex(named::summary_of(
      std::vector{named::piece("a", {china, wang}), named::piece("b", {china}), named::piece("c", {side})}));
}

}  // namespace

TEST_CASE("an actor is found by key, name or alias in any case, and a name goes before an alias") {
  const ActorIndex index = three();
  const auto id = [&](std::string_view typed) { return index[find_actor(index, typed)].id; };
  CHECK(id("china") == "china");
  CHECK(id("CHINA") == "china");
  CHECK(id("foreign minister wang") == "wang-yi");
  CHECK(id("chinese SIDE") == "another-side");
  CHECK(find_actor(index, "Chin") == kNoActorNumber);
  CHECK(find_actor(index, "") == kNoActorNumber);
}

TEST_CASE("who types a name that nobody has is told the nearest") {
  const ActorIndex index = three();
  CHECK(unknown_actor(index, "Chna") == "no article names an actor \"Chna\"; near to it are China");
  CHECK(unknown_actor(index, "Wang") == "no article names an actor \"Wang\"; near to it are Wang Yi");
  CHECK(unknown_actor(index, "Zanzibar") ==
        "no article names an actor \"Zanzibar\"; \"entente actors\" lists those there are");
}
