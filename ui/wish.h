// What the front end wishes to see, as one value made from UiState each frame. The driver is told when it changes,
// answers what the merged summary can answer at once, asks the shards for the rest, and publishes Findings. Nothing
// here says how: a thread, a worker and a test answer alike.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/actors.h"
#include "core/report/collocates.h"
#include "core/report/comparison.h"
#include "core/report/ledger.h"
#include "core/report/links.h"
#include "core/report/network.h"
#include "core/report/review.h"
#include "core/report/table.h"
#include "core/report/terms.h"
#include "core/report/trends.h"
#include "core/store/concordance.h"
#include "core/store/query.h"

namespace entente::ui {

enum class Against : std::uint8_t { nothing, rest, other };

struct TrendsWish {
  std::vector<std::string> patterns;
  std::optional<Period> period;  // none: the finest that fits
  friend bool operator==(const TrendsWish&, const TrendsWish&) = default;
};

struct CollocatesWish {
  Near node;
  CollocateOptions options;
  friend bool operator==(const CollocatesWish&, const CollocatesWish&) = default;
};

// One or two actors over time.
struct PairWish {
  std::string a, b;  // keys; b may be empty
  std::optional<Period> period;
  friend bool operator==(const PairWish&, const PairWish&) = default;
};

// Commitments over time.
struct CommitmentTrendsWish {
  CommitmentFilter filter;
  std::optional<Period> period;  // none: the finest that fits
  friend bool operator==(const CommitmentTrendsWish&, const CommitmentTrendsWish&) = default;
};

// What leaves as a file: the list, the ledger and the dyads as tables, the ledger as a brief, the list as events.
enum class CommitmentFile : std::uint8_t { list, ledger, dyads, markdown, html, plover };

// One of them. It quotes sentences of the whole summary, so it is written where that is.
struct FileWish {
  CommitmentFile file = CommitmentFile::list;
  bool to_copy = false;      // a table for the clipboard: tabs instead of CSV
  LedgerOptions options;     // list, dyads, events: its filter alone
  std::uint32_t number = 0;  // of the asking: the same file may be asked for twice
  bool as_json = false;      // a table as JSON, not CSV
  Cells cells = Cells::guarded;
  friend bool operator==(const FileWish&, const FileWish&) = default;
};

struct Wish {
  Query selection;  // which articles: its first group of fields alone
  Against against = Against::nothing;
  Query other;  // with Against::other
  Counting counting;
  TermOptions terms;
  std::optional<CollocatesWish> collocates;
  std::optional<ConcordanceQuery> lines;     // the concordance on show; its articles are the selection
  std::optional<ConcordanceQuery> evidence;  // behind the figure that was clicked; likewise
  bool evidence_is_there = false;            // its articles are those that the selection is compared with
  std::optional<TrendsWish> trends;
  bool key_sentences = false;  // by the terms on top of the list
  Edits edits;                 // of the session: they change the report and all below
  std::optional<NetworkOptions> network;
  std::optional<PairWish> pair;
  std::optional<ActorKeynessOptions> actor_keyness;  // against what `against` says; against the rest when it is nothing
  std::optional<ComparisonOptions> comparison;       // likewise
  std::optional<std::pair<std::string, std::string>> link;  // keys of the link whose sentences are the evidence
  LinkUnit link_unit = LinkUnit::sentence;                  // of its rows
  // Of commitments; parties of filters are keys of actors.
  std::optional<LedgerOptions> ledger;
  std::optional<CommitmentFilter> dyads;
  std::optional<CommitmentTrendsWish> commitment_trends;
  std::optional<ReviewOptions> review;
  std::optional<FileWish> file;
  friend bool operator==(const Wish&, const Wish&) = default;
};

// A value, or the last one there was while the next is being found.
template <class T>
struct Found {
  std::shared_ptr<const T> value;  // null: none yet, or none wished for
  bool stale = false;              // `value` answers an earlier wish
};

// Articles over time: of everything read, and of the selection, by the periods of `pile`.
struct Timeline {
  Trends pile;
  std::vector<std::uint64_t> selected;  // articles, by period
  std::uint64_t selected_undated = 0;
};

struct KeySentenceList {
  std::vector<std::string> terms;
  KeySentences sentences;
};

// The sentences behind a link, in reading order; by paragraphs or articles, where each begins to name them.
struct LinkEvidence {
  struct Row {
    std::string article;         // id
    std::uint32_t sentence = 0;  // its first byte
  };
  std::string a, b;  // ids of the actors
  std::vector<Row> rows;
};

// Tables that speak of actors by their numbers come with the index that numbered them.
struct ActorKeynessFound {
  std::shared_ptr<const ActorIndex> actors;
  ActorKeynessTable table;
};

// Two sides by terms, actors and commitments, with the indices that numbered them.
struct ComparisonFound {
  std::shared_ptr<const ActorIndex> actors;
  std::shared_ptr<const CommitmentIndex> commitments;
  Comparison comparison;
};

// Tables that speak of statements by their numbers come with the index that numbered them.
struct LedgerFound {
  std::shared_ptr<const CommitmentIndex> commitments;
  LedgerTable table;
};
struct DyadsFound {
  std::shared_ptr<const CommitmentIndex> commitments;
  DyadTable table;
};
struct ReviewFound {
  std::shared_ptr<const CommitmentIndex> commitments;
  ReviewSample sample;
};

struct WrittenFile {
  FileWish of;
  std::string name, mime, text;
};

struct Findings {
  Wish of;              // the newest wish that the driver knows
  bool slow = false;    // shards are being asked
  std::string problem;  // a pattern of the wish that cannot be read, in words; empty when all is well
  std::string unset;    // why there is nothing to compare with, where that is asked for
  Found<TermTable> terms;
  Found<CollocateTable> collocates;
  Found<Concordance> lines, evidence;
  Found<Trends> trends;
  Found<Timeline> timeline;
  Found<KeySentenceList> key_sentences;
  std::shared_ptr<const ActorIndex> actors;  // of everything read, with the session's edits; null: nothing read yet
  Found<ActorNetwork> network;
  Found<Trends> pair;
  Found<ActorKeynessFound> actor_keyness;
  Found<ComparisonFound> comparison;
  Found<LinkEvidence> link;
  std::shared_ptr<const CommitmentIndex> commitments;  // as `actors`
  Found<LedgerFound> ledger;
  Found<DyadsFound> dyads;
  Found<Trends> commitment_trends;
  Found<ReviewFound> review;
  Found<WrittenFile> file;

  // The id of the actor that holds this key now; the key itself when nobody does.
  [[nodiscard]] std::string_view id_of(std::string_view actor_key) const;
};

}  // namespace entente::ui
