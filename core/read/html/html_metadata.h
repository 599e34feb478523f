// What a page says about its article outside the text: title, date, author, outlet, language, address. Each is
// told in many ways on real pages; the surest one that is there wins: JSON-LD, then <meta>, then the page itself.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/markup/html_tree.h"
#include "core/read/html/html_parts.h"

namespace entente {

enum class HtmlFact : std::uint8_t { title, date, author, site, language, url, text };
inline constexpr std::size_t kHtmlFacts = 7;

// The best value so far of each fact. The lower rank wins, of equals the first.
class HtmlMetadata {
 public:
  void offer(HtmlFact fact, std::size_t rank, std::string_view value);
  [[nodiscard]] const std::string& operator[](HtmlFact fact) const { return at(fact).text; }
  [[nodiscard]] std::string take(HtmlFact fact) { return std::move(values_[static_cast<std::size_t>(fact)].text); }
  void set(HtmlFact fact, std::string text) { values_[static_cast<std::size_t>(fact)].text = std::move(text); }

 private:
  struct Value {
    std::string text;
    std::size_t rank = static_cast<std::size_t>(-1);
  };
  [[nodiscard]] const Value& at(HtmlFact fact) const { return values_[static_cast<std::size_t>(fact)]; }

  std::array<Value, kHtmlFacts> values_;
};

[[nodiscard]] HtmlMetadata find_metadata(const HtmlTree& tree, std::span<const HtmlPart> parts);

// The text of a subtree in one line: all of it, or only up to the first end of a block, without times.
enum class LineEnd : std::uint8_t { subtree, block };
[[nodiscard]] std::string line_of(const HtmlTree& tree, std::span<const HtmlPart> parts, std::uint32_t root,
                                  LineEnd ends = LineEnd::subtree);

}  // namespace entente
