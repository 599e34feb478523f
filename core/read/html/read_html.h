// A saved web page: one article, or the news that there is none.
#pragma once

#include "core/read/finish.h"

namespace entente {

void read_html(const ReadJob& job);

}  // namespace entente
