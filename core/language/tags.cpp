// Names as treebanks write them, in the order of Tag.
#include "core/language/tags.h"

#include <algorithm>

namespace entente {
namespace {

constexpr std::array<std::string_view, kTags> kNames{
    "CC",  "CD",  "DT",   "EX",  "FW",  "IN",    "JJ",    "JJR", "JJS",  "LS",  "MD",  "NN",
    "NNS", "NNP", "NNPS", "PDT", "POS", "PRP",   "PRP$",  "RB",  "RBR",  "RBS", "RP",  "SYM",
    "TO",  "UH",  "VB",   "VBD", "VBG", "VBN",   "VBP",   "VBZ", "WDT",  "WP",  "WP$", "WRB",
    ".",   ",",   ":",    "``",  "''",  "-LRB-", "-RRB-", "$",   "HYPH", "NFP", "ADD", "AFX"};

}  // namespace

std::string_view tag_name(Tag tag) { return kNames[static_cast<std::size_t>(tag)]; }

std::optional<Tag> tag_named(std::string_view name) {
  const auto* found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Tag>(found - kNames.begin());
}

}  // namespace entente
