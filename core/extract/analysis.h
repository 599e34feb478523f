// One article analysed: the only step that reads text. It has no memory of other articles, so any
// number of them may run side by side and in any order.
#pragma once

#include <vector>

#include "core/extract/commitment.h"
#include "core/language/actor.h"
#include "core/read/article.h"
#include "core/text/layout.h"

namespace entente {

struct Analysis {
  Layout layout;  // borrows the article's text
  Naming naming;
  std::vector<Commitment> commitments;
};

// Borrows `article`, which must outlive the result.
[[nodiscard]] Analysis analyse(const Article& article);

}  // namespace entente
