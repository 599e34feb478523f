// Patterns are parsed before anything is asked, so that a user reads what is wrong while typing.
#include <string_view>

#include "core/text/pattern.h"
#include "core/text/utf8.h"
#include "ui/finder.h"

namespace entente::ui {
namespace {

// Characters that begin before `byte`, and one.
std::size_t place_in(std::string_view text, std::uint64_t byte) {
  std::size_t count = 1;
  for (std::size_t i = 0; i < text.size() && i < byte; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) ++count;
  }
  return count;
}

// Is this one at fault? The first fault there is gets its words.
bool is_bad(std::string_view pattern, std::string& words) {
  const Result<Pattern> parsed = Pattern::parse(pattern);
  if (parsed) return false;
  if (words.empty()) {
    words = "\xE2\x80\x9C" + std::string(pattern) + "\xE2\x80\x9D, character " +
            std::to_string(place_in(pattern, parsed.error().byte)) + ": " + parsed.error().message;
  }
  return true;
}

bool are_bad(const std::vector<std::string>& patterns, std::string& words) {
  bool bad = false;
  for (const std::string& pattern : patterns) bad = is_bad(pattern, words) || bad;
  return bad;
}

}  // namespace

PatternFaults faults_of(const Wish& wish) {
  PatternFaults out;
  out.selection = are_bad(wish.selection.holding, out.words);
  if (wish.against == Against::other) out.selection = are_bad(wish.other.holding, out.words) || out.selection;
  out.terms = !wish.terms.pattern.empty() && is_bad(wish.terms.pattern, out.words);
  if (wish.collocates) {
    const std::string& filter = wish.collocates->options.pattern;
    out.collocates = is_bad(wish.collocates->node.pattern, out.words);
    out.collocates = (!filter.empty() && is_bad(filter, out.words)) || out.collocates;
  }
  if (wish.lines) out.lines = is_bad(wish.lines->pattern, out.words);
  if (wish.trends) out.trends = are_bad(wish.trends->patterns, out.words);
  if (wish.evidence) out.evidence = is_bad(wish.evidence->pattern, out.words);
  return out;
}

}  // namespace entente::ui
