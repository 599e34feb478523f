// Sentences that name an actor against all sentences, in two sets of articles: the measures are those of words.
#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>

#include "core/base/compact_sort.h"
#include "core/report/arithmetic.h"
#include "core/report/links.h"
#include "core/report/memo.h"

namespace entente {

namespace {

// One set: its sentences, and by actor those that name it.
struct NamingSentences {
  std::uint64_t sentences = 0;
  std::vector<std::uint64_t> naming;
};

NamingSentences count_in(const Summary& summary, const ActorIndex& index, const ArticleSet& set) {
  NamingSentences out;
  out.naming.resize(index.size());
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    if (!set.holds(i)) continue;
    out.sentences += summary.articles[i].facts.sentences;
    for (const ActorPlace& place : index.places_in(i)) out.naming[place.actor] += place.sentence != kNoPlace ? 1 : 0;
  }
  return out;
}

class KeyActors {
 public:
  KeyActors(const Summary& summary, const ActorIndex& index, const ArticleSet& target, const ArticleSet& reference,
            const ActorKeynessOptions& options)
      : index_(index),
        target_set_(target),
        target_(count_in(summary, index, target)),
        reference_(count_in(summary, index, reference)) {
    table_.options = options;
  }

  ActorKeynessTable make(const Stories& stories) {
    choose();
    order();
    StoryCounter counter(stories);
    for (const Candidate& candidate : candidates_) table_.rows.push_back(row(candidate.actor, counter));
    return std::move(table_);
  }

 private:
  struct Candidate {
    double key = 0, tie = 0;  // the largest first; of equal keys the larger tie: G2, for most have an LRC of 0
    std::uint64_t a = 0, b = 0;
    std::uint32_t actor = 0;
  };

  [[nodiscard]] Frequencies cells(std::uint64_t a, std::uint64_t b) const {
    return {a, b, target_.sentences, reference_.sentences};
  }
  [[nodiscard]] KeynessSettings settings() const {
    KeynessSettings out;
    out.tested = table_.tested;
    return out;
  }
  void choose();
  void order();
  [[nodiscard]] ActorKeynessRow row(std::uint32_t actor, StoryCounter& counter) const;

  const ActorIndex& index_;
  const ArticleSet& target_set_;
  NamingSentences target_, reference_;
  std::vector<Candidate> candidates_;
  ActorKeynessTable table_;
};

// All that have the sentences asked for are tested, shown or not.
void KeyActors::choose() {
  const std::uint64_t least = std::max<std::uint64_t>(table_.options.least_sentences, 1);
  for (std::uint32_t actor = 0; actor < index_.size(); ++actor) {
    const std::uint64_t a = target_.naming[actor], b = reference_.naming[actor];
    if (a + b >= least) candidates_.push_back({0, 0, a, b, actor});
  }
  table_.tested = candidates_.size();
  if (table_.options.negative) return;
  std::erase_if(candidates_, [&](const Candidate& candidate) { return is_rarer(cells(candidate.a, candidate.b)); });
}

// Ties: the commoner in the target, the rarer in the reference, the id.
void KeyActors::order() {
  const auto measured = [&](Keyness measure) {
    return Memo(
        [this, measure](std::uint64_t a, std::uint64_t b) { return keyness(measure, cells(a, b), settings()); });
  };
  auto first = measured(table_.options.measure);
  auto second = measured(Keyness::g2);
  for (Candidate& candidate : candidates_) {
    candidate.key = order_key(first(candidate.a, candidate.b));
    if (table_.options.measure == Keyness::lrc) candidate.tie = order_key(second(candidate.a, candidate.b));
  }
  compact_sort(candidates_, [](const Candidate& x, const Candidate& y) {
    return std::tuple(y.key, y.tie, y.a, x.b, x.actor) < std::tuple(x.key, x.tie, x.a, y.b, y.actor);
  });
  if (candidates_.size() > table_.options.most) candidates_.resize(table_.options.most);
}

ActorKeynessRow KeyActors::row(std::uint32_t actor, StoryCounter& counter) const {
  ActorKeynessRow out;
  out.actor = actor;
  out.cells = cells(target_.naming[actor], reference_.naming[actor]);
  std::vector<ArticleIndex> articles;
  for (const ArticleIndex article : index_.articles_naming(actor)) {
    if (target_set_.holds(article)) articles.push_back(article);
  }
  out.articles = articles.size();
  out.stories = counter.count(articles, std::identity());
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    out.keyness[i] = keyness(static_cast<Keyness>(i), out.cells, settings());
  }
  return out;
}

}  // namespace

ActorKeynessTable actor_keyness(const Summary& summary, const ActorIndex& index, const Stories& stories,
                                const ArticleSet& target, const ArticleSet& reference,
                                const ActorKeynessOptions& options) {
  return KeyActors(summary, index, target, reference, options).make(stories);
}

}  // namespace entente
