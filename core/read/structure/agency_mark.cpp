// Read from the end: the name, what opens it, and before that the end of a sentence, so that "the anti-ISIL" and
// "he joined the (AP)" are no marks.
#include "core/read/structure/agency_mark.h"

#include <algorithm>
#include <array>

#include "core/base/parts.h"
#include "core/text/characters.h"
#include "lexicon/news_agencies.h"

namespace entente {
namespace {

constexpr std::size_t kLongestMark = 40;  // bytes
constexpr std::array<std::string_view, 4> kDashes = {"-", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x95"};

bool is_capitals(std::string_view name) {
  return name.size() >= 2 && name.size() <= 6 && std::ranges::all_of(name, is_ascii_upper);
}

// "AFP", "APP/AFP": all parts are known.
bool is_known(std::string_view names) {
  bool is_all = !names.empty();
  each_part(names, "/", [&](std::string_view name) { is_all = is_all && is_agency(without_outer_space(name)); });
  return is_all;
}

// A sentence or a paragraph ends before `at`.
bool ends_before(std::string_view text, std::size_t at) {
  const std::string_view before = text.substr(0, at);
  const std::size_t last = before.find_last_not_of(' ');
  if (last == std::string_view::npos) return false;
  return before[last] == '\n' || before[last] == '.' || before[last] == '"' || before[last] == '!' ||
         before[last] == '?' || before[last] == ')' || before.substr(0, last + 1).ends_with("\xE2\x80\x9D");
}

Span bracketed(std::string_view text, std::uint32_t end) {
  const std::size_t open = text.find_last_of('(', end);
  if (open == std::string_view::npos || end - open > kLongestMark || !ends_before(text, open)) return {};
  const std::string_view name = text.substr(open + 1, end - open - 2);
  return is_known(name) ? Span{static_cast<std::uint32_t>(open), end} : Span{};
}

Span dashed(std::string_view text, std::uint32_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestMark && (is_ascii_letter(text[begin - 1]) || text[begin - 1] == '/')) {
    --begin;
  }
  const std::string_view name = text.substr(begin, end - begin);
  for (const std::string_view dash : kDashes) {
    if (!text.substr(0, begin).ends_with(dash)) continue;
    std::size_t open = begin - dash.size();
    while (text.substr(0, open).ends_with(dash)) open -= dash.size();
    const bool is_mark = is_known(name) || is_capitals(name);
    if (is_mark && ends_before(text, open)) return {static_cast<std::uint32_t>(open), end};
  }
  return {};
}

}  // namespace

bool is_agency(std::string_view name) {
  return std::ranges::any_of(lexicon::k_news_agencies,
                             [&](const auto& row) { return row[0] == name || row[1] == name; });
}

Span find_agency_mark(std::string_view text) {
  std::size_t size = text.size();
  while (size > 0 && (is_ascii_space(text[size - 1]) || text[size - 1] == '.')) --size;
  if (size < 3) return {};
  const auto end = static_cast<std::uint32_t>(size);
  return text[size - 1] == ')' ? bracketed(text, end) : dashed(text, end);
}

std::string_view agency_of_mark(std::string_view mark) {
  while (!mark.empty() && !is_ascii_letter(mark.front())) mark.remove_prefix(1);
  while (!mark.empty() && !is_ascii_letter(mark.back())) mark.remove_suffix(1);
  return mark;
}

}  // namespace entente
