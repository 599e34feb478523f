// Plain text: one file, one article.
#pragma once

#include "core/read/finish.h"

namespace entente {

// Takes the source's text, so nothing can be read from it afterwards.
void read_text(const ReadJob& job);

}  // namespace entente
