// "Japanese", "South Korean", "the Dutch": words that point to a state without being a mention of it. They say whom
// "the Japanese minister" speaks for, and whom "urged the Dutch to" asks.
#pragma once

#include <cstdint>
#include <vector>

#include "core/language/actor.h"
#include "core/text/layout.h"

namespace entente {

// For each token the state among `naming.actors` that a demonym starting there stands for, else 0xFFFFFFFF. Tokens
// inside mentions are left out.
[[nodiscard]] std::vector<std::uint32_t> find_demonyms(const Layout& layout, const Naming& naming);

}  // namespace entente
