// Parts of speech: the tags of the Penn Treebank (Santorini 1990) with those that the Web Treebank added for hyphens,
// addresses, affixes and marks that do not end anything (Bies et al. 2012).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace entente {

enum class Tag : std::uint8_t {
  cc,  // coordinating conjunction: and, or, but
  cd,  // number: two, 1998
  dt,  // determiner: the, this, every
  ex,  // existential there
  fw,  // foreign word
  in,  // preposition or subordinating conjunction
  jj,
  jjr,
  jjs,  // adjective; comparative; superlative
  ls,   // mark of a list item
  md,   // modal: will, may, shall
  nn,
  nns,  // noun; plural
  nnp,
  nnps,  // proper noun; plural
  pdt,   // all, both before a determiner
  pos,   // possessive mark
  prp,
  prps,  // pronoun; possessive pronoun (PRP$)
  rb,
  rbr,
  rbs,  // adverb; comparative; superlative
  rp,   // particle: call off
  sym,  // symbol
  to,   // to
  uh,   // interjection
  vb,
  vbd,
  vbg,  // verb: base; past; -ing
  vbn,
  vbp,
  vbz,  // verb: participle; present; present of the third person
  wdt,
  wp,  // which, that; who, what
  wps,
  wrb,            // whose (WP$); when, where, how
  stop,           // . ? !
  comma,          // ,
  colon,          // : ; ... --
  open_quote,     // ``
  close_quote,    // ''
  open_bracket,   // -LRB-
  close_bracket,  // -RRB-
  dollar,         // $ and other currencies
  hyph,           // the hyphen within a word
  nfp,            // other marks: ***, smileys
  add,            // address: of mail, of a page
  afx,            // affix that stands alone: non - profit
};

inline constexpr unsigned kTags = 48;

[[nodiscard]] std::string_view tag_name(Tag tag);  // "NNP", "PRP$", "-LRB-"

[[nodiscard]] std::optional<Tag> tag_named(std::string_view name);

[[nodiscard]] constexpr bool is_verb(Tag tag) { return tag >= Tag::vb && tag <= Tag::vbz; }
[[nodiscard]] constexpr bool is_finite_verb(Tag tag) {
  return tag == Tag::vbd || tag == Tag::vbp || tag == Tag::vbz || tag == Tag::md;
}
[[nodiscard]] constexpr bool is_noun(Tag tag) { return tag >= Tag::nn && tag <= Tag::nnps; }
[[nodiscard]] constexpr bool is_proper_noun(Tag tag) { return tag == Tag::nnp || tag == Tag::nnps; }
[[nodiscard]] constexpr bool is_adjective(Tag tag) { return tag >= Tag::jj && tag <= Tag::jjs; }
[[nodiscard]] constexpr bool is_adverb(Tag tag) { return tag >= Tag::rb && tag <= Tag::rbs; }

}  // namespace entente
