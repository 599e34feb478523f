#include "tests/bench/terms_counter.h"

#include <vector>

#include "core/store/strings.h"
#include "core/text/words.h"

namespace entente::bench {
namespace {

struct Row {
  std::uint32_t count = 0, texts = 0, last = 0;
};

constexpr std::size_t kAhead = 16;  // rows are fetched so many words before their turn

void count(const std::vector<StringId>& ids, std::uint32_t number, std::vector<Row>& rows) {
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (i + kAhead < ids.size()) __builtin_prefetch(&rows[ids[i + kAhead]], 1);
    Row& row = rows[ids[i]];
    ++row.count;
    row.texts += row.last != number;
    row.last = number;
  }
}

// Without marks; no branch, as no processor foresees them.
void leave_words(std::vector<Token>& tokens) {
  std::size_t kept = 0;
  for (const Token& token : tokens) {
    tokens[kept] = token;
    kept += token.kind != TokenKind::mark;
  }
  tokens.resize(kept);
}

}  // namespace

Tally count_as_entente(const Pile& pile) {
  Interner interner;
  std::vector<Token> tokens;
  FoldedWords folded;
  std::vector<StringId> ids;
  std::vector<Row> rows;
  Tally tally;
  std::uint32_t number = 0;
  for (const std::string_view text : pile.texts) {
    tokens.clear();
    split_words(text, tokens);
    leave_words(tokens);
    fold_words(text, tokens, folded);
    ids.clear();
    interner.intern(folded.bytes, folded.words, ids);
    if (rows.size() < interner.size()) rows.resize(interner.size());
    count(ids, ++number, rows);
    tally.tokens += ids.size();
  }
  Strings strings;
  const Renumbering ranks = interner.finish(strings);
  for (StringId id = 0; id < rows.size(); ++id) {
    ++tally.types;
    tally.texts += rows[id].texts;
    tally.check += check_of(strings[ranks(id)], rows[id].count, rows[id].texts);
  }
  return tally;
}

std::string typeset(std::string_view text) {
  std::string out;
  bool is_open = false;
  std::size_t vowels = 0;
  for (const char c : text) {
    const std::size_t vowel = std::string_view("aeo").find(c);
    if (c == '\'') {
      out += "\xE2\x80\x99";
    } else if (c == '"') {
      is_open = !is_open;
      out += is_open ? "\xE2\x80\x9C" : "\xE2\x80\x9D";
    } else if (vowel != std::string_view::npos && ++vowels % 8 == 0) {
      constexpr std::string_view kAccented = "\xC3\xA1\xC3\xA9\xC3\xB3";
      out += kAccented.substr(2 * vowel, 2);
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace entente::bench
