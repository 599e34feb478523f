// One pass over the page. The place of a name in lexicon/html_metadata.txt is its rank; ranks above those are for
// what the page merely shows: its <title>, a link marked as the author's, the first <time>.
#include "core/read/html/html_metadata.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/base/parts.h"
#include "core/dates/dates.h"
#include "core/read/finish.h"
#include "core/read/html/html_json_ld.h"
#include "core/read/html/html_title.h"
#include "core/read/structure/byline.h"
#include "core/text/characters.h"
#include "lexicon/html_metadata.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kShownRank = 1000;   // after all that is told by name
constexpr std::uint32_t kMostNodes = 400;  // of a subtree that is to be a line
constexpr std::size_t kLongestLine = 500;
constexpr std::uint32_t kLongestByline = 120;  // characters
constexpr std::size_t kMostHeadings = 16;

constexpr HtmlFact fact_named(std::string_view role) {
  constexpr std::array kNames = {"title"sv, "date"sv, "author"sv, "site"sv, "language"sv, "url"sv};
  return static_cast<HtmlFact>(std::ranges::find(kNames, role) - kNames.begin());
}
static_assert(std::ranges::none_of(lexicon::k_html_metadata,
                                   [](const auto& row) {
                                     return fact_named(row[0]) == HtmlFact::text ||
                                            (row[2] != "meta"sv && row[2] != "item"sv);
                                   }),
              "html_metadata.txt: an unknown role or place");

std::string lower_name(std::string_view name) {
  std::string lower;
  for (const char c : name) lower += c == '.' ? ':' : ascii_lower(c);
  return lower;
}

// Calls visit(fact, rank) for each name of a list ("datePublished dateCreated") that is known there.
template <class Visit>
void each_known_name(std::string_view list, std::string_view where, Visit visit) {
  if (list.size() > 200) return;
  each_part(list, " ", [&](std::string_view part) {
    const std::string name = lower_name(part);
    for (std::size_t i = 0; i < lexicon::k_html_metadata.size(); ++i) {
      const auto& row = lexicon::k_html_metadata[i];
      if (row[1] == name && row[2] == where) visit(fact_named(row[0]), i + 2);
    }
  });
}

class Finder {
 public:
  Finder(const HtmlTree& tree, std::span<const HtmlPart> parts) : tree_(tree), parts_(parts) {}

