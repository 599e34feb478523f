// Outlets part their name from the headline by one of a few signs with spaces around them.
#include "core/read/html/html_title.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/text/characters.h"

namespace entente {
namespace {

using namespace std::string_view_literals;

constexpr std::array kSigns = {" | "sv,        " - "sv,        " \xE2\x80\x93 "sv, " \xE2\x80\x94 "sv, " :: "sv,
                               " \xC2\xB7 "sv, " \xC2\xBB "sv, " \xC2\xAB "sv,     " \xE2\x80\xA2 "sv};

struct Cut {
  std::size_t at = std::string_view::npos;
  std::size_t size = 0;
};

Cut last_sign(std::string_view title) {
  Cut cut;
  for (const std::string_view sign : kSigns) {
    const std::size_t at = title.rfind(sign);
    if (at != std::string_view::npos && (cut.size == 0 || at > cut.at)) cut = {at, sign.size()};
  }
  return cut;
}

Cut first_sign(std::string_view title) {
  Cut cut;
  for (const std::string_view sign : kSigns) {
    if (const std::size_t at = title.find(sign); at < cut.at) cut = {at, sign.size()};
  }
  return cut;
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + (text.empty() ? 0 : 1);
}

// The heading that begins the title, else one that ends it; null when there is none.
const std::string* heading_within(std::string_view title, std::string_view outlet,
                                  std::span<const std::string> headings) {
  constexpr std::size_t kShortestHeading = 10;  // bytes of its bare form
  const std::string* found = nullptr;
  if (last_sign(title).size == 0) return found;
  const std::string bare = bare_title(title);
  for (const std::string& heading : headings) {
    const std::string inner = bare_title(heading);
    const bool is_part = inner.size() >= kShortestHeading && inner.size() * 3 >= bare.size() && inner != outlet;
    if (!is_part) continue;
    if (bare.starts_with(inner)) return &heading;
    if (found == nullptr && bare.ends_with(inner)) found = &heading;
  }
  return found;
}

}  // namespace

std::string bare_title(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    const CharacterInfo info = character_info(code.value);
    if (info.is_letter() || info.is_digit()) append_utf8(fold_case(code.value), kept);
    at += code.size;
  }
  return kept;
}

std::string without_site(std::string_view title, std::string_view site, std::span<const std::string> headings,
                         bool may_guess) {
  const std::string outlet = bare_title(site);
  if (const std::string* heading = heading_within(title, outlet, headings)) return *heading;
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    const Cut last = last_sign(title), first = first_sign(title);
    if (last.size == 0) break;
    const std::string_view head = title.substr(0, last.at), tail = title.substr(last.at + last.size);
    if (!outlet.empty() && bare_title(title.substr(0, first.at)) == outlet) {
      title.remove_prefix(first.at + first.size);
      goes_on = true;
    } else if ((!outlet.empty() && bare_title(tail) == outlet) ||
               (may_guess && count_words(tail) <= 4 && count_words(head) >= 4 && tail.size() < head.size())) {
      title = head;
      goes_on = true;
    }
  }
  return std::string(title);
}

}  // namespace entente
