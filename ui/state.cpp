// One small function per action. Going anywhere leaves a step behind, so that Back always works.
#include "ui/state.h"

#include <algorithm>

namespace entente::ui {
namespace {

constexpr std::array<std::string_view, kViews> kNames = {"overview",    "articles", "terms", "actors",
                                                         "commitments", "reader",   "input"};
constexpr std::size_t kPastSteps = 64;

void leave_step(UiState& state) {
  state.past.push_back({state.view, state.focus, state.reader, state.selection, state.terms});
  if (state.past.size() > kPastSteps) state.past.erase(state.past.begin());
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
    state.kinds = state.kinds == kAllKinds ? bit : static_cast<std::uint8_t>(state.kinds ^ bit);
    if (state.kinds == 0) state.kinds = kAllKinds;
  }
  void operator()(const ShowAllKinds&) const { state.kinds = kAllKinds; }
  void operator()(const ShowNetwork& a) const { state.network = a.on; }
  void operator()(const SetDark& a) const {
    if (!a.chosen && state.dark_is_chosen) return;
    state.dark = a.dark;
    state.dark_is_chosen = state.dark_is_chosen || a.chosen;
  }
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
    state.reader.jump = jump;
  }
  void operator()(const Request& request) const {
    if (request != Request::clear) return;
    state.view = View::overview;
    state.focus = {};
    state.reader = {};
    state.selection = {};
    state.terms = {};
    state.past.clear();
  }
  void operator()(const Select& a) const {
    leave_step(state);
    state.selection = a.selection;
  }
  void operator()(const SetTerms& a) const {
    leave_step(state);
    state.terms = a.terms;
  }
  void operator()(const CopyText&) const {}
  void operator()(const SaveText&) const {}
};

}  // namespace

std::string_view view_name(View view) { return kNames[static_cast<std::size_t>(view)]; }

View view_named(std::string_view name, View otherwise) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  return found == kNames.end() ? otherwise : static_cast<View>(found - kNames.begin());
}

void apply(UiState& state, const Action& action) { std::visit(Fold{state}, action); }

}  // namespace entente::ui
