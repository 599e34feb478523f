// Text in columns of a terminal: a character is taken as one column wide.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace entente::native {

inline constexpr std::size_t kMeasure = 100;  // columns of a line

// Cut to `width` columns with an ellipsis, or filled up with spaces on the right.
[[nodiscard]] std::string left(std::string_view text, std::size_t width);
// The same, cut at its beginning: a path is told by its end.
[[nodiscard]] std::string left_by_end(std::string_view text, std::size_t width);
[[nodiscard]] std::string right(std::string_view text, std::size_t width);

// Wrapped at spaces; every line begins with `indent`. Line ends in the text count as spaces.
[[nodiscard]] std::string wrapped(std::string_view text, std::string_view indent);

}  // namespace entente::native
