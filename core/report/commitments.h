// The commitments of a whole summary, resolved: parties are the actors that the index of who is who makes of their
// keys, the user's decisions stand on top, and what restates one commitment in other sentences and articles is one
// entry of the ledger. Made from the merged summary alone, so neither the order nor the sharding of articles matters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/steps.h"
#include "core/extract/commitment.h"
#include "core/report/actors.h"
#include "core/report/decisions.h"
#include "core/store/selection.h"
#include "core/store/summary.h"

namespace entente {

class Stories;
struct CommitmentRow;

enum class Verdict : std::uint8_t { open, accepted, rejected };
[[nodiscard]] std::string_view verdict_name(Verdict verdict);  // "open", ...

// A party of commitments, numbered by CommitmentIndex.
using PartyNumber = std::uint32_t;
inline constexpr PartyNumber kNoParty = 0xFFFFFFFF;
inline constexpr std::uint32_t kNoStatement = 0xFFFFFFFF, kNoEntry = 0xFFFFFFFF;

// One commitment as one sentence of one article states it.
struct Statement {
  std::uint64_t id = 0;  // of its article and the place of its cue there; hex16() of it is what people see
  ArticleIndex article = 0;
  Span sentence;  // of the article's text
  Kind kind = Kind::pledge;
  Status status = Status::intent;
  Modality modality = Modality::medium;
  std::uint8_t flags = 0;
  std::uint8_t confidence = 0;  // percent; 100 for one that the user added
  Verdict verdict = Verdict::open;
  bool is_edited = false;  // a field of it was set by hand
  bool is_added = false;   // the user found it
  std::vector<PartyNumber> committers, requesters, counterparties;
  PartyNumber speaker = kNoParty;
  std::uint32_t entry = kNoEntry;  // of the ledger; rejected statements have none
};

// Statements of one commitment.
struct LedgerEntry {
  std::vector<std::uint32_t> statements;  // by date (undated last), article, place; the first gives the entry its id
  std::uint32_t closed_by = kNoEntry;     // the entry by which it was delivered, undone or superseded
  std::vector<std::uint32_t> closes;      // entries that this one closes
};

// Owns all it needs but the texts, which stay the summary's. Statements are numbered in the order of
// reading_order(summary), then by place.
class CommitmentIndex {
 public:
  CommitmentIndex();
  // Borrows all for the call.
  CommitmentIndex(const Summary& summary, const ActorIndex& actors, const Stories& stories,
                  const CommitmentEdits& edits = {});
  // The same as by the edits alone, from an index that was made of this summary and these actors `by` others: quick
  // where verdicts and remarks at the end are all that differs.
  CommitmentIndex(const CommitmentIndex& made, const CommitmentEdits& by, const Summary& summary,
                  const ActorIndex& actors, const Stories& stories, const CommitmentEdits& edits);
  // Either in steps, into an empty one. Borrows all, `out` as well.
  [[nodiscard]] static Steps make(const Summary& summary, const ActorIndex& actors, const Stories& stories,
                                  const CommitmentEdits& edits, CommitmentIndex& out);
  [[nodiscard]] static Steps make(const CommitmentIndex& made, const CommitmentEdits& by, const Summary& summary,
                                  const ActorIndex& actors, const Stories& stories, const CommitmentEdits& edits,
                                  CommitmentIndex& out);
  CommitmentIndex(CommitmentIndex&&) noexcept;
  CommitmentIndex& operator=(CommitmentIndex&&) noexcept;
  ~CommitmentIndex();

  [[nodiscard]] std::uint32_t size() const;
  [[nodiscard]] const Statement& operator[](std::uint32_t statement) const;
  [[nodiscard]] std::uint32_t find(std::string_view id) const;  // kNoStatement when there is none
  [[nodiscard]] std::span<const std::uint32_t> statements_in(ArticleIndex article) const;  // by place; rejected too

  [[nodiscard]] std::uint32_t parties() const;
  [[nodiscard]] std::string_view party(PartyNumber party) const;        // an actor's id; of a hidden actor its key
  [[nodiscard]] PartyNumber party_of(std::string_view actor_id) const;  // kNoParty when it has no commitment

  [[nodiscard]] std::span<const LedgerEntry> entries() const;  // by their first statements
  [[nodiscard]] std::string_view topic(std::uint32_t statement) const;
  // All that is known of a statement, for lists and exports. `summary` is the one that the index was made of.
  [[nodiscard]] CommitmentRow row(const Summary& summary, std::uint32_t statement) const;

  [[nodiscard]] const std::vector<std::string>& idle_edits() const;  // edits that found nothing to do, in words
  [[nodiscard]] std::size_t bytes() const;                           // of memory

  struct Data;

 private:
  std::unique_ptr<Data> data_;
};

// Which statements a list is of. Empty fields mean all; parties are keys of actors, found through the index of actors
// by whoever fills this in: ids here.
struct CommitmentFilter {
  std::uint8_t kinds = 0xFF;            // bit per Kind
  std::uint16_t statuses = 0x1FF;       // bit per Status
  std::uint8_t verdicts = 0b011;        // bit per Verdict: rejected ones are left out
  std::uint8_t least_confidence = 0;    // percent
  std::vector<std::string> parties;     // ids; all of them take part, in whatever place
  std::string committer, counterparty;  // ids; for the dyad of one with one
  std::string topic;
  friend bool operator==(const CommitmentFilter&, const CommitmentFilter&) = default;
};

// A filter that names parties by any keys of actors, by the ids that they stand for. A key that nobody holds, such as
// that of a hidden actor, stands for itself.
[[nodiscard]] CommitmentFilter with_ids(CommitmentFilter filter, const ActorIndex& actors);

// Statements of the set's articles that pass, in the index's order.
[[nodiscard]] std::vector<std::uint32_t> list_statements(const CommitmentIndex& index, const ArticleSet& set,
                                                         const CommitmentFilter& filter);

}  // namespace entente
