// Brackets and equals signs are found first; what stands in them and beside them is read as a short form by its
// look, then its letters have to fit the words at hand.
#include "core/language/acronym_pairs.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "core/language/acronym_letters.h"
#include "core/language/fold.h"
#include "core/text/characters.h"

namespace entente {
namespace {

constexpr std::uint32_t kMostBytes = 400;  // from a bracket or sign to the far end of what it explains
constexpr std::size_t kLongestShort = 16;

enum class Look : std::uint8_t {
  none,
  plain,
  acronym
};  // plain: one capital, so that nearly every letter has to count

constexpr std::array<std::string_view, 20> kLeads = {"hereinafter",
                                                     "hereafter",
                                                     "henceforth",
                                                     "referred to as",
                                                     "known as",
                                                     "called",
                                                     "abbreviated as",
                                                     "abbreviation",
                                                     "acronym",
                                                     "or simply",
                                                     "or",
                                                     "the",
                                                     "also",
                                                     "formerly",
                                                     "in short",
                                                     "in French",
                                                     "in Spanish",
                                                     "French acronym",
                                                     "its",
                                                     "by the"};

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201C || c == 0x201D || c == 0x201E ||
         c == 0xAB || c == 0xBB;
}

class PairFinder {
 public:
  PairFinder(std::string_view text, std::vector<AcronymPair>& out) : text_(text), out_(out) {}

  void read_at(std::uint32_t at) {
    const char c = text_[at];
    if (c == '(' || c == '[') {
      read_bracket(at);
    } else if (c == '=') {
      read_equals(at);
    }
  }

 private:
  [[nodiscard]] Span within_quotes(Span part) const {
    part = trimmed(text_, part);
    while (!part.empty()) {
      const CodePoint code = decode_utf8(text_, part.begin);
      if (!is_quote(code.value) && code.value != ':') break;
      part.begin += code.size;
    }
    while (!part.empty()) {
      const auto last = static_cast<std::uint32_t>(previous_code_point(text_, part.end));
      if (!is_quote(decode_utf8(text_, last).value)) break;
      part.end = last;
    }
    return trimmed(text_, part);
  }

  // Without "hereinafter the", "or" and the like, and without quotes.
  [[nodiscard]] Span without_leads(Span part) const {
    part = within_quotes(part);
    for (bool again = true; again;) {
      again = false;
      for (const std::string_view lead : kLeads) {
        const std::string_view rest = slice(text_, part);
        if (rest.size() <= lead.size() + 1 || !rest.starts_with(lead)) continue;
        const char next = rest[lead.size()];
        if (next != ' ' && next != ':') continue;
        part.begin += static_cast<std::uint32_t>(lead.size());
        part = within_quotes(part);
        again = true;
        break;
      }
    }
    return part;
  }

  [[nodiscard]] Look look_of(Span part) const {
    const std::string_view word = slice(text_, part);
    if (word.size() < 2 || word.size() > kLongestShort) return Look::none;
    std::size_t capitals = 0, letters = 0, digits = 0, spaces = 0;
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint code = decode_utf8(word, at);
      const CharacterInfo info = character_info(code.value);
      capitals += info.is_upper() ? 1u : 0u;
      letters += info.is_letter() ? 1u : 0u;
      digits += info.is_digit() ? 1u : 0u;
      if (code.value == ' ') {
        if (++spaces > 1) return Look::none;
      } else if (!info.is_letter() && !info.is_digit()) {
        constexpr std::string_view kJoiners = "-/.&'+";
        const bool joins = code.value < 0x80 ? kJoiners.find(static_cast<char>(code.value)) != kJoiners.npos
                                             : code.value == 0x2019 || code.value == 0x2010 || code.value == 0x2011;
        if (!joins || at == 0) return Look::none;
      }
      at += code.size;
    }
    if (letters == 0 || capitals == 0 || (spaces > 0 && capitals < 2)) return Look::none;
    if (spaces > 0 && 2 * capitals < letters) return Look::none;
    if (capitals >= 2 && 4 * capitals >= letters) return Look::acronym;
    return spaces == 0 && letters + digits <= 8 ? Look::plain : Look::none;
  }

