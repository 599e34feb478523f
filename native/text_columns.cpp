// Widths are counted in graphemes, never in bytes.
#include "native/text_columns.h"

#include <algorithm>

#include "core/text/graphemes.h"

namespace entente::native {
namespace {

// A letter and its accents take one column.
std::size_t columns(std::string_view text) { return count_graphemes(text); }

}  // namespace

std::string left(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t wide = columns(text);
  if (wide > width) {
    std::size_t at = 0;
    for (std::size_t kept = 1; kept < width; ++kept) at = next_grapheme_break(text, at);
    out = std::string(text.substr(0, at)) + "\xE2\x80\xA6";
  }
  return out + std::string(width - std::min(width, wide), ' ');
}

std::string left_by_end(std::string_view text, std::size_t width) {
  std::size_t wide = columns(text);
  if (wide <= width) return left(text, width);
  std::size_t at = 0;
  for (; wide >= width; --wide) at = next_grapheme_break(text, at);
  return "\xE2\x80\xA6" + std::string(text.substr(at));
}

std::string right(std::string_view text, std::size_t width) {
  return std::string(width - std::min(width, columns(text)), ' ') + std::string(text);
}

std::string wrapped(std::string_view text, std::string_view indent) {
  std::string out, line(indent);
  std::size_t used = indent.size();
  const auto add = [&](std::string_view word) {
    if (word.empty()) return;
    if (used > indent.size() && used + 1 + columns(word) > kMeasure) {
      out += line + "\n";
      line = indent;
      used = indent.size();
    }
    if (used > indent.size()) line += ' ', ++used;
    line += word;
    used += columns(word);
  };
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
    add(text.substr(at, end - at));
    at = end + 1;
  }
  return out + line + "\n";
}

}  // namespace entente::native