  HtmlMetadata find() {
    const auto nodes = tree_.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
      if (nodes[i].kind == HtmlNodeKind::element) visit(i, nodes[i]);
    }
    for (const std::string_view script : scripts_) read_json_ld(script, page_title_, found_);
    found_.offer(HtmlFact::title, kShownRank, page_title_);
    settle_title();
    return std::move(found_);
  }

 private:
  void visit(std::uint32_t i, const HtmlNode& node) {
    switch (node.tag) {
      case HtmlTag::meta:
        visit_meta(node);
        return;
      case HtmlTag::html:
        found_.offer(HtmlFact::language, 0, tree_.attribute(node, "lang"));
        return;
      case HtmlTag::title:
        if (page_title_.empty() && tree_.nodes()[node.parent].tag != HtmlTag::svg) page_title_ = raw_text(i);
        return;
      case HtmlTag::link:
        if (tree_.attribute(node, "rel") == "canonical"sv) {
          found_.offer(HtmlFact::url, 0, tree_.attribute(node, "href"));
        }
        return;
      case HtmlTag::script:
        if (tree_.attribute(node, "type").starts_with("application/ld+json"sv)) scripts_.push_back(script_text(i));
        return;
      default:
        visit_shown(i, node);
    }
  }

  void visit_meta(const HtmlNode& node) {
    const std::string_view content = tree_.attribute(node, "content");
    for (const HtmlAttribute& attribute : tree_.attributes(node)) {
      if (attribute.name != "property"sv && attribute.name != "name"sv && attribute.name != "itemprop"sv &&
          attribute.name != "http-equiv"sv) {
        continue;
      }
      each_known_name(attribute.value, "meta",
                      [&](HtmlFact fact, std::size_t rank) { found_.offer(fact, rank, content); });
    }
  }

  // What stands in the page itself.
  void visit_shown(std::uint32_t i, const HtmlNode& node) {
    const HtmlPart& part = parts_[i];
    if (part.is(HtmlPart::kBarred)) return;
    if (node.tag == HtmlTag::h1 && headings_.size() < kMostHeadings && part.length > 0) {
      headings_.push_back(line_of(tree_, parts_, i));
    }
    if (node.tag == HtmlTag::time) {
      const std::string_view named = tree_.attribute(node, "class");
      const bool is_sure = tree_.has_attribute(node, "pubdate") || named.contains("publish"sv);
      found_.offer(HtmlFact::date, kShownRank + !is_sure, tree_.attribute(node, "datetime"));
    }
    const bool is_short = part.length > 0 && part.length <= kLongestByline;
    for (const HtmlAttribute& attribute : tree_.attributes(node)) {
      if (attribute.name == "itemprop"sv) {
        each_known_name(attribute.value, "item",
                        [&](HtmlFact fact, std::size_t rank) { found_.offer(fact, rank, item_value(i, node)); });
      } else if (attribute.name == "rel"sv && attribute.value == "author"sv && is_short) {
        found_.offer(HtmlFact::author, kShownRank, line_of(tree_, parts_, i));
      }
    }
    if (part.is(HtmlPart::kByline) && is_short) {
      found_.offer(HtmlFact::author, kShownRank + 1, line_of(tree_, parts_, i, LineEnd::block));
    }
  }

  [[nodiscard]] std::string item_value(std::uint32_t i, const HtmlNode& node) const {
    for (const std::string_view name : {"content"sv, "datetime"sv}) {
      const std::string_view value = tree_.attribute(node, name);
      if (!value.empty()) return std::string(value);
    }
    // Of a person only the name.
    const std::uint32_t end = std::min(parts_[i].end, i + kMostNodes);
    for (std::uint32_t inner = i + 1; inner < end; ++inner) {
      const HtmlNode& each = tree_.nodes()[inner];
      if (tree_.attribute(each, "itemprop") == "name"sv) return line_of(tree_, parts_, inner);
    }
    return parts_[i].length <= kLongestByline * 2 ? line_of(tree_, parts_, i) : std::string();
  }

  // The text of an element that shows none, such as <title>.
  [[nodiscard]] std::string raw_text(std::uint32_t i) const {
    return one_line(script_text(i).substr(0, kLongestLine * 2));
  }
  [[nodiscard]] std::string_view script_text(std::uint32_t i) const {
    const std::uint32_t child = tree_.nodes()[i].first_child;
    return child == HtmlNode::kNone ? std::string_view() : tree_.nodes()[child].text;
  }

  void settle_title() {
    const std::string& title = found_[HtmlFact::title];
    std::string settled = title.empty() ? (headings_.empty() ? std::string() : headings_.front())
                                        : without_site(title, found_[HtmlFact::site], headings_, title == page_title_);
    found_.set(HtmlFact::title, std::move(settled));
  }

  const HtmlTree& tree_;
  std::span<const HtmlPart> parts_;
  HtmlMetadata found_;
  std::string page_title_;
  std::vector<std::string> headings_;
  std::vector<std::string_view> scripts_;
};

// "By Ann Lee, Our Correspondent" -> the names.
std::string author_in(std::string line) {
  const auto byline = read_byline(line);
  return byline ? byline->author : std::move(line);
}

bool is_address(std::string_view text) { return text.starts_with("http:") || text.starts_with("https:"); }

}  // namespace

void HtmlMetadata::offer(HtmlFact fact, std::size_t rank, std::string_view value) {
  Value& best = values_[static_cast<std::size_t>(fact)];
  if (rank >= best.rank) return;
  std::string text = fact == HtmlFact::text ? std::string(value) : one_line(utf8_prefix(value, kLongestLine));
  if (text.empty() || (fact == HtmlFact::author && is_address(text))) return;
  if (fact == HtmlFact::author) {
    text = author_in(std::move(text));
    // What is only shown as a byline is often the hour.
    if (rank >= kShownRank && std::ranges::any_of(text, is_ascii_digit)) return;
  }
  if (fact == HtmlFact::date && metadata_date(text).empty()) return;
  best = {std::move(text), rank};
}

HtmlMetadata find_metadata(const HtmlTree& tree, std::span<const HtmlPart> parts) { return Finder(tree, parts).find(); }

std::string line_of(const HtmlTree& tree, std::span<const HtmlPart> parts, std::uint32_t root, LineEnd ends) {
  std::string line;
  const std::uint32_t end = std::min(parts[root].end, root + kMostNodes);
  for (std::uint32_t i = root; i < end && line.size() < kLongestLine;) {
    const HtmlNode& node = tree.nodes()[i];
    if (parts[i].is(HtmlPart::kSilent) || (ends == LineEnd::block && node.tag == HtmlTag::time)) {
      i = parts[i].end;
      continue;
    }
    if (node.kind == HtmlNodeKind::text) line += utf8_prefix(node.text, kLongestLine);
    if (parts[i].is(HtmlPart::kBlock) || node.tag == HtmlTag::br) {
      if (ends == LineEnd::block && !without_outer_space(line).empty()) break;
      line += ' ';
    }
    ++i;
  }
  return one_line(line);
}

}  // namespace entente
