// What exports of commitments say of themselves: program and word lists, which articles and statements, and how much of
// it somebody has reviewed.
#pragma once

#include "core/report/brief.h"
#include "core/store/selection.h"

namespace entente {

// Of a selection's articles, among all of the view.
[[nodiscard]] Provenance provenance_of(const CommitmentView& view, const ArticleSet& set, const Query& selection);

// The provenance first, then the filter where it narrows, and what was reviewed.
[[nodiscard]] Facts facts_of(const CommitmentView& view, const ArticleSet& set, const CommitmentFilter& filter,
                             const Provenance& provenance);

}  // namespace entente
