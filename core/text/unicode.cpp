// Look-ups in the generated tables: two array reads for properties, a binary search for folding.
#include "core/text/unicode.h"

#include <algorithm>
#include <iterator>

#include "unicode/tables.h"

namespace entente {

CharacterInfo character_info(char32_t code) {
  if (code > 0x10FFFF) return CharacterInfo(0);
  const std::uint32_t block = unicode::kFirstStage[code / unicode::kBlock];
  return CharacterInfo(unicode::kRecords[unicode::kSecondStage[block * unicode::kBlock + code % unicode::kBlock]]);
}

char32_t fold_case(char32_t code) {
  const auto* range = std::upper_bound(std::begin(unicode::kFoldings), std::end(unicode::kFoldings), code,
                                       [](char32_t wanted, const unicode::Folding& r) { return wanted < r.first; });
  if (range == std::begin(unicode::kFoldings)) return code;
  --range;
  if (code > range->last || (code - range->first) % range->stride != 0) return code;
  return static_cast<char32_t>(static_cast<std::int32_t>(code) + range->delta);
}

}  // namespace entente
