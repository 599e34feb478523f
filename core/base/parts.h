// Lists kept in one text, as the fields of the lexicon are.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace entente {

// Calls `visit(part)` for each non-empty part of `list` between separators, which are not empty. Parts are words: they
// end sooner than a search by memchr has begun.
template <class Visit>
void each_part(std::string_view list, std::string_view separator, Visit visit) {
  const auto ends_at = [&](std::size_t at) {
    return list[at] == separator[0] && (separator.size() == 1 || list.substr(at).starts_with(separator));
  };
  std::size_t begin = 0;
  while (begin < list.size()) {
    std::size_t end = begin;
    while (end < list.size() && !ends_at(end)) ++end;
    if (end > begin) visit(list.substr(begin, end - begin));
    begin = end + separator.size();
  }
}

// "a; b; c"
[[nodiscard]] inline std::string joined(std::span<const std::string> parts, std::string_view between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

// One of the parts is `wanted`.
[[nodiscard]] inline bool has_part(std::string_view list, std::string_view separator, std::string_view wanted) {
  bool found = false;
  each_part(list, separator, [&](std::string_view part) { found = found || part == wanted; });
  return found;
}

}  // namespace entente
