// The words of a WordprocessingML part (ECMA-376, part 1, chapter 17) as paragraphs: what a reader of the
// printed page would see of its body. Deleted and moved-away text, field codes and the second of two
// alternatives are left out; notes, comments and headers live in other parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/markup/xml_reader.h"

namespace entente {

struct DocxParagraph {
  std::string text;          // tabs as "\t", line and page breaks as "\n"
  bool is_cell_end = false;  // the last of a table's cell, and another cell of the row follows
};

struct DocxText {
  std::vector<DocxParagraph> paragraphs;  // in the order in which they end: a text box before the one around it
  bool is_document = false;               // the root is a document's
  std::optional<std::size_t> too_deep;    // where more elements are open than `most_open`: tables ended there
  std::optional<XmlFault> fault;          // `paragraphs` are those before it
};

// `xml` must be valid UTF-8 without a byte order mark.
[[nodiscard]] DocxText docx_text(std::string_view xml, std::uint64_t most_open);

// The paragraphs as one text: the cells of a row in one line, tabs between them; `gap` between other paragraphs.
[[nodiscard]] std::string joined(const std::vector<DocxParagraph>& paragraphs, std::string_view gap);

}  // namespace entente
