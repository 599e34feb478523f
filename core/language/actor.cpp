// Naming in three steps: tokens as a reader of names sees them, candidates sentence by sentence, then the
// article as a whole decides which candidates are one actor.
#include "core/language/actor.h"

#include "core/language/acronyms.h"
#include "core/language/candidates.h"
#include "core/language/linking.h"
#include "core/language/name_text.h"

namespace entente {

std::string_view type_name(ActorType type) {
  switch (type) {
    case ActorType::state:
      return "state";
    case ActorType::person:
      return "person";
    case ActorType::organisation:
      return "organisation";
    case ActorType::place:
      return "place";
    case ActorType::initiative:
      return "initiative";
  }
  return "";
}

Naming name_actors(const Layout& layout, Span headline) {
  const NameText text(layout, headline);
  const std::vector<Bracketed> brackets = bracketed_acronyms(text);
  return link_candidates(text, find_candidates(text, brackets), brackets);
}

}  // namespace entente
