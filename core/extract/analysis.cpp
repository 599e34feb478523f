// One article analysed: lay the text out, name who is in it, find what they commit to. Each step sees
// only what the steps before it made, so the order below is the whole of the pipeline.
#include "core/extract/analysis.h"

namespace entente {

bool is_taken_for_english(std::string_view language) {
  return language.empty() || language == "en" || language == "und" || language.starts_with("en-");
}

Analysis cut_into_words(const Article& article, const AnalyseOptions& options) {
  Analysis made;
  made.layout =
      lay_out(article.text, is_taken_for_english(article.language) ? SentenceRules::english : SentenceRules::plain);
  made.rules = options.rules;
  if (options.rules != TokenRules::entente) made.recut = with_tokens(made.layout, options.rules);
  return made;
}

Analysis analyse(const Article& article, const AnalyseOptions& options) {
  Analysis made = cut_into_words(article, options);
  if (is_taken_for_english(article.language)) {
    made.naming = name_actors(made.layout, article.headline);
    made.commitments = find_commitments({made.layout, article.headline, made.naming, article.date});
  }
  return made;
}

std::vector<DismissedCue> find_dismissed_cues(const Article& article) {
  std::vector<DismissedCue> dismissed;
  if (!is_taken_for_english(article.language)) return dismissed;
  const Layout layout = lay_out(article.text, SentenceRules::english);
  const Naming naming = name_actors(layout, article.headline);
  (void)find_commitments({layout, article.headline, naming, article.date}, &dismissed);
  return dismissed;
}

}  // namespace entente
