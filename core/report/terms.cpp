// Ranking: whole numbers over all terms first, the chosen measure for those that pass the filters, and every other
// column for the rows that are shown alone.
#include "core/report/terms.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "core/base/compact_sort.h"
#include "core/report/arithmetic.h"
#include "core/report/memo.h"
#include "core/report/named.h"
#include "core/report/term_index.h"
#include "core/text/lemma.h"
#include "core/text/pattern.h"

namespace entente {

namespace {

using Index = TermIndex::Data;

constexpr std::array<std::string_view, 6> kOrderNames = {"count",   "keyness",    "articles",
                                                         "stories", "dispersion", "term"};
constexpr std::uint8_t kInTarget = 1, kInReference = 2;

// What a scan asks of an article, in one place.
struct Held {
  std::uint32_t words = 0, story = 0;
  std::uint8_t sides = 0;  // kInTarget, kInReference
};

struct Side {
  SetFigures figures;
  Corpus corpus;
};

// A term's place in both sets.
struct Places {
  std::uint64_t articles[2] = {}, stories[2] = {};  // of the target, of the reference
  Dispersion dispersion;                            // in the target
};

// Scans the articles of one term after another.
class Measurer {
 public:
  Measurer(const Index& index, const ArticleSet& target, const ArticleSet* reference, const TermOptions& options);

  [[nodiscard]] const Side& target() const { return sides_[0]; }
  [[nodiscard]] const Side* reference() const { return has_reference_ ? &sides_[1] : nullptr; }
  [[nodiscard]] Frequencies cells(std::uint64_t a, std::uint64_t b) const {
    return {a, b, sides_[0].figures.words, sides_[1].figures.words};
  }
  [[nodiscard]] const KeynessSettings& settings() const { return settings_; }
  void set_tested(std::uint64_t tested) { settings_.tested = tested; }

  // Of kNoTerm nothing. `a` and `b`: the term's counts in the sets.
  [[nodiscard]] std::pair<std::uint64_t, std::uint64_t> counts(TermNumber term) const;
  [[nodiscard]] Places places(TermNumber term, std::uint64_t a);
  [[nodiscard]] std::uint64_t articles(TermNumber term) const;  // of the target alone, to order by
  [[nodiscard]] std::uint64_t stories(TermNumber term);
  [[nodiscard]] TermFigures figures(std::string term, TermNumber number, std::uint64_t a, std::uint64_t b);

 private:
  void measure_set(std::size_t side);
  [[nodiscard]] TermPlace place(std::size_t side, std::uint64_t count, const Places& places) const;

