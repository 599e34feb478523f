// Any text cut in every way: spans stand in order, inside what they are cut from, on edges of code points; lemma and
// language answer.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/graphemes.h"
#include "core/text/language.h"
#include "core/text/layout.h"
#include "core/text/lemma.h"
#include "core/text/utf8.h"

namespace {

using namespace entente;

void require(bool holds) {
  if (!holds) std::abort();
}

bool is_edge(std::string_view text, std::size_t at) {
  return at == text.size() || (at < text.size() && !is_utf8_trail(text[at]));
}

// `span` lies behind `end`, which moves on, and inside `bounds`.
void follow(std::string_view text, Span span, Span bounds, std::uint32_t& end) {
  require(!span.empty() && span.begin >= end && bounds.contains(span));
  require(is_edge(text, span.begin) && is_edge(text, span.end));
  end = span.end;
}

void check_layout(const Layout& layout) {
  const Span all{0, static_cast<std::uint32_t>(layout.text.size())};
  std::uint32_t end = 0;
  for (const Span paragraph : layout.paragraphs) follow(layout.text, paragraph, all, end);
  end = 0;
  std::uint32_t token = 0, token_end = 0;
  for (const Sentence& sentence : layout.sentences) {
    follow(layout.text, sentence.span, layout.paragraphs[sentence.paragraph], end);
    require(sentence.first_token == token && sentence.last_token >= token);
    for (; token < sentence.last_token; ++token)
      follow(layout.text, layout.tokens[token].span, sentence.span, token_end);
  }
  require(token == layout.tokens.size());
}

void check_graphemes(std::string_view text) {
  std::size_t count = 0, at = 0;
  while (at < text.size()) {
    const std::size_t next = next_grapheme_break(text, at);
    require(next > at && is_edge(text, next));
    at = next;
    ++count;
  }
  require(count == count_graphemes(text));
  const std::string_view half = grapheme_prefix(text, text.size() / 2);
  require(half.size() <= text.size() / 2 && count_graphemes(half) <= count);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string text;
  repair_utf8(std::string_view(reinterpret_cast<const char*>(bytes), size), text);
  for (const SentenceRules rules : {SentenceRules::english, SentenceRules::plain}) {
    const Layout layout = lay_out(text, rules);
    check_layout(layout);
    for (const TokenRules tokens : {TokenRules::antconc, TokenRules::quanteda, TokenRules::voyant})
      check_layout(with_tokens(layout, tokens));
    std::string folded;
    for (std::uint32_t token = 0; token < layout.tokens.size(); ++token) {
      folded.clear();
      append_folded(layout.word(token), folded);
      const std::string base = lemma(folded);
      require(find_ill_formed(base) == base.size() && base.size() <= folded.size() + 4);
    }
  }
  check_graphemes(text);
  require(guess_language(text).size() >= 2);
  return 0;
}
