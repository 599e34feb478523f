// Paragraphs, then sentences inside their stretches, then tokens inside sentences: each step sees only
// its own part, so that nothing can cross.
#include "core/text/layout.h"

#include "core/text/paragraphs.h"
#include "core/text/sentences.h"

namespace entente {

Layout lay_out(std::string_view text) {
  Layout layout;
  layout.text = text;
  Paragraphs found = find_paragraphs(text);
  layout.paragraphs = std::move(found.paragraphs);
  layout.tokens.reserve(text.size() / 6 + 16);  // an English word and its space
  std::vector<Span> sentences;
  for (const Stretch& stretch : found.stretches) {
    sentences.clear();
    split_sentences(text, stretch.span, sentences);
    for (const Span span : sentences) {
      const std::size_t first = layout.tokens.size();
      split_words(slice(text, span), layout.tokens);
      for (std::size_t i = first; i < layout.tokens.size(); ++i) {
        layout.tokens[i].span.begin += span.begin;
        layout.tokens[i].span.end += span.begin;
      }
      layout.sentences.push_back({span, stretch.paragraph, static_cast<std::uint32_t>(first),
                                  static_cast<std::uint32_t>(layout.tokens.size())});
    }
  }
  return layout;
}

}  // namespace entente
