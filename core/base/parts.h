// Lists kept in one text, as the fields of the lexicon are.
#pragma once

#include <algorithm>
#include <string_view>

namespace entente {

// Calls `visit(part)` for each non-empty part of `list` between separators.
template <class Visit>
void each_part(std::string_view list, std::string_view separator, Visit visit) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    if (end > 0) visit(list.substr(0, end));
    list.remove_prefix(std::min(end + separator.size(), list.size()));
  }
}

// One of the parts is `wanted`.
[[nodiscard]] inline bool has_part(std::string_view list, std::string_view separator, std::string_view wanted) {
  bool found = false;
  each_part(list, separator, [&](std::string_view part) { found = found || part == wanted; });
  return found;
}

}  // namespace entente
