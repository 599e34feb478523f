// The matching of Schwartz and Hearst runs from right to left over letters; the rest brings pairs, which stand in
// bytes, to tokens and finds the brackets whose letters fit nothing.
#include "core/language/acronyms.h"

#include <algorithm>

#include "core/base/compact_sort.h"
#include "core/language/acronym_pairs.h"
#include "core/text/characters.h"

namespace entente {
namespace {

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

bool reads_as_acronym(const NameText& text, std::uint32_t token) {
  const std::string_view word = slice(text.layout().text, text[token].span);
  if (word.size() < 2 || word.size() > 10 || !text.is_capitalised(token)) return false;
  const auto capitals = std::count_if(word.begin(), word.end(), is_ascii_upper);
  return capitals >= 2 && 2 * static_cast<std::size_t>(capitals) >= word.size();
}

// The first token that begins at or behind `offset`.
std::uint32_t token_at(const NameText& text, std::uint32_t offset) {
  const std::vector<Token>& tokens = text.layout().tokens;
  const auto found = std::lower_bound(tokens.begin(), tokens.end(), offset,
                                      [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  return static_cast<std::uint32_t>(found - tokens.begin());
}

// Pairs whose long form begins with a capital and whose spans are whole tokens.
std::vector<Bracketed> defined_acronyms(const NameText& text) {
  std::vector<AcronymPair> pairs;
  for (std::uint32_t token = 0; token < text.size(); ++token) {
    const char mark = text[token].mark;
    if (mark == '(' || mark == '[' || mark == '=') {
      find_acronym_pair(text.layout().text, text[token].span.begin, pairs);
    }
  }
  std::vector<Bracketed> out;
  for (const AcronymPair& pair : pairs) {
    Bracketed found;
    found.first = token_at(text, pair.short_form.begin);
    found.last = token_at(text, pair.short_form.end);
    found.long_first = token_at(text, pair.long_form.begin);
    found.long_last = token_at(text, pair.long_form.end);
    if (found.first >= found.last || !found.has_long_form()) continue;
    if (!text.is_capitalised(found.first) || !text.is_capitalised(found.long_first)) continue;
    if (text[found.first].span.begin != pair.short_form.begin) continue;
    if (text[found.long_first].span.begin != pair.long_form.begin) continue;
    out.push_back(found);
  }
  return out;
}

// "(PKK)", behind words that its letters do not fit.
void find_others(const NameText& text, const Sentence& sentence, std::vector<Bracketed>& out) {
  for (std::uint32_t token = sentence.first_token; token + 2 < sentence.last_token; ++token) {
    if (!text.is_mark(token, '(') || !reads_as_acronym(text, token + 1)) continue;
    std::uint32_t last = token + 2;
    while (last < sentence.last_token && (text.is_hyphen(last) || (text.is_word(last) && text[last].glued))) ++last;
    const std::uint32_t stop = last < sentence.last_token && text.is_mark(last, '.') ? last + 1 : last;
    if (stop < sentence.last_token && (text.is_mark(stop, ')') || text.is_mark(stop, ','))) {
      out.push_back({token + 1, last, token, token});
    }
  }
}

}  // namespace

std::size_t find_long_form(std::string_view short_form, std::string_view text) {
  std::size_t s = short_form.size(), l = text.size();
  while (s > 0) {
    const char wanted = ascii_lower(short_form[s - 1]);
    if (!is_letter_or_digit(wanted)) {
      --s;
      continue;
    }
    // The first letter must open a word; the others may stand anywhere.
    while (l > 0 && (ascii_lower(text[l - 1]) != wanted || (s == 1 && l > 1 && is_letter_or_digit(text[l - 2])))) --l;
    if (l == 0) return std::string_view::npos;
    --l;
    --s;
  }
  return l;
}

std::vector<Bracketed> bracketed_acronyms(const NameText& text) {
  std::vector<Bracketed> out = defined_acronyms(text);
  for (const Sentence& sentence : text.layout().sentences) find_others(text, sentence, out);
  // A defined one stands before the same one without its definition.
  compact_sort(out, [](const Bracketed& a, const Bracketed& b) {
    if (a.first != b.first) return a.first < b.first;
    if (a.has_long_form() != b.has_long_form()) return a.has_long_form();
    return a.long_first != b.long_first ? a.long_first < b.long_first : a.long_last < b.long_last;
  });
  const auto same = [](const Bracketed& a, const Bracketed& b) { return a.first == b.first; };
  out.erase(std::unique(out.begin(), out.end(), same), out.end());
  return out;
}

}  // namespace entente
