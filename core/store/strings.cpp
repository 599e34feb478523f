// Interning by hash while building, ranks by one sort at the end: the hash never decides an order, so
// a standard library's choice of hash cannot reach the bytes.
#include "core/store/strings.h"

#include <algorithm>
#include <utility>

namespace entente {

StringId find_string(const Strings& strings, std::string_view text) {
  const auto at = std::ranges::lower_bound(strings, text, {}, [](const std::string& s) { return std::string_view(s); });
  if (at == strings.end() || *at != text) return kNoString;
  return static_cast<StringId>(at - strings.begin());
}

StringId Interner::intern(std::string_view text) {
  const auto known = ids_.find(text);
  if (known != ids_.end()) return known->second;
  const auto id = static_cast<StringId>(ids_.size());
  ids_.emplace(text, id);
  return id;
}

Renumbering Interner::finish(Strings& out) {
  std::vector<std::pair<std::string, StringId>> rows;
  rows.reserve(ids_.size());
  while (!ids_.empty()) {
    auto node = ids_.extract(ids_.begin());
    rows.emplace_back(std::move(node.key()), node.mapped());
  }
  std::ranges::sort(rows);

  std::vector<StringId> ranks(rows.size());
  out.clear();
  out.reserve(rows.size());
  for (auto& [text, id] : rows) {
    ranks[id] = static_cast<StringId>(out.size());
    out.push_back(std::move(text));
  }
  return Renumbering(std::move(ranks));
}

}  // namespace entente
