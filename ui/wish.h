// What the front end wishes to see, as one value made from UiState each frame. The driver is told when it changes,
// answers what the merged summary can answer at once, asks the shards for the rest, and publishes Findings. Nothing
// here says how: a thread, a worker and a test answer alike.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/report/collocates.h"
#include "core/report/terms.h"
#include "core/report/trends.h"
#include "core/store/concordance.h"
#include "core/store/query.h"

namespace entente::ui {

enum class Against : std::uint8_t { nothing, rest, other };

struct TrendsWish {
  std::vector<std::string> patterns;
  std::optional<Period> period;  // none: the finest that fits
  friend bool operator==(const TrendsWish&, const TrendsWish&) = default;
};

struct CollocatesWish {
  Near node;
  CollocateOptions options;
  friend bool operator==(const CollocatesWish&, const CollocatesWish&) = default;
};

struct Wish {
  Query selection;  // which articles: its first group of fields alone
  Against against = Against::nothing;
  Query other;  // with Against::other
  Counting counting;
  TermOptions terms;
  std::optional<CollocatesWish> collocates;
  std::optional<ConcordanceQuery> lines;     // the concordance on show; its articles are the selection
  std::optional<ConcordanceQuery> evidence;  // behind the figure that was clicked; likewise
  std::optional<TrendsWish> trends;
  bool key_sentences = false;  // by the terms on top of the list
  friend bool operator==(const Wish&, const Wish&) = default;
};

// A value, or the last one there was while the next is being found.
template <class T>
struct Found {
  std::shared_ptr<const T> value;  // null: none yet, or none wished for
  bool stale = false;              // `value` answers an earlier wish
};

// Articles over time: of everything read, and of the selection, by the periods of `pile`.
struct Timeline {
  Trends pile;
  std::vector<std::uint64_t> selected;  // articles, by period
  std::uint64_t selected_undated = 0;
};

struct KeySentenceList {
  std::vector<std::string> terms;
  KeySentences sentences;
};

struct Findings {
  Wish of;              // the newest wish that the driver knows
  bool slow = false;    // shards are being asked
  std::string problem;  // a pattern of the wish that cannot be read, in words; empty when all is well
  Found<TermTable> terms;
  Found<CollocateTable> collocates;
  Found<Concordance> lines, evidence;
  Found<Trends> trends;
  Found<Timeline> timeline;
  Found<KeySentenceList> key_sentences;
};

}  // namespace entente::ui
