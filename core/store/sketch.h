// A text's sketch: a fixed sample of its word 5-grams, drawn by hash so that every copy of a text draws the
// same. Bottom-k sampling: the k smallest hashes (Broder 1997, "On the resemblance and containment of
// documents"; Cohen and Kaplan 2007). Two sketches tell how much of either text stands in the other, also
// where one of them was cut.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

inline constexpr std::size_t kSketchSize = 64;
inline constexpr std::size_t kShingleWords = 5;
inline constexpr std::size_t kLeastShingles = 32;  // a shorter text has no sketch: a caption is no copy of its article

// Ascending, no value twice, at most kSketchSize; all of the text's shingles when fewer.
using Sketch = std::vector<std::uint32_t>;

// Takes the folded words and the numbers of one text, in order.
class Sketcher {
 public:
  void add(std::string_view folded);
  [[nodiscard]] Sketch finish();  // leaves the sketcher empty

 private:
  std::vector<std::uint64_t> words_;
};

// The part of both texts' shingles that both sketches are sure of, counted.
struct Overlap {
  std::uint32_t common = 0;
  std::uint32_t a = 0, b = 0;  // of each text, `common` included
};
[[nodiscard]] Overlap overlap(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b);

}  // namespace entente
