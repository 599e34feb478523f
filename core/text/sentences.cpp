// Every stop in turn: first its extent (the run of stops, the quotes and brackets that close after it),
// then the evidence after it, then the evidence before it. Doubt is settled for "no end": two sentences
// in one cost less than one in two.
#include "core/text/sentences.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "core/text/abbreviations.h"
#include "core/text/characters.h"
#include "core/text/list_items.h"
#include "core/text/sentence_break.h"

namespace entente {
namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr std::size_t kLongestWord = 64;  // bytes; a blob is not walked again and again for each stop in it

bool is_wide_stop(char32_t c) { return c == 0x3002 || c == 0xFF01 || c == 0xFF0E || c == 0xFF1F; }  // no space follows
bool is_stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == kEllipsis || is_wide_stop(c); }
bool is_dash(char32_t c) { return c == '-' || c == '_' || c == 0x2013 || c == 0x2014; }
bool is_closing_mark(char32_t c) {  // closes whatever stands around it
  return c == ')' || c == ']' || c == '}' || c == 0x201D || c == 0x00BB;
}
bool is_opening_mark(char32_t c) {
  return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018 || c == 0x00AB || c == '`';
}
bool is_quote(char32_t c) { return c == '"' || c == '\'' || c == 0x2019; }

// What a byte may begin, so that the scan for stops decodes next to nothing.
enum class Mark : std::uint8_t { none, quote, stop, lead };

constexpr std::array<Mark, 256> kMarks = [] {
  std::array<Mark, 256> marks{};
  marks['"'] = Mark::quote;
  marks['.'] = marks['!'] = marks['?'] = Mark::stop;
  marks[0xE2] = marks[0xE3] = marks[0xEF] = Mark::lead;  // of the ellipsis and the wide stops
  return marks;
}();

// The first byte at or after `at` that may begin a mark, or the end. Eight bytes are passed at once while none of
// them is one of the four ASCII marks or beyond ASCII; subtracting one turns a byte over only if it was zero.
std::size_t next_mark(std::string_view text, std::size_t at) {
  constexpr std::uint64_t kOnes = 0x0101010101010101U, kHigh = 0x80 * kOnes;
  while (text.size() - at >= 8) {
    std::uint64_t bytes;
    std::memcpy(&bytes, text.data() + at, 8);
    std::uint64_t found = bytes;
    for (const char mark : {'.', '"', '!', '?'}) {
      const std::uint64_t same = bytes ^ (static_cast<std::uint64_t>(mark) * kOnes);
      found |= (same - kOnes) & ~same;
    }
    if ((found & kHigh) != 0) break;
    at += 8;
  }
  while (at < text.size() && kMarks[static_cast<unsigned char>(text[at])] == Mark::none) ++at;
  return at;
}

// Appends `span` without outer white space, cut where it is longer than any sentence.
void append_sentence(std::string_view text, Span span, std::vector<Span>& out) {
  Span rest = trimmed(text, span);
  while (rest.size() > kLongestSentence) {
    std::size_t cut = rest.begin + kLongestSentence;
    const std::size_t least = rest.begin + kLongestSentence / 2;
    while (cut > least && !is_ascii_space(text[cut])) --cut;
    if (cut == least) {
      cut = previous_code_point(text, rest.begin + kLongestSentence + 1);  // no white space: between characters
    }
    const Span head = trimmed(text, {rest.begin, static_cast<std::uint32_t>(cut)});
    if (!head.empty()) out.push_back(head);
    rest = trimmed(text, {static_cast<std::uint32_t>(cut), rest.end});
  }
  if (!rest.empty()) out.push_back(rest);
}

struct Stop {
  std::size_t begin = 0;   // of the first stop character
  std::size_t end = 0;     // after the last stop and all that closes behind it
  bool is_single = false;  // one "."
  bool is_ellipsis = false;
  bool is_full_ellipsis = false;  // four dots or more: an ellipsis and a stop
  bool is_sure_end = false;       // whatever follows
};

// Finds the sentence ends of one stretch from left to right.
class Splitter {
 public:
  Splitter(std::string_view text, Span stretch)
      : text_(text.substr(0, stretch.end)), begin_(stretch.begin), items_(text_, stretch.begin) {}

