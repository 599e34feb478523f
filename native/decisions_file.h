// Files of the user's decisions that are opened among articles: told from those by name and beginning.
#pragma once

#include <string>
#include <vector>

namespace entente::native {

// A file that holds decisions and no articles.
struct DecisionsFile {
  std::string name, lines;
};
// Takes them out of `paths`. Looks at the beginning of files alone that are named as such.
[[nodiscard]] std::vector<DecisionsFile> take_decisions(std::vector<std::string>& paths);

}  // namespace entente::native
