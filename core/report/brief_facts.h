// What exports of commitments say of themselves: program and word lists, which articles and statements, and how much of
// it somebody has reviewed.
#pragma once

#include <string_view>

#include "core/report/brief.h"
#include "core/store/selection.h"

namespace entente {

// `selection`: the articles in words; may be empty. The filter is told where it narrows.
[[nodiscard]] BriefFacts facts_of(const CommitmentView& view, const ArticleSet& set, const CommitmentFilter& filter,
                                  std::string_view selection);

}  // namespace entente
