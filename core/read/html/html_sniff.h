// Is a text a web page? Told by its beginning alone.
#pragma once

#include <string_view>

namespace entente {

// `text` is decoded. True of HTML and XHTML, whole pages and fragments that begin with a tag; of feeds, other XML and
// Markdown with some tags in it false.
[[nodiscard]] bool looks_like_html(std::string_view text);

}  // namespace entente
