// Reviewing by hand: which rows to look at, and what the user's own decisions say of the rest. A sample is drawn by the
// hash of seed and id, so that it is the same whenever and wherever it is drawn, and new articles only add to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/report/commitments.h"

namespace entente {

enum class ReviewOrder : std::uint8_t { random, least_sure, reading };
[[nodiscard]] std::string_view review_order_name(ReviewOrder order);  // "random", "least-sure", "reading"
[[nodiscard]] std::optional<ReviewOrder> review_order_named(std::string_view name);

struct ReviewOptions {
  CommitmentFilter filter;  // its verdicts do not count: what is decided stays in the sample
  ReviewOrder order = ReviewOrder::random;
  std::uint32_t most = 100;  // rows of the sample
  std::uint64_t seed = 1;
  friend bool operator==(const ReviewOptions&, const ReviewOptions&) = default;
};

// A share with its interval (Wilson 1927), 95 %.
struct Share {
  double value = 0, low = 0, high = 0;
};
// Nothing when `all` is 0.
[[nodiscard]] std::optional<Share> wilson(std::uint64_t hits, std::uint64_t all);

struct ReviewSample {
  ReviewOptions options;
  std::vector<std::uint32_t> statements;  // in the order to be looked at; what the user added is not in it
  std::uint64_t of = 0;                   // statements that it was drawn from
  std::uint64_t accepted = 0, rejected = 0, edited = 0;  // of the sample; edited: accepted with a field set by hand
  std::optional<Share> found;  // precision: accepted of decided. Nothing unless the order is random
  std::optional<Share> exact;  // accepted without an edit of decided; likewise
};

[[nodiscard]] ReviewSample draw_sample(const CommitmentIndex& index, const ArticleSet& set,
                                       const ReviewOptions& options = {});

}  // namespace entente
