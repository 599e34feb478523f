// Keys by the names that browsers give them (UI Events KeyboardEvent code and key values).
#pragma once

#include <string_view>

#include "imgui.h"

namespace entente::page {

// `code` is the place on the keyboard ("KeyZ", "ArrowLeft"), `key` what the layout makes of it ("y"). Letters
// and digits go by the layout, so that Ctrl+Z is where the keyboard says Z; all else goes by place.
[[nodiscard]] ImGuiKey key_named(std::string_view code, std::string_view key);

}  // namespace entente::page
