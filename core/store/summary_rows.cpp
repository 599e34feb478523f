// See summary_rows.h.
#include "core/store/summary_rows.h"

#include <algorithm>

namespace entente {

void take_strings(const Strings& from, Summary& summary) {
  std::vector<StringId> ids(from.size(), kNoString);
  each_column(summary, [&](auto& rows) {
    for (auto& row : rows) each_string(row, [&](StringId& id) { ids[id] = 0; });
  });
  summary.strings.reserve(from.size() - static_cast<std::size_t>(std::ranges::count(ids, kNoString)));
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (ids[i] == kNoString) continue;
    ids[i] = static_cast<StringId>(summary.strings.size());
    summary.strings.push_back(from[i]);
  }
  const Renumbering ranks(std::move(ids));
  each_column(summary, [&](auto& rows) { renumber_strings(rows, ranks); });
}

}  // namespace entente
