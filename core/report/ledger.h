// The ledger: one row a commitment, joined over the articles that state it, with how often, by whom and how firmly it
// was stated, and what became of it. And the same by dyad: who owes whom.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/commitments.h"
#include "core/report/trends.h"

namespace entente {

enum class LedgerOrder : std::uint8_t { last, first, statements, outlets, status };
[[nodiscard]] std::string_view ledger_order_name(LedgerOrder order);  // "last", ...
[[nodiscard]] std::optional<LedgerOrder> ledger_order_named(std::string_view name);

struct LedgerOptions {
  CommitmentFilter filter;
  LedgerOrder order = LedgerOrder::last;  // the latest, the most or the furthest first
  std::uint32_t least_statements = 1;
  bool open_only = false;  // entries that nothing closes
  friend bool operator==(const LedgerOptions&, const LedgerOptions&) = default;
};

// Where the wording or the status moved: the first statement, and each later one whose status or modality differs from
// the step before.
struct LedgerStep {
  std::string date;  // of its article; may be empty
  Status status = Status::intent;
  Modality modality = Modality::medium;
  std::uint32_t statement = 0;
};

// Of the selected articles alone: what they do not state does not count.
struct LedgerRow {
  std::uint32_t entry = 0;                // of the index
  std::uint32_t statement = 0;            // the first of the selection
  std::string first, last;                // dates of the first and last dated statement; may be empty
  std::vector<std::uint32_t> statements;  // by date (undated last), article, place
  std::uint64_t articles = 0, stories = 0;
  std::vector<std::string> outlets;  // sorted
  std::vector<LedgerStep> steps;
  std::uint32_t closed_by = kNoStatement;  // a statement that closed it, selected or not
};

struct LedgerTable {
  LedgerOptions options;
  std::vector<LedgerRow> rows;
  std::uint64_t statements = 0;  // in all rows
};

[[nodiscard]] LedgerTable make_ledger(const CommitmentIndex& index, const Summary& summary, const Stories& stories,
                                      const ArticleSet& set, const LedgerOptions& options = {});

// Who owes whom: `from` is a committer and `to` a counterparty, or in a REQUEST its requester; of a joint act without a
// counterparty each pair of its committers, in both directions, marked joint.
struct DyadRow {
  PartyNumber from = 0, to = 0;  // `to` may be kNoParty: commitments towards nobody named
  std::uint64_t entries = 0, statements = 0, articles = 0, joint = 0;  // joint: of the statements
  std::array<std::uint64_t, 8> by_kind{};                              // statements
  std::array<std::uint64_t, 9> by_status{};                            // entries, by their last status
  std::string first, last;                                             // dates; may be empty
};

struct DyadTable {
  CommitmentFilter filter;
  std::vector<DyadRow> rows;         // by entries, then statements, then ids
  std::vector<PartyNumber> parties;  // that stand in the rows, by statements, then id: the heads of a matrix
};

[[nodiscard]] DyadTable make_dyads(const CommitmentIndex& index, const Summary& summary, const ArticleSet& set,
                                   const CommitmentFilter& filter = {});

// Statements over time, a series for each kind (in the order of Kind, named by kind_name()).
[[nodiscard]] Trends commitment_trends(const CommitmentIndex& index, const Summary& summary, const Stories& stories,
                                       const ArticleSet& set, const CommitmentFilter& filter, Period period);

}  // namespace entente
