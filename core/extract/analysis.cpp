// One article analysed: lay the text out, name who is in it, find what they commit to. Each step sees
// only what the steps before it made, so the order below is the whole of the pipeline.
#include "core/extract/analysis.h"

#include <utility>

namespace entente {

Analysis analyse(const Article& article) {
  Layout layout = lay_out(article.text);
  Naming naming = name_actors(layout, article.headline);
  std::vector<Commitment> commitments = find_commitments(layout, article.headline, naming);
  return {std::move(layout), std::move(naming), std::move(commitments)};
}

}  // namespace entente
