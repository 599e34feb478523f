// The encoding that a web page or an XML document declares in its first bytes.
#pragma once

#include <string_view>

namespace entente {

// The label in <meta charset>, <meta http-equiv content> or <?xml encoding?>, as given; empty when `head` declares
// none. The prescan of the HTML standard (13.2.3.2) over the ASCII bytes; borrows from `head`.
[[nodiscard]] std::string_view declared_encoding(std::string_view head);

}  // namespace entente