  void run(std::vector<Span>& out) {
    for (std::size_t at = next_mark(text_, begin_); at < text_.size(); at = next_mark(text_, at)) {
      const Mark mark = kMarks[static_cast<unsigned char>(text_[at])];
      while (at >= items_.next()) begin_item(out);
      if (mark == Mark::quote) inside_quotes_ = !inside_quotes_;
      if (mark < Mark::stop || !is_stop(peek(at).value)) {
        ++at;
        continue;
      }
      const Stop stop = stop_at(at);
      at = stop.end;
      if (ends_sentence(stop)) {
        add(at, out);
        inside_quotes_ = false;
      }
    }
    while (items_.next() < text_.size()) begin_item(out);
    add(text_.size(), out);
  }

 private:
  void begin_item(std::vector<Span>& out) {
    if (items_.next() > begin_) add(items_.next(), out);
    inside_quotes_ = false;
    items_.advance();
  }
  [[nodiscard]] CodePoint peek(std::size_t at) const {
    return at < text_.size() ? decode_utf8(text_, at) : CodePoint{};
  }
  [[nodiscard]] bool space_at(std::size_t at) const { return at < text_.size() && is_space(decode_utf8(text_, at)); }
  [[nodiscard]] std::size_t skip_spaces(std::size_t at) const {
    while (space_at(at)) at += decode_utf8(text_, at).size;
    return at;
  }
  // The characters from `at` up to the next white space; of a blob, only the first few.
  [[nodiscard]] std::string_view chunk(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && end - at < kLongestWord && !space_at(end)) end += decode_utf8(text_, end).size;
    return text_.substr(at, end - at);
  }

  Stop stop_at(std::size_t at);
  [[nodiscard]] bool closes_before_ellipsis(std::size_t at, std::size_t end) const;
  std::size_t skip_closers(std::size_t at);
  std::size_t skip_closer_apart(std::size_t at);
  [[nodiscard]] std::string_view word_before(std::size_t at) const;
  [[nodiscard]] bool opens_with(std::size_t at);
  [[nodiscard]] bool ends_sentence(const Stop& stop);
  [[nodiscard]] bool ends_without_space(const Stop& stop) const;
  [[nodiscard]] bool names_time(std::size_t next, std::string_view word) const;
  [[nodiscard]] bool opens_with_time(std::size_t end) const;
  [[nodiscard]] bool ends_before(const Stop& stop, std::size_t next, bool after_dash);
  void add(std::size_t end, std::vector<Span>& out);

  std::string_view text_;       // up to the end of the stretch
  std::size_t begin_;           // of the sentence being read
  std::size_t opening_ = 0;     // no letter or digit of that sentence is known before this
  ListItems items_;             // that begin sentences, with or without a stop before them
  bool inside_quotes_ = false;  // an odd number of '"' since it began
};

// "?!", "...", ". . ." and what closes behind them.
Stop Splitter::stop_at(std::size_t at) {
  Stop stop{at, at, peek(at).value == '.', peek(at).value == kEllipsis, false, false};
  std::size_t count = 0, dots = 0;
  for (CodePoint code = peek(stop.end); is_stop(code.value); code = peek(stop.end)) {
    dots += code.value == '.';
    stop.is_ellipsis |= code.value == kEllipsis;
    stop.end += code.size;
    ++count;
    if (code.value == '.' && text_.substr(stop.end, 2) == " ." && (dots > 1 || text_.substr(stop.end + 2, 2) == " .")) {
      ++stop.end;  // spaced dots
    }
  }
  stop.is_single &= count == 1;
  stop.is_ellipsis |= dots > 1 && dots == count;
  stop.is_full_ellipsis = stop.is_ellipsis && dots > 3;
  if (stop.is_full_ellipsis && closes_before_ellipsis(at, stop.end)) return {at, at + 1, true, false, false, true};
  stop.end = skip_closer_apart(skip_closers(stop.end));
  return stop;
}

// "compounds. . . . The": four spaced dots of which the first closes the sentence and the other three tell that
// the next one was cut at its beginning.
bool Splitter::closes_before_ellipsis(std::size_t at, std::size_t end) const {
  return at > begin_ && !is_ascii_space(text_[at - 1]) && text_.substr(at, end - at) == ". . . ." && space_at(end) &&
         skip_spaces(end) < text_.size();
}

