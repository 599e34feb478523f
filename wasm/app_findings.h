// What was found for the newest wish, for the text view: the tables that the picture shows beside the report.
#pragma once

#include <string>

#include "ui/snapshot.h"

namespace entente::page {

// Sections of escaped, semantic HTML; empty when nothing was wished for but the plain list of terms, which the report
// has already.
[[nodiscard]] std::string findings_html(const ui::Snapshot& snapshot);

}  // namespace entente::page
