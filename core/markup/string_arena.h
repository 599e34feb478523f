// Memory for strings that live as long as their document: handed out from large blocks, never moved, given back
// all at once.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace entente {

class StringArena {
 public:
  // A copy of `text` that stays where it is until the arena goes, also when the arena is moved.
  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
};

}  // namespace entente
