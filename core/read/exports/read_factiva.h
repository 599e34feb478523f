// Exports of Factiva, as text and as saved pages: many articles in one file, each with its fields.
#pragma once

#include <string_view>

#include "core/read/finish.h"

namespace entente {

// Told by the line that closes each article, "Document XYZ0000020140311ea3b0001k", among the first 256 KiB.
[[nodiscard]] bool looks_like_factiva(std::string_view text);
[[nodiscard]] bool looks_like_factiva_page(std::string_view page);

// One article for each document; the list of what was searched is none.
void read_factiva(const ReadJob& job);
void read_factiva_page(const ReadJob& job);

}  // namespace entente
