// What each node of a page is for somebody who looks for the article in it: where prose stands, what is only
// links, what the page's makers themselves call navigation, comments or advertisement. Everything is summed over
// subtrees once, so that the later questions ("is this list a menu?") are answered without looking again.
#pragma once

#include <cstdint>
#include <vector>

#include "core/markup/html_tree.h"

namespace entente {

struct HtmlPart {
  static constexpr std::uint8_t kBlock = 1;     // starts a line of its own
  static constexpr std::uint8_t kSilent = 2;    // shows no text: scripts, forms' controls, what is hidden
  static constexpr std::uint8_t kLink = 4;      // within a link
  static constexpr std::uint8_t kNamedOut = 8;  // called noise by its name, class, id or role
  static constexpr std::uint8_t kBarred = 16;   // likewise, and prose does not redeem it
  static constexpr std::uint8_t kNoise = 32;    // settled: no part of an article
  static constexpr std::uint8_t kByline = 64;   // called a byline

  static constexpr std::uint8_t kTeaser = 128;  // one of several boxes that tell of other articles

  std::uint32_t end = 0;      // one past the last descendant
  std::uint32_t block = 0;    // the nearest block around it, itself if it is one
  std::uint32_t prose = 0;    // characters of runs that read as prose, without what is noise
  std::uint32_t length = 0;   // characters of text
  std::uint32_t linked = 0;   // of them within links
  std::uint32_t labels = 0;   // runs that do not read as prose
  std::uint32_t teasers = 0;  // headings that are links
  std::uint8_t marks = 0;

  [[nodiscard]] bool is(std::uint8_t mark) const { return (marks & mark) != 0; }
};

// One for each node of the tree.
[[nodiscard]] std::vector<HtmlPart> weigh_parts(const HtmlTree& tree);

}  // namespace entente
