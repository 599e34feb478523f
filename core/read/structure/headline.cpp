// Only the beginning of the text is looked at, so that a huge file costs no more than a small one.
#include "core/read/structure/headline.h"

#include <algorithm>
#include <vector>

#include "core/read/structure/date_line.h"
#include "core/read/structure/dateline.h"
#include "core/text/abbreviations.h"
#include "core/text/characters.h"
#include "core/text/paragraphs.h"
#include "core/text/sentences.h"
#include "core/text/words.h"

namespace entente {
namespace {

constexpr std::size_t kBytesSearched = std::size_t{1} << 14;
constexpr std::uint32_t kLongestHeadline = 240;  // bytes
constexpr std::size_t kMostWords = 32;

// "Most Voters Do Not Change Their Minds": nearly every longer word has a capital.
bool is_title_case(std::string_view text, const std::vector<Token>& tokens) {
  std::size_t longer = 0, capital = 0;
  for (const Token& token : tokens) {
    if (token.kind != TokenKind::word || token.span.size() < 4) continue;
    ++longer;
    capital += character_info(decode_utf8(text, token.span.begin).value).is_upper();
  }
  return longer >= 3 && capital * 10 >= longer * 8;
}

bool ends_like_prose(std::string_view line, const std::vector<Token>& tokens) {
  std::size_t end = line.size();
  while (end > 0) {  // past closing quotes
    const std::size_t last = previous_code_point(line, end);
    const char32_t c = decode_utf8(line, last).value;
    if (c != '"' && c != '\'' && c != 0x201D && c != 0x2019) break;
    end = last;
  }
  if (end == 0) return true;
  const char last = line[end - 1];
  if (last == ':' || last == ';' || last == ',') return true;
  if (last != '.' || line.substr(0, end).ends_with("..")) return false;
  const std::size_t word = line.find_last_of(" (\"", end - 1);
  const std::string_view before = line.substr(word == std::string_view::npos ? 0 : word + 1);
  const bool is_abbreviation = follows_abbreviation(before.substr(0, before.find_last_of('.'))) != Follows::anything;
  return !is_abbreviation && !is_title_case(line, tokens);
}

}  // namespace

Span find_headline(std::string_view text) {
  const std::string_view head = utf8_prefix(text, kBytesSearched);
  const Paragraphs found = find_paragraphs(head);
  if (found.paragraphs.size() < 2) return {};
  const Span first = found.paragraphs.front();
  if (first.size() > kLongestHeadline) return {};
  const std::string_view line = slice(head, first);
  std::vector<Token> tokens;
  split_words(line, tokens);
  const auto words = std::ranges::count(tokens, TokenKind::word, &Token::kind);
  if (words == 0 || static_cast<std::size_t>(words) > kMostWords) return {};
  if (line.starts_with("By ") || ends_like_prose(line, tokens) || find_dateline(line) || read_date_line(line))
    return {};
  std::vector<Span> sentences;
  split_sentences(head, first, sentences);
  return sentences.size() <= 2 ? first : Span{};
}

}  // namespace entente
