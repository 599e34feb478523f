#include "core/read/exports/export_page.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/text/characters.h"

namespace entente {
namespace {

bool is_block(std::string_view name) {
  constexpr std::array<std::string_view, 15> kBlocks = {"p",  "div", "tr", "li", "h1",      "h2",      "h3",   "h4",
                                                        "h5", "h6",  "hr", "ul", "section", "article", "table"};
  return std::ranges::find(kBlocks, name) != kBlocks.end();
}

bool is_unseen(std::string_view name) { return name == "script" || name == "style" || name == "head"; }

}  // namespace

HtmlTree tree_of_page(const ReadJob& job) {
  const auto depth = std::clamp<std::uint64_t>(job.opened.options.limits.markup_depth, 8, std::uint64_t{1} << 16);
  return HtmlTree::parse(job.source.text(), {.depth = static_cast<std::uint32_t>(depth)});
}

void append_words(std::string_view words, std::string& text) {
  for (const char c : words) {
    const bool is_gap = is_ascii_space(c);
    if (!is_gap) text += c;
    if (is_gap && !text.empty() && text.back() != ' ' && text.back() != '\n') text += ' ';
  }
}

void end_line(std::string& text, std::string_view mark) {
  while (text.ends_with(' ')) text.pop_back();
  if (!text.empty() && !text.ends_with(mark)) text += text.ends_with('\n') ? mark.substr(1) : mark;
}

std::size_t PageText::place_of(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(places, offset, {}, &std::pair<std::size_t, std::size_t>::first);
  return after == places.begin() ? 0 : (after - 1)->second;
}

PageText text_of_page(const HtmlTree& tree) {
  PageText page;
  const auto nodes = tree.nodes();
  std::size_t block_end = 0;  // past the nodes of the last block
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const HtmlNode& node = nodes[i];
    if (i >= block_end && block_end > 0) {
      end_line(page.text, "\n\n");
      block_end = 0;
    }
    if (node.kind == HtmlNodeKind::text) {
      append_words(node.text, page.text);
    } else if (node.kind == HtmlNodeKind::element && is_unseen(node.name)) {
      i = tree.subtree_end(i) - 1;
    } else if (node.kind == HtmlNodeKind::element && node.name == "br") {
      end_line(page.text, "\n");
    } else if (node.kind == HtmlNodeKind::element && is_block(node.name)) {
      end_line(page.text, "\n\n");
      page.places.emplace_back(page.text.size(), node.begin);
      block_end = tree.subtree_end(i);
    }
  }
  end_line(page.text, "\n");
  return page;
}

}  // namespace entente
