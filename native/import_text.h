// The import report for a terminal and for a spreadsheet: a row for each file and member.
#pragma once

#include <string>

#include "core/report/report.h"

namespace entente::native {

// Every row, trouble first, with its problems under it.
[[nodiscard]] std::string to_import_text(const Report& report);

// RFC 4180, with a head line; by file and part.
[[nodiscard]] std::string to_import_csv(const Report& report);

}  // namespace entente::native
