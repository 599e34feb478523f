// The commands that need no window. Each returns the exit status.
#pragma once

#include "native/options.h"

namespace entente::native {

int run_command(const Options& options);

}  // namespace entente::native
