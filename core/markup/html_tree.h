// An HTML page as a tree, built by the rules of the HTML standard ("Tree construction"), so that a page which
// never closed a paragraph reads here as it reads in a browser. The tree is one flat array in document order:
// a node's descendants follow it directly, hence a walk is a loop over indices and a subtree is a range.
// Strings borrow the page where nothing had to be decoded and the tree's own memory else.
//
// Simpler than the standard, none of it felt by text: scripts never run; names and attributes of SVG and MathML
// stay in lower case; a template's content are its children; attributes of a second <html> or <body> are not
// added to the first; text may be several nodes in a row. To keep any page linear, at most 64 formatting
// elements go on from paragraph to paragraph, and only while copies are no more than a small multiple of tags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "core/markup/html_tags.h"
#include "core/markup/html_tokens.h"
#include "core/markup/string_arena.h"

namespace entente {

// Which language an element belongs to: its tag says the same name, not the same thing (<title> of an SVG).
enum class HtmlSpace : std::uint8_t { html, svg, math };

enum class HtmlNodeKind : std::uint8_t { document, doctype, element, text, comment };

struct HtmlNode {
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  std::string_view name;  // element, doctype: in lower case
  std::string_view text;  // text, comment: references decoded, CR LF and CR as LF
  std::uint32_t parent = kNone;
  std::uint32_t first_child = kNone;
  std::uint32_t last_child = kNone;
  std::uint32_t next = kNone;          // sibling
  std::uint32_t attributes_begin = 0;  // into the tree's attributes: ask HtmlTree::attributes
  std::uint32_t attributes_end = 0;
  std::uint32_t begin = 0;  // bytes of the page: the start tag, text or comment. An element that no tag stands
  std::uint32_t end = 0;    // for (an implied <tbody>) has begin == end, where it was implied
  HtmlNodeKind kind = HtmlNodeKind::text;
  HtmlTag tag = HtmlTag::other;
  HtmlSpace space = HtmlSpace::html;
};

struct HtmlOptions {
  std::uint32_t depth = 512;  // open elements; at least 8. An element deeper is its would-be parent's sibling
  bool scripting = false;     // <noscript> is one text, as in a browser that runs scripts
};

class HtmlTree {
 public:
  static constexpr std::uint32_t kNone = HtmlNode::kNone;

  // `page` is valid UTF-8, below 4 GiB (more is not read), and outlives the tree.
  [[nodiscard]] static HtmlTree parse(std::string_view page, const HtmlOptions& options = {});

  // In document order; [0] is the document. Never empty, and html, head and body are always there unless the
  // page is a frameset.
  [[nodiscard]] std::span<const HtmlNode> nodes() const { return nodes_; }

  // One past the last descendant of `node`: its subtree is [node, subtree_end(node)).
  [[nodiscard]] std::uint32_t subtree_end(std::uint32_t node) const;

  [[nodiscard]] std::span<const HtmlAttribute> attributes(const HtmlNode& node) const;

  // The value; empty when there is no such attribute. `name` in lower case.
  [[nodiscard]] std::string_view attribute(const HtmlNode& node, std::string_view name) const;
  [[nodiscard]] bool has_attribute(const HtmlNode& node, std::string_view name) const;

  // Some element stood deeper than HtmlOptions::depth; the first such start tag is at byte flattened_at().
  [[nodiscard]] bool was_flattened() const { return flattened_at_ != kNone; }
  [[nodiscard]] std::uint32_t flattened_at() const { return flattened_at_; }

 private:
  friend class HtmlBuilder;
  HtmlTree() = default;

  std::vector<HtmlNode> nodes_;
  std::vector<HtmlAttribute> attributes_;
  StringArena strings_;
  std::uint32_t flattened_at_ = kNone;
};

}  // namespace entente
