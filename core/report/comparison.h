// Two sets of articles side by side: how large each is, which terms and which actors mark it against the other, and how
// often either states each kind of commitment. Both sides are made alike, so that swapping the sets swaps the answer.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/report/actors.h"
#include "core/report/commitments.h"
#include "core/report/links.h"
#include "core/report/terms.h"

namespace entente {

inline constexpr std::size_t kComparedKinds = 8;  // as many as there are

struct ComparisonOptions {
  TermOptions terms;           // order, direction and `negative` are the comparison's own
  ActorKeynessOptions actors;  // likewise
  friend bool operator==(const ComparisonOptions&, const ComparisonOptions&) = default;
};

struct ComparedSide {
  SetFigures sizes;
  std::uint64_t outlets = 0;      // different ones that articles name
  std::string first, last;        // days; empty when no article tells its day
  std::uint64_t undated = 0;      // articles
  std::uint64_t commitments = 0;  // statements that are not rejected
  TermTable terms;                // commoner here than there, those that mark this side most first
  ActorKeynessTable actors;       // likewise
};

// How often sentences state a commitment of this kind: keyness as of actors, in sentences out of all sentences.
struct ComparedKind {
  Kind kind = Kind::pledge;
  Frequencies cells;
  std::array<std::vector<std::uint32_t>, 2> statements;  // of either side, in the index's order; none rejected
  std::optional<double> keyness[kKeynessMeasures];       // by Keyness; positive: marks the first side
};

struct Comparison {
  ComparisonOptions options;
  std::array<ComparedSide, 2> sides;
  std::uint64_t tested_kinds = 0;   // Bonferroni's m
  std::vector<ComparedKind> kinds;  // that either side states, by kind
};

// An article may stand in both sets. All arguments are of one summary.
[[nodiscard]] Comparison make_comparison(const Summary& summary, const TermIndex& terms, const ActorIndex& actors,
                                         const CommitmentIndex& commitments, const ArticleSet& target,
                                         const ArticleSet& reference, const ComparisonOptions& options = {});

}  // namespace entente
