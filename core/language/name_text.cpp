// Case is judged per sentence: where nearly all longer words carry a capital, capitals say nothing, and
// names must be known from elsewhere.
#include "core/language/name_text.h"

#include <algorithm>

#include "core/base/hash.h"
#include "core/base/load.h"
#include "core/base/packed_key.h"
#include "core/base/sort_unique.h"
#include "core/language/fold.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::uint32_t kNamePart = kTitleNoun | kTitleModifier | kOrganisationHead | kGroupHead | kInitiativeHead |
                                    kPlaceHead | kPlaceOpener | kGivenName | kFamilyFirst | kTimeWord | kNoActor;

char mark_of(std::string_view text) {
  if (text.size() == 1) return text[0];
  if (text == "\xE2\x80\x90" || text == "\xE2\x80\x91" || text == "\xE2\x80\x93") return '-';  // hyphens, en dash
  if (text == "\xE2\x80\x98" || text == "\xE2\x80\x99") return '\'';
  if (text == "\xE2\x80\x9C" || text == "\xE2\x80\x9D") return '"';
  return 0;
}

Shape shape_of(std::string_view word) {
  if (is_ascii_letter(word[0]) && !is_ascii_upper(word[0])) return Shape::small;
  const CodePoint first = decode_utf8(word, 0);
  const CharacterInfo info = character_info(first.value);
  if (info.is_digit()) return Shape::number;
  if (!info.is_upper()) return Shape::small;
  if (word.size() == first.size || !is_all_capitals(word)) return Shape::capital;
  return Shape::all_capitals;
}

// ASCII without an apostrophe: what fold_words() gives is what append_name_folded() would.
bool is_plain(std::string_view word) {
  constexpr std::uint64_t kHighs = 0x8080808080808080U;
  std::uint64_t others = 0;
  std::size_t at = 0;
  for (; word.size() - at > 8; at += 8) {
    const std::uint64_t bytes = load64(word.data() + at);
    others |= (bytes & kHighs) | bytes_equal(bytes, '\'');
  }
  const std::uint64_t bytes = load_part(word.data() + at, word.size() - at);
  return (others | (bytes & kHighs) | bytes_equal(bytes, '\'')) == 0;
}

// The same as shape_of() says of a word in ASCII.
Shape plain_shape_of(std::string_view word) {
  if (!is_ascii_upper(word[0])) return is_ascii_digit(word[0]) ? Shape::number : Shape::small;
  return word.size() == 1 || std::ranges::any_of(word, is_ascii_lower) ? Shape::capital : Shape::all_capitals;
}

}  // namespace

NameText::NameText(const Layout& layout, Span headline) : layout_(layout), headline_(headline) {
  fold_words(layout.text, layout.tokens, folded_);
  arena_.reserve(2 * layout.text.size() + 16);  // folding may lengthen a letter by a byte; the views must stay
  tokens_.resize(layout.tokens.size());
  remembered_.resize(layout.tokens.size());
  constexpr std::uint32_t kAhead = 12;  // words, asked for before their turn
  for (std::uint32_t token = 0; token < size(); ++token) {
    if (token + kAhead < size()) prefetch_word(slice(folded_.bytes, folded_.words[token + kAhead]));
    read_token(token);
  }
  cases_.reserve(layout.sentences.size());
  for (std::uint32_t s = 0; s < layout.sentences.size(); ++s) read_case(s);
  for (std::uint32_t s = 0; s < layout.sentences.size(); ++s) {
    if (cases_[s] == Case::sentence) read_pairs(layout.sentences[s]);
  }
  std::sort(pairs_.begin(), pairs_.end());
  sort_unique(small_);
}

