// The one unit of position. Everything the analysis says is backed by a Span into the article's
// cleaned UTF-8 text, counted in bytes; other units (UTF-16, line:column) are derived at the edges.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace entente {

// Half-open byte range [begin, end) of one text. An empty Span means "not said".
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin >= end; }
  [[nodiscard]] constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  [[nodiscard]] constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

// Borrows `text`; `span` must lie within it.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, Span span) {
  return std::string_view(text.data() + span.begin, span.size());
}

}  // namespace entente
