// See query.h.
#include "core/store/query.h"

namespace entente {

bool selects_all(const Query& query) {
  return query.articles.empty() && query.actors.empty() && query.from.empty() && query.to.empty() &&
         query.sources.empty() && query.holding.empty() && !query.others;
}

}  // namespace entente