  const Index& index_;
  bool has_reference_;
  std::vector<Held> held_;  // by article
  Side sides_[2];
  KeynessSettings settings_;
  std::vector<std::uint32_t> seen_;  // by story: the last round that met it, times 4, and in which sets
  std::uint32_t round_ = 0;
};

Measurer::Measurer(const Index& index, const ArticleSet& target, const ArticleSet* reference,
                   const TermOptions& options)
    : index_(index), has_reference_(reference != nullptr), held_(index.words.size()), seen_(index.stories.size()) {
  settings_ = {options.lambda, options.confidence, 1};
  const auto in_target = mask_of(index, target);
  const auto in_reference = has_reference_ ? mask_of(index, *reference) : std::vector<std::uint8_t>(held_.size());
  for (ArticleIndex i = 0; i < held_.size(); ++i) {
    const int sides = (in_target[i] & kInTarget) | (in_reference[i] & kInReference);
    held_[i] = {index.words[i], index.stories.of(i), static_cast<std::uint8_t>(sides)};
  }
  measure_set(0);
  measure_set(1);
}

void Measurer::measure_set(std::size_t side) {
  SetFigures& figures = sides_[side].figures;
  Corpus& corpus = sides_[side].corpus;
  std::vector<bool> is_met(index_.stories.size());
  for (std::size_t i = 0; i < held_.size(); ++i) {
    const Held& held = held_[i];
    if ((held.sides >> side & 1) == 0) continue;
    ++figures.articles;
    figures.words += held.words;
    figures.sentences += index_.sentences[i];
    if (!is_met[held.story]) ++figures.stories;
    is_met[held.story] = true;
    if (held.words == 0) continue;  // no part of the corpus
    corpus.smallest_part = corpus.parts == 0 ? held.words : std::min<std::uint64_t>(corpus.smallest_part, held.words);
    ++corpus.parts;
  }
  corpus.words = figures.words;
}

std::pair<std::uint64_t, std::uint64_t> Measurer::counts(TermNumber term) const {
  std::pair<std::uint64_t, std::uint64_t> out;
  if (term == kNoTerm) return out;
  for (std::size_t at = index_.begin(term); at < index_.ends[term]; ++at) {
    const std::uint8_t sides = held_[index_.articles[at]].sides;
    if ((sides & kInTarget) != 0) out.first += index_.count(at);
    if ((sides & kInReference) != 0) out.second += index_.count(at);
  }
  return out;
}

// Without branches, since which articles are in a set is as good as random.
Places Measurer::places(TermNumber term, std::uint64_t a) {
  Places out;
  if (term == kNoTerm) return out;
  DispersionSum dispersion(a, sides_[0].corpus);
  ++round_;
  for (std::size_t at = index_.begin(term); at < index_.ends[term]; ++at) {
    const Held held = held_[index_.articles[at]];
    const std::uint64_t in_target = held.sides & kInTarget;
    dispersion.add({index_.count(at) & -in_target, held.words & -in_target});
    out.articles[0] += in_target;
    out.articles[1] += held.sides >> 1;
    std::uint32_t& seen = seen_[held.story];
    const std::uint32_t before = seen >> 2 == round_ ? seen : round_ << 2;
    const std::uint32_t first_in = held.sides & ~before;
    out.stories[0] += first_in & 1;
    out.stories[1] += first_in >> 1;
    seen = before | held.sides;
  }
  out.dispersion = dispersion.result();
  return out;
}

std::uint64_t Measurer::articles(TermNumber term) const {
  std::uint64_t sum = 0;
  for (std::size_t at = index_.begin(term); at < index_.ends[term]; ++at) {
    sum += held_[index_.articles[at]].sides & kInTarget;
  }
  return sum;
}

std::uint64_t Measurer::stories(TermNumber term) {
  std::uint64_t sum = 0;
  const std::uint32_t met = ++round_ << 2;
  for (std::size_t at = index_.begin(term); at < index_.ends[term]; ++at) {
    const Held held = held_[index_.articles[at]];
    const bool is_in_target = (held.sides & kInTarget) != 0;
    std::uint32_t& seen = seen_[held.story];
    sum += is_in_target && seen != met ? 1 : 0;
    seen = is_in_target ? met : seen;
  }
  return sum;
}

TermPlace Measurer::place(std::size_t side, std::uint64_t count, const Places& places) const {
  TermPlace out;
  out.count = count;
  out.articles = places.articles[side];
  out.stories = places.stories[side];
  out.per_million = per_million(count, sides_[side].figures.words);
  return out;
}

TermFigures Measurer::figures(std::string term, TermNumber number, std::uint64_t a, std::uint64_t b) {
  TermFigures out;
  out.lemma = index_.form == TermForm::lemma ? term : lemmas(term);
  out.term = std::move(term);
  const Places found = places(number, a);
  out.target = place(0, a, found);
  out.target.dp = found.dispersion.dp;
  out.target.dp_norm = found.dispersion.dp_norm;
  out.target.dp_egbert = found.dispersion.dp_egbert;
  if (!has_reference_) return out;
  out.reference = place(1, b, found);
  out.cells = cells(a, b);
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    out.keyness[i] = keyness(static_cast<Keyness>(i), out.cells, settings_);
  }
  return out;
}

// The smallest G2 that p lets pass: of the listed levels the first that is no laxer.
double least_g2(double p) {
  for (const CutOff& cut_off : kCutOffs) {
    if (cut_off.p <= p) return cut_off.value;
  }
  return kCutOffs.back().value;
}

class Ranking {
 public:
  Ranking(const TermIndex& index, const ArticleSet& target, const ArticleSet* reference, const TermOptions& options)
      : index_(index.data()), options_(options), measurer_(index_, target, reference, options) {
    count(target, reference);
  }
  TermTable make();

 private:
  struct Candidate {
    double key = 0;  // the largest first; what has no value is last
    double tie = 0;  // likewise
    TermNumber term = 0;
  };

  void count(const ArticleSet& target, const ArticleSet* reference);
  void choose();
  void cut();
  void order();
  [[nodiscard]] std::optional<double> value(TermNumber term);
  void order_by_keyness();
  [[nodiscard]] double key(std::optional<double> value) const;
  [[nodiscard]] std::uint64_t b(TermNumber term) const { return b_.empty() ? 0 : b_[term]; }
  [[nodiscard]] Frequencies cells(TermNumber term) const { return measurer_.cells(a_[term], b(term)); }

