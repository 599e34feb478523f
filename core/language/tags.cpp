// Names as treebanks write them, in the order of Tag.
#include "core/language/tags.h"

#include <algorithm>

namespace entente {
namespace {

constexpr std::array<std::string_view, kTags> kNames{
    "CC",   "CD",  "DT",  "EX",  "FW",  "IN", "JJ", "JJR", "JJS", "MD",  "NN",    "NNS",   "NNP", "NNPS", "PDT", "PRP",
    "PRP$", "RB",  "RBR", "RBS", "RP",  "TO", "UH", "VB",  "VBD", "VBG", "VBN",   "VBP",   "VBZ", "WDT",  "WP",  "WRB",
    "WP$",  "POS", "LS",  "SYM", "AFX", ".",  ",",  ":",   "``",  "''",  "-LRB-", "-RRB-", "$",   "HYPH", "NFP", "ADD"};
static_assert(kNames.back() == "ADD" && kNames[kWordTags] == "WP$");

}  // namespace

std::string_view tag_name(Tag tag) { return kNames[static_cast<std::size_t>(tag)]; }

std::optional<Tag> tag_named(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Tag>(found - kNames.begin());
}

}  // namespace entente
