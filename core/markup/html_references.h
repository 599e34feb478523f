// Character references of HTML: "&amp;", "&#8217;", "&notit" (which is "&not" and "it").
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

// Appends what the reference at the beginning of `text`, which starts with '&', stands for. Returns how many bytes it
// takes; 0, and nothing appended, when the '&' is only an '&'. In the value of an attribute a name without ';' is
// no reference where '=', a letter or a digit follows: "?a=1&copy=2".
std::size_t append_html_reference(std::string_view text, bool is_in_attribute, std::string& out);

}  // namespace entente
