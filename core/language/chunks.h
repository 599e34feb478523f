// Where a capitalised name ends. A chunk is a run of capitalised words held together by hyphens, initials,
// particles and, after a head word, by "of", "for", "on" and "and".
#pragma once

#include <cstdint>

#include "core/language/name_text.h"

namespace entente {

// A name may start here: a capital, or a small particle close to one ("al-Shabaab").
[[nodiscard]] bool may_start_name(const NameText& text, std::uint32_t token, std::uint32_t end);

// The end of the chunk that starts at `first`, at most `end` (its sentence's end).
[[nodiscard]] std::uint32_t chunk_end(const NameText& text, std::uint32_t first, std::uint32_t end);

}  // namespace entente
