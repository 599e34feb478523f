// Who committed to what. One Commitment is one act of one set of parties in one sentence; every field
// is backed by a span or an actor of the same article, and `rule` names what fired.
#pragma once

#include <cstdint>
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

inline constexpr std::uint32_t kNobody = 0xFFFFFFFF;

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
  std::string_view rule;    // static storage: id of the cue line in core/lexicon/cues.txt
  std::string_view plover;  // "AGREE", ...; static storage
  std::string_view cameo;   // "030", ...; static storage
};

// Borrows `layout` and `naming` for the call. In order of sentence, then cue.
[[nodiscard]] std::vector<Commitment> find_commitments(const Layout& layout, Span headline, const Naming& naming);

}  // namespace entente
