// "Japanese", "South Korean", "the Dutch": words that point to a state without being a mention of it. They say whom
// "the Japanese minister" speaks for, and whom "urged the Dutch to" asks.
#pragma once

#include <cstdint>
#include <vector>

#include "core/language/actor.h"
#include "core/text/layout.h"

namespace entente {

// A demonym whose state is no actor of the article.
inline constexpr std::uint32_t kUnlistedState = 0xFFFFFFFE;

// For each token the state among `naming.actors` that a demonym starting there stands for, kUnlistedState, or
// kNoToken for no demonym. Tokens inside mentions are left out.
[[nodiscard]] std::vector<std::uint32_t> find_demonyms(const Layout& layout, const Naming& naming);

}  // namespace entente
