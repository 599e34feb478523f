// A sample is the statements with the smallest hashes of seed and id: every statement is as likely as any other, and a
// statement that comes later only joins or pushes out the last. What of it is decided so far is a sample of its own as
// long as it is decided in its order.
#include "core/report/review.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/base/hash.h"
#include "core/report/named.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 3> kOrderNames = {"random", "least-sure", "reading"};
constexpr double kZ = 1.959963984540054;  // of the normal distribution's middle 95 %

void count_verdicts(const CommitmentIndex& index, ReviewSample& sample) {
  for (const std::uint32_t number : sample.statements) {
    const Statement& row = index[number];
    sample.accepted += row.verdict == Verdict::accepted;
    sample.rejected += row.verdict == Verdict::rejected;
    sample.edited += row.verdict == Verdict::accepted && row.is_edited;
  }
}

}  // namespace

std::string_view review_order_name(ReviewOrder order) { return kOrderNames[static_cast<std::size_t>(order)]; }

std::optional<ReviewOrder> review_order_named(std::string_view name) { return named<ReviewOrder>(kOrderNames, name); }

std::optional<Share> wilson(std::uint64_t hits, std::uint64_t all) {
  if (all == 0) return std::nullopt;
  const auto n = static_cast<double>(all);
  const double p = static_cast<double>(hits) / n;
  const double scale = 1 + kZ * kZ / n;
  const double middle = (p + kZ * kZ / (2 * n)) / scale;
  const double reach = kZ / scale * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
  // The ends of an interval about 0 or 1 are these numbers, which rounding would miss.
  return Share{p, hits == 0 ? 0 : middle - reach, hits == all ? 1 : middle + reach};
}

ReviewSample draw_sample(const CommitmentIndex& index, const ArticleSet& set, const ReviewOptions& options) {
  ReviewSample out;
  out.options = options;
  CommitmentFilter every = options.filter;
  every.verdicts = 0b111;
  out.statements = list_statements(index, set, every);
  std::erase_if(out.statements, [&](std::uint32_t number) { return index[number].is_added; });
  out.of = out.statements.size();
  const auto lot = [&](std::uint32_t number) { return hash64(index[number].id, options.seed); };
  if (options.order == ReviewOrder::random) {
    compact_sort(out.statements, {}, [&](std::uint32_t number) { return std::pair(lot(number), number); });
  } else if (options.order == ReviewOrder::least_sure) {
    compact_sort(out.statements, {},
                 [&](std::uint32_t number) { return std::tuple(index[number].confidence, lot(number), number); });
  }
  if (out.statements.size() > options.most) out.statements.resize(options.most);
  count_verdicts(index, out);
  if (options.order != ReviewOrder::random) return out;
  out.found = wilson(out.accepted, out.accepted + out.rejected);
  out.exact = wilson(out.accepted - out.edited, out.accepted + out.rejected);
  return out;
}

}  // namespace entente
