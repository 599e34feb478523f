// What can be asked of a tree; how it is built is html_builder.h's.
#include "core/markup/html_tree.h"

#include "core/markup/html_builder.h"

namespace entente {

HtmlTree HtmlTree::parse(std::string_view page, const HtmlOptions& options) {
  HtmlTree tree;
  HtmlBuilder(page, options, tree).build();
  return tree;
}

std::uint32_t HtmlTree::subtree_end(std::uint32_t node) const {
  while (node != kNone && nodes_[node].next == kNone) node = nodes_[node].parent;
  return node == kNone ? static_cast<std::uint32_t>(nodes_.size()) : nodes_[node].next;
}

std::span<const HtmlAttribute> HtmlTree::attributes(const HtmlNode& node) const {
  return std::span(attributes_).subspan(node.attributes_begin, node.attributes_end - node.attributes_begin);
}

std::string_view HtmlTree::attribute(const HtmlNode& node, std::string_view name) const {
  for (const HtmlAttribute& attribute : attributes(node)) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

bool HtmlTree::has_attribute(const HtmlNode& node, std::string_view name) const {
  for (const HtmlAttribute& attribute : attributes(node)) {
    if (attribute.name == name) return true;
  }
  return false;
}

}  // namespace entente
