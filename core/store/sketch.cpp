// The hash of a shingle is a polynomial in its words' hashes, carried along the text word by word
// (Karp and Rabin 1987), and mixed, since a sample must not depend on what the words are.
#include "core/store/sketch.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/fitted.h"
#include "core/base/hash.h"
#include "core/base/sort_unique.h"

namespace entente {

void Sketcher::add(std::string_view folded) { words_.push_back(hash64(folded)); }

namespace {

// Leaves the smallest of `hashes` in order, at least kSketchSize of them when there are as many. Hashes are even
// spread, so that nearly always a bound with half as many again below it leaves enough.
void keep_smallest(std::vector<std::uint32_t>& hashes) {
  constexpr std::size_t kWanted = kSketchSize + kSketchSize / 2;
  if (hashes.size() > 2 * kWanted) {
    const auto bound = static_cast<std::uint32_t>((std::uint64_t{kWanted} << 32) / hashes.size());
    std::vector<std::uint32_t> small;
    small.reserve(2 * kWanted);
    std::ranges::copy_if(hashes, std::back_inserter(small), [bound](std::uint32_t hash) { return hash < bound; });
    sort_unique(small);
    if (small.size() >= kSketchSize) {
      hashes = std::move(small);
      return;
    }
  }
  sort_unique(hashes);
}

}  // namespace

Sketch Sketcher::finish() {
  constexpr std::uint64_t kBase = 0x9FB21C651E98DF25U;
  constexpr std::uint64_t kLeaving = kBase * kBase * kBase * kBase * kBase;
  static_assert(kShingleWords == 5);
  Sketch sketch;
  sketch.reserve(words_.size());
  std::uint64_t rolling = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    rolling = rolling * kBase + words_[i];
    if (i >= kShingleWords) rolling -= words_[i - kShingleWords] * kLeaving;
    if (i + 1 >= kShingleWords) sketch.push_back(static_cast<std::uint32_t>(mix64(rolling) >> 32));
  }
  words_.clear();
  keep_smallest(sketch);
  if (sketch.size() < kLeastShingles) return {};
  sketch.resize(std::min(sketch.size(), kSketchSize));
  fit(sketch);
  return sketch;
}

Overlap overlap(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  Overlap out;
  // A full sketch knows its text up to its greatest value, one that is not full knows all of it.
  const auto last = [](std::span<const std::uint32_t> s) {
    return s.size() < kSketchSize ? ~std::uint32_t{0} : s.back();
  };
  const std::uint32_t known = std::min(last(a), last(b));
  std::size_t i = 0, j = 0;
  while (true) {
    const bool in_a = i < a.size() && a[i] <= known && (j == b.size() || a[i] <= b[j]);
    const bool in_b = j < b.size() && b[j] <= known && (i == a.size() || b[j] <= a[i]);
    if (!in_a && !in_b) return out;
    if (in_a) ++i, ++out.a;
    if (in_b) ++j, ++out.b;
    if (in_a && in_b) ++out.common;
  }
}

}  // namespace entente
