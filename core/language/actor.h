// Who is named. An Actor is a named party (a state, a person, an organisation, a place, an initiative); a Mention is
// one place where it is named. Within one article actors are indices; across articles they are stable keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"
#include "core/text/layout.h"

namespace entente {

enum class ActorType : std::uint8_t { state, person, organisation, place, initiative };

[[nodiscard]] std::string_view type_name(ActorType type);  // "state", ...

struct Actor {
  std::string key;   // stable across articles: slug of the canonical name ("wang-yi")
  std::string name;  // canonical: fullest form in the article; a state's common English name
  ActorType type = ActorType::organisation;
  std::vector<std::string> aliases;  // surface forms other than `name`, sorted, unique
  std::string of;                    // key of the state or body it belongs to; may be empty
  std::string role;                  // "foreign minister"; may be empty
};

struct Mention {
  Span span;
  std::uint32_t actor = 0;  // index into Naming::actors
};

struct Naming {
  std::vector<Actor> actors;
  std::vector<Mention> mentions;  // in text order, not overlapping
};

// Names the actors of one article. `headline` is the headline's span in layout.text, or empty.
// Borrows `layout` for the call.
[[nodiscard]] Naming name_actors(const Layout& layout, Span headline);

}  // namespace entente
