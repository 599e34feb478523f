// Titles of pages: the headline without the outlet's name around it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente {

// Letters and digits alone, case folded: two titles with the same bare form are one.
[[nodiscard]] std::string bare_title(std::string_view text);

// "Talks resume | World | The Outlet" -> "Talks resume". A heading of the page (`headings`) that begins or ends the
// title is the headline; else the outlet's name (`site`) goes. When `may_guess`, so does a short last part.
[[nodiscard]] std::string without_site(std::string_view title, std::string_view site,
                                       std::span<const std::string> headings, bool may_guess);

}  // namespace entente
