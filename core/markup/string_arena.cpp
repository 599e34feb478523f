// Short strings share a block, a long string gets its own.
#include "core/markup/string_arena.h"

#include <cstring>

namespace entente {

namespace {

constexpr std::size_t kBlock = 16 * 1024;

}  // namespace

std::string_view StringArena::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > left_) {
    const bool is_long = text.size() > kBlock / 4;
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(is_long ? text.size() : kBlock));
    char* const block = blocks_.back().get();
    if (is_long) {  // what is left of the shared block stays in use
      std::memcpy(block, text.data(), text.size());
      return {block, text.size()};
    }
    free_ = block;
    left_ = kBlock;
  }
  char* const at = free_;
  std::memcpy(at, text.data(), text.size());
  free_ += text.size();
  left_ -= text.size();
  return {at, text.size()};
}

}  // namespace entente
