// The selection set against the rest or another selection: both sides whole, and where the evidence of the far side is
// looked for.
#include "ui/finder_state.h"

namespace entente::ui {

ArticleSet Finder::State::compared() const {
  return is_by_rest() ? target.others() : reference.value_or(ArticleSet(all.articles.size()));
}

Query Finder::State::compared_for_shards() const {
  const bool is_other = wish.against == Against::other;
  if (is_other) return for_shards(wish.other, compared());
  Query rest = wish.selection;
  rest.others = !rest.others;
  return for_shards(rest, compared());
}

void Finder::State::find_comparison(bool now) {
  if (!wish.comparison || parts == 0) return comparison.drop();
  if (sets_wait) return comparison.wait();
  const ArticleSet against = compared();
  if (target.size() == 0 || against.size() == 0) return comparison.drop();
  const TermForm form = wish.counting.form;
  find_picture(comparison, {*wish.comparison, form, is_by_rest()},
               {pile_version, commitments_version, target_version, reference_version}, now, [&] {
                 return std::make_shared<const ComparisonFound>(ComparisonFound{
                     actors, commitments,
                     make_comparison(all, index_by(form), *actors, *commitments, target, against, *wish.comparison)});
               });
}

}  // namespace entente::ui
