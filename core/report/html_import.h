// The import report as a section of the HTML report: what was read, file by file, and what was wrong.
#pragma once

#include "core/report/html_writer.h"
#include "core/report/report.h"

namespace entente {

void write_import(const Report& report, HtmlWriter& out);

}  // namespace entente
