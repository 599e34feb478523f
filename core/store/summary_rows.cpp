// See summary_rows.h.
#include "core/store/summary_rows.h"

#include <compare>
#include <utility>

namespace entente {

void take_strings(const Strings& from, Summary& summary) {
  std::vector<StringId> ids(from.size(), kNoString);
  each_column(summary, [&](auto& rows) {
    for (auto& row : rows) each_string(row, [&](StringId& id) { ids[id] = 0; });
  });
  std::size_t count = 0, bytes = 0;
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (ids[i] == kNoString) continue;
    ++count;
    bytes += from[i].size();
  }
  summary.strings.reserve(count, bytes);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (ids[i] == kNoString) continue;
    ids[i] = static_cast<StringId>(summary.strings.size());
    summary.strings.push_back(from[i]);
  }
  const Renumbering ranks(std::move(ids));
  each_column(summary, [&](auto& rows) { renumber_strings(rows, ranks); });
}

// The places first, so that the table takes the room that it needs.
Joined join(Strings& a, const Strings& b) {
  Moves from_a, from_b;
  from_a.reserve(a.size());
  from_b.reserve(b.size());
  std::size_t bytes = 0;
  StringId count = 0;
  while (from_a.size() < a.size() || from_b.size() < b.size()) {
    const std::size_t i = from_a.size(), j = from_b.size();
    const auto order = j == b.size()   ? std::strong_ordering::less
                       : i == a.size() ? std::strong_ordering::greater
                                       : a[i] <=> b[j];
    bytes += order <= 0 ? a[i].size() : b[j].size();
    if (order <= 0) from_a.push_back(count);
    if (order >= 0) from_b.push_back(count);
    ++count;
  }
  Strings out;
  out.reserve(count, bytes);
  for (std::size_t i = 0, j = 0; out.size() < count;) {
    const bool is_in_a = i < a.size() && from_a[i] == out.size();
    const bool is_in_b = j < b.size() && from_b[j] == out.size();
    out.push_back(is_in_a ? a[i] : b[j]);
    i += is_in_a ? 1 : 0;
    j += is_in_b ? 1 : 0;
  }
  a = std::move(out);
  return {Renumbering(std::move(from_a)), Renumbering(std::move(from_b))};
}

}  // namespace entente
