// The article in the Reader as HTML, for scripts that only the browser can set: paragraphs with their commitments and
// actors marked as the picture marks them, each of which can be pressed.
#pragma once

#include <cstdint>
#include <string>

#include "ui/desk.h"

namespace entente::page {

// A fragment; empty when the article has not come.
[[nodiscard]] std::string reader_html(const ui::Desk& desk);

// Changes when reader_html() may have changed.
[[nodiscard]] std::uint32_t reader_state(const ui::Desk& desk);

}  // namespace entente::page
