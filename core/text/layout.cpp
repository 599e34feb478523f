// Paragraphs, then sentences inside their stretches, then tokens inside sentences: each step sees only
// its own part, so that nothing can cross.
#include "core/text/layout.h"

#include "core/text/paragraphs.h"
#include "core/text/sentences.h"

namespace entente {

namespace {

// An English word and its space; a mark now and then.
constexpr std::size_t kBytesPerToken = 5;

// Cuts `sentence` into tokens and appends it with them.
void append(Layout& layout, Sentence sentence, TokenRules rules) {
  sentence.first_token = static_cast<std::uint32_t>(layout.tokens.size());
  split_words(layout.text, sentence.span, rules, layout.tokens);
  sentence.last_token = static_cast<std::uint32_t>(layout.tokens.size());
  layout.sentences.push_back(sentence);
}

}  // namespace

Layout lay_out(std::string_view text, SentenceRules rules) {
  Layout layout;
  layout.text = text;
  Paragraphs found = find_paragraphs(text);
  layout.paragraphs = std::move(found.paragraphs);
  layout.tokens.reserve(text.size() / kBytesPerToken + 16);
  std::vector<Span> sentences;
  for (const Stretch& stretch : found.stretches) {
    sentences.clear();
    if (rules == SentenceRules::english) {
      split_sentences(text, stretch.span, sentences);
    } else {
      split_plain_sentences(text, stretch.span, sentences);
    }
    for (const Span span : sentences) append(layout, {span, stretch.paragraph, 0, 0}, TokenRules::entente);
  }
  return layout;
}

Layout with_tokens(const Layout& layout, TokenRules rules) {
  Layout made;
  made.text = layout.text;
  made.paragraphs = layout.paragraphs;
  made.tokens.reserve(layout.tokens.size());
  for (const Sentence& sentence : layout.sentences) append(made, sentence, rules);
  return made;
}

}  // namespace entente
