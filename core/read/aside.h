// What lies beside the articles in a folder or an archive and is about them, not one of them.
#pragma once

#include <string_view>

namespace entente {

// By the name of a file or folder without its path: hidden, README, LICENSE.
[[nodiscard]] bool is_aside(std::string_view name);

// By a path with "/": one of its parts is aside, or what a Mac packs beside the files.
[[nodiscard]] bool is_aside_path(std::string_view path);

}  // namespace entente
