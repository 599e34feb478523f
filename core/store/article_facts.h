// What every list says of an article without opening it. The facts name the article: two rows with
// equal facts are one article met twice, and count once.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/store/sketch.h"

namespace entente {

struct ArticleFacts {
  std::string id, file, part, member, title, date, date_from, source, author, language;
  std::uint64_t story = 0;  // story_of() its text
  std::uint32_t words = 0;  // tokens that are words, of any length
  std::uint32_t sentences = 0, paragraphs = 0;
  Sketch sketch;  // of its text, to find near copies
  friend auto operator<=>(const ArticleFacts&, const ArticleFacts&) = default;
};

// Equal for texts that differ in case and white space only: agency copy run by several papers.
[[nodiscard]] std::uint64_t story_of(std::string_view text);

}  // namespace entente
