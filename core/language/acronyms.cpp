// The matching runs from right to left over letters; the rest is finding brackets in the tokens.
#include "core/language/acronyms.h"

#include <algorithm>

#include "core/text/characters.h"

namespace entente {
namespace {

char small(char c) { return static_cast<char>(is_ascii_upper(c) ? c - 'A' + 'a' : c); }

bool is_letter_or_digit(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

bool reads_as_acronym(const NameText& text, std::uint32_t token) {
  const std::string_view word = slice(text.layout().text, text[token].span);
  if (word.size() < 2 || word.size() > 10 || !text.is_capitalised(token)) return false;
  const auto capitals = std::count_if(word.begin(), word.end(), is_ascii_upper);
  return capitals >= 2 && 2 * static_cast<std::size_t>(capitals) >= word.size();
}

// "(Cran)": written as a name, told by the initials of the words before the bracket.
bool spells_initials(const NameText& text, std::uint32_t token, std::uint32_t sentence_first) {
  const std::string_view letters = text[token].folded;
  if (text[token].shape != Shape::capital || letters.size() < 3 || letters.size() > 8) return false;
  std::size_t left = letters.size();
  for (std::uint32_t at = token - 1; at > sentence_first && left > 0; --at) {
    if (text.is_capitalised(at - 1)) {
      if (text[at - 1].folded[0] != letters[left - 1]) return false;
      --left;
    } else if (text[at - 1].shape == Shape::mark ? text[at - 1].mark != '-' : !text[at - 1].info.is(kFunctionWord)) {
      return false;
    }
  }
  return left == 0;
}

// The first token of the capitalised long form that ends at `end`, the opening bracket, and fits `short_form`; `end`
// when there is none.
std::uint32_t long_form_start(const NameText& text, std::uint32_t sentence_first, std::uint32_t end,
                              std::string_view short_form) {
  // At most min(|short| + 5, 2 |short|) words, and never past a mark that parts clauses.
  const std::size_t longest = std::min(short_form.size() + 5, 2 * short_form.size());
  std::uint32_t start = end;
  std::size_t words = 0;
  while (start > sentence_first && words < longest) {
    const NameToken& t = text[start - 1];
    if (t.shape == Shape::mark && t.mark != '-' && t.mark != '\'' && t.mark != '&' && t.mark != ',') break;
    if (t.shape != Shape::mark) ++words;
    --start;
  }
  if (start == end) return end;
  const Span window = text.span(start, end);
  const std::size_t at = find_long_form(short_form, slice(text.layout().text, window));
  if (at == std::string_view::npos) return end;
  const std::uint32_t offset = window.begin + static_cast<std::uint32_t>(at);
  while (start < end && text[start].span.begin < offset) ++start;
  if (start < end && (!text.is_capitalised(start) || text[start].span.begin != offset)) return end;
  return start;
}

}  // namespace

std::size_t find_long_form(std::string_view short_form, std::string_view text) {
  std::size_t s = short_form.size(), l = text.size();
  while (s > 0) {
    const char wanted = small(short_form[s - 1]);
    if (!is_letter_or_digit(wanted)) {
      --s;
      continue;
    }
    // The first letter must open a word; the others may stand anywhere.
    while (l > 0 && (small(text[l - 1]) != wanted || (s == 1 && l > 1 && is_letter_or_digit(text[l - 2])))) --l;
    if (l == 0) return std::string_view::npos;
    --l;
    --s;
  }
  return l;
}

std::vector<Bracketed> bracketed_acronyms(const NameText& text) {
  std::vector<Bracketed> out;
  for (const Sentence& sentence : text.layout().sentences) {
    for (std::uint32_t token = sentence.first_token; token + 2 < sentence.last_token; ++token) {
      if (!text.is_mark(token, '(')) continue;
      if (!reads_as_acronym(text, token + 1) && !spells_initials(text, token + 1, sentence.first_token)) continue;
      std::uint32_t last = token + 2;
      while (last < sentence.last_token && (text.is_hyphen(last) || (text.is_word(last) && text[last].glued))) ++last;
      if (last < sentence.last_token && text.is_mark(last, '.')) ++last;
      if (last < sentence.last_token && (text.is_mark(last, ')') || text.is_mark(last, ','))) {
        if (text.is_mark(last - 1, '.')) --last;
        const std::string_view short_form = text.surface(token + 1, last);
        out.push_back({token + 1, last, long_form_start(text, sentence.first_token, token, short_form), token});
      }
    }
  }
  return out;
}

}  // namespace entente
