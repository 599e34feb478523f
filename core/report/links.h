// Who is named with whom: pairs of actors by sentence, paragraph or article, with the measures of association, over any
// set of articles. A link never stands without its places: evidence_of() gives every sentence behind it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/steps.h"
#include "core/report/actors.h"
#include "core/report/keyness.h"
#include "core/report/stories.h"
#include "core/report/trends.h"

namespace entente {

enum class LinkUnit : std::uint8_t { sentence, paragraph, article };
[[nodiscard]] std::string_view link_unit_name(LinkUnit unit);
[[nodiscard]] std::optional<LinkUnit> link_unit_named(std::string_view name);

enum class LinkOrder : std::uint8_t { support, log_dice, npmi, log_likelihood, articles, stories };
[[nodiscard]] std::string_view link_order_name(LinkOrder order);
[[nodiscard]] std::optional<LinkOrder> link_order_named(std::string_view name);

struct LinkOptions {
  LinkUnit unit = LinkUnit::sentence;
  LinkOrder order = LinkOrder::support;  // the largest first; ties by support, then log_dice, then the keys
  std::uint64_t least_support = 1;       // units that hold both
  std::uint64_t least_stories = 1;
  std::size_t most = SIZE_MAX;
  std::string with;  // key: only links of this actor; empty: all
  friend bool operator==(const LinkOptions&, const LinkOptions&) = default;
};

struct LinkFigures {
  std::uint32_t a = 0, b = 0;                                 // numbers of the index; the id of a is before that of b
  std::uint64_t sentences = 0, paragraphs = 0, articles = 0;  // that name both; articles: wherever in them
  std::uint64_t stories = 0;                                  // of these articles
  std::uint64_t support = 0;                                  // of the unit
  // Of the unit: O is `support`, f1 and f2 the units that name each, n all units of the set, be anyone named in them or
  // not; those left out as lists are in none of these. A paragraph is one of the text.
  std::optional<double> log_dice, npmi, log_likelihood;
};

// A sentence, paragraph or article that names more actors than this is a list, and makes no link by that unit: pairs
// grow with the square, and a roll of delegates says nothing of who meets whom. LinkFigures::articles counts it still.
inline constexpr std::size_t kMostNamed = 128;

struct LinkTable {
  LinkOptions options;
  std::uint64_t units = 0;    // of the set, without those left out: n of the measures
  std::uint64_t met = 0;      // pairs that share a unit, with whatever support
  std::uint64_t found = 0;    // links with the support asked for, before `most`
  std::uint64_t crowded = 0;  // units left out for naming more than kMostNamed
  std::vector<LinkFigures> links;
};

[[nodiscard]] LinkTable find_links(const Summary& summary, const ActorIndex& index, const Stories& stories,
                                   const ArticleSet& set, const LinkOptions& options = {});
// The same in steps, into an empty table. Borrows all but the options, `out` as well.
[[nodiscard]] Steps find_links(const Summary& summary, const ActorIndex& index, const Stories& stories,
                               const ArticleSet& set, LinkOptions options, LinkTable& out);

// A unit behind a link, told by its first sentence that names either actor; in reading order of the summary. There are
// as many as the link has support.
struct LinkPlace {
  ArticleIndex article = 0;
  std::uint32_t sentence = 0;  // first byte; kNoPlace: an article that names both outside all sentences
};
[[nodiscard]] std::vector<LinkPlace> evidence_of(const Summary& summary, const ActorIndex& index, const ArticleSet& set,
                                                 std::uint32_t a, std::uint32_t b, LinkUnit unit);

// One or two actors over time: the series a, b and "a + b", under the actors' names. Of one actor `count` is mentions;
// of both, as `sentences`, sentences that name both; articles and stories as in LinkFigures. With kNoActorNumber for b:
// a alone.
[[nodiscard]] Trends actor_trends(const Summary& summary, const ActorIndex& index, const Stories& stories,
                                  const ArticleSet& set, std::uint32_t a, std::uint32_t b, Period period);

// Who marks one set of articles against another: keyness of sentences that name the actor, out of all sentences.
struct ActorKeynessRow {
  std::uint32_t actor = 0;
  Frequencies cells;                        // sentences that name it in target and reference, and all sentences of each
  std::uint64_t articles = 0, stories = 0;  // of the target
  std::optional<double> keyness[kKeynessMeasures];  // by Keyness
};
struct ActorKeynessOptions {
  Keyness measure = Keyness::lrc;
  std::uint64_t least_sentences = 2;  // in both together
  std::size_t most = 200;
  bool negative = true;
  friend bool operator==(const ActorKeynessOptions&, const ActorKeynessOptions&) = default;
};
struct ActorKeynessTable {
  ActorKeynessOptions options;
  std::uint64_t tested = 0;  // Bonferroni's m
  std::vector<ActorKeynessRow> rows;
};
[[nodiscard]] ActorKeynessTable actor_keyness(const Summary& summary, const ActorIndex& index, const Stories& stories,
                                              const ArticleSet& target, const ArticleSet& reference,
                                              const ActorKeynessOptions& options = {});

}  // namespace entente
