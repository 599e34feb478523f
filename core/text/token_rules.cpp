// The rules of other programs. Voyant's and quanteda's start from the same word boundaries as entente's and then drop
// or join tokens; AntConc's know letters only. Sources: AntConc 4's default token definition (letters); quanteda 4,
// tokens() and its break rules for hyphens and tags; Voyant's guide on its tokenisation (ICU, lower case).
#include <algorithm>
#include <array>

#include "core/text/characters.h"
#include "core/text/word_break.h"
#include "core/text/words.h"

namespace entente {
namespace {

struct Named {
  std::string_view name, tokeniser;
};

// In the order of TokenRules. A change of what a rule gives is a new version.
constexpr std::array<Named, 4> kNamed{{
    {"entente", kTokeniser},
    {"antconc", "like AntConc 4, version 1 (runs of letters, Unicode 15.0)"},
    {"quanteda", "like quanteda 4, version 1 (UAX #29, hyphens and tags kept, Unicode 15.0)"},
    {"voyant", "like Voyant, version 1 (UAX #29, no marks, Unicode 15.0)"},
}};

bool has_two_letters(std::string_view word) {
  return !word.empty() && std::ranges::any_of(word.substr(1), [](char c) { return !is_utf8_trail(c); });
}

// Runs of letters, each with the marks that combine with it.
void append_letter_runs(std::string_view text, Span part, std::vector<Token>& out) {
  text = text.substr(0, part.end);
  Span run{part.begin, part.begin};
  const auto finish = [&](std::uint32_t at) {
    if (!run.empty()) out.push_back({run, TokenKind::word});
    run = {at, at};
  };
  for (std::uint32_t at = part.begin; at < part.end;) {
    const CodePoint code = decode_utf8(text, at);
    const CharacterInfo info = character_info(code.value);
    const bool combines = !run.empty() && belongs_to_previous(info.word_break());
    if (!info.is_letter() && !combines) finish(at + code.size);
    at += code.size;
    run.end = at;
  }
  finish(part.end);
}

// Dash_Punctuation, General_Category Pd.
bool is_dash(char32_t c) {
  constexpr std::array<char32_t, 18> kDashes{'-',    0x058A, 0x05BE, 0x1400, 0x1806, 0x2E17, 0x2E1A, 0x2E3A, 0x2E3B,
                                             0x2E40, 0x2E5D, 0x301C, 0x3030, 0x30A0, 0xFE58, 0xFE63, 0xFF0D, 0x10EAD};
  return (c >= 0x2010 && c <= 0x2015) || c == 0xFE31 || c == 0xFE32 || std::ranges::find(kDashes, c) != kDashes.end();
}

// What a mark that is followed by a word does: nothing, open it ("#CPEC"), or join it to the one before.
enum class Join : std::uint8_t { none, right, both };

Join join_of(std::string_view text, Span mark, bool touches_left) {
  const CodePoint code = decode_utf8(text, mark.begin);
  if (code.size != mark.size()) return Join::none;
  if (code.value == '#') return Join::right;
  if (code.value == '@') return touches_left ? Join::both : Join::right;  // "press@mfa.gov", "@mfa"
  return touches_left && is_dash(code.value) ? Join::both : Join::none;
}

// Joins tokens from `first` on, in place: "China-Pakistan", "#CPEC".
void join_hyphens_and_tags(std::string_view text, std::size_t first, std::vector<Token>& tokens) {
  std::size_t kept = first;
  for (std::size_t i = first; i < tokens.size(); ++i) {
    Token token = tokens[i];
    const bool is_before_word = i + 1 < tokens.size() && token.kind == TokenKind::mark &&
                                tokens[i + 1].kind != TokenKind::mark && tokens[i + 1].span.begin == token.span.end;
    if (is_before_word) {
      Token* left = kept > first ? &tokens[kept - 1] : nullptr;
      const bool touches = left && left->kind != TokenKind::mark && left->span.end == token.span.begin;
      const Join join = join_of(text, token.span, touches);
      if (join != Join::none) ++i;
      if (join == Join::right) token = {{token.span.begin, tokens[i].span.end}, tokens[i].kind};
      if (join == Join::both) {
        *left = {{left->span.begin, tokens[i].span.end}, std::min(left->kind, tokens[i].kind)};  // a word when one is
        continue;
      }
    }
    tokens[kept++] = token;
  }
  tokens.resize(kept);
}

}  // namespace

std::string_view tokeniser(TokenRules rules) { return kNamed[static_cast<std::size_t>(rules)].tokeniser; }

std::optional<TokenRules> token_rules_named(std::string_view name) {
  const auto* found = std::ranges::find(kNamed, name, &Named::name);
  if (found == kNamed.end()) return std::nullopt;
  return static_cast<TokenRules>(found - kNamed.begin());
}

void split_words(std::string_view text, Span part, TokenRules rules, std::vector<Token>& out) {
  const std::size_t first = out.size();
  if (rules == TokenRules::antconc) {
    append_letter_runs(text, part, out);
    return;
  }
  split_words(text, part, out);
  if (rules == TokenRules::quanteda) join_hyphens_and_tags(text, first, out);
  if (rules == TokenRules::voyant) {
    const auto is_mark = [](const Token& token) { return token.kind == TokenKind::mark; };
    out.erase(std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(first), out.end(), is_mark), out.end());
  }
}

void split_words(std::string_view text, TokenRules rules, std::vector<Token>& out) {
  split_words(text, {0, static_cast<std::uint32_t>(text.size())}, rules, out);
}

std::string_view without_possessive(std::string_view folded) {
  const bool is_possessive = folded.size() > 2 && folded.ends_with("'s");
  return is_possessive ? folded.substr(0, folded.size() - 2) : folded;
}

std::string_view term_of(std::string_view folded, TokenKind kind, TokenRules rules) {
  if (rules != TokenRules::entente) return folded;
  if (kind != TokenKind::word) return {};
  folded = without_possessive(folded);
  return has_two_letters(folded) ? folded : std::string_view{};
}

}  // namespace entente
