// An archive's members, each read as a file of its own, to a limited depth, number and size. Trouble with one
// is told beside what the others gave.
#pragma once

#include <string_view>

#include "core/read/finish.h"

namespace entente {

// `bytes` must be is_zip(). Adds the row of the archive and those of its members; an office document, which
// is an archive by form only, gets the one row.
void read_zip(const Opened& opened, std::string_view bytes, Reading& out);

}  // namespace entente
