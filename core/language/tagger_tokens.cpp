// One walk over a sentence's tokens; a token opens a word, adds one for its clitic, or joins the word before it.
#include "core/language/tagger_tokens.h"

#include <array>
#include <span>
#include <string_view>

namespace entente::tagging {
namespace {

constexpr std::array<std::string_view, 7> kClitics{"'s", "n't", "'re", "'ve", "'ll", "'d", "'m"};

// How much of `folded` is a clitic; the rest is no shorter than a letter.
std::size_t clitic_size(std::string_view folded) {
  if (folded == "cannot") return 3;
  if (folded.size() < 3) return 0;
  const std::size_t apostrophe = folded.rfind('\'');
  if (apostrophe == std::string_view::npos || apostrophe + 4 < folded.size()) return 0;
  for (const std::string_view clitic : kClitics) {
    if (folded.size() > clitic.size() && folded.ends_with(clitic)) return clitic.size();
  }
  return 0;
}

// The same letters at the end of the surface, where an apostrophe may be three bytes.
std::size_t on_surface(std::string_view surface, std::size_t clitic) {
  constexpr std::string_view kCurly = "\xE2\x80\x99";
  return surface.substr(surface.size() - clitic).find('\'') == std::string_view::npos &&
                 surface.substr(surface.size() - std::min(surface.size(), clitic + 2)).find(kCurly) !=
                     std::string_view::npos
             ? clitic + 2
             : clitic;
}

struct Walk {
  const Layout& layout;
  const Sentence& sentence;
  const FoldedWords& folded;
  std::vector<Word>& words;
  std::vector<WordsOfToken>& of;

  [[nodiscard]] std::string_view folded_word(std::uint32_t token) const {
    return slice(folded.bytes, folded.words[token - sentence.first_token]);
  }
  [[nodiscard]] bool is_glued(std::uint32_t token) const {
    return token > sentence.first_token && layout.tokens[token - 1].span.end == layout.tokens[token].span.begin;
  }

  void append(std::string_view surface, std::string_view form, bool glued) {
    Word word = read_word(surface, form);
    word.glued = glued;
    if (glued) words.back().glued_right = true;
    words.push_back(word);
  }

  void append_word(std::uint32_t token) {
    const std::string_view surface = layout.word(token), form = folded_word(token);
    const std::size_t clitic = clitic_size(form);
    const auto head = static_cast<std::uint32_t>(words.size());
    if (clitic == 0 || on_surface(surface, clitic) >= surface.size()) {
      append(surface, form, is_glued(token));
      of.push_back({head, kNoWord});
      return;
    }
    const std::size_t cut = surface.size() - on_surface(surface, clitic);
    append(surface.substr(0, cut), form.substr(0, form.size() - clitic), is_glued(token));
    append(surface.substr(cut), form.substr(form.size() - clitic), true);
    of.push_back({head, head + 1});
  }

  // "Mr." inside a sentence, behind which a word follows.
  [[nodiscard]] bool is_abbreviation_stop(std::uint32_t token) const {
    const bool is_run = is_glued(token + 1) && layout.word(token + 1) == ".";
    return is_glued(token) && !is_run && layout.word(token) == "." && layout.tokens[token - 1].kind == TokenKind::word;
  }

  // Returns the token behind the run.
  std::uint32_t append_marks(std::uint32_t token) {
    std::uint32_t end = token + 1;
    while (end < sentence.last_token && is_glued(end) && layout.word(end) == layout.word(token)) ++end;
    const Span span{layout.tokens[token].span.begin, layout.tokens[end - 1].span.end};
    const Span form{folded.words[token - sentence.first_token].begin, folded.words[end - 1 - sentence.first_token].end};
    of.insert(of.end(), end - token, {static_cast<std::uint32_t>(words.size()), kNoWord});
    append(slice(layout.text, span), slice(folded.bytes, form), is_glued(token));
    return end;
  }
};

}  // namespace

void read_tokens(const Layout& layout, const Sentence& sentence, FoldedWords& folded, std::vector<Word>& words,
                 std::vector<WordsOfToken>& of) {
  words.assign(kMargin, Word{});
  of.clear();
  const std::span tokens(layout.tokens);
  fold_words(layout.text, tokens.subspan(sentence.first_token, sentence.last_token - sentence.first_token), folded);
  std::uint32_t last_word = sentence.last_token;
  while (last_word > sentence.first_token && layout.tokens[last_word - 1].kind == TokenKind::mark) --last_word;
  Walk walk{layout, sentence, folded, words, of};
  for (std::uint32_t token = sentence.first_token; token < sentence.last_token;) {
    if (layout.tokens[token].kind != TokenKind::mark) {
      walk.append_word(token++);
    } else if (token < last_word && walk.is_abbreviation_stop(token)) {
      of.push_back({of.back().head, kNoWord});
      ++token;
    } else {
      token = walk.append_marks(token);
    }
  }
  words.insert(words.end(), kMargin, Word{});
}

}  // namespace entente::tagging
