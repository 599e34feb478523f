// One small function per action. Going anywhere leaves a step behind, so that Back always works.
#include "ui/state.h"

#include <algorithm>
#include <tuple>

namespace entente::ui {
namespace {

constexpr std::array<std::string_view, kViews> kNames = {"overview",    "articles", "terms",  "actors",
                                                         "commitments", "compare",  "reader", "input"};
constexpr std::array<std::string_view, kViews> kTitles = {"Overview",    "Articles", "Terms",  "Actors",
                                                          "Commitments", "Compare",  "Reader", "Import"};
constexpr std::size_t kPastSteps = 64;

void leave_step(UiState& state) {
  state.past.push_back(
      {state.view, state.focus, state.reader, state.selection, state.terms, state.actors, state.commitments});
  if (state.past.size() > kPastSteps) state.past.erase(state.past.begin());
}

// How lists are ordered and figures shown is no place to go back to.
TermsState without_order(TermsState terms) {
  terms.options.order = {};
  terms.options.ascending = terms.per_ten_thousand = false;
  terms.collocates.order = {};
  terms.order.clear();
  return terms;
}

// What is typed letter by letter.
std::array<std::string_view, 3> typed_in(const TermsState& terms) {
  return {terms.node, terms.options.pattern, terms.collocates.pattern};
}

TermsState without_typed(TermsState terms) {
  terms.node.clear();
  terms.options.pattern.clear();
  terms.collocates.pattern.clear();
  return without_order(std::move(terms));
}

// One is the other with letters added at the end or taken away there.
bool is_typed_on(const TermsState& from, const TermsState& to) {
  if (!(without_typed(from) == without_typed(to))) return false;
  const auto a = typed_in(from), b = typed_in(to);
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!a[i].starts_with(b[i]) && !b[i].starts_with(a[i])) return false;
  }
  return true;
}

// What was chosen to be looked at; what is ticked to narrow it is no place to go back to.
bool is_same_place(const CommitmentsState& a, const CommitmentsState& b) {
  const auto place = [](const CommitmentsState& c) {
    return std::tie(c.face, c.filter.parties, c.filter.committer, c.filter.counterparty, c.filter.topic);
  };
  return place(a) == place(b);
}

struct Fold {
  UiState& state;

