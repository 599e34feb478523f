// Every part is read by itself; what it changes of the choices builds on what those before it changed.
#include "ui/opening.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "ui/verbs.h"

namespace entente::ui {
namespace {

constexpr std::array<std::string_view, 4> kActorsFaces = {"list", "network", "matrix", "marking"};
constexpr std::array<std::string_view, 5> kCommitmentsFaces = {"list", "ledger", "dyads", "timeline", "review"};
constexpr std::array<std::string_view, 5> kFaces = {"list", "collocates", "lines", "trends", "sentences"};

Query selection_of(std::string_view fields, const Report& report) {
  Query out;
  add_fields(fields, report, out);
  return out;
}

// A face of the Terms view, or a term.
void open_terms(std::string_view what, TermsState terms, Actions& out) {
  const auto [name, rest] = cut(what, '/');
  const auto face = std::ranges::find(kFaces, name);
  const bool is_keyness = name == "keyness";
  if (face == kFaces.end() && !is_keyness) {
    if (!what.empty()) out.push_back(FocusOn{{Focus::On::term, std::string(what), {}}});
    return;
  }
  terms.face = is_keyness ? TermsFace::list : static_cast<TermsFace>(face - kFaces.begin());
  if (is_keyness) {
    terms.against = Against::rest;
    terms.options.order = TermOrder::keyness;
    terms.options.ascending = false;
  }
  if (terms.face == TermsFace::trends) {
    terms.series.clear();
    for (const std::string_view pattern : pieces(rest, '+')) terms.series.push_back(decoded(pattern));
  } else if (!rest.empty()) {
    terms.node = decoded(rest);
  }
  out.push_back(SetTerms{std::move(terms)});
}

// A face of the Actors view, of a network the actor it is looked at from; or an actor or a link.
void open_actors(std::string_view what, ActorsState actors, Actions& out) {
  const auto [name, rest] = cut(what, '/');
  if (const auto face = std::ranges::find(kActorsFaces, name); face != kActorsFaces.end()) {
    actors.face = static_cast<ActorsFace>(face - kActorsFaces.begin());
    if (actors.face == ActorsFace::network || actors.face == ActorsFace::matrix) actors.network.ego = decoded(rest);
    out.push_back(SetActors{std::move(actors)});
    return;
  }
  const auto [first, second] = cut(what, '+');
  const auto on = second.empty() ? Focus::On::actor : Focus::On::link;
  out.push_back(FocusOn{{on, std::string(first), std::string(second)}});
}

// A face of the Commitments view, of commitments in which all these parties take part. False for what is none.
bool open_commitments(std::string_view what, CommitmentsState commitments, Actions& out) {
  const auto [name, rest] = cut(what, '/');
  const auto face = std::ranges::find(kCommitmentsFaces, name);
  if (face == kCommitmentsFaces.end()) return false;
  commitments.face = static_cast<CommitmentsFace>(face - kCommitmentsFaces.begin());
  commitments.filter.parties.clear();
  for (const std::string_view party : pieces(rest, '+')) commitments.filter.parties.push_back(decoded(party));
  out.push_back(SetCommitments{std::move(commitments)});
  return true;
}

void open_row(std::string_view view, std::string_view written, const Report& report, Actions& out) {
  std::size_t number = 0;
  std::from_chars(written.data(), written.data() + written.size(), number);
  const auto is_in = [&](const auto& list) { return number >= 1 && number <= list.size(); };
  if (view == "commitments" && is_in(report.commitments)) {
    out.push_back(FocusOn{{Focus::On::commitment, report.commitments[number - 1].id, {}}});
  }
  if ((view == "input" || view == "import") && is_in(report.files)) {
    const SourceRow& source = report.files[number - 1].source;
    out.push_back(FocusOn{{Focus::On::file, source.file, source.part}});
  }
  if (!is_in(report.articles)) return;
  if (view == "articles") out.push_back(FocusOn{{Focus::On::article, report.articles[number - 1].id, {}}});
  if (view == "reader") out.push_back(ReadAt{report.articles[number - 1].id, {}});
}

Actions actions_of(std::string_view name, const UiState& state, const Report& report) {
  const auto [view, what] = cut(name, '/');
  if (view == "select") return {Select{selection_of(what, report)}};
  if (std::optional<Actions> done = actions_to_do(name, state, report)) return *std::move(done);
  const bool is_network = view == "network";
  Actions out = {ShowView{is_network ? View::actors : view_named(view, state.view)}};
  if (is_network) {
    ActorsState actors = state.actors;
    actors.face = ActorsFace::network;
    out.push_back(SetActors{std::move(actors)});
  }
  if (what.empty()) return out;
  if (view == "terms") {
    open_terms(what, state.terms, out);
  } else if (view == "actors" || is_network) {
    open_actors(what, state.actors, out);
  } else if (view != "commitments" || !open_commitments(what, state.commitments, out)) {
    open_row(view, what, report, out);
  }
  return out;
}

}  // namespace

Actions actions_to_open(std::string_view name, const UiState& state, const Report& report) {
  Actions out;
  UiState after = state;
  for (const std::string_view part : pieces(name, ';')) {
    for (Action& action : actions_of(part, after, report)) {
      ui::apply(after, action);  // not std::apply, which a variant would bring in
      out.push_back(std::move(action));
    }
  }
  return out;
}

}  // namespace entente::ui
