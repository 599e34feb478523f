// The report for a terminal: the top of each list, and every commitment under its article.
#pragma once

#include <string>

#include "core/report/report.h"

namespace entente::native {

[[nodiscard]] std::string to_text(const Report& report);

// "Not in English, so words only: 3 in fr" and a line end; nothing when all were analysed in full.
[[nodiscard]] std::string terms_only(const Report& report);

// "news.txt:3:14: message (utf8-invalid); kept: ..." for standard error.
[[nodiscard]] std::string to_line(const Problem& problem);

}  // namespace entente::native