  void operator()(const ShowView& a) const {
    if (a.view == state.view) return;
    leave_step(state);
    state.view = a.view;
  }
  void operator()(const FocusOn& a) const {
    if (a.focus == state.focus) return;
    leave_step(state);
    state.focus = a.focus;
  }
  void operator()(const ReadAt& a) const {
    leave_step(state);
    state.view = View::reader;
    state.reader = {a.article, a.at, state.reader.jump + 1};
  }
  void operator()(const SortBy& a) const {
    Sort& sort = state.sort[static_cast<std::size_t>(a.view)];
    const bool same = sort.column == a.column;
    sort = {a.column, same ? !sort.descending : a.descending_first};
  }
  void operator()(const Search& a) const { state.search = a.text; }
  // The first click on a kind shows it alone; clicks after that add and remove; none left means all.
  void operator()(const ToggleKind& a) const {
    const auto bit = static_cast<std::uint8_t>(1u << static_cast<unsigned>(a.kind));
    std::uint8_t& kinds = state.commitments.filter.kinds;
    kinds = kinds == kAllKinds ? bit : static_cast<std::uint8_t>(kinds ^ bit);
    if (kinds == 0) kinds = kAllKinds;
  }
  void operator()(const ShowAllKinds&) const { state.commitments.filter.kinds = kAllKinds; }
  void operator()(const SetActors& a) const { state.actors = a.actors; }
  void operator()(const SetCommitments& a) const {
    if (!is_same_place(a.commitments, state.commitments)) leave_step(state);
    state.commitments = a.commitments;
  }
  void operator()(const Decide& a) const { decide(state.session, a.edit); }
  void operator()(const Undo&) const { undo(state.session); }
  void operator()(const Redo&) const { redo(state.session); }
  void operator()(const TakeEdits& a) const { take(state.session, a.edits); }
  void operator()(const SetDark& a) const {
    if (!a.chosen && state.dark_is_chosen) return;
    state.dark = a.dark;
    state.dark_is_chosen = state.dark_is_chosen || a.chosen;
  }
  void operator()(const SetZoom& a) const { state.zoom = std::clamp(a.percent, kSmallestText, kLargestText); }
  void operator()(const ShowTour& a) const {
    state.tour = a.step && *a.step < kTourSteps ? a.step : std::nullopt;
    state.tour_seen = state.tour_seen || !state.tour;
  }
  void operator()(const ShowKeys& a) const { state.keys_shown = a.shown; }
  void operator()(const ShowClosing& a) const { state.closing_shown = a.shown; }
  void operator()(const FocusSearch&) const { state.search_wants_focus = true; }
  void operator()(const GoBack&) const {
    if (!state.search.empty()) {
      state.search.clear();
      return;
    }
    if (state.past.empty()) return;
    const std::uint32_t jump = state.reader.jump + 1;
    UiState::Step step = std::move(state.past.back());
    state.past.pop_back();
    state.view = step.view;
    state.focus = std::move(step.focus);
    state.reader = std::move(step.reader);
    state.selection = std::move(step.selection);
    state.terms = std::move(step.terms);
    state.actors = std::move(step.actors);
    state.commitments = std::move(step.commitments);
    state.reader.jump = jump;
  }
  void operator()(const Request& request) const {
    if (request == Request::open_sample && !state.tour_seen) state.tour = 0;
    // Decisions stay: they say who is who in the world, whatever is read of it, and the next articles want them too.
    if (request != Request::clear) return;
    state.view = View::overview;
    state.focus = {};
    state.reader = {};
    state.selection = {};
    state.terms = {};
    state.actors = {};
    state.commitments = {};
    state.saving.reset();
    state.past.clear();
  }
  void operator()(const Select& a) const {
    if (a.selection == state.selection) return;
    leave_step(state);
    state.selection = a.selection;
  }
  // A word that is being typed leaves one step behind, not one for each letter.
  void operator()(const SetTerms& a) const {
    const bool is_new_place = !(without_order(a.terms) == without_order(state.terms));
    if (is_new_place && !goes_on_typing(a.terms)) leave_step(state);
    state.terms = a.terms;
  }
  [[nodiscard]] bool goes_on_typing(const TermsState& next) const {
    if (state.past.empty() || !is_typed_on(state.terms, next)) return false;
    const UiState::Step& last = state.past.back();
    return last.view == state.view && last.focus == state.focus && last.selection == state.selection &&
           is_typed_on(last.terms, state.terms);
  }
  void operator()(const CopyText&) const {}
  void operator()(const SaveText&) const {}
  void operator()(const SaveList&) const {}
  void operator()(const SaveCommitments& a) const {
    state.saving =
        FileWish{a.file, a.to_copy, ledger_options(state.commitments), ++state.files, a.as_json, state.cells};
  }
  void operator()(const SetCells& a) const { state.cells = a.cells; }
};

}  // namespace

std::string_view view_name(View view) { return kNames[static_cast<std::size_t>(view)]; }

std::string_view view_title(View view) { return kTitles[static_cast<std::size_t>(view)]; }

// "import" is what the rail calls the report on the input.
View view_named(std::string_view name, View otherwise) {
  if (name == "import") return View::input;
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  return found == kNames.end() ? otherwise : static_cast<View>(found - kNames.begin());
}

Preferences preferences_of(const UiState& state) {
  return {state.dark_is_chosen ? std::optional(state.dark) : std::nullopt, state.zoom, state.tour_seen,
          state.cells == Cells::exact};
}

void take_preferences(UiState& state, const Preferences& preferences) {
  if (preferences.dark) apply(state, SetDark{*preferences.dark, true});
  apply(state, SetZoom{preferences.zoom});
  state.tour_seen = preferences.tour_seen;
  state.cells = preferences.exact_cells ? Cells::exact : Cells::guarded;
}

void apply(UiState& state, const Action& action) { std::visit(Fold{state}, action); }

}  // namespace entente::ui
