// The desktop window. Returns the exit status when it is closed.
#pragma once

#include "native/options.h"

namespace entente::native {

int run_window(const Options& options);

}  // namespace entente::native
