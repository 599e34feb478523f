// The page becomes a tree, the tree's parts are weighed, the heaviest is the article. A page that only lists
// others, or that a server sent instead of an article, is refused with the reason.
#include "core/read/html/read_html.h"

#include <algorithm>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/markup/html_tree.h"
#include "core/read/html/html_metadata.h"
#include "core/read/html/html_parts.h"
#include "core/read/html/html_text.h"
#include "core/text/characters.h"
#include "lexicon/html_errors.h"

namespace entente {
namespace {

constexpr std::size_t kLittleText = 600;     // bytes; an error page has no more
constexpr std::uint32_t kMostTeasers = 4;    // linked headings a page may have and still hold a very short article
constexpr std::uint32_t kLittleProse = 150;  // characters

HtmlTree parse(const ReadJob& job) {
  constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();
  const std::uint64_t depth = std::clamp<std::uint64_t>(job.opened.options.limits.markup_depth, 8, kMost);
  return HtmlTree::parse(job.source.text(), {.depth = static_cast<std::uint32_t>(depth)});
}

bool is_error_title(std::string_view title) {
  std::string lower(" ");
  for (const char c : title) lower += is_ascii_letter(c) || is_ascii_digit(c) || c == '-' ? ascii_lower(c) : ' ';
  lower += ' ';
  return std::ranges::any_of(lexicon::k_html_errors,
                             [&](const auto& row) { return lower.contains(" " + std::string(row[0]) + " "); });
}

// Many linked headings, and hardly any prose besides what belongs to them.
bool is_index(std::span<const HtmlPart> parts, std::uint32_t root) {
  return parts[0].teasers > kMostTeasers && parts[root].prose < kLittleProse;
}

// Why the page has no article; empty when it has one.
std::string_view fault_of(std::span<const HtmlPart> parts, std::uint32_t root, std::string_view text,
                          std::string_view title) {
  if (parts[root].prose == 0 && parts[0].linked * 2 > parts[0].length) {
    return "a page of links without an article; save the articles themselves, or, if a script draws this one, save it "
           "from the browser as a complete page";
  }
  if (is_index(parts, root)) {
    return "a page that lists articles and holds none of them; save the articles themselves";
  }
  if (text.empty()) {
    return "the page shows no text; if a script draws it, save it from the browser as a complete page or copy its text";
  }
  const std::string_view head = text.substr(0, std::min(text.find('\n'), text.size()));
  if (text.size() < kLittleText && (is_error_title(title) || is_error_title(head))) {
    return "a server's message instead of an article; open the page in a browser and save it again";
  }
  return {};
}

// True when the page nests deeper than is followed; says so.
bool report_flattening(const ReadJob& job, const HtmlTree& tree) {
  if (!tree.was_flattened()) return false;
  tell_problem(
      job, {}, tree.flattened_at(), ProblemCode::limit_reached,
      "elements nest deeper than the limit markup-depth of " + std::to_string(job.opened.options.limits.markup_depth),
      "all text; deeper elements were read as if they stood side by side");
  return true;
}

}  // namespace

void read_html(const ReadJob& job) {
  const HtmlTree tree = parse(job);
  const std::vector<HtmlPart> parts = weigh_parts(tree);
  HtmlMetadata metadata = find_metadata(tree, parts);
  const std::uint32_t root = find_main_part(tree, parts);
  Draft draft;
  draft.text = main_text(tree, parts, root, metadata[HtmlFact::title]);
  // Some pages give their text to search engines and draw it by a script.
  const std::string& told = metadata[HtmlFact::text];
  if (told.size() > draft.text.size() * 2 && !told.contains('<')) draft.text = told;
  const std::string_view fault = fault_of(parts, root, draft.text, metadata[HtmlFact::title]);
  if (!fault.empty()) {
    refuse_article(job, {}, tree.nodes()[root].begin, ProblemCode::html_no_text, std::string(fault), {});
    return;
  }
  draft.title = metadata.take(HtmlFact::title);
  draft.date = metadata.take(HtmlFact::date);
  draft.outlet = metadata.take(HtmlFact::site);
  draft.author = metadata.take(HtmlFact::author);
  draft.url = metadata.take(HtmlFact::url);
  draft.language = metadata.take(HtmlFact::language);
  draft.is_partial = report_flattening(job, tree);
  draft.end = job.source.text().size();
  finish_article(job, std::move(draft), ProblemCode::html_no_text);
}

}  // namespace entente
