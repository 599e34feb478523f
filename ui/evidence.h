// The sentences behind a figure. Articles that were fetched are searched by the core's own tokens and
// marks; those still missing are named in `wanted`, so that the caller can ask for them. At most
// kEvidenceArticles are read for one figure, and the panel says when there were more.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

inline constexpr std::size_t kEvidenceArticles = 48;
inline constexpr std::size_t kEvidencePassages = 200;
inline constexpr std::size_t kEvidenceBytes = 1 << 20;  // of one article

// One sentence of a fetched article, with the places in it that answer.
struct Passage {
  std::shared_ptr<const ArticleView> article;
  Span sentence;
  std::vector<Span> hits;  // within the article's text, in order
};

struct Evidence {
  std::vector<Passage> passages;           // in the order of the report's articles
  std::vector<std::uint32_t> commitments;  // rows of the report in which the focus takes part
  std::vector<std::string> wanted;         // ids of articles to fetch
  std::uint64_t candidates = 0;            // articles that may hold it
  std::uint64_t searched = 0;              // of these, fetched and searched
  bool is_cut = false;                     // an article was longer than kEvidenceBytes
};

[[nodiscard]] Evidence gather(const Snapshot& snapshot, const Focus& focus);

// As much of a long article as is searched for terms: whole sentences of the first kEvidenceBytes.
[[nodiscard]] std::string_view searched_text(const ArticleView& article);

// Where the folded `term` stands in `text`, by the core's token rule. A term of several tokens matches in sequence.
[[nodiscard]] std::vector<Span> find_term(std::string_view text, std::string_view term);

}  // namespace entente::ui
