// The article's own text out of a weighed page: the smallest part that holds nearly all prose, without the noise
// and the lists of links inside it, as paragraphs.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/markup/html_tree.h"
#include "core/read/html/html_parts.h"

namespace entente {

// The node whose subtree is the article; 0, the document, when the page is too plain to tell a part.
[[nodiscard]] std::uint32_t find_main_part(const HtmlTree& tree, std::span<const HtmlPart> parts);

// The text of `root`: blocks are paragraphs with a blank line between, rows and <br> lines, cells parted by tabs,
// white space single. A heading that only repeats `title` is left out, and what little stood before it.
[[nodiscard]] std::string main_text(const HtmlTree& tree, std::span<const HtmlPart> parts, std::uint32_t root,
                                    std::string_view title);

}  // namespace entente
