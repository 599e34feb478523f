// Markdown as plain text: what is markup goes, what is said stays.
#pragma once

#include <string>
#include <string_view>

#include "core/read/finish.h"

namespace entente {

// Front matter at the top, or headings and links beyond what prose holds by chance, among the first 16 KiB.
[[nodiscard]] bool looks_like_markdown(std::string_view text);

// The whole text is one article; its front matter is the metadata.
void read_markdown(const ReadJob& job);

// One line without its emphasis marks, link targets, images, code marks and escapes.
[[nodiscard]] std::string plain_inline(std::string_view line);

}  // namespace entente