  const Index& index_;
  const TermOptions& options_;
  Measurer measurer_;
  std::vector<std::uint64_t> a_, b_;  // by term; b_ with a reference alone
  std::vector<Candidate> candidates_;
};

void Ranking::count(const ArticleSet& target, const ArticleSet* reference) {
  a_ = counts_in(index_, target);
  if (reference == nullptr) return;
  const bool is_rest = target.articles() == index_.words.size() && *reference == target.others();
  if (is_rest) {  // the usual comparison
    b_ = index_.totals;
    for (std::size_t i = 0; i < b_.size(); ++i) b_[i] -= a_[i];
  } else {
    b_ = counts_in(index_, *reference);
  }
}

// By the filters that do not hang on figures; what passes is tested.
void Ranking::choose() {
  const std::uint64_t least = std::max<std::uint64_t>(options_.least_count, 1);
  const bool is_filtered = !options_.with_stop_words;
  const std::vector<std::uint8_t> stop =
      is_filtered ? stopped(index_, options_.stop_words) : std::vector<std::uint8_t>();
  for (TermNumber term = 0; term < index_.terms(); ++term) {
    if (a_[term] + b(term) < least || (is_filtered && stop[term] != 0)) continue;
    candidates_.push_back({0, 0, term});
  }
  if (options_.pattern.empty()) return;
  const auto pattern = Pattern::parse(options_.pattern);
  std::erase_if(candidates_, [&](const Candidate& candidate) {
    return !pattern || !pattern->matches_term(index_.names[candidate.term]);
  });
}

// Leaves out what is rarer in the target, or too likely to be chance.
void Ranking::cut() {
  if (b_.empty()) return;
  if (!options_.negative) {
    std::erase_if(candidates_, [&](const Candidate& candidate) { return is_rarer(cells(candidate.term)); });
  }
  if (options_.p >= 1) return;
  const double least = least_g2(options_.p);
  Memo passes([&](std::uint64_t a, std::uint64_t b) { return log_likelihood(measurer_.cells(a, b)); });
  std::erase_if(candidates_, [&](const Candidate& candidate) {
    return passes(a_[candidate.term], b_[candidate.term]).value_or(0) < least;
  });
}

// What a candidate is ordered by. Ties: the commoner in the target, the rarer in the reference, the term.
std::optional<double> Ranking::value(TermNumber term) {
  switch (options_.order) {
    case TermOrder::count:
      return real(a_[term]);
    case TermOrder::articles:
      return real(measurer_.articles(term));
    case TermOrder::stories:
      return real(measurer_.stories(term));
    case TermOrder::dispersion:
      return measurer_.places(term, a_[term]).dispersion.dp_norm;
    case TermOrder::term:
      return -real(term);
    case TermOrder::keyness:
      break;
  }
  return std::nullopt;
}

double Ranking::key(std::optional<double> value) const {
  constexpr double kLast = -std::numeric_limits<double>::infinity();
  return !value ? kLast : rounded(options_.ascending ? -*value : *value);
}

// Most terms of a small pile have an LRC of 0: what speaks for them, if not enough, is G2.
void Ranking::order_by_keyness() {
  if (b_.empty()) return;
  const auto measured = [&](Keyness measure) {
    return Memo([this, measure](std::uint64_t a, std::uint64_t b) {
      return keyness(measure, measurer_.cells(a, b), measurer_.settings());
    });
  };
  auto first = measured(options_.measure);
  auto second = measured(Keyness::g2);
  for (Candidate& candidate : candidates_) {
    const std::uint64_t a = a_[candidate.term], b = b_[candidate.term];
    candidate.key = key(first(a, b));
    if (options_.measure == Keyness::lrc) candidate.tie = key(second(a, b));
  }
}

void Ranking::order() {
  if (options_.order == TermOrder::keyness) {
    order_by_keyness();
  } else {
    for (Candidate& candidate : candidates_) candidate.key = key(value(candidate.term));
  }
  const auto is_before = [&](const Candidate& x, const Candidate& y) {
    if (x.key != y.key) return x.key > y.key;
    if (x.tie != y.tie) return x.tie > y.tie;
    return std::tuple(a_[y.term], b(x.term), x.term) < std::tuple(a_[x.term], b(y.term), y.term);
  };
  if (candidates_.size() > options_.most) {
    const auto end = candidates_.begin() + static_cast<std::ptrdiff_t>(options_.most);
    std::ranges::nth_element(candidates_, end, is_before);
    candidates_.erase(end, candidates_.end());
  }
  compact_sort(candidates_, is_before);
}

TermTable Ranking::make() {
  TermTable out;
  out.options = options_;
  out.tokenisers = index_.tokenisers;
  out.target = measurer_.target().figures;
  if (measurer_.reference() != nullptr) out.reference = measurer_.reference()->figures;
  choose();
  out.tested = candidates_.size();
  measurer_.set_tested(out.tested);
  cut();
  out.found = candidates_.size();
  order();
  out.rows.reserve(candidates_.size());
  for (const Candidate& candidate : candidates_) {
    const TermNumber term = candidate.term;
    out.rows.push_back(measurer_.figures(std::string(index_.names[term]), term, a_[term], b(term)));
  }
  return out;
}

}  // namespace

std::string_view term_order_name(TermOrder order) { return kOrderNames[static_cast<std::size_t>(order)]; }
std::optional<TermOrder> term_order_named(std::string_view name) { return named<TermOrder>(kOrderNames, name); }

TermTable rank_terms(const TermIndex& index, const ArticleSet& target, const ArticleSet* reference,
                     const TermOptions& options) {
  return Ranking(index, target, reference, options).make();
}

std::vector<TermFigures> figures_of(const TermIndex& index, const ArticleSet& target, const ArticleSet* reference,
                                    const TermOptions& options, const std::vector<std::string>& terms) {
  Measurer measurer(index.data(), target, reference, options);
  measurer.set_tested(terms.size());
  std::vector<TermFigures> out;
  for (const std::string& term : terms) {
    const TermNumber number = find_string(index.data().names, term);
    const auto [a, b] = measurer.counts(number);
    out.push_back(measurer.figures(term, number, a, b));
  }
  return out;
}

}  // namespace entente
