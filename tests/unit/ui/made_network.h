// Networks with nothing read behind them: groups of actors that are linked within, and a chain of links between groups.
#pragma once

#include <cstddef>

#include "core/report/network.h"

namespace entente::ui::made {

// `groups` communities of `size` actors each, ids "a0", "a1", ... by mentions.
[[nodiscard]] ActorNetwork network(std::size_t groups, std::size_t size);

// The first four actors of made::report(), all linked.
[[nodiscard]] ActorNetwork network_of_report();

}  // namespace entente::ui::made
