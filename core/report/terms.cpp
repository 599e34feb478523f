// Ranking: whole numbers over all terms first, the chosen measure for those that pass the filters, and every other
// column for the rows that are shown alone.
#include "core/report/terms.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <tuple>
#include <utility>

#include "core/report/arithmetic.h"
#include "core/report/term_index.h"
#include "core/text/lemma.h"
#include "core/text/pattern.h"

namespace entente {

namespace {

using Index = TermIndex::Data;

// A set of articles with what is asked of it again and again.
struct Side {
  std::vector<std::uint8_t> mask;  // by article
  SetFigures figures;
  Corpus corpus;
};

Side side_of(const Index& index, const ArticleSet& set, StoryCounter& stories) {
  Side out;
  out.mask = mask_of(index, set);
  std::vector<ArticleIndex> held;
  for (ArticleIndex i = 0; i < out.mask.size(); ++i) {
    if (out.mask[i] == 0) continue;
    held.push_back(i);
    const std::uint64_t words = index.words[i];
    out.figures.words += words;
    out.figures.sentences += index.sentences[i];
    if (words == 0) continue;  // no part of the corpus
    out.corpus.smallest_part = out.corpus.parts == 0 ? words : std::min(out.corpus.smallest_part, words);
    ++out.corpus.parts;
  }
  out.corpus.words = out.figures.words;
  out.figures.articles = held.size();
  out.figures.stories = stories.count(held, std::identity());
  return out;
}

// Fills places and rows; keeps its scratch between terms.
class Measurer {
 public:
  Measurer(const Index& index, const ArticleSet& target, const ArticleSet* reference, const TermOptions& options)
      : index_(index), stories_(index.stories), target_(side_of(index, target, stories_)) {
    settings_ = {options.lambda, options.confidence, 1};
    if (reference != nullptr) reference_ = side_of(index, *reference, stories_);
  }

  [[nodiscard]] const Side& target() const { return target_; }
  [[nodiscard]] const std::optional<Side>& reference() const { return reference_; }
  [[nodiscard]] Frequencies cells(std::uint64_t a, std::uint64_t b) const {
    return {a, b, target_.figures.words, reference_ ? reference_->figures.words : 0};
  }
  [[nodiscard]] const KeynessSettings& settings() const { return settings_; }
  void set_tested(std::uint64_t tested) { settings_.tested = tested; }

  [[nodiscard]] std::uint64_t articles(TermNumber term);
  [[nodiscard]] std::uint64_t stories(TermNumber term);
  [[nodiscard]] Dispersion dispersion(TermNumber term);
  [[nodiscard]] TermFigures figures(std::string term, TermNumber number);

 private:
  void look_up(TermNumber term, const Side& side);
  [[nodiscard]] TermPlace place(const Side& side);

  const Index& index_;
  StoryCounter stories_;
  Side target_;
  std::optional<Side> reference_;
  KeynessSettings settings_;
  std::vector<ArticleIndex> held_;  // scratch: articles of a set that hold a term,
  std::vector<Part> parts_;         // and what each holds
};

void Measurer::look_up(TermNumber term, const Side& side) {
  held_.clear();
  parts_.clear();
  if (term == kNoTerm) return;
  for (std::size_t at = index_.begin(term); at < index_.ends[term]; ++at) {
    const ArticleIndex article = index_.articles[at];
    if (side.mask[article] == 0) continue;
    held_.push_back(article);
    parts_.push_back({index_.count(at), index_.words[article]});
  }
}

std::uint64_t Measurer::articles(TermNumber term) {
  look_up(term, target_);
  return held_.size();
}

std::uint64_t Measurer::stories(TermNumber term) {
  look_up(term, target_);
  return stories_.count(held_, std::identity());
}

Dispersion Measurer::dispersion(TermNumber term) {
  look_up(term, target_);
  return entente::dispersion(parts_, target_.corpus);
}

// Of the term looked up last.
TermPlace Measurer::place(const Side& side) {
  TermPlace out;
  for (const Part& part : parts_) out.count += part.count;
  out.articles = held_.size();
  out.stories = stories_.count(held_, std::identity());
  out.per_million = per_million(out.count, side.figures.words);
  return out;
}

TermFigures Measurer::figures(std::string term, TermNumber number) {
  TermFigures out;
  out.lemma = index_.form == TermForm::lemma ? term : lemma(term);
  out.term = std::move(term);
  look_up(number, target_);
  out.target = place(target_);
  const Dispersion spread = entente::dispersion(parts_, target_.corpus);
  out.target.dp = spread.dp;
  out.target.dp_norm = spread.dp_norm;
  out.target.dp_egbert = spread.dp_egbert;
  if (!reference_) return out;
  look_up(number, *reference_);
  out.reference = place(*reference_);
  out.cells = cells(out.target.count, out.reference->count);
  for (std::size_t i = 0; i < kKeynessMeasures; ++i) {
    out.keyness[i] = keyness(static_cast<Keyness>(i), out.cells, settings_);
  }
  return out;
}

// A measure of a and b alone, which most of the rare words share.
template <class Make>
class Memo {
 public:
  explicit Memo(Make make) : make_(std::move(make)), known_(kSide * kSide), values_(kSide * kSide) {}

