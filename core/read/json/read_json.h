// JSON in the shapes news collections come in: one record, a list of records, an object that holds such
// a list, or one record per line. Field names are data: core/lexicon/article_fields.txt.
#pragma once

#include "core/read/finish.h"

namespace entente {

// One JSON text. A malformed one is refused with the place of its first fault; where it is a list of records, or an
// object that holds one, the whole records before the fault are kept.
void read_json(const ReadJob& job);

// One JSON text per line. A bad line is one Problem; every other line is read.
void read_json_lines(const ReadJob& job);

}  // namespace entente
