// What the user decided about actors and commitments, as edits: a list that only grows, replayed over any new analysis.
// An edit speaks of actors by key, and a key stands for whatever actor holds it now; of commitments by id, which their
// place in their article gives. So edits outlive new articles, a better lexicon and each other. An edit whose actor or
// commitment is not there does nothing, and is told as such.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.h"
#include "core/base/types.h"
#include "core/extract/commitment.h"
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

// What of a commitment can be set by hand.
enum class CommitmentField : std::uint8_t {
  kind,  // kind, status, modality: by name ("PLEDGE")
  status,
  modality,
  committers,  // parties: keys of actors, parted by ", "; empty for nobody
  requesters,
  counterparties,
  speaker,  // a key, or empty
  what,     // what, deadline, amount: words of the sentence, or empty
  deadline,
  amount,
  due,    // "2026-03-31", "2026-03", "2026", or empty
  topic,  // by name, or empty
};
[[nodiscard]] std::string_view field_name(CommitmentField field);  // "kind", ...

struct CommitmentEdit {
  enum class Verb : std::uint8_t {
    accept,  // it is right as it stands now
    reject,  // it is no commitment, or not the one that the row says
    reopen,  // neither is decided any more
    set,     // `field` of it is `value`
    note,    // `value` is remarked on it; an empty one takes the remark away
    add,     // `what` within `sentence` of `article` is a commitment of `kind`, and was not found; `value` has the
             // sentence's words. Its id is added_id(article, what); `commitment` is that id.
  };
  Verb verb = Verb::accept;
  std::string commitment;  // id
  CommitmentField field = CommitmentField::kind;
  std::string value;
  std::string article;  // id
  Span sentence, what;  // of the article's text
  Kind kind = Kind::pledge;
  friend bool operator==(const CommitmentEdit&, const CommitmentEdit&) = default;
};
using CommitmentEdits = std::vector<CommitmentEdit>;

[[nodiscard]] std::string_view verb_name(CommitmentEdit::Verb verb);  // "accept", ...
[[nodiscard]] std::string added_id(std::string_view article, Span what);
// Why the edit cannot hold, whatever is analysed: no such kind, a day that is none, a field that needs a value; empty
// when it can.
[[nodiscard]] std::string fault_of(const CommitmentEdit& edit);

// In the order they were made: that of either sort among its own counts.
using Edit = std::variant<ActorEdit, CommitmentEdit>;
using Edits = std::vector<Edit>;
[[nodiscard]] ActorEdits actor_edits(const Edits& edits);
[[nodiscard]] CommitmentEdits commitment_edits(const Edits& edits);

// The id of what a split makes of a form: the actor's key, "/" and the form's slug. Of a key: that key itself.
[[nodiscard]] std::string split_key(std::string_view actor, std::string_view form);

// The edits as lines of JSON, each {"edit": "merge", "actor": "...", ...} or {"edit": "set", "commitment": "...", ...},
// in order; canonical, so that written, read and written again they are equal bytes. The message of a refusal names the
// line and what is wrong with it.
[[nodiscard]] std::string to_lines(const Edits& edits);
[[nodiscard]] Result<Edits> read_edits(std::string_view lines);

}  // namespace entente
