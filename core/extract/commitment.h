// Who committed to what. One Commitment is one act of one set of parties in one sentence; every field
// is backed by a span or an actor of the same article, and `rule` names what fired.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"
#include "core/language/actor.h"
#include "core/text/layout.h"

namespace entente {

enum class Kind : std::uint8_t { pledge, agreement, instrument, position, delivery, concession, request, refusal };
enum class Status : std::uint8_t { requested, stated, intent, agreed, signed_, implementing, done, refused, suspended };
enum class Modality : std::uint8_t { strong, medium, weak };

// Bits of Commitment::flags.
inline constexpr std::uint8_t kNegated = 1, kConditional = 2, kContinuing = 4, kPassive = 8, kReported = 16;

[[nodiscard]] std::string_view kind_name(Kind kind);              // "PLEDGE", ...
[[nodiscard]] std::string_view status_name(Status status);        // "requested", ..., "signed", ...
[[nodiscard]] std::string_view modality_name(Modality modality);  // "strong", ...
// How PLOVER 2021 and CAMEO 1.1 code a kind as such, where no rule says it more closely. Static storage.
struct EventCodes {
  std::string_view plover, cameo;  // "AGREE", "030"
};
[[nodiscard]] EventCodes usual_codes(Kind kind);

[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);
[[nodiscard]] std::optional<Status> status_named(std::string_view name);
[[nodiscard]] std::optional<Modality> modality_named(std::string_view name);

inline constexpr std::uint32_t kNobody = 0xFFFFFFFF;

// The number words of an act as a number: how many of what.
struct Quantity {
  std::string value;  // decimal, without separators: "5200000000", "2.5"; empty when the words give no single number
  std::string unit;   // ISO 4217 ("USD"), "%", a unit ("MW", "t") or the singular of what is counted ("document")
  friend auto operator<=>(const Quantity&, const Quantity&) = default;
};

struct Commitment {
  std::uint32_t sentence = 0;  // index into Layout::sentences
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  Modality modality = Modality::medium;
  std::uint8_t flags = 0;
  std::uint8_t confidence = 0;            // percent
  std::vector<std::uint32_t> committers;  // indices into Naming::actors, in text order
  std::vector<std::uint32_t> requesters;
  std::vector<std::uint32_t> counterparties;
  std::uint32_t speaker = kNobody;  // index into Naming::actors, or kNobody
  Span what;                        // the act, without subject and modal
  Span cue;                         // the words that fired
  Span deadline;
  Span amount;
  std::string due;          // `deadline` as a day, month or year ("2026-03-31", "2026-03", "2026"), counted from the
                            // article's date; empty when its words or that date do not tell
  Quantity quantity;        // of `amount`
  std::string_view rule;    // static storage: id of the cue line in core/lexicon/cues.txt
  std::string_view plover;  // "AGREE", ...; static storage
  std::string_view cameo;   // "030", ...; static storage
  std::string_view topic;   // what it is about, of core/lexicon/topics.txt ("trade"); static storage; may be empty
};

// Why words that look like a cue gave no commitment.
enum class Dismissal : std::uint8_t {
  no_party,  // nobody who can be bound is its subject
  no_act,    // what it needs does not follow: "agreed" with nothing to agree on
  no_deed,   // what follows is nothing that can be owed: speech, force, a meeting, a state of things
  tense,     // it is not in the tense or voice that it needs
  mood,      // a question, a wish, a denial
  no_verb,   // the words stand as another part of speech here
  too_long,  // its sentence is a table or a list, too long to be read
};
[[nodiscard]] std::string_view dismissal_name(Dismissal why);   // "no-party", ...
[[nodiscard]] std::string_view dismissal_words(Dismissal why);  // the same as a sentence for people

struct DismissedCue {
  std::uint32_t sentence = 0;  // index into Layout::sentences
  Span cue;
  std::string_view rule;  // as Commitment::rule
  Dismissal why = Dismissal::no_act;
};

// An article as the search needs it. Borrows all.
struct ReadArticle {
  const Layout& layout;
  Span headline;
  const Naming& naming;
  std::string_view date;  // as Article::date; "tomorrow" is counted from it
};

// In order of sentence, then cue. `dismissed` gets, in the same order, the cues of sentences that gave no commitment.
[[nodiscard]] std::vector<Commitment> find_commitments(const ReadArticle& article,
                                                       std::vector<DismissedCue>* dismissed = nullptr);

}  // namespace entente