// Closing quotes and brackets, and footnote marks ("[12]").
std::size_t Splitter::skip_closers(std::size_t at) {
  while (at < text_.size()) {
    const CodePoint code = peek(at);
    const CodePoint after = peek(at + code.size);
    if (code.value == '"') {
      const bool opens = !inside_quotes_ && character_info(after.value).is_letter();
      if (opens) break;
      inside_quotes_ = false;
    } else if (code.value == '[') {
      const std::size_t close = text_.find_first_not_of("0123456789", at + 1);
      if (close == std::string_view::npos || close == at + 1 || text_[close] != ']') break;
      at = close;
    } else if (is_quote(code.value)) {
      if (character_info(after.value).is_letter()) break;
    } else if (!is_closing_mark(code.value)) {
      break;
    }
    at += peek(at).size;
  }
  return at;
}

// A closer after a space: `. "` where a quotation is open or the stretch ends.
std::size_t Splitter::skip_closer_apart(std::size_t at) {
  const std::size_t apart = skip_spaces(at);
  if (apart == at || apart >= text_.size()) return at;
  const CodePoint code = peek(apart);
  const std::size_t behind = apart + code.size;
  if (behind < text_.size() && !space_at(behind)) return at;
  const bool closes = is_closing_mark(code.value) || (code.value == '"' && inside_quotes_) ||
                      (is_quote(code.value) && skip_spaces(behind) == text_.size());
  if (!closes) return at;
  if (code.value == '"') inside_quotes_ = false;
  return behind;
}

// Back to white space or a mark that parts words: "U.S" of "(U.S.", "Gen" of "ex-Gen.".
std::string_view Splitter::word_before(std::size_t at) const {
  std::size_t begin = at;
  while (begin > begin_) {
    const std::size_t previous = previous_code_point(text_, begin);
    const CodePoint code = decode_utf8(text_, previous);
    const char32_t c = code.value;
    if (is_space(code) || is_opening_mark(c) || is_closing_mark(c) || is_quote(c) || is_dash(c) || is_bullet(c) ||
        c == '/' || c == ',')
      break;
    if (at - previous > kLongestWord) break;
    begin = previous;
  }
  return text_.substr(begin, at - begin);
}

// Nothing but marks ("(", a bullet) stands before `at` in this sentence.
bool Splitter::opens_with(std::size_t at) {
  for (opening_ = std::max(opening_, begin_); opening_ < at;) {
    const CodePoint code = peek(opening_);
    const CharacterInfo info = character_info(code.value);
    if (info.is_letter() || info.is_digit()) return false;
    opening_ += code.size;
  }
  return true;
}

bool Splitter::ends_sentence(const Stop& stop) {
  if (stop.end >= text_.size()) return false;  // the stretch ends here anyway
  if (stop.is_sure_end || is_wide_stop(peek(stop.begin).value)) return true;
  if (!space_at(stop.end)) return ends_without_space(stop);
  std::size_t next = skip_spaces(stop.end);
  bool after_dash = false;
  while (next < text_.size()) {  // to the letter or digit that the next sentence would begin with
    const CodePoint code = peek(next);
    if (is_dash(code.value)) {
      after_dash = true;
    } else if (!is_opening_mark(code.value) && !is_quote(code.value) && !is_space(code)) {
      break;
    }
    next += code.size;
  }
  return next < text_.size() && ends_before(stop, next, after_dash);
}

std::string_view leading_letters(std::string_view chunk) {
  std::size_t end = 0;
  while (end < chunk.size() && is_ascii_letter(chunk[end])) ++end;
  return chunk.substr(0, end);
}

// "the region.The minister": a space was lost. An ordinary word must stand before and a capitalised one
// after, so that "Booking.com", "3.5" and addresses stay whole.
bool Splitter::ends_without_space(const Stop& stop) const {
  const CodePoint first = peek(stop.end);
  const bool is_marked = is_quote(first.value) || is_opening_mark(first.value);
  if (stop.is_ellipsis || !(is_marked || is_ascii_upper(text_[stop.end]))) return false;
  std::string_view after = chunk(stop.end);
  if (after.find_first_of("/@=") != std::string_view::npos) return false;
  if (is_marked) after.remove_prefix(first.size);
  const std::string_view word = leading_letters(after);
  const bool is_capitalised = !word.empty() && is_ascii_upper(word[0]) && (word.size() == 1 || is_ascii_lower(word[1]));
  const std::string_view before = word_before(stop.begin);
  const std::size_t begin = stop.begin - before.size();
  if (!is_capitalised || before.size() < 3 || before == "www" || (begin > begin_ && text_[begin - 1] == '/'))
    return false;
  if (follows_abbreviation(before) != Follows::anything) return false;
  if (std::ranges::all_of(before, is_ascii_lower)) return word.size() > 1 || is_sentence_opener(word);
  return is_sentence_opener(word) &&
         std::ranges::all_of(before, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == ','; });
}

