// The name of a ZIP's member, which comes in UTF-8, in the PC's old code page 437, or in an extra field.
#pragma once

#include <string>
#include <string_view>

namespace entente {

// What `given` reads as, "\\" as "/". Without the archive's word that it is UTF-8 it still may be; what cannot be
// is code page 437.
[[nodiscard]] std::string zip_name(std::string_view given, bool is_utf8);

// Why no member may have the name `name`: it leads out of the archive. Empty when it may.
[[nodiscard]] std::string_view name_offence(std::string_view name);

// `name` as it is shown: control characters and those that turn the direction of writing are escaped
// ("a\\x0Ab.txt"), and of a very long one the middle is left out.
[[nodiscard]] std::string shown_name(std::string_view name);

}  // namespace entente
