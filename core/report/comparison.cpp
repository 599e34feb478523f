// Terms and actors are ranked once for each side, with the sets changing places; a kind is counted once by its
// sentences, so that a sentence which states two pledges is one sentence of pledges.
#include "core/report/comparison.h"

#include <algorithm>
#include <string_view>

#include "core/base/sort_unique.h"

namespace entente {
namespace {

struct Side {
  const ArticleSet& set;
  const ArticleSet& against;
};

void measure(const Summary& summary, const ArticleSet& set, ComparedSide& out) {
  std::vector<std::string_view> outlets;
  for (ArticleIndex i = 0; i < summary.articles.size(); ++i) {
    if (!set.holds(i)) continue;
    const ArticleFacts& facts = summary.articles[i].facts;
    if (!facts.source.empty()) outlets.push_back(facts.source);
    if (facts.date.empty()) {
      ++out.undated;
      continue;
    }
    if (out.first.empty() || facts.date < out.first) out.first = facts.date;
    if (facts.date > out.last) out.last = facts.date;
  }
  sort_unique(outlets);
  out.outlets = outlets.size();
}

TermOptions of_one_side(TermOptions options) {
  options.order = TermOrder::keyness;
  options.ascending = options.negative = false;
  return options;
}

ActorKeynessOptions of_one_side(ActorKeynessOptions options) {
  options.negative = false;
  return options;
}

// What is as common there marks neither side.
bool is_commoner(const Frequencies& cells) { return is_rarer({cells.b, cells.a, cells.d, cells.c}); }

// Statements of a kind in a set, and how many sentences state them.
struct Stated {
  std::array<std::vector<std::uint32_t>, kComparedKinds> statements;
  std::array<std::uint64_t, kComparedKinds> sentences{};
  std::uint64_t all = 0;
};

Stated stated_in(const CommitmentIndex& index, const ArticleSet& set) {
  Stated out;
  for (const std::uint32_t number : list_statements(index, set, {})) {
    const Statement& statement = index[number];
    const auto kind = static_cast<std::size_t>(statement.kind);
    std::vector<std::uint32_t>& list = out.statements[kind];
    const Statement* last = list.empty() ? nullptr : &index[list.back()];  // neighbours share their sentences
    const bool is_known =
        last != nullptr && last->article == statement.article && last->sentence.begin == statement.sentence.begin;
    out.sentences[kind] += is_known ? 0 : 1;
    list.push_back(number);
    ++out.all;
  }
  return out;
}

void compare_kinds(const CommitmentIndex& index, const std::array<Side, 2>& sides, Comparison& out) {
  std::array<Stated, 2> stated;
  for (std::size_t i = 0; i < sides.size(); ++i) {
    stated[i] = stated_in(index, sides[i].set);
    out.sides[i].commitments = stated[i].all;
  }
  for (std::size_t kind = 0; kind < kComparedKinds; ++kind) {
    const std::uint64_t a = stated[0].sentences[kind], b = stated[1].sentences[kind];
    if (a + b == 0) continue;
    ComparedKind row;
    row.kind = static_cast<Kind>(kind);
    row.cells = {a, b, out.sides[0].sizes.sentences, out.sides[1].sizes.sentences};
    row.statements = {std::move(stated[0].statements[kind]), std::move(stated[1].statements[kind])};
    out.kinds.push_back(std::move(row));
  }
  out.tested_kinds = out.kinds.size();
  KeynessSettings settings;
  settings.tested = std::max<std::uint64_t>(out.tested_kinds, 1);
  for (ComparedKind& row : out.kinds) {
    for (std::size_t i = 0; i < kKeynessMeasures; ++i)
      row.keyness[i] = keyness(static_cast<Keyness>(i), row.cells, settings);
  }
}

}  // namespace

Comparison make_comparison(const Summary& summary, const TermIndex& terms, const ActorIndex& actors,
                           const CommitmentIndex& commitments, const ArticleSet& target, const ArticleSet& reference,
                           const ComparisonOptions& options) {
  Comparison out;
  out.options = options;
  const std::array<Side, 2> sides = {{{target, reference}, {reference, target}}};
  for (std::size_t i = 0; i < sides.size(); ++i) {
    ComparedSide& side = out.sides[i];
    measure(summary, sides[i].set, side);
    side.terms = rank_terms(terms, sides[i].set, &sides[i].against, of_one_side(options.terms));
    side.sizes = side.terms.target;
    side.actors =
        actor_keyness(summary, actors, terms.stories(), sides[i].set, sides[i].against, of_one_side(options.actors));
    std::erase_if(side.terms.rows, [](const TermFigures& row) { return !is_commoner(row.cells); });
    std::erase_if(side.actors.rows, [](const ActorKeynessRow& row) { return !is_commoner(row.cells); });
  }
  compare_kinds(commitments, sides, out);
  return out;
}

}  // namespace entente
