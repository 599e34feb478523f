// What the user decided about actors, as edits: a list that only grows, replayed over any new analysis. An edit speaks
// of actors by key, and a key stands for whatever actor holds it now, so that edits outlive new articles, a better
// lexicon and each other. An edit whose actor is not there does nothing, and is told as such.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/language/actor.h"

namespace entente {

struct ActorEdit {
  enum class Verb : std::uint8_t {
    merge,   // `actor` is the same as `other`, under the id and name of `other`
    split,   // `other`, a key joined to `actor`, or one of its forms, is somebody else: split_key(actor, other)
    rename,  // `actor` is called `name`
    retype,  // `actor` is of `type`
    hide,    // `actor` is left out of every list, link and network; its words stay
  };
  Verb verb = Verb::merge;
  std::string actor;                         // key
  std::string other;                         // merge: key; split: key or form
  std::string name;                          // rename
  ActorType type = ActorType::organisation;  // retype
  friend bool operator==(const ActorEdit&, const ActorEdit&) = default;
};
using ActorEdits = std::vector<ActorEdit>;

[[nodiscard]] std::string_view verb_name(ActorEdit::Verb verb);  // "merge", ...

// The id of what a split makes of a form: the actor's key, "/" and the form's slug. Of a key: that key itself.
[[nodiscard]] std::string split_key(std::string_view actor, std::string_view form);

// The edits as lines of JSON, each {"edit": "merge", "actor": "...", ...}, in order; canonical, so that written, read
// and written again they are equal bytes. The message of a refusal names the line and what is wrong with it.
[[nodiscard]] std::string to_lines(const ActorEdits& edits);
[[nodiscard]] Result<ActorEdits> read_edits(std::string_view lines);

}  // namespace entente
