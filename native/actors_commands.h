// The commands about actors: actors, links, network.
#pragma once

#include <optional>
#include <string>

#include "core/report/decisions.h"
#include "native/options.h"

namespace entente::native {

[[nodiscard]] int run_actors_command(const Options& options);

// The edits in a file; none without a name. What cannot be read is told on standard error, and then there are none.
[[nodiscard]] std::optional<Edits> load_edits(const std::string& path);

}  // namespace entente::native
