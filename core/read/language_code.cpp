// Fields of this kind are a word long, so the list is simply walked.
#include "core/read/language_code.h"

#include <algorithm>
#include <string>

#include "core/text/characters.h"
#include "lexicon/language_codes.h"

namespace entente {

std::string_view language_code(std::string_view field) {
  constexpr std::size_t kLongest = 40;  // bytes; no code and no name is longer
  field = without_outer_space(field);
  if (field.empty() || field.size() > kLongest) return {};
  std::string name(field);
  std::ranges::transform(name, name.begin(), ascii_lower);
  const std::string code = name.substr(0, name.find_first_of("-_"));  // without the region
  for (const auto& row : lexicon::k_language_codes) {
    if (row[0] == code || row[1] == code || row[2] == code || row[3] == name) return row[0];
  }
  return {};
}

}  // namespace entente
