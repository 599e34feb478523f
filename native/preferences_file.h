// What a person likes, as a small file beside their decisions. Losing it costs nothing, so trouble with it is passed
// over in silence.
#pragma once

#include <string>
#include <string_view>

namespace entente::native {

// $XDG_CONFIG_HOME/entente/preferences, or ~/.config/entente/preferences. Empty when the machine names no home.
[[nodiscard]] std::string preferences_path();

// Nothing where there is no such file, or no path.
[[nodiscard]] std::string read_preferences_file(const std::string& path);
// Whole or not at all.
void write_preferences(const std::string& path, std::string_view text);

}  // namespace entente::native
