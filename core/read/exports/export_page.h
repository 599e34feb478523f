// A saved page's words as the lines of a text, since databases write the same export in either form: each block is a
// paragraph, each line tells where in the page it stands.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/markup/html_tree.h"
#include "core/read/finish.h"

namespace entente {

struct PageText {
  std::string text;                                         // paragraphs parted by blank lines
  std::vector<std::pair<std::size_t, std::size_t>> places;  // where a block begins: in text, in the page; rising

  // Where in the page what stands at `offset` of text came from.
  [[nodiscard]] std::size_t place_of(std::size_t offset) const;
};

// The job's page, as deep as the user's limit lets it be. Borrows the job's source.
[[nodiscard]] HtmlTree tree_of_page(const ReadJob& job);

// Adds words in which any white space is one space, and none at a line's start.
void append_words(std::string_view words, std::string& text);

// Ends the line, if there is one, with `mark`: one line end or several, of which those that stand there count.
void end_line(std::string& text, std::string_view mark);

// Scripts and styles are left out. Owns all it gives.
[[nodiscard]] PageText text_of_page(const HtmlTree& tree);

}  // namespace entente
