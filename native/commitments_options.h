// What the commands about commitments may be asked beyond which articles: which rows, in which order, what was decided.
// Names of actors are kept as typed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/report/ledger.h"
#include "core/report/review.h"

namespace entente::native {

enum class Command : unsigned char;
struct TermsAsk;
struct TermsOption;

struct CommitmentsAsk {
  CommitmentFilter filter;  // parties as typed
  LedgerOrder order = LedgerOrder::last;
  bool open_only = false;
  bool why_not = false;
  std::optional<std::uint32_t> review;  // rows to look at
  std::optional<ReviewOrder> review_order;
  std::optional<std::uint64_t> seed;
};

// Options of commitments, ledger and dyads, with letters m, g and d.
[[nodiscard]] std::span<const TermsOption> commitments_options();

// What cannot be done though each option alone is well; nothing when all is.
[[nodiscard]] std::string commitments_contradiction(const TermsAsk& ask);

[[nodiscard]] std::string_view commitments_usage();

}  // namespace entente::native