void NameText::read_token(std::uint32_t token) {
  const Token& source = layout_.tokens[token];
  NameToken& out = tokens_[token];
  out.span = source.span;
  out.glued = token > 0 && layout_.tokens[token - 1].span.end == source.span.begin;
  std::string_view word = layout_.word(token);
  if (source.kind == TokenKind::mark) {
    out.mark = mark_of(word);
    // "the states' rights": the mark belongs to the word before it.
    if (out.mark == '\'' && out.glued && token > 0 && is_word(token - 1) && tokens_[token - 1].folded.ends_with('s')) {
      tokens_[token - 1].possessive = true;
    }
    return;
  }
  const std::uint32_t mark = possessive_size(word);
  out.possessive = mark > 0;
  word.remove_suffix(mark);
  out.span.end -= mark;
  if (is_plain(word)) {
    out.folded = slice(folded_.bytes, folded_.words[token]).substr(0, word.size());
    out.shape = plain_shape_of(word);
  } else {
    const std::size_t start = arena_.size();
    append_name_folded(word, arena_);
    out.folded = std::string_view(arena_).substr(start);
    out.shape = shape_of(word);
  }
  out.info = word_info(out.folded);
  if (mark > 0 && out.shape == Shape::capital) {  // "People's" may open a name that is known with its "s"
    std::string with_mark(out.folded);
    with_mark += 's';
    out.info.longest_name = std::max(out.info.longest_name, word_info(with_mark).longest_name);
  }
  if (out.shape == Shape::small && !out.info.is(kCommonWord)) small_.push_back(out.folded);
}

void NameText::read_case(std::uint32_t sentence) {
  const Sentence& s = layout_.sentences[sentence];
  std::uint32_t words = 0, upper = 0, long_words = 0, small_words = 0, plain = 0, capitals = 0, numbers = 0;
  for (std::uint32_t token = s.first_token; token < s.last_token; ++token) {
    if (tokens_[token].shape == Shape::number) ++numbers;
    if (!is_word(token)) continue;
    ++words;
    if (tokens_[token].shape == Shape::all_capitals) ++upper;
    // Only words that running text would write small can tell; titles and heads have capitals in names too.
    const WordInfo info = tokens_[token].info;
    if (token == s.first_token || tokens_[token].folded.size() < 4 || !info.is(kCommonWord)) continue;
    if (info.is(kFunctionWord)) continue;
    ++long_words;
    if (tokens_[token].shape == Shape::small) ++small_words;
    if (info.is(kNamePart)) continue;
    ++plain;
    if (is_capitalised(token)) ++capitals;
  }
  const bool is_line = in_headline(sentence) || !ends_with_stop(s);
  Case found = Case::sentence;
  if (words >= 3 && 10 * upper >= 7 * words) {
    found = Case::upper;
  } else if (numbers < words && 10 * capitals >= 8 * plain &&
             capitals >= (in_headline(sentence) ? 1u
                          : is_line             ? 2u
                                                : 4u) &&
             (is_line ? 5 * small_words <= long_words : small_words == 0)) {
    found = Case::title;
  }
  cases_.push_back(found);
}

bool NameText::ends_with_stop(const Sentence& sentence) const {
  for (std::uint32_t token = sentence.last_token; token > sentence.first_token; --token) {
    if (tokens_[token - 1].shape != Shape::mark) return false;
    const char mark = tokens_[token - 1].mark;
    if (mark == '.' || mark == '!' || mark == '?' || mark == ';') return true;
  }
  return false;
}

bool NameText::in_headline(std::uint32_t sentence) const {
  return !headline_.empty() && headline_.contains(layout_.sentences[sentence].span);
}

Span NameText::span(std::uint32_t first, std::uint32_t last) const {
  return {tokens_[first].span.begin, tokens_[last - 1].span.end};
}

std::string_view NameText::surface(std::uint32_t first, std::uint32_t last) const {
  return slice(layout_.text, span(first, last));
}

void NameText::append_key(std::uint32_t first, std::uint32_t last, std::string& out) const {
  for (std::uint32_t token = first; token < last; ++token) {
    const NameToken& t = tokens_[token];
    if (t.shape == Shape::mark && t.mark != '&') continue;
    if (!out.empty()) out += ' ';
    out += t.mark == '&' ? "and" : t.folded;
    if (token + 1 < last && layout_.tokens[token].span.end != t.span.end) out += 's';  // "People's" inside a name
  }
}

