// Any page: the tokens cover it in order, the tree is one whole in document order, no deeper than was asked for by
// much, and what was valid UTF-8 stays so.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/markup/html_tokens.h"
#include "core/markup/html_tree.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;

void claim(bool is_so) {
  if (!is_so) std::abort();
}

void claim_valid(std::string_view text) { claim(find_ill_formed(text) == text.size()); }

void check_tokens(std::string_view page, HtmlContent content) {
  StringArena strings;
  HtmlTokenizer tokenizer(page, strings);
  tokenizer.set_content(content, "script");
  tokenizer.allow_cdata(true);
  HtmlToken token;
  std::uint32_t at = 0;
  for (tokenizer.next(token); token.kind != HtmlTokenKind::end_of_page; tokenizer.next(token)) {
    claim(token.begin >= at && token.end > token.begin && token.end <= page.size());
    at = token.end;
    claim_valid(token.text);
    claim_valid(token.name);
    for (const HtmlAttribute& attribute : tokenizer.attributes()) {
      claim(!attribute.name.empty());
      claim_valid(attribute.name);
      claim_valid(attribute.value);
    }
  }
}

void check_tree(std::string_view page, const HtmlOptions& options) {
  const HtmlTree tree = HtmlTree::parse(page, options);
  const auto nodes = tree.nodes();
  claim(!nodes.empty() && nodes[0].kind == HtmlNodeKind::document && nodes[0].parent == HtmlTree::kNone);
  std::vector<std::uint32_t> depth(nodes.size());
  for (std::uint32_t i = 0; i < nodes.size(); ++i) {
    const HtmlNode& node = nodes[i];
    claim_valid(node.text);
    claim(node.begin <= node.end && node.end <= page.size());
    claim((node.first_child == HtmlTree::kNone) == (node.last_child == HtmlTree::kNone));
    if (node.first_child != HtmlTree::kNone) claim(node.first_child == i + 1 && nodes[node.last_child].parent == i);
    if (node.next != HtmlTree::kNone) {
      claim(node.next == tree.subtree_end(i) && nodes[node.next].parent == node.parent);
    } else if (i > 0) {
      claim(nodes[node.parent].last_child == i);
    }
    if (i == 0) continue;
    claim(node.parent < i && i < tree.subtree_end(node.parent));
    depth[i] = depth[node.parent] + 1;
    claim(depth[i] <= 2 * options.depth + 16);
    for (const HtmlAttribute& attribute : tree.attributes(node)) claim_valid(attribute.value);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string page;
  (void)repair_utf8(std::string_view(reinterpret_cast<const char*>(bytes), size), page);
  for (const HtmlContent content : {HtmlContent::data, HtmlContent::rcdata, HtmlContent::script, HtmlContent::cdata}) {
    check_tokens(page, content);
  }
  check_tree(page, {});
  check_tree(page, {.depth = 8, .scripting = true});
  return 0;
}
