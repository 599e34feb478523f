// The user's decisions as files: the one that is kept between visits, beside the user's configuration and replaced
// whole or not at all, and those that are opened among articles.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/platform.h"

namespace entente::native {

// $XDG_CONFIG_HOME/entente/decisions, or ~/.config/entente/decisions. Empty when the machine names no home.
[[nodiscard]] std::string decisions_path();

// No file is no decisions and no problem.
[[nodiscard]] ui::Kept read_decisions(const std::string& path);
// Readable by its owner alone. What went wrong, or nothing.
[[nodiscard]] std::string write_decisions(const std::string& path, std::string_view text);

// A file that holds decisions and no articles.
struct DecisionsFile {
  std::string name, lines;
};
// Takes them out of `paths`. Looks at the beginning of files alone that are named as such.
[[nodiscard]] std::vector<DecisionsFile> take_decisions(std::vector<std::string>& paths);

}  // namespace entente::native
