// Articles with their names marked by hand, as the public sets of named entities give them: one token a line, its
// label behind it. The text is put together again from the tokens, so that it can be read as any article is; every
// label becomes a span of that text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/types.h"

namespace entente::train {

// other: a work, an event, a nationality; unknown: a name of which the set does not say what it names.
enum class NameClass : std::uint8_t { person, location, organisation, other, unknown };

inline constexpr std::size_t kNameClasses = 5;

struct MarkedName {
  Span span;
  NameClass type = NameClass::other;
};

struct MarkedArticle {
  std::string text;
  Span headline;  // empty where the set does not tell one
  std::vector<MarkedName> names;
};

// How a set's files are written.
struct MarkedFormat {
  char separator = ' ';          // between columns
  bool has_index = false;        // the token stands in the second column, behind its number; "# ..." lines are remarks
  bool has_headline = false;     // the first sentence of an article is its headline
  bool parts_hyphens = false;    // "door - to - door" was one word
  bool label_is_second = false;  // column; else the last one
  std::string_view article_mark = {};  // a line that begins so opens an article; empty: a file is one
};

// Labels are read in any of IOB1, IOB2 and BIOES. Sentences are parted by an empty line, and become paragraphs.
[[nodiscard]] std::vector<MarkedArticle> read_marked(std::string_view file, const MarkedFormat& format);

// A document of GUM (CoNLL-U with entities). All its mentions have a type, named or not: a name is what is tagged as a
// proper noun around a mention's head.
[[nodiscard]] MarkedArticle read_gum(std::string_view file);

}  // namespace entente::train
