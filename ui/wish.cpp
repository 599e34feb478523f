// From choices to a wish. What makes no difference is left out or brought into one form, so that an equal wish is
// an equal value and nothing is counted twice: lists are sets, and what the view does not show is not wished for.
#include "ui/wish.h"

#include <algorithm>
#include <string_view>

#include "core/base/sort_unique.h"
#include "ui/evidence.h"
#include "ui/state.h"

namespace entente::ui {
namespace {

constexpr std::uint32_t kLinesShown = 5000;  // of a concordance; a screen shows thirty at once

std::string trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") - first + 1));
}

// Which articles, and nothing of what is counted in them.
Query articles_of(const Query& from) {
  Query out;
  out.articles = from.articles;
  out.actors = from.actors;
  out.from = from.from;
  out.to = from.to;
  out.sources = from.sources;
  for (const std::string& pattern : from.holding) {
    if (std::string words = trimmed(pattern); !words.empty()) out.holding.push_back(std::move(words));
  }
  for (auto* list : {&out.articles, &out.actors, &out.sources, &out.holding}) sort_unique(*list);
  out.others = from.others && !selects_all(out);
  return out;
}

// Stop words and phrases' ends matter to phrases alone.
Counting counting_of(const TermsState& terms) {
  Counting out = terms.counting;
  out.stop_words = terms.options.stop_words;
  if (out.longest == 1) out.phrase_stops = PhraseStops::edges;
  if (out.longest == 1 || out.phrase_stops == PhraseStops::none) out.stop_words = {};
  out.near.reset();
  return out;
}

TermOptions options_of(const TermsState& terms) {
  TermOptions out = terms.options;
  out.pattern = trimmed(out.pattern);
  if (terms.against == Against::nothing && out.order == TermOrder::keyness) out.order = TermOrder::count;
  return out;
}

CollocatesWish collocates_of(const TermsState& terms) {
  CollocatesWish out;
  out.node.pattern = trimmed(terms.node);
  out.node.sentence = terms.by_sentence;
  if (!terms.by_sentence) {
    out.node.left = terms.left;
    out.node.right = terms.right;
  }
  out.options = terms.collocates;
  out.options.pattern = trimmed(out.options.pattern);
  out.options.stop_words = terms.options.stop_words;
  return out;
}

ConcordanceQuery lines_of(std::string pattern, std::vector<LineKey> order, std::uint32_t context, std::uint32_t most) {
  ConcordanceQuery out;
  out.pattern = std::move(pattern);
  out.order = std::move(order);
  out.context = context;
  out.most = most;
  return out;
}

TrendsWish trends_of(const TermsState& terms) {
  TrendsWish out;
  out.period = terms.period;
  for (const std::string& pattern : terms.series) {
    std::string words = trimmed(pattern);
    if (!words.empty() && std::ranges::find(out.patterns, words) == out.patterns.end())
      out.patterns.push_back(std::move(words));
  }
  return out;
}

void wish_for_face(const TermsState& terms, Wish& wish) {
  const std::string node = trimmed(terms.node);
  switch (terms.face) {
    case TermsFace::list:
      break;
    case TermsFace::collocates:
      if (!node.empty()) wish.collocates = collocates_of(terms);
      break;
    case TermsFace::lines:
      if (!node.empty()) wish.lines = lines_of(node, terms.order, ConcordanceQuery{}.context, kLinesShown);
      break;
    case TermsFace::trends:
      if (TrendsWish trends = trends_of(terms); !trends.patterns.empty()) wish.trends = std::move(trends);
      break;
    case TermsFace::sentences:
      wish.key_sentences = true;
      break;
  }
}

// The table of actors is the report's; the other faces are pictures of the selection.
void wish_for_face(const ActorsState& actors, Wish& wish) {
  if (actors.face == ActorsFace::network || actors.face == ActorsFace::matrix) wish.network = actors.network;
  if (actors.face == ActorsFace::marking) wish.actor_keyness = actors.marking;
}

void wish_for_face(const CommitmentsState& commitments, Wish& wish) {
  const LedgerOptions ledger = ledger_options(commitments);
  switch (commitments.face) {
    case CommitmentsFace::list:  // the report's
      break;
    case CommitmentsFace::ledger:
      wish.ledger = ledger;
      break;
    case CommitmentsFace::dyads:
      wish.dyads = ledger.filter;
      break;
    case CommitmentsFace::timeline:
      wish.commitment_trends = CommitmentTrendsWish{ledger.filter, commitments.period};
      break;
    case CommitmentsFace::review:
      wish.review = commitments.review;
      wish.review->filter = ledger.filter;
      wish.review->filter.verdicts = CommitmentFilter{}.verdicts;  // what is decided stays in the sample
      break;
  }
}

// Terms and actors by the one choice of measure that the list of terms has.
ComparisonOptions comparison_of(const TermsState& terms) {
  constexpr std::size_t kMost = 24;  // of either side, more than a tall window shows
  ComparisonOptions out;
  out.terms = terms.options;
  out.terms.most = kMost;
  out.terms.pattern.clear();
  out.terms.order = TermOrder::keyness;
  out.terms.ascending = out.terms.negative = false;
  out.actors.measure = terms.options.measure;
  out.actors.most = kMost;
  out.actors.negative = false;
  return out;
}

// What the Evidence panel shows of an actor or a link.
void wish_for_focus(const UiState& state, Wish& wish) {
  const Focus& focus = state.focus;
  if ((focus.on != Focus::On::actor && focus.on != Focus::On::link) || focus.there) return;
  wish.pair = PairWish{focus.key, focus.on == Focus::On::link ? focus.other : std::string(), state.actors.period};
  if (focus.on == Focus::On::actor) return;
  wish.link = {focus.key, focus.other};
  wish.link_unit = state.actors.network.unit;
}

// A counted term as a pattern of its forms. A pattern that was typed stays as it is.
std::string by_lemma(std::string_view term) {
  if (term.find_first_of("*?/|:") != std::string_view::npos) return std::string(term);
  std::string out;
  for (std::size_t at = 0; at < term.size();) {
    const std::size_t end = std::min(term.find(' ', at), term.size());
    if (!out.empty()) out += ' ';
    (out += "lemma:") += term.substr(at, end - at);
    at = end + 1;
  }
  return out;
}

}  // namespace