  // The bracket's end, before its closing mark; or before a mark that breaks it off.
  [[nodiscard]] std::uint32_t bracket_end(std::uint32_t first) const {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), first + kMostBytes));
    std::uint32_t depth = 0;
    for (std::uint32_t at = first; at < end; ++at) {
      const char c = text_[at];
      if (c == '(' || c == '[') ++depth;
      if (c != ')' && c != ']') continue;
      if (depth == 0) return at;
      --depth;
    }
    return first;
  }

  // How far back a long form may begin that ends at `end`.
  [[nodiscard]] std::uint32_t window_start(std::uint32_t end) const {
    const std::uint32_t furthest = end - std::min(end, kMostBytes);
    for (std::uint32_t at = end; at > furthest; --at) {
      const char c = text_[at - 1];
      if (c == '(' || c == ')' || c == '[' || c == ']' || c == ';' || c == ':' || c == '=' || c == '\n') return at;
      const bool closes = c == '.' && at < end && is_ascii_space(text_[at]) && at > 3 &&
                          is_ascii_lower(text_[at - 2]) && is_ascii_lower(text_[at - 3]) &&
                          is_ascii_lower(text_[at - 4]);
      if (closes || ((c == '?' || c == '!') && at < end)) return at;
    }
    std::uint32_t start = furthest;
    while (start > 0 && start < end && is_utf8_trail(text_[start])) ++start;
    return start;
  }

  [[nodiscard]] static bool is_close(int cost, std::size_t letters, Look look) {
    const int count = static_cast<int>(letters);
    if (look == Look::plain) return letters >= 3 && cost <= count / 2;
    return cost <= 3 * count + 3;
  }

  bool add(Span short_form, const SpeltWords& words, std::string_view letters, std::uint32_t first,
           std::uint32_t last) {
    const std::uint32_t spelt = words.spelt_end(letters, first, last);
    out_.push_back({short_form, words.span(first, last), words.span(first, spelt)});
    return true;
  }

  // The long form in [begin, end), up to its end.
  bool fit_before(Span short_form, Look look, std::uint32_t begin, std::uint32_t end) {
    const SpeltWords words(text_, {begin, end}, true);
    const std::string letters = acronym_letters(slice(text_, short_form));
    if (words.size() == 0 || letters.size() < 2) return false;
    const SpeltWords::Fit fit = words.best_start(letters, words.size());
    if (fit.first < words.size() && is_close(fit.cost, letters.size(), look)) {
      return add(short_form, words, letters, fit.first, words.size());
    }
    if (look != Look::acronym || letters.size() < 3) return false;
    const std::uint32_t start = words.start_in_any_order(letters, words.size());
    return start < words.size() && add(short_form, words, letters, start, words.size());
  }

  // The long form in [begin, end), all of it.
  bool fit_inside(Span short_form, Look look, std::uint32_t begin, std::uint32_t end) {
    const SpeltWords words(text_, without_leads({begin, end}), false);
    const std::string letters = acronym_letters(slice(text_, short_form));
    if (words.size() == 0 || letters.size() < 2) return false;
    const int cost = words.cost(letters, 0, words.size());
    return is_close(cost, letters.size(), look) && add(short_form, words, letters, 0, words.size());
  }

  // The long form that opens at `begin`: all up to `end`, or up to the word where it fits best.
  bool fit_after(Span short_form, Look look, std::uint32_t begin, std::uint32_t end) {
    if (fit_inside(short_form, look, begin, end)) return true;
    const SpeltWords words(text_, without_leads({begin, end}), false);
    const std::string letters = acronym_letters(slice(text_, short_form));
    if (words.size() == 0 || letters.size() < 2) return false;
    int best = INT32_MAX;
    std::uint32_t best_last = 0;
    for (std::uint32_t last = 1; last <= words.size() && last <= 3 * letters.size(); ++last) {
      const int cost = words.cost(letters, 0, last);
      if (cost < best) best = cost, best_last = last;
    }
    return best_last > 0 && is_close(best, letters.size(), look) && add(short_form, words, letters, 0, best_last);
  }

  // The word that ends at `end`, with the marks inside it.
  [[nodiscard]] Span word_before(std::uint32_t end) const {
    std::uint32_t last = end;
    while (last > 0 && is_ascii_space(text_[last - 1])) --last;
    std::uint32_t first = last;
    while (first > 0 && last - first <= kLongestShort + 4 && !is_ascii_space(text_[first - 1]) &&
           text_[first - 1] != '(' && text_[first - 1] != '[') {
      --first;
    }
    return within_quotes({first, last});
  }

  void read_bracket(std::uint32_t open) {
    const std::uint32_t end = bracket_end(open + 1);
    if (end == open + 1) return;
    std::uint32_t begin = open + 1;
    for (std::uint32_t piece = 0; begin < end && piece < 4; ++piece) {
      std::uint32_t stop = begin;
      while (stop < end && text_[stop] != ',' && text_[stop] != ';') ++stop;
      const Span part = without_leads({begin, stop});
      const Look look = look_of(part);
      if (look != Look::none) {
        if (fit_before(part, look, window_start(open), open)) return;
        if (piece > 0 && fit_before(part, look, open + 1, begin - 1)) return;
      }
      begin = stop + 1;
    }
    read_before(open, end);
  }

  // "SCO (Shanghai ...)": the word before the bracket, or its part behind a slash.
  void read_before(std::uint32_t open, std::uint32_t end) {
    Span before = word_before(open);
    for (int turn = 0; turn < 2; ++turn) {
      const Look look = look_of(before);
      if (look == Look::acronym) {
        if (fit_inside(before, look, open + 1, end)) return;
        const std::size_t stop = slice(text_, {open + 1, end}).find_first_of(",;(");
        if (stop != std::string_view::npos &&
            fit_inside(before, look, open + 1, open + 1 + static_cast<std::uint32_t>(stop))) {
          return;
        }
      }
      const std::size_t slash = slice(text_, before).rfind('/');
      if (slash == std::string_view::npos) return;
      before.begin += static_cast<std::uint32_t>(slash + 1);
    }
  }

  // What an equals sign explains, up to the next mark or to the word before the next such sign.
  [[nodiscard]] std::uint32_t equals_end(std::uint32_t begin, bool over_commas) const {
    const auto furthest = static_cast<std::uint32_t>(std::min<std::size_t>(text_.size(), begin + kMostBytes));
    std::uint32_t end = begin;
    for (; end < furthest; ++end) {
      const char c = text_[end];
      if (c == ';' || (c == ',' && !over_commas) || c == '\n' || c == '(') return end;
      if (c == '.' && (end + 1 == text_.size() || is_ascii_space(text_[end + 1]))) return end;
      if (c != '=') continue;
      while (end > begin && is_ascii_space(text_[end - 1])) --end;
      while (end > begin && !is_ascii_space(text_[end - 1])) --end;
      return end;
    }
    while (end > begin && end < text_.size() && is_utf8_trail(text_[end])) --end;
    return end;
  }

  void read_equals(std::uint32_t sign) {
    const Span before = word_before(sign);
    const Look look = look_of(before);
    if (look == Look::none) return;
    if (fit_after(before, look, sign + 1, equals_end(sign + 1, false))) return;
    fit_after(before, look, sign + 1, equals_end(sign + 1, true));
  }

  std::string_view text_;
  std::vector<AcronymPair>& out_;
};

}  // namespace

void find_acronym_pair(std::string_view text, std::uint32_t at, std::vector<AcronymPair>& out) {
  PairFinder(text, out).read_at(at);
}

void find_acronym_pairs(std::string_view text, std::vector<AcronymPair>& out) {
  PairFinder finder(text, out);
  for (std::uint32_t at = 0; at < text.size(); ++at) finder.read_at(at);
}

}  // namespace entente
