// Costs are filled from the last word back, so one table answers for every first word at once.
#include "core/language/acronym_letters.h"

#include <algorithm>

#include "core/language/fold.h"
#include "core/language/gazetteer.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr int kNever = INT32_MAX / 2;
constexpr int kSkip = 4;        // a word that gives no letter
constexpr int kSkipGlued = 2;   // ... and is part of one that may
constexpr int kSkipSmall = 1;   // "of"
constexpr int kNext = 1;        // a letter right behind the one before: "Com" of "Committee"
constexpr int kInside = 3;      // a letter further inside
constexpr int kNotInitial = 8;  // a word's first letter is left out
constexpr int kComma = 5;       // a run that goes on behind a comma
constexpr int kSmallStart = 3;  // a run that opens with "of"
constexpr int kGluedStart = 4;  // ... or within a word

bool is_letter(CodePoint code) {
  const CharacterInfo info = character_info(code.value);
  return info.is_letter() || info.is_digit();
}

// What one more letter costs at `found`, when the one before stood at `before` (npos: none of this word).
int letter_cost(std::size_t found, std::size_t before) {
  if (before == std::string_view::npos) return found == 0 ? 0 : kNotInitial;
  return found == before + 1 ? kNext : kInside;
}

}  // namespace

std::string acronym_letters(std::string_view short_form) {
  const auto capitals = std::count_if(short_form.begin(), short_form.end(), is_ascii_upper);
  if (capitals >= 2) {
    short_form.remove_suffix(possessive_size(short_form));
    if (short_form.ends_with('s') && is_ascii_upper(short_form[short_form.size() - 2])) short_form.remove_suffix(1);
  }
  std::string folded, out;
  append_name_folded(short_form, folded);
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint code = decode_utf8(folded, at);
    if (is_letter(code)) out.append(folded, at, code.size);
    at += code.size;
  }
  return out;
}

SpeltWords::SpeltWords(std::string_view text, Span part, bool from_the_end) {
  bool is_glued = false;
  for (std::size_t at = part.begin; at < part.end;) {
    std::size_t end = at;
    bool was_lower = false;
    while (end < part.end) {
      const CodePoint code = decode_utf8(text, end);
      const CharacterInfo info = character_info(code.value);
      const bool is_apostrophe = code.value == '\'' || code.value == 0x2019;
      if (!is_letter(code) && !(is_apostrophe && end > at)) break;
      if (was_lower && info.is_upper()) break;
      was_lower = info.is_lower();
      end += code.size;
    }
    if (end > at) {
      add(text, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, is_glued);
      is_glued = true;
      at = end;
      continue;
    }
    const CodePoint code = decode_utf8(text, at);
    if (code.value == ',' && !words_.empty()) words_.back().before_comma = true;
    if (is_space(code)) is_glued = false;
    at += code.size;
  }
  if (words_.size() <= kMost) return;
  const auto extra = static_cast<std::ptrdiff_t>(words_.size() - kMost);
  if (from_the_end) {
    words_.erase(words_.begin(), words_.begin() + extra);
  } else {
    words_.erase(words_.end() - extra, words_.end());
  }
}

void SpeltWords::add(std::string_view text, Span span, bool is_glued) {
  const auto begin = static_cast<std::uint32_t>(folded_.size());
  append_name_folded(slice(text, span), folded_);
  const bool is_capital = character_info(decode_utf8(text, span.begin).value).is_upper();
  Word word{span, {begin, static_cast<std::uint32_t>(folded_.size())}, is_capital, false, is_glued, false};
  if (word.letters.empty()) return;
  word.is_small = word_info(slice(folded_, word.letters)).is(kFunctionWord | kParticle);
  words_.push_back(word);
}

Span SpeltWords::span(std::uint32_t first, std::uint32_t last) const {
  return {words_[first].span.begin, words_[last - 1].span.end};
}

std::string_view SpeltWords::letters(std::uint32_t word) const { return slice(folded_, words_[word].letters); }

int SpeltWords::skip_cost(std::uint32_t word) const {
  const Word& w = words_[word];
  return w.is_small ? kSkipSmall : w.is_glued ? kSkipGlued : kSkip;
}

