// The sentences behind a figure. Those of a term or an actor are lines of its concordance over the selection; those
// of a link are searched for in the articles that name both: what has come of them, and the ids of those that are
// still missing in `wanted`, so that the caller can ask for them. At most kEvidenceArticles are read for one link.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

inline constexpr std::size_t kEvidenceArticles = 48;    // of a link
inline constexpr std::size_t kEvidencePassages = 200;   // of a link
inline constexpr std::uint32_t kEvidenceLines = 300;    // of a term or an actor
inline constexpr std::uint32_t kEvidenceContext = 50;   // words on either side of a match, within its sentence
inline constexpr std::size_t kEvidenceBytes = 1 << 20;  // of one article: searched_text()

// One sentence, with the places in it that answer.
struct Passage {
  std::string article;     // id
  Span sentence;           // of the article's text
  Span place;              // of the first hit there: where the Reader opens
  std::string text;        // the sentence, or of a long one what stands around the first hit
  std::vector<Span> hits;  // within `text`, in order
};

struct Evidence {
  std::vector<Passage> passages;           // by date, article and place; of a link in the order of the report
  std::vector<std::uint32_t> commitments;  // rows of the report in which the focus takes part
  bool of_lines = false;                   // from the concordance; then:
  bool waits = false;                      //   lines are still being found; those that stand may be few
  std::uint64_t hits = 0, articles = 0;    //   in the whole selection, whether or not a passage shows them
  std::vector<std::string> wanted;         // of a link: ids of articles to fetch
  std::uint64_t candidates = 0;            //   articles that may hold it
  std::uint64_t searched = 0;              //   of these, fetched and searched
};

[[nodiscard]] Evidence gather(const Snapshot& snapshot, const UiState& state);

// The lines that were found for this pattern, if they are the ones that were wished for last.
[[nodiscard]] Found<Concordance> evidence_of(const Findings& findings, std::string_view pattern);

// As much of a long article as the Reader searches for words: whole sentences of the first kEvidenceBytes.
[[nodiscard]] std::string_view searched_text(const ArticleView& article);

// Where words that a pattern finds stand in the searched text, as the core's concordance would find them: the longest
// match of those that begin at one word, within one sentence. Nothing for an actor, whose mentions the article has.
[[nodiscard]] std::vector<Span> find_words(const ArticleView& article, std::string_view pattern);
[[nodiscard]] std::vector<Span> find_words(std::string_view sentence, std::string_view pattern);

// Where the terms that a key sentence holds stand in its text. `form`: in which they were counted.
[[nodiscard]] std::vector<Span> find_held(const KeySentence& sentence, const std::vector<std::string>& terms,
                                          TermForm form);

}  // namespace entente::ui
