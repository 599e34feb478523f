// How a large file's articles are divided: by the desktop's threads, and by a page's workers that share the file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/read/article.h"

namespace entente {

// What is analysed in one go and becomes one shard, in bytes of text: some 40 ms of work, which is how long stopping or
// an answer has to wait. Each shard has a table of strings of its own, so that smaller ones would hold the same words
// more often.
inline constexpr std::uint64_t kStretchBytes = 256 << 10;

// One past the last article of the stretch that begins at `first`.
[[nodiscard]] inline std::size_t end_of_stretch(std::span<const Article> articles, std::size_t first) {
  std::uint64_t bytes = 0;
  while (first < articles.size() && bytes < kStretchBytes) bytes += articles[first++].text.size();
  return first;
}

}  // namespace entente
