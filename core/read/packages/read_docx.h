// Word documents: a package (ECMA-376, part 2) of XML parts in a ZIP, of which the main one holds the text and
// another the title, author and day. Office documents of other kinds are told apart and refused with advice.
#pragma once

#include "core/archive/zip.h"
#include "core/read/finish.h"

namespace entente {

// By the names within: an office document or book of any kind.
[[nodiscard]] bool is_office_document(const ZipArchive& archive);

// Reads it as one article and adds its row; whatever is no Word document is refused. Counts what is unpacked to
// opened.archive_bytes when that is set.
void read_docx(const Opened& opened, const ZipArchive& archive, Reading& out);

}  // namespace entente
