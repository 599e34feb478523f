// Parts of speech: the tags of the Penn Treebank (Santorini 1990) with those that the Web Treebank added for hyphens,
// addresses, affixes and marks that do not end anything (Bies et al. 2012).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

// clang-format off
enum class Tag : std::uint8_t {
  cc,                           // coordinating conjunction: and, or, but
  cd,                           // number: two, 1998
  dt,                           // determiner: the, this, every
  ex,                           // existential there
  fw,                           // foreign word
  in,                           // preposition or subordinating conjunction
  jj, jjr, jjs,                 // adjective; comparative; superlative
  md,                           // modal: will, may, shall
  nn, nns,                      // noun; plural
  nnp, nnps,                    // proper noun; plural
  pdt,                          // all, both before a determiner
  prp, prps,                    // pronoun; possessive pronoun (PRP$)
  rb, rbr, rbs,                 // adverb; comparative; superlative
  rp,                           // particle: call off
  to,                           // to
  uh,                           // interjection
  vb, vbd, vbg, vbn, vbp, vbz,  // verb: base; past; -ing; participle; present; present of the third person
  wdt, wp, wrb,                 // which, that; who, what; when, where, how
  wps,                          // whose (WP$); from here on, what a plain word of letters hardly ever is
  pos,                          // possessive mark
  ls,                           // mark of a list item
  sym,                          // symbol
  afx,                          // affix that stands alone: non - profit
  stop, comma, colon,           // . ? !   ,   : ; --
  open_quote, close_quote,      // `` and ''
  open_bracket, close_bracket,  // -LRB- and -RRB-
  dollar,                       // $ and other currencies
  hyph,                         // the hyphen within a word
  nfp,                          // other marks: ***, smileys
  add,                          // address: of mail, of a page
};
// clang-format on

inline constexpr unsigned kWordTags = static_cast<unsigned>(Tag::wps);  // the tags of plain words
inline constexpr unsigned kTags = 48;

[[nodiscard]] std::string_view tag_name(Tag tag);  // "NNP", "PRP$", "-LRB-"

[[nodiscard]] std::optional<Tag> tag_named(std::string_view name);

[[nodiscard]] constexpr bool is_verb(Tag tag) { return tag >= Tag::vb && tag <= Tag::vbz; }
[[nodiscard]] constexpr bool is_finite_verb(Tag tag) {
  return tag == Tag::vbd || tag == Tag::vbp || tag == Tag::vbz || tag == Tag::md;
}
[[nodiscard]] constexpr bool is_noun(Tag tag) { return tag >= Tag::nn && tag <= Tag::nnps; }

}  // namespace entente
