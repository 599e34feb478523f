// The import report for a terminal and for a spreadsheet: a row for each file and member.
#pragma once

#include <string>

#include "core/report/report.h"
#include "core/report/table.h"

namespace entente::native {

// Every row, trouble first, with its problems under it.
[[nodiscard]] std::string to_import_text(const Report& report);

// By file and part; without a provenance.
[[nodiscard]] Table import_table(const Report& report);

}  // namespace entente::native