  std::optional<double> operator()(std::uint64_t a, std::uint64_t b) {
    if (a >= kSide || b >= kSide) return make_(a, b);
    const std::size_t at = static_cast<std::size_t>(a * kSide + b);
    if (known_[at] == 0) values_[at] = make_(a, b);
    known_[at] = 1;
    return values_[at];
  }

 private:
  static constexpr std::uint64_t kSide = 64;
  Make make_;
  std::vector<std::uint8_t> known_;
  std::vector<std::optional<double>> values_;
};

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
    TermNumber term = 0;
  };

  void count(const ArticleSet& target, const ArticleSet* reference);
  void choose();
  void cut();
  void order();
  [[nodiscard]] std::optional<double> value(TermNumber term);
  void give_key(Candidate& candidate, std::optional<double> value) const;
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
  if (*reference == target.others()) {  // the usual comparison, with the rest
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
    candidates_.push_back({0, term});
  }
  if (options_.pattern.empty()) return;
  const auto pattern = Pattern::parse(options_.pattern);
  std::erase_if(candidates_, [&](const Candidate& candidate) {
    return !pattern || !pattern->matches_term(index_.name(candidate.term));
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
      return measurer_.dispersion(term).dp_norm;
    case TermOrder::term:
      return -real(term);
    case TermOrder::keyness:
      break;
  }
  return std::nullopt;
}

void Ranking::give_key(Candidate& candidate, std::optional<double> value) const {
  constexpr double kLast = -std::numeric_limits<double>::infinity();
  candidate.key = !value ? kLast : rounded(options_.ascending ? -*value : *value);
}

void Ranking::order() {
  if (options_.order == TermOrder::keyness) {
    Memo measured([&](std::uint64_t a, std::uint64_t b) {
      return b_.empty() ? std::nullopt : keyness(options_.measure, measurer_.cells(a, b), measurer_.settings());
    });
    for (Candidate& candidate : candidates_) {
      give_key(candidate, measured(a_[candidate.term], b(candidate.term)));
    }
  } else {
    for (Candidate& candidate : candidates_) give_key(candidate, value(candidate.term));
  }
  const auto is_before = [&](const Candidate& x, const Candidate& y) {
    if (x.key != y.key) return x.key > y.key;
    return std::tuple(a_[y.term], b(x.term), x.term) < std::tuple(a_[x.term], b(y.term), y.term);
  };
  if (candidates_.size() > options_.most) {
    const auto end = candidates_.begin() + static_cast<std::ptrdiff_t>(options_.most);
    std::ranges::nth_element(candidates_, end, is_before);
    candidates_.erase(end, candidates_.end());
  }
  std::ranges::sort(candidates_, is_before);
}

TermTable Ranking::make() {
  TermTable out;
  out.options = options_;
  out.tokenisers = index_.tokenisers;
  out.target = measurer_.target().figures;
  if (measurer_.reference()) out.reference = measurer_.reference()->figures;
  choose();
  out.tested = candidates_.size();
  measurer_.set_tested(out.tested);
  cut();
  out.found = candidates_.size();
  order();
  out.rows.reserve(candidates_.size());
  for (const Candidate& candidate : candidates_) {
    out.rows.push_back(measurer_.figures(std::string(index_.name(candidate.term)), candidate.term));
  }
  return out;
}

}  // namespace

TermTable rank_terms(const TermIndex& index, const ArticleSet& target, const ArticleSet* reference,
                     const TermOptions& options) {
  return Ranking(index, target, reference, options).make();
}

std::vector<TermFigures> figures_of(const TermIndex& index, const ArticleSet& target, const ArticleSet* reference,
                                    const TermOptions& options, const std::vector<std::string>& terms) {
  Measurer measurer(index.data(), target, reference, options);
  measurer.set_tested(terms.size());
  std::vector<TermFigures> out;
  for (const std::string& term : terms) out.push_back(measurer.figures(term, index.data().find(term)));
  return out;
}

}  // namespace entente
