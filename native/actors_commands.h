// The commands about actors: actors, links, network.
#pragma once

#include "native/options.h"

namespace entente::native {

[[nodiscard]] int run_actors_command(const Options& options);

}  // namespace entente::native
