// The sentences behind a figure. Those of a term or an actor are lines of its concordance over the selection. Those of
// a link are places alone, all of them: a row that is on show gets its words from its article, which the view asks for
// with Context::want_article() while Derived::link_passage() has nothing yet.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

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
  std::vector<Passage> passages;             // of a term or an actor; by date, article and place
  std::vector<std::uint32_t> commitments;    // rows of the report in which the focus takes part, none rejected
  bool of_lines = false;                     // from the concordance; then:
  bool waits = false;                        //   lines are still being found; those that stand may be few
  std::uint64_t hits = 0, articles = 0;      //   in the whole selection, whether or not a passage shows them
  std::shared_ptr<const LinkEvidence> link;  // of a link: all rows, of an earlier wish while it `waits`; null: none yet
};

[[nodiscard]] Evidence gather(const Snapshot& snapshot, const UiState& state);

// The sentence of a link's row in its article, with every place there that names either actor. Of an article that no
// sentence begins in there: what it has.
[[nodiscard]] Passage passage_of(const ArticleView& article, std::uint32_t sentence, const LinkEvidence& link,
                                 const ActorIndex& actors);

// The rows that were found for this link, if it is the one that was wished for last.
[[nodiscard]] Found<LinkEvidence> link_evidence_of(const Findings& findings, const Focus& focus);

// The lines that were found for this pattern, if they are the ones that were wished for last.
[[nodiscard]] Found<Concordance> evidence_of(const Findings& findings, std::string_view pattern, bool there = false);

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
