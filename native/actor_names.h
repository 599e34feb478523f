// Actors as a user types them: by key, or by a name or alias in any case; and what is near to a name that nobody has.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/report/actors.h"

namespace entente::native {

// Of several of one name the one that most articles name. kNoActorNumber where there is none.
[[nodiscard]] std::uint32_t find_actor(const ActorIndex& index, std::string_view typed);

// "no article names an actor "Pakistn"; near to it are Pakistan, ..."
[[nodiscard]] std::string unknown_actor(const ActorIndex& index, std::string_view typed);

}  // namespace entente::native
