// Text exports of Nexis: many articles in one file, with a cover page and the terms of the search before them.
#pragma once

#include <string_view>

#include "core/read/finish.h"

namespace entente {

// Told by the lines that part its documents, "3 of 100 DOCUMENTS" or "End of Document", among the first 256 KiB.
[[nodiscard]] bool looks_like_nexis(std::string_view text);

// One article for each document. What stands before the first and between them is no article.
void read_nexis(const ReadJob& job);

}  // namespace entente
