// What the names of an element say of it: the words in `class` and `id`, the role, the style. The words are those
// of lexicon/html_words.txt.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/markup/html_tree.h"

namespace entente {

enum class HtmlClaim : std::uint8_t { none, hidden, byline, noise, never };

// `element` must be one of the tree's elements.
[[nodiscard]] HtmlClaim claim_of(const HtmlTree& tree, const HtmlNode& element);

}  // namespace entente
