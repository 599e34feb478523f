// A byline is known by its form: an opener and names, on a line of its own that is shorter than a lead. Names are
// words with capitals; a part of the line that says what the writer is ("Staff Writer") is no name.
#include "core/read/structure/byline.h"

#include <algorithm>
#include <vector>

#include "core/base/parts.h"
#include "core/dates/dates.h"
#include "core/text/characters.h"
#include "core/text/words.h"
#include "lexicon/byline_words.h"

namespace entente {
namespace {

constexpr std::size_t kLongestLine = 120;  // bytes
constexpr std::size_t kLinesSearched = 6;
constexpr std::size_t kMostWordsOfName = 5;
constexpr std::size_t kLongestCredit = 400;  // bytes

bool is_listed(std::string_view kind, std::string_view words) {
  return std::ranges::any_of(lexicon::k_byline_words,
                             [&](const auto& row) { return row[0] == kind && row[1] == words; });
}

std::string folded(std::string_view words) {
  std::string out;
  append_folded(words, out);
  return out;
}

// Behind the opener and the white space and colon that follow it; 0 when `line` has none of `kind`.
std::size_t behind_opener(std::string_view line, std::string_view kind) {
  std::size_t longest = 0;
  for (const auto& row : lexicon::k_byline_words) {
    const std::string_view words = row[1];
    if (row[0] != kind || line.size() <= words.size() || words.size() <= longest) continue;
    const bool is_same = std::ranges::equal(line.substr(0, words.size()), words, {}, ascii_lower);
    const char next = line[words.size()];
    if (is_same && (next == ' ' || next == ':' || next == '\t')) longest = words.size();
  }
  if (longest == 0) return 0;
  return std::min(line.find_first_not_of(" \t:", longest), line.size());
}

bool begins_large(std::string_view word) {
  const CodePoint first = decode_utf8(word, 0);
  return character_info(first.value).is_upper() || first.value >= 0x2E80;  // scripts without capitals
}

// "Jane Doe", "J. R. de la Roe", "JANE DOE": a few words, nearly all with capitals, none of them a role or a day.
bool is_name(std::string_view part) {
  std::vector<Token> tokens;
  split_words(part, tokens);
  std::size_t words = 0, small = 0;
  for (const Token& token : tokens) {
    const std::string_view word = slice(part, token.span);
    if (token.kind == TokenKind::number) return false;
    if (token.kind == TokenKind::mark) {
      if (word != "." && word != "-" && word != "'" && word != "\xE2\x80\x99") return false;
      continue;
    }
    if (weekday_named(word) || is_listed("role", folded(word))) return false;
    ++words;
    if (begins_large(word)) continue;
    constexpr std::size_t kLongestParticle = 3;  // "de", "bin", "van"
    if (words == 1 || word.size() > kLongestParticle) return false;
    ++small;
  }
  return words > 0 && words <= kMostWordsOfName && small < words;
}

// `names` cut at commas, "and", "&"; what is left of " in ", a bar or a bracket.
std::string names_of(std::string_view names) {
  for (const std::string_view end :
       {" in ", " | ", "|", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", "(", ";", " for ", " at "}) {
    names = names.substr(0, names.find(end));
  }
  std::string list;
  bool goes_on = true;
  const auto take = [&](std::string_view part) {
    part = without_outer_space(part);
    while (part.ends_with('.') && part.size() > 2 && part[part.size() - 3] != ' ') part.remove_suffix(1);
    if (!goes_on || part.empty()) return;
    goes_on = is_name(part);
    if (!goes_on) return;
    if (!list.empty()) list += ", ";
    list += part;
  };
  each_part(names, ",", [&](std::string_view comma) {
    comma = without_outer_space(comma);
    if (comma.starts_with("and ")) comma.remove_prefix(4);
    const std::string_view word = comma.find(" AND ") != std::string_view::npos ? " AND " : " and ";
    each_part(comma, word, [&](std::string_view part) { each_part(part, " & ", take); });
  });
  return list;
}

std::optional<Byline> found_at(Span span, std::string author) {
  if (author.empty()) return std::nullopt;
  return Byline{span, std::move(author)};
}

// "(Reporting by Jane Doe; Editing by Richard Roe)" as the last paragraph.
std::optional<Byline> find_credit(std::string_view text) {
  const std::size_t from = text.size() > kLongestCredit ? text.size() - kLongestCredit : 0;
  const std::size_t line = text.find_last_of('\n');
  if (line == std::string_view::npos || line < from) return std::nullopt;
  Span span{static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(text.size())};
  std::string_view last = slice(text, span);
  if (last.starts_with('(') && last.ends_with(')')) last = last.substr(1, last.size() - 2);
  const std::size_t names = behind_opener(last, "credit");
  return names == 0 ? std::nullopt : found_at(span, names_of(last.substr(names)));
}

}  // namespace

std::optional<Byline> read_byline(std::string_view line) {
  const Span span{0, static_cast<std::uint32_t>(line.size())};
  if (line.size() < 3 || line.size() > kLongestLine) return std::nullopt;
  const std::size_t names = behind_opener(line, "opener");
  std::string_view rest = line.substr(names);
  while (rest.ends_with('.') || rest.ends_with(' ')) rest.remove_suffix(1);
  if (is_listed("nameless", folded(rest))) return found_at(span, std::string(rest));
  if (names == 0) return std::nullopt;
  const bool is_from = ascii_lower(line[0]) == 'f';  // "From Beijing" is a place as often as a name
  const std::string author = names_of(rest);
  if (is_from && author.find(' ') == std::string::npos) return std::nullopt;
  return found_at(span, author);
}

std::optional<Byline> find_byline(std::string_view text, Span headline) {
  std::size_t at = headline.end;
  for (std::size_t count = 0; count < kLinesSearched && at < text.size();) {
    const std::string_view reach = text.substr(at, kLongestLine + 2);
    const std::size_t length = reach.find('\n');
    const bool is_last = at + reach.size() == text.size();
    if (length == std::string_view::npos && !is_last) break;  // the lead
    const std::string_view given = reach.substr(0, length);
    const std::string_view line = without_outer_space(given);
    if (!line.empty()) {
      ++count;
      if (auto found = read_byline(line)) {
        const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
        found->span = {begin, begin + static_cast<std::uint32_t>(line.size())};
        return found;
      }
    }
    at += given.size() + 1;
  }
  return find_credit(text);
}

}  // namespace entente