bool has_inner_capital(std::string_view word) { return std::ranges::any_of(word.substr(1), is_ascii_upper); }

bool is_roman_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

// "1. April 1997", "a. The parties": true for what stands before such a stop.
bool may_be_list_mark(std::string_view word) {
  return !word.empty() && (word.size() == 1 || std::ranges::all_of(word, is_ascii_digit) || is_roman_number(word));
}

// What may come after "5 p.m.": a day, a month, a zone ("GMT", "Beijing time").
bool Splitter::names_time(std::size_t next, std::string_view word) const {
  const bool is_zone = word.size() > 1 && std::ranges::all_of(word, is_ascii_upper);
  if (word.empty() || is_zone || is_time_follower(word)) return true;
  const std::string_view second = leading_letters(chunk(skip_spaces(next + chunk(next).size())));
  return second == "time" || second == "Time";
}

// "At 5 p.m.": nothing but a time of day stands before `end` in this sentence.
bool Splitter::opens_with_time(std::size_t end) const {
  constexpr std::size_t kLongest = 20;  // bytes: a preposition, an adverb, the number
  const std::string_view head = text_.substr(begin_, end - begin_);
  return head.size() <= kLongest && is_time_opener(leading_letters(head)) && std::ranges::count(head, ' ') <= 3;
}

// White space follows the stop; `next` is the first character behind it that is no quote, bracket or dash.
bool Splitter::ends_before(const Stop& stop, std::size_t next, bool after_dash) {
  const CodePoint code = peek(next);
  const CharacterInfo info = character_info(code.value);
  if (code.value == ',' || code.value == ';' || code.value == ':' || code.value == '%') return false;
  if (is_stop(code.value) || is_closing_mark(code.value)) return false;
  const std::string_view before = word_before(stop.begin);
  const Follows follows = stop.is_single ? follows_abbreviation(before) : Follows::anything;
  const std::string_view after = chunk(next);
  if (info.is_lower()) {  // "al-Assad said", "iPhone sales": a name may begin with a small letter
    return stop.is_single && follows == Follows::anything && before.size() >= 4 && has_inner_capital(after);
  }
  if (stop.is_ellipsis) {  // " ... " stands for words left out
    return (!before.empty() || stop.is_full_ellipsis) && stop.begin > begin_ && info.is_letter();
  }
  if (!stop.is_single) return true;
  if (may_be_list_mark(before) && opens_with(stop.begin - before.size())) return false;
  if (follows != Follows::anything && after_dash) return false;
  const std::string_view word = leading_letters(after);
  switch (follows) {
    case Follows::anything:
    case Follows::final:
      return true;
    case Follows::name:
      return false;
    case Follows::number:
      return !info.is_digit() && !is_roman_number(word);
    case Follows::either:
      return is_sentence_opener(word) && after.substr(word.size(), 1) != ".";
    case Follows::time:
      return !names_time(next, word) && !opens_with_time(stop.begin);
  }
  return true;
}

void Splitter::add(std::size_t end, std::vector<Span>& out) {
  append_sentence(text_, {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end)}, out);
  begin_ = skip_spaces(end);
}

}  // namespace

void split_sentences(std::string_view text, Span stretch, std::vector<Span>& out) { Splitter(text, stretch).run(out); }

void split_plain_sentences(std::string_view text, Span stretch, std::vector<Span>& out) {
  // To the rules a line end is a paragraph's. Here it is not, and as a space it keeps every offset.
  std::string unwrapped;
  std::string_view part = slice(text, stretch);
  if (part.contains('\n')) {
    unwrapped = part;
    std::ranges::replace(unwrapped, '\n', ' ');
    part = unwrapped;
  }
  for (std::size_t at = 0; at < part.size();) {
    const std::size_t end = next_sentence_break(part, at);
    const auto begin = static_cast<std::uint32_t>(stretch.begin + at);
    append_sentence(text, {begin, static_cast<std::uint32_t>(stretch.begin + end)}, out);
    at = end;
  }
}

}  // namespace entente