std::string_view Findings::id_of(std::string_view actor_key) const {
  if (!actors) return actor_key;
  const std::uint32_t actor = actors->find(actor_key);
  return actor == kNoActorNumber ? actor_key : std::string_view((*actors)[actor].id);
}

Focus by_ids(Focus focus, const Findings& findings) {
  if (focus.on != Focus::On::actor && focus.on != Focus::On::link) return focus;
  focus.key = findings.id_of(focus.key);
  focus.other = findings.id_of(focus.other);
  return focus;
}

std::string evidence_pattern(const UiState& state) {
  const Focus& focus = state.focus;
  if (focus.on == Focus::On::actor) return "actor:" + focus.key;
  return focus.on == Focus::On::term ? pattern_of_term(focus.key, state.terms.counting.form) : std::string();
}

std::string pattern_of_term(std::string_view term, TermForm form) {
  return form == TermForm::lemma ? by_lemma(trimmed(term)) : trimmed(term);
}

std::string_view trouble_of(const Findings& findings, const UiState& state) {
  if (!findings.problem.empty()) return findings.problem;
  const bool compares = state.view == View::compare ||
                        (state.view == View::terms && state.terms.face == TermsFace::list) ||
                        (state.view == View::actors && state.actors.face == ActorsFace::marking);
  return compares ? std::string_view(findings.unset) : std::string_view();
}

LedgerOptions ledger_options(const CommitmentsState& commitments) {
  LedgerOptions out;
  out.filter = commitments.filter;
  sort_unique(out.filter.parties);
  out.order = commitments.order;
  out.open_only = commitments.open_only;
  return out;
}

Wish wish_of(const UiState& state) {
  Wish wish;
  wish.selection = articles_of(state.selection);
  wish.against = state.terms.against;
  if (wish.against == Against::other) wish.other = articles_of(state.terms.other);
  wish.counting = counting_of(state.terms);
  wish.terms = options_of(state.terms);
  wish.edits = state.session.edits;
  if (state.view == View::terms) wish_for_face(state.terms, wish);
  if (state.view == View::actors) wish_for_face(state.actors, wish);
  if (state.view == View::commitments) wish_for_face(state.commitments, wish);
  const bool is_compared = state.view == View::compare || state.focus.on == Focus::On::kind || state.focus.there;
  if (is_compared) wish.comparison = comparison_of(state.terms);
  wish.file = state.saving;
  wish_for_focus(state, wish);
  if (std::string pattern = evidence_pattern(state); !pattern.empty()) {
    wish.evidence = lines_of(std::move(pattern), {}, kEvidenceContext, kEvidenceLines);
    wish.evidence_is_there = state.focus.there;
  }
  return wish;
}

}  // namespace entente::ui
