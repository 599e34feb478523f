// Pairs are counted actor by actor (actor_pairs.h); only those that may be shown are kept and measured.
#include "core/report/links.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <tuple>

#include "core/base/sort_in_steps.h"
#include "core/report/actor_pairs.h"
#include "core/report/arithmetic.h"
#include "core/report/named.h"

namespace entente {

namespace {

constexpr std::array<std::string_view, 3> kUnitNames = {"sentence", "paragraph", "article"};
constexpr std::array<std::string_view, 6> kOrderNames = {"support",        "log-dice", "npmi",
                                                         "log-likelihood", "articles", "stories"};

std::uint64_t units_in(const Summary& summary, const ArticleSet& set, LinkUnit unit) {
  if (unit == LinkUnit::article) return set.size();
  std::uint64_t sum = 0;
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    const ArticleFacts& facts = summary.articles[i].facts;
    if (set.holds(i)) sum += unit == LinkUnit::sentence ? facts.sentences : facts.paragraphs;
  }
  return sum;
}

// A pair that may be shown. Of equal keys the one with more support comes first, then the one whose actors are in fewer
// units: that is the one with the larger logDice, without comparing logarithms.
struct Candidate {
  double key = 0;
  std::uint64_t apart = 0;  // units of a and of b, added
  ActorPair pair;

  [[nodiscard]] bool is_before(const Candidate& other) const {
    if (key != other.key) return key > other.key;
    return std::tuple(other.pair.support, apart, pair.a, pair.b) <
           std::tuple(pair.support, other.apart, other.pair.a, other.pair.b);
  }
};

class Linker {
 public:
  Linker(const Summary& summary, const ActorIndex& index, const Stories& stories, const ArticleSet& set,
         LinkTable& table)
      : index_(index), table_(table), pairs_(index, stories, set) {
    const LinkOptions& options = table_.options;
    table_.crowded = pairs_.crowds(options.unit);
    const std::uint64_t units = units_in(summary, set, options.unit);
    table_.units = units - std::min(units, table_.crowded);
  }

  Steps make() {
    if (table_.options.with.empty()) {
      for (std::uint32_t actor = 0; actor < index_.size(); ++actor) {
        take(actor, PairCounter::With::later);
        co_await Pause::every(256, actor);
      }
    } else if (const std::uint32_t actor = index_.find(table_.options.with); actor != kNoActorNumber) {
      take(actor, PairCounter::With::all);
    }
    table_.met = pairs_.met();
    co_await Pause();
    keep_best(table_.options.most);
    co_await sort_in_steps(best_, std::mem_fn(&Candidate::is_before));
    table_.links.reserve(best_.size());
    for (const Candidate& candidate : best_) {
      table_.links.push_back(figures(candidate.pair));
      co_await Pause::every(8192, table_.links.size() - 1);
    }
  }

 private:
  void take(std::uint32_t actor, PairCounter::With with);
  void keep_best(std::size_t most);
  [[nodiscard]] Association cells(const ActorPair& pair) const;
  [[nodiscard]] double key(const ActorPair& pair) const;
  [[nodiscard]] LinkFigures figures(const ActorPair& pair) const;

  const ActorIndex& index_;
  LinkTable& table_;
  PairCounter pairs_;
  std::vector<Candidate> best_;
};

void Linker::take(std::uint32_t actor, PairCounter::With with) {
  constexpr std::size_t kRoom = 1 << 16;
  const LinkOptions& options = table_.options;
  for (const ActorPair& pair : pairs_.pairs_of(actor, options.unit, options.least_support, with)) {
    if (pair.stories < options.least_stories) continue;
    ++table_.found;
    const Association both = cells(pair);
    best_.push_back({key(pair), both.first + both.second, pair});
    if (best_.size() / 2 >= options.most && best_.size() >= kRoom) keep_best(options.most);
  }
}

void Linker::keep_best(std::size_t most) {
  if (best_.size() <= most) return;
  const auto end = best_.begin() + static_cast<std::ptrdiff_t>(most);
  std::ranges::nth_element(best_, end, std::mem_fn(&Candidate::is_before));
  best_.erase(end, best_.end());
}

Association Linker::cells(const ActorPair& pair) const {
  const LinkUnit unit = table_.options.unit;
  return {pair.support, pairs_.units_naming(pair.a, unit), pairs_.units_naming(pair.b, unit), table_.units};
}

double Linker::key(const ActorPair& pair) const {
  switch (table_.options.order) {
    case LinkOrder::support:
      break;
    case LinkOrder::log_dice:
      return order_key(log_dice(cells(pair)));
    case LinkOrder::npmi:
      return order_key(npmi(cells(pair)));
    case LinkOrder::log_likelihood:
      return order_key(log_likelihood(cells(pair)));
    case LinkOrder::articles:
      return real(pair.articles);
    case LinkOrder::stories:
      return real(pair.stories);
  }
  return real(pair.support);
}

LinkFigures Linker::figures(const ActorPair& pair) const {
  const Association both = cells(pair);
  LinkFigures out;
  out.a = pair.a;
  out.b = pair.b;
  out.sentences = pair.sentences;
  out.paragraphs = pair.paragraphs;
  out.articles = pair.articles;
  out.stories = pair.stories;
  out.support = pair.support;
  out.log_dice = log_dice(both);
  out.npmi = npmi(both);
  out.log_likelihood = log_likelihood(both);
  return out;
}

}  // namespace

std::string_view link_unit_name(LinkUnit unit) { return kUnitNames[static_cast<std::size_t>(unit)]; }
std::optional<LinkUnit> link_unit_named(std::string_view name) { return named<LinkUnit>(kUnitNames, name); }
std::string_view link_order_name(LinkOrder order) { return kOrderNames[static_cast<std::size_t>(order)]; }
std::optional<LinkOrder> link_order_named(std::string_view name) { return named<LinkOrder>(kOrderNames, name); }

LinkTable find_links(const Summary& summary, const ActorIndex& index, const Stories& stories, const ArticleSet& set,
                     const LinkOptions& options) {
  LinkTable out;
  find_links(summary, index, stories, set, options, out).run();
  return out;
}

Steps find_links(const Summary& summary, const ActorIndex& index, const Stories& stories, const ArticleSet& set,
                 LinkOptions options, LinkTable& out) {
  out.options = std::move(options);
  Linker linker(summary, index, stories, set, out);
  co_await Pause();
  co_await linker.make();
}

}  // namespace entente
