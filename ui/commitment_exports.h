// Commitments as files and for the clipboard, as SaveCommitments asks for them. They are written beside the summary,
// by the Finder, since every one quotes sentences or names articles; see Findings::file.
#pragma once

#include "core/report/brief.h"
#include "core/store/selection.h"
#include "ui/wish.h"

namespace entente::ui {

// `by_ids`: the filter of `of`, with parties by the ids of the index. `provenance`: of the articles of the set.
[[nodiscard]] WrittenFile write_commitments(const CommitmentView& view, const Stories& stories, const ArticleSet& set,
                                            const FileWish& of, const CommitmentFilter& by_ids,
                                            const Provenance& provenance);

}  // namespace entente::ui
