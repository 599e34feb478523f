// Names alone decide, so that a walk need not open what it passes by.
#include "core/read/aside.h"

#include <algorithm>
#include <array>

#include "core/base/parts.h"
#include "core/text/characters.h"

namespace entente {

bool is_aside(std::string_view name) {
  constexpr std::array<std::string_view, 3> kStems = {"readme", "license", "licence"};
  if (name == "." || name == "..") return false;
  if (name.starts_with('.')) return true;
  const std::string_view stem = name.substr(0, name.rfind('.'));
  return std::ranges::any_of(kStems,
                             [&](std::string_view known) { return std::ranges::equal(stem, known, {}, ascii_lower); });
}

bool is_aside_path(std::string_view path) {
  bool is_found = false;
  each_part(path, "/", [&](std::string_view part) { is_found = is_found || part == "__MACOSX" || is_aside(part); });
  return is_found;
}

}  // namespace entente
