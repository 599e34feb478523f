// One article analysed: the only step that reads text. It has no memory of other articles, so any
// number of them may run side by side and in any order.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/extract/commitment.h"
#include "core/language/actor.h"
#include "core/read/article.h"
#include "core/text/layout.h"

namespace entente {

struct AnalyseOptions {
  TokenRules rules = TokenRules::entente;  // of the tokens that are counted; names and commitments keep to entente's
};

struct Analysis {
  Layout layout;  // borrows the article's text
  Naming naming;
  std::vector<Commitment> commitments;
  TokenRules rules = TokenRules::entente;
  std::optional<Layout> recut;  // the layout with the tokens of `rules`, when those are not entente's

  // Whose tokens are counted as terms. Its sentences are those of `layout`, with their own token ranges.
  [[nodiscard]] const Layout& counted() const { return recut ? *recut : layout; }
};

// Names, commitments and English sentence ends are claimed for English, and for what may be English: "en", "und"
// and nothing. Other articles are cut by the plain rules of UAX #29 and have terms only.
[[nodiscard]] bool is_taken_for_english(std::string_view language);

// Borrows `article`, which must outlive the result.
[[nodiscard]] Analysis analyse(const Article& article, const AnalyseOptions& options = {});

// Of the same article: cues in sentences that gave no commitment, each with the reason. Sentences are those that
// analyse() gives. Takes as long as analyse().
[[nodiscard]] std::vector<DismissedCue> find_dismissed_cues(const Article& article);

// The first step of it alone: words and sentences, as analyse() gives them, for what needs no names.
[[nodiscard]] Analysis cut_into_words(const Article& article, const AnalyseOptions& options = {});

}  // namespace entente
