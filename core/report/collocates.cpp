// Both summaries list their articles by facts, so that one walk brings them together; of the words near the node a
// dense row per term is filled, and only what passes the filters is measured.
#include "core/report/collocates.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <span>
#include <tuple>
#include <utility>

#include "core/report/named.h"
#include "core/report/stories.h"
#include "core/text/pattern.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, kBonds> kBondNames = {"log-dice", "log-likelihood", "npmi",    "mi3", "t-score",
                                                             "delta-p",  "dice",           "jaccard", "pmi"};

// A value that two ways of computing may give with different last bits, as a number to order by. Nothing is last.
std::int64_t ordered(std::optional<double> value) {
  if (!value || std::isnan(*value)) return std::numeric_limits<std::int64_t>::min();
  constexpr double kSteps = 1e9, kLargest = 9e9;
  return std::llround(std::clamp(*value, -kLargest, kLargest) * kSteps);
}

class Collocator {
 public:
  Collocator(const Summary& all, const Summary& near, const ArticleSet& set, const Stories& stories, const Near& node,
             const CollocateOptions& options)
      : all_(all),
        near_(near),
        set_(set),
        counter_(stories),
        options_(options),
        article_(places_in(all.articles, near.articles, &set)) {
    table_.node = node;
    table_.options = options;
    if (auto pattern = Pattern::parse(options.pattern)) pattern_ = *std::move(pattern);
  }

  CollocateTable make() {
    count_node();
    count_all();
    count_near();
    rank();
    return std::move(table_);
  }

 private:
  void count_node();
  void count_all();
  void count_near();
  void take(std::span<const TermCount> rows);
  void rank();
  [[nodiscard]] bool is_wanted(std::string_view term) const;

  const Summary& all_;
  const Summary& near_;
  const ArticleSet& set_;
  StoryCounter counter_;
  const CollocateOptions& options_;
  std::optional<Pattern> pattern_;     // nothing where it cannot be read
  std::vector<ArticleIndex> article_;  // of `all`, by article of `near`
  std::uint64_t first_ = 0, units_ = 0;
  std::vector<std::uint64_t> count_;  // in the set, by term of `all`
  std::vector<ArticleIndex> shared_;  // scratch
  CollocateTable table_;
};

void Collocator::count_node() {
  for (const HitCount& hit : hits_of(near_, table_.node.pattern)) {
    if (article_[hit.article] == kNoArticle) continue;
    table_.hits += hit.count;
    table_.hit_sentences += hit.sentences;
    ++table_.hit_articles;
    first_ += table_.node.sentence ? hit.sentences : hit.near;
  }
}

void Collocator::count_all() {
  for (ArticleIndex i = 0; i < all_.articles.size(); ++i) {
    if (!set_.holds(i)) continue;
    const ArticleFacts& facts = all_.articles[i].facts;
    units_ += table_.node.sentence ? facts.sentences : facts.words;
  }
  count_.resize(all_.strings.size());
  for (const TermCount& row : all_.terms) {
    if (set_.holds(row.article)) count_[row.term] += row.count;
  }
}

bool Collocator::is_wanted(std::string_view term) const {
  if (!options_.with_stop_words && options_.stop_words.holds(term)) return false;
  return options_.pattern.empty() || (pattern_ && pattern_->matches_term(term));
}

void Collocator::count_near() {
  const std::span<const TermCount> rows(near_.terms);
  for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
    while (end < rows.size() && rows[end].term == rows[begin].term) ++end;
    if (is_wanted(near_.strings[rows[begin].term])) take(rows.subspan(begin, end - begin));
  }
}

// `rows` are of one term.
void Collocator::take(std::span<const TermCount> rows) {
  CollocateRow row;
  shared_.clear();
  for (const TermCount& near : rows) {
    const ArticleIndex article = article_[near.article];
    if (article == kNoArticle) continue;
    row.cells.both += near.count;
    shared_.push_back(article);
  }
  if (row.cells.both == 0 || row.cells.both < options_.least_together) return;
  row.articles = shared_.size();
  row.stories = counter_.count(shared_, std::identity{});
  if (row.stories < options_.least_stories) return;
  row.term = near_.strings[rows.front().term];
  const StringId term = find_string(all_.strings, row.term);
  row.cells.first = first_;
  row.cells.second = term == kNoString ? 0 : count_[term];
  row.cells.n = units_;
  for (std::size_t i = 0; i < kBonds; ++i) row.bonds[i] = bond(static_cast<Bond>(i), row.cells);
  table_.rows.push_back(std::move(row));
}

// Of equal bonds what stands together more often, then the term.
void Collocator::rank() {
  struct Place {
    std::int64_t bond = 0;
    std::uint64_t both = 0;
    std::size_t row = 0;
  };
  std::vector<Place> places;
  for (std::size_t i = 0; i < table_.rows.size(); ++i) {
    const CollocateRow& row = table_.rows[i];
    places.push_back({ordered(row.bonds[static_cast<std::size_t>(options_.order)]), row.cells.both, i});
  }
  table_.found = places.size();
  const auto kept = static_cast<std::ptrdiff_t>(std::min(options_.most, places.size()));
  // Rows were made in the order of their terms.
  std::ranges::partial_sort(places, places.begin() + kept, [](const Place& a, const Place& b) {
    return std::tuple(b.bond, b.both, a.row) < std::tuple(a.bond, a.both, b.row);
  });
  std::vector<CollocateRow> rows;
  for (const Place& place : std::span(places).first(static_cast<std::size_t>(kept)))
    rows.push_back(std::move(table_.rows[place.row]));
  table_.rows = std::move(rows);
}

}  // namespace

std::string_view bond_name(Bond measure) { return kBondNames[static_cast<std::size_t>(measure)]; }

std::optional<Bond> bond_named(std::string_view name) { return named<Bond>(kBondNames, name); }

std::optional<double> bond(Bond measure, const Association& table) {
  switch (measure) {
    case Bond::log_dice:
      return log_dice(table);
    case Bond::log_likelihood:
      return log_likelihood(table);
    case Bond::npmi:
      return npmi(table);
    case Bond::mi3:
      return mi3(table);
    case Bond::t_score:
      return t_score(table);
    case Bond::delta_p:
      return delta_p(table);
    case Bond::dice:
      return dice(table);
    case Bond::jaccard:
      return jaccard(table);
    case Bond::pmi:
      return pmi(table);
  }
  return std::nullopt;
}

CollocateTable collocates(const Summary& all, const Summary& near, const ArticleSet& set, const Stories& stories,
                          const Near& node, const CollocateOptions& options) {
  return Collocator(all, near, set, stories, node, options).make();
}

CollocateTable collocates(const Summary& all, const Summary& near, const ArticleSet& set, const Near& node,
                          const CollocateOptions& options) {
  return collocates(all, near, set, Stories(all.articles), node, options);
}

}  // namespace entente