bool NameText::is_hyphen(std::uint32_t token) const {
  return tokens_[token].mark == '-' && tokens_[token].glued && token + 1 < size() && tokens_[token + 1].glued &&
         tokens_[token + 1].shape != Shape::mark;
}

std::uint64_t NameText::pair_hash(std::uint32_t token) const {
  return hash64(tokens_[token + 1].folded, hash64(tokens_[token].folded));
}

void NameText::read_pairs(const Sentence& sentence) {
  for (std::uint32_t token = sentence.first_token + 1; token + 1 < sentence.last_token; ++token) {
    if (!is_capitalised(token) || !is_capitalised(token + 1) || tokens_[token - 1].shape == Shape::mark) continue;
    pairs_.push_back(pair_hash(token));
  }
}

bool NameText::seen_pair(std::uint32_t token) const {
  return token + 1 < size() && std::binary_search(pairs_.begin(), pairs_.end(), pair_hash(token));
}

bool NameText::seen_small(std::uint32_t token) const {
  return std::binary_search(small_.begin(), small_.end(), tokens_[token].folded);
}

bool NameText::fits_case(const KnownName& known, std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t token = first; token < last; ++token) {
    if (!is_word(token)) continue;
    if (known.in_capitals && last - first == 1 && tokens_[token].shape != Shape::all_capitals) return false;
    if (is_capitalised(token) || tokens_[token].info.is(kFunctionWord | kParticle)) continue;
    // Heads may be small: "South China sea", "Belt and Road initiative".
    if (token == first) return false;
    if (tokens_[token].folded.size() <= 3 && !tokens_[token].info.is(kCommonWord)) continue;  // "Dar es Salaam"
    if (!tokens_[token].info.is(kInitiativeHead | kPlaceHead | kOrganisationHead | kGroupHead)) return false;
  }
  return true;
}

const KnownName* NameText::known_at(std::uint32_t first, std::uint32_t end, std::uint32_t& last) const {
  if (tokens_[first].info.longest_name == 0) return nullptr;
  Remembered& found = remembered_[first];
  if (found.last == 0) {
    found.last = first + 1;
    found.known = longest_known(first, size(), found.last);
  }
  if (found.known != nullptr && found.last > end) return longest_known(first, end, last);
  if (found.known != nullptr) last = found.last;
  return found.known;
}

const KnownName* NameText::longest_known(std::uint32_t first, std::uint32_t end, std::uint32_t& last) const {
  const std::uint8_t longest = tokens_[first].info.longest_name;
  std::string& key = key_;
  key.clear();
  const KnownName* best = nullptr;
  std::uint32_t words = 0;
  for (std::uint32_t token = first; token < end && words < longest; ++token) {
    const NameToken& t = tokens_[token];
    if (t.shape == Shape::mark) {
      const bool is_inside =
          t.mark == '-' || t.mark == '/' || t.mark == '.' || t.mark == '\'' ? t.glued : t.mark == ',';
      if (t.mark == '&') {
        key += " and";
        ++words;
      } else if (!is_inside) {
        break;
      }
      continue;
    }
    ++words;
    if (!key.empty()) key += ' ';
    key += t.folded;
    if (const KnownName* known = find_name(key); known != nullptr && fits_case(*known, first, token + 1)) {
      best = known;
      last = token + 1;
    }
    if (t.possessive && layout_.tokens[token].span.end != t.span.end) {
      key += 's';  // "People's" inside a name; at its end ("Moody's") the mark belongs to it
      if (const KnownName* known = find_name(key); known != nullptr && fits_case(*known, first, token + 1)) {
        best = known;
        last = token + 1;
      }
    }
  }
  return best;
}

}  // namespace entente
