// Tables of articles: one row each below a row of names, as spreadsheets and databases write them. Field names
// are data: core/lexicon/article_fields.txt.
#pragma once

#include "core/read/csv/csv_table.h"
#include "core/read/finish.h"

namespace entente {

// A bad row is one Problem; every other row is read. Rows are numbered as a spreadsheet shows them, the header and
// blank rows counted.
void read_csv(const ReadJob& job, const CsvTable& table);

}  // namespace entente
