// Which text Dear ImGui cannot set letter by letter: scripts whose letters join, stack or run from the right (UAX #9,
// UAX #24). Blocks stand for scripts: text of one is handed to the platform as a whole run.
#pragma once

#include <string_view>

namespace entente::ui {

// Letters of this character join, reorder or carry marks that must be placed.
[[nodiscard]] bool needs_shaping(char32_t character);

// It is written from the right.
[[nodiscard]] bool runs_from_right(char32_t character);

// Some character of `text` (valid UTF-8) needs shaping, or is of the private use that glyphs.h takes for itself. Quick
// where none does.
[[nodiscard]] bool has_shaped_text(std::string_view text);

// The first character with a direction is written from the right: so is the whole line (UAX #9, P2 and P3).
[[nodiscard]] bool begins_from_right(std::string_view text);

// More than a few words of `text` need shaping: it is an article that only the platform can set. Looks at its
// beginning.
[[nodiscard]] bool is_of_shaped_script(std::string_view text);

}  // namespace entente::ui