// costs[w][k]: what it costs that words w .. last - 1 spell the letters from k on.
void SpeltWords::fill(std::string_view letters, std::uint32_t first, std::uint32_t last, Costs& costs) const {
  const std::size_t count = letters.size();
  std::fill(costs[last].begin(), costs[last].end(), kNever);
  costs[last][count] = 0;
  for (std::uint32_t w = last; w-- > first;) {
    const std::string_view word = this->letters(w);
    const int comma = words_[w].before_comma && w + 1 < last ? kComma : 0;
    for (std::size_t k = 0; k <= count; ++k) {
      int best = costs[w + 1][k] + skip_cost(w);
      std::size_t before = std::string_view::npos;
      int spent = 0;
      for (std::size_t next = k; next < count; ++next) {
        const std::size_t found = word.find(letters[next], before == std::string_view::npos ? 0 : before + 1);
        if (found == std::string_view::npos) break;
        spent += letter_cost(found, before);
        before = found;
        best = std::min(best, spent + costs[w + 1][next + 1]);
      }
      costs[w][k] = std::min(kNever, best + comma);
    }
  }
}

// The first letter opens the first word.
int SpeltWords::start_cost(const Costs& costs, std::string_view letters, std::uint32_t first) const {
  const std::string_view word = this->letters(first);
  if (word.front() != letters.front()) return kNever;
  int best = kNever, spent = 0;
  std::size_t before = 0;
  for (std::size_t next = 1; next <= letters.size(); ++next) {
    best = std::min(best, spent + costs[first + 1][next]);
    if (next == letters.size()) break;
    const std::size_t found = word.find(letters[next], before + 1);
    if (found == std::string_view::npos) break;
    spent += letter_cost(found, before);
    before = found;
  }
  if (words_[first].is_small) best += kSmallStart;
  if (words_[first].is_glued) best += kGluedStart;
  return best;
}

SpeltWords::Fit SpeltWords::best_start(std::string_view letters, std::uint32_t last) const {
  Fit fit{last, INT32_MAX};
  if (letters.empty() || letters.size() > kMostLetters) return fit;
  Costs costs;
  fill(letters, 0, last, costs);
  for (std::uint32_t first = last; first-- > 0;) {
    const int cost = start_cost(costs, letters, first);
    if (cost < kNever && cost < fit.cost) fit = {first, cost};
  }
  return fit;
}

int SpeltWords::cost(std::string_view letters, std::uint32_t first, std::uint32_t last) const {
  if (letters.empty() || letters.size() > kMostLetters || first >= last) return INT32_MAX;
  Costs costs;
  fill(letters, first, last, costs);
  const int cost = start_cost(costs, letters, first);
  return cost < kNever ? cost : INT32_MAX;
}

std::uint32_t SpeltWords::spelt_end(std::string_view letters, std::uint32_t first, std::uint32_t last) const {
  int whole = cost(letters, first, last);
  if (whole == INT32_MAX) return last;
  while (last > first + 1) {
    const int rest = cost(letters, first, last - 1);
    const int comma = words_[last - 2].before_comma ? kComma : 0;
    if (rest == INT32_MAX || whole < rest + skip_cost(last - 1) + comma) break;
    whole = rest;
    --last;
  }
  return last;
}

std::uint32_t SpeltWords::start_in_any_order(std::string_view letters, std::uint32_t last) const {
  std::string left(letters);
  std::uint32_t start = last, capitals = 0;
  for (std::uint32_t first = last; first-- > 0 && !left.empty();) {
    const Word& word = words_[first];
    if (!word.is_capital && !word.is_small) break;
    if (!word.is_capital) continue;
    ++capitals;
    const std::size_t found = left.find(this->letters(first).front());
    if (found == left.npos) continue;
    left.erase(found, 1);
    start = first;
  }
  while (start > 0 && start < last && words_[start - 1].is_capital && !words_[start - 1].is_small) --start;
  const bool is_most = 2 * left.size() <= letters.size();
  return is_most && capitals >= 2 && last - start >= 2 ? start : last;
}

}  // namespace entente
