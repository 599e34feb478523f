// The commands about commitments: commitments, ledger, dyads.
#pragma once

#include "native/options.h"

namespace entente::native {

[[nodiscard]] int run_commitments_command(const Options& options);

}  // namespace entente::native
