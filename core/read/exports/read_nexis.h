// Exports of Nexis, as text, as saved pages and as the text of Word documents: many articles in one file, with a cover
// page and the terms of the search before them.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "core/read/finish.h"

namespace entente {

// Told by the lines that part its documents, "3 of 100 DOCUMENTS" or "End of Document", among the first 256 KiB.
[[nodiscard]] bool looks_like_nexis(std::string_view text);
[[nodiscard]] bool looks_like_nexis_page(std::string_view page);

// One article for each document. What stands before the first and between them is no article.
void read_nexis(const ReadJob& job);
void read_nexis_page(const ReadJob& job);

// The same of `text`, which was made from the source; `place_of` tells where in that a place of the text comes from.
void read_nexis_text(const ReadJob& job, std::string_view text,
                     const std::function<std::size_t(std::size_t)>& place_of);

}  // namespace entente
