// Articles are told apart by sets over the summary of everything; an answer of the shards may know others, so a set
// is carried over to it by the articles' facts. A part whose answer is missing keeps its last value, marked stale.
#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>

#include "core/base/sort_unique.h"
#include "core/store/merge_in_steps.h"
#include "core/text/pattern.h"
#include "ui/finder_state.h"

namespace entente::ui {
namespace {

constexpr std::size_t kKeyTerms = 30;  // that key sentences are looked for with

constexpr std::string_view kGivenUp =
    "The articles cannot be searched for this: the search stopped twice. What is shown lacks what it would have found.";

// That is not empty.
std::string first_of(std::initializer_list<std::string_view> words) {
  const auto found = std::ranges::find_if(words, [](std::string_view part) { return !part.empty(); });
  return found == words.end() ? std::string() : std::string(*found);
}

// The articles of `to` that are in the set of articles of `from`.
ArticleSet carried(const std::vector<ArticleSummary>& from, const ArticleSet& set,
                   const std::vector<ArticleSummary>& to) {
  const std::vector<ArticleIndex> places = places_in(from, to, &set);
  ArticleSet out(to.size());
  for (ArticleIndex i = 0; i < to.size(); ++i) {
    if (places[i] != kNoArticle) out.insert(i);
  }
  return out;
}

bool are_same(const std::vector<ArticleSummary>& a, const std::vector<ArticleSummary>& b) {
  return std::ranges::equal(a, b, {}, &ArticleSummary::facts, &ArticleSummary::facts);
}

// Patterns that the summary's terms cannot tell of.
std::vector<std::string> to_track(const Query& a, const Query& b) {
  std::vector<std::string> out;
  for (const auto* list : {&a.holding, &b.holding}) {
    for (const std::string& pattern : *list) {
      const Result<Pattern> parsed = Pattern::parse(pattern);
      if (parsed && !is_told_by_terms(*parsed)) out.push_back(pattern);
    }
  }
  sort_unique(out);
  return out;
}

Query tracking(std::vector<std::string> patterns) {
  Query out;
  out.only_terms = out.only_tracked = true;
  out.tracked = std::move(patterns);
  return out;
}

Query counting_of_all(const Counting& counting) {
  Query out;
  out.only_terms = true;
  out.counting = counting;
  return out;
}

// A list that the counts of everything's forms can give; one of lemmas adds them up.
bool is_of_forms(Counting counting) {
  counting.form = TermForm::surface;
  return counting == Counting{};
}

}  // namespace

Finder::Finder() : state_(std::make_unique<State>()) {}
Finder::~Finder() = default;

Steps Finder::renew(std::optional<Summary> more, std::uint64_t parts) { return state_->renew(std::move(more), parts); }

Steps Finder::State::renew(std::optional<Summary> more, std::uint64_t parts_then) {
  at_work = "merging";
  forget_earlier();
  co_await Pause();
  if (more) co_await merge_in_steps(all, *std::move(more));
  lemmas.reset();
  ++pile_version;
  parts = parts_then;
  answers.require(parts);
  co_await Pause();
  at_work = "stories";
  Stories stories;
  co_await Stories::make(all.articles, stories);
  co_await Pause();
  at_work = "terms";
  TermIndex terms_of_all;
  co_await TermIndex::make(all, TermForm::surface, std::move(stories), terms_of_all);
  index = std::move(terms_of_all);
  co_await Pause();
  while (prepare_actors()) co_await Pause();
  co_await Pause();
  while (prepare_commitments()) co_await Pause();
  co_await Pause();
  while (!make_pile()) co_await Pause();
}

bool Finder::prepare() { return state_->prepare_actors() || state_->prepare_commitments(); }

void Finder::State::forget_earlier() {
  making.reset();
  making_actors.reset();
  making_commitments.reset();
  earlier_actors.clear();
  earlier_commitments.clear();
  earlier_reports.clear();
  earlier_piles.clear();
}

// What was begun for something else is given up.
std::shared_ptr<const Report> Finder::State::step_report(std::pair<std::uint64_t, std::uint64_t> of,
                                                         const ArticleSet& set) {
  at_work = "report";
  if (!making || making->of != of)
    making = std::make_unique<ReportInTheMaking>(all, index, actors, commitments, set, of);
  if (making->steps.step()) return nullptr;
  return std::exchange(making, nullptr)->report;
}

bool Finder::State::make_pile() {
  const auto* made = earlier_piles.find(commitments_version);
  std::shared_ptr<const Report> next =
      made != nullptr ? made->value : step_report({0, commitments_version}, ArticleSet(all.articles.size(), true));
  if (!next) return false;
  if (made == nullptr) earlier_piles.keep(commitments_version, {next, commitments_version});
  pile = std::move(next);
  pile_of = commitments_version;
  return true;
}

bool Finder::State::make_report() {
  const std::pair of(target_version, commitments_version);
  const auto* made = earlier_reports.find(of);
  std::shared_ptr<const Report> next = made != nullptr ? made->value : step_report(of, target);
  if (!next) return false;
  if (made == nullptr) earlier_reports.keep(of, {next, commitments_version});
  report = std::move(next);
  return true;
}

void Finder::wish(const Wish& wish) {
  state_->wish = wish;
  state_->wished_actors = actor_edits(wish.edits);
  state_->wished_commitments = commitment_edits(wish.edits);
  state_->faults = faults_of(wish);
}

void Finder::find() {
  while (prepare()) {}
  State& s = *state_;
  s.answers.begin_list();
  s.find_sets();
  s.find_terms();
  s.find_timeline();
  s.find_collocates();
  s.find_lines(s.lines, s.wish.lines, s.faults.lines);
  s.find_lines(s.evidence, s.wish.evidence, s.faults.evidence);
  s.find_trends();
  s.find_key_sentences();
  s.find_pictures(false);
  s.answers.end_list();
  s.publish();
}

bool Finder::pictures_are_due() const { return state_->pictures_wait; }

void Finder::make_pictures() {
  state_->find_pictures(true);
  state_->publish();
}

void Finder::State::publish() {
  Findings out;
  out.of = wish;
  out.slow = parts > 0 && answers.lacks_any();
  out.problem = first_of({faults.words, answers.gave_up_any() ? kGivenUp : std::string_view()});
  out.unset = first_of({about_sets, about_keyness});
  out.terms = terms.found;
  out.collocates = collocates.found;
  out.lines = lines.found;
  out.evidence = evidence.found;
  out.trends = trends.found;
  out.timeline = timeline.found;
  out.key_sentences = key_sentences.found;
  if (parts > 0) {
    out.actors = actors;
    out.commitments = commitments;
  }
  out.ledger = ledger.found;
  out.dyads = dyads.found;
  out.commitment_trends = commitment_trends.found;
  out.review = review.found;
  out.file = file.found;
  out.network = network.found;
  out.pair = pair.found;
  out.actor_keyness = actor_keyness.found;
  out.comparison = comparison.found;
  out.link = link.found;
  findings = std::make_shared<const Findings>(std::move(out));
}

// A choice that waits for an answer may be one among fewer articles than there are by now.
bool Finder::report_is_due() const {
  const State& s = *state_;
  return s.report_of != std::pair(s.target_version, s.commitments_version) &&
         s.target.articles() == s.all.articles.size();
}

bool Finder::report_is_quick() const {
  const State& s = *state_;
  return s.pile_of == s.commitments_version && s.target.size() == s.all.articles.size();
}

// A decision changes the report of everything as well.
void Finder::make_report() {
  State& s = *state_;
  if (s.pile_of != s.commitments_version && !s.make_pile()) return;
  if (report_is_quick()) {
    s.report = s.pile;
  } else if (!s.make_report()) {
    return;
  }
  s.report_of = {s.target_version, s.commitments_version};
}

std::string_view Finder::at_work() const { return state_->at_work; }
const std::shared_ptr<const Report>& Finder::report() const { return state_->report; }
const std::shared_ptr<const Report>& Finder::pile() const { return state_->pile; }
const std::shared_ptr<const Findings>& Finder::findings() const { return state_->findings; }
Answers& Finder::answers() { return state_->answers; }

// Versions and numbers go on, so that nothing of before is taken for new.
void Finder::clear() {
  State next;
  next.wish = state_->wish;
  next.wished_actors = state_->wished_actors;
  next.wished_commitments = state_->wished_commitments;
  next.faults = state_->faults;
  next.answers = std::move(state_->answers);
  next.answers.clear();
  next.pile_version = state_->pile_version + 1;
  next.target_version = state_->target_version + 1;
  next.reference_version = state_->reference_version + 1;
  next.last_version = state_->last_version + 1;
  next.actors_version = next.commitments_version = next.pile_of = next.last_version;
  next.report_of = {next.target_version, next.commitments_version};
  *state_ = std::move(next);
}

void Finder::State::set_target(ArticleSet set, bool is_new_pile) {
  if (set == target && !is_new_pile) return;
  target = std::move(set);
  ++target_version;
}

void Finder::State::find_sets() {
  const SetsOf of{wish.selection, wish.other, wish.against};
  sets_wait = faults.selection;
  if (faults.selection) return;
  std::shared_ptr<const Summary> hits;
  Versions from = {pile_version};
  if (std::vector<std::string> patterns = to_track(of.selection, of.other); !patterns.empty()) {
    const Answers::Entry& entry = answers.want(tracking(std::move(patterns)));
    sets_wait = !entry.is_there();
    if (sets_wait) return;
    hits = entry.as<Summary>();
    from.push_back(entry.version);
  }
  if (!of.selection.actors.empty() || !of.other.actors.empty()) from.push_back(actors_version);
  if (of == sets_of && from == sets_from) return;
  const bool is_new_pile = sets_from.empty() || sets_from.front() != pile_version;
  sets_of = of;
  sets_from = std::move(from);
  set_target(select(all, *actors, of.selection, hits.get()), is_new_pile);

  about_sets.clear();
  std::optional<ArticleSet> compared;
  if (of.against == Against::rest) compared = target.others();
  if (of.against == Against::other) compared = select(all, *actors, of.other, hits.get());
  if (compared && compared->size() == 0) {
    compared.reset();
    about_sets = of.against == Against::rest
                     ? kNoRest
                     : "No article answers to what the selection is to be compared with: choose it more widely.";
  }
  if (compared == reference && !is_new_pile) return;
  reference = std::move(compared);
  ++reference_version;
}

const TermIndex& Finder::State::index_by(TermForm form) {
  if (form == TermForm::surface) return index;
  if (!lemmas) lemmas.emplace(all, TermForm::lemma, index.stories());
  return *lemmas;
}

std::shared_ptr<const TermTable> Finder::State::ranked(const TermIndex& by, const TermOptions& options) const {
  return std::make_shared<const TermTable>(rank_terms(by, target, reference ? &*reference : nullptr, options));
}

void Finder::State::find_terms() {
  const TermsOf of{wish.counting, wish.terms};
  if (!is_of_forms(of.counting)) return find_terms_by_shards(of);
  if (sets_wait || faults.terms) return terms.wait();
  terms.make(of, {0, target_version, reference_version}, false,
             [&] { return ranked(index_by(of.counting.form), of.options); });
}

void Finder::State::find_terms_by_shards(const TermsOf& of) {
  const Answers::Entry& entry = answers.want(counting_of_all(of.counting), Answers::Use::as_index);
  if (!entry.is_there() || sets_wait || faults.terms) return terms.wait();
  terms.make(of, {entry.version, target_version, reference_version}, answers.is_stale(entry), [&] {
    const CountedTerms& counted = *entry.terms;
    const ArticleSet chosen = carried(all.articles, target, counted.articles);
    std::optional<ArticleSet> against;
    if (reference) against = carried(all.articles, *reference, counted.articles);
    return std::make_shared<const TermTable>(
        rank_terms(counted.index, chosen, against ? &*against : nullptr, of.options));
  });
}

// Words in windows are weighed against the words of everything, sentences with both against all sentences.
void Finder::State::find_collocates() {
  if (!wish.collocates) return collocates.drop();
  const CollocatesWish& of = *wish.collocates;
  Counting counting;
  counting.form = wish.counting.form;
  counting.names_as_units = wish.counting.names_as_units;
  counting.unit = of.node.sentence ? TermUnit::sentence : TermUnit::token;
  const Answers::Entry* whole = nullptr;
  if (!(counting == Counting{})) whole = &answers.want(counting_of_all(counting));
  counting.near = of.node;
  Query company_of = counting_of_all(counting);
  company_of.holding = {of.node.pattern};  // no other article has any
  const Answers::Entry* near = faults.collocates ? nullptr : &answers.want(company_of);
  if (near == nullptr || !near->is_there() || sets_wait || (whole != nullptr && !whole->is_there()))
    return collocates.wait();
  const bool stale = answers.is_stale(*near) || (whole != nullptr && answers.is_stale(*whole));
  collocates.make({of, counting}, {near->version, whole != nullptr ? whole->version : 0, target_version}, stale, [&] {
    const std::shared_ptr<const Summary> counts = whole != nullptr ? whole->as<Summary>() : nullptr;
    const Summary& base = counts ? *counts : all;
    const Summary& company = *near->as<Summary>();
    if (!counts || are_same(base.articles, all.articles)) {
      return std::make_shared<const CollocateTable>(
          entente::collocates(base, company, target, index.stories(), of.node, of.options));
    }
    return std::make_shared<const CollocateTable>(
        entente::collocates(base, company, carried(all.articles, target, base.articles), of.node, of.options));
  });
}

void Finder::State::find_lines(Piece<Concordance, ConcordanceQuery>& piece,
                               const std::optional<ConcordanceQuery>& query, bool is_bad) {
  if (!query) return piece.drop();
  const bool is_there = &piece == &evidence && wish.evidence_is_there;
  const bool is_other = piece.of.pattern != query->pattern || is_there != evidence_is_there;
  if (is_other && &piece == &evidence) piece.drop();  // what another word says is no evidence
  if (&piece == &evidence) evidence_is_there = is_there;
  if (is_bad || faults.selection) return piece.wait();
  if (sets_wait && (is_there || !wish.selection.actors.empty())) return piece.wait();
  ConcordanceQuery of = *query;
  of.articles = is_there ? compared_for_shards() : for_shards(wish.selection, target);
  of.pattern = for_shards(query->pattern);
  const Answers::Entry& entry = answers.want(of);
  if (!entry.is_there()) return piece.wait();
  piece.make(*query, {entry.version, actors_version}, answers.is_stale(entry),
             [&] { return without_others(entry.as<Concordance>(), query->pattern); });
}

void Finder::State::find_trends() {
  if (!wish.trends) return trends.drop();
  const TrendsWish& of = *wish.trends;
  if (faults.trends) return trends.wait();
  const Answers::Entry& entry = answers.want(tracking(of.patterns));
  if (!entry.is_there() || sets_wait) return trends.wait();
  trends.make(of, {entry.version, target_version}, answers.is_stale(entry), [&] {
    const Period period = of.period ? *of.period : fitting_period(all, target);
    return std::make_shared<const Trends>(
        make_trends(all, index.stories(), target, *entry.as<Summary>(), of.patterns, period));
  });
}

void Finder::State::find_timeline() {
  if (sets_wait) return timeline.wait();
  const auto over_time = [&](const ArticleSet& set, Period period) {
    return std::make_shared<const Trends>(make_trends(all, index.stories(), set, all, {}, period));
  };
  timeline_of_all.make(0, {pile_version}, false, [&] {
    const ArticleSet every(all.articles.size(), true);
    return over_time(every, fitting_period(all, every, kTimelinePeriods));
  });
  timeline.make(0, {pile_version, target_version}, false, [&] {
    auto out = std::make_shared<Timeline>();
    out->pile = *timeline_of_all.found.value;
    out->selected.resize(out->pile.periods.size());
    const std::shared_ptr<const Trends> chosen = over_time(target, out->pile.period);
    std::size_t at = 0;
    for (const TrendPeriod& period : chosen->periods) {
      while (at < out->selected.size() && out->pile.periods[at].first < period.first) ++at;
      if (at < out->selected.size()) out->selected[at] = period.articles;
    }
    out->selected_undated = chosen->undated.articles;
    return std::shared_ptr<const Timeline>(std::move(out));
  });
}

// By the forms of the terms on top of the list: a text holds forms, not lemmas.
void Finder::State::find_key_sentences() {
  if (!wish.key_sentences) return key_sentences.drop();
  if (sets_wait || faults.terms || !terms.found.value || terms.found.stale) return key_sentences.wait();
  const TermsOf of{wish.counting, wish.terms};
  if (!(key_terms_of == of) || key_terms_from != terms.from) {
    const bool by_lemma = is_of_forms(of.counting) && of.counting.form == TermForm::lemma;
    const std::shared_ptr<const TermTable> table = by_lemma ? ranked(index, of.options) : terms.found.value;
    key_terms.clear();
    for (std::size_t i = 0; i < std::min(table->rows.size(), kKeyTerms); ++i) key_terms.push_back(table->rows[i].term);
    key_terms_of = of;
    key_terms_from = terms.from;
  }
  KeySentenceQuery query;
  query.articles = for_shards(wish.selection, target);
  query.terms = key_terms;
  const Answers::Entry& entry = answers.want(query);
  if (!entry.is_there()) return key_sentences.wait();
  key_sentences.make(key_terms, {entry.version}, answers.is_stale(entry), [&] {
    return std::make_shared<const KeySentenceList>(KeySentenceList{key_terms, *entry.as<KeySentences>()});
  });
}

}  // namespace entente::ui
