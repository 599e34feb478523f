// A page says what it is in its first tag; where that is a <div> or a <p>, more of the like must follow.
#include "core/read/html/html_sniff.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/markup/html_tags.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kBytesSearched = std::size_t{1} << 14;
constexpr std::size_t kFewestTags = 3;

bool begins(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && std::ranges::equal(text.substr(0, lower.size()), lower, {}, ascii_lower);
}

// Past white space, byte order marks, comments and, for XHTML, the XML declaration.
std::string_view without_prologue(std::string_view text) {
  for (;;) {
    text = without_outer_space(text);
    std::string_view end;
    if (text.starts_with("\xEF\xBB\xBF"sv)) {
      text.remove_prefix(3);
      continue;
    }
    if (text.starts_with("<!--"sv)) end = "-->"sv;
    if (text.starts_with("<?"sv)) end = ">"sv;
    if (end.empty()) return text;
    const std::size_t at = text.find(end);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + end.size());
  }
}

std::string_view name_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && (is_ascii_letter(text[end]) || is_ascii_digit(text[end]))) ++end;
  return text.substr(at, end - at);
}

std::size_t count_known_tags(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::size_t name = at + 1 + text.substr(at + 1).starts_with('/');
    count += html_tag(name_at(text, name)) != HtmlTag::other;
  }
  return count;
}

// Headings and code of Markdown stand at the start of a line.
bool has_markdown(std::string_view text) {
  constexpr std::array kMarks = {"\n# "sv, "\n## "sv, "\n### "sv, "\n```"sv};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return text.contains(mark); });
}

}  // namespace

bool looks_like_html(std::string_view text) {
  const std::string_view head = without_prologue(utf8_prefix(text, kBytesSearched));
  for (const std::string_view first : {"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv}) {
    if (begins(head, first)) return !is_ascii_letter(head.size() > first.size() ? head[first.size()] : ' ');
  }
  if (!head.starts_with('<') || html_tag(name_at(head, 1)) == HtmlTag::other) return false;
  return count_known_tags(head) >= kFewestTags && !has_markdown(head);
}

}  // namespace entente
