// What the user has chosen, and the only way to change it: views push Actions, apply() folds them into
// UiState. It speaks of the data by stable key alone, so a new snapshot never makes it stale.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/types.h"
#include "core/extract/commitment.h"
#include "ui/preferences.h"
#include "ui/session.h"
#include "ui/wish.h"

namespace entente::ui {

enum class View : std::uint8_t { overview, articles, terms, actors, commitments, compare, reader, input };
inline constexpr std::size_t kViews = 8;

[[nodiscard]] std::string_view view_name(View view);   // "overview"
[[nodiscard]] std::string_view view_title(View view);  // "Overview", as the rail names it
[[nodiscard]] View view_named(std::string_view name, View otherwise);

// What the Evidence panel stands for: the last thing that was clicked.
struct Focus {
  enum class On : std::uint8_t { nothing, article, term, actor, link, commitment, file, kind };
  On on = On::nothing;
  std::string key;     // id, term or actor key; a file's name; of a kind of commitment its name
  std::string other;   // the second actor of a link; the part of an archive
  bool there = false;  // of a comparison: among the articles that the selection is set against
  friend bool operator==(const Focus&, const Focus&) = default;
};

// Where the Reader stands. `jump` grows with every visit, so that the same place can be gone to again.
struct Place {
  std::string article;
  Span at;
  std::uint32_t jump = 0;
};

// What a face of the Terms view shows.
enum class TermsFace : std::uint8_t { list, collocates, lines, trends, sentences };

// What the lines of the trends stand for.
enum class TrendScale : std::uint8_t { rate, count, articles, share };  // share: of the period's articles

// Everything that is chosen in the Terms view. Views copy it, change the copy and push SetTerms.
struct TermsState {
  TermsFace face = TermsFace::list;
  Against against = Against::nothing;
  Query other;  // with Against::other
  Counting counting;
  TermOptions options;  // its stop words are the one list there is: of phrases and collocates too
  bool per_ten_thousand = false;
  std::string node;  // of collocates and lines: a pattern, typed or a term that was clicked
  bool by_sentence = true;
  std::uint8_t left = 5, right = 5;  // of the window, when not by sentence
  CollocateOptions collocates;
  std::vector<LineKey> order;       // of lines
  std::vector<std::string> series;  // patterns of the trends
  std::optional<Period> period;
  TrendScale scale = TrendScale::rate;
  friend bool operator==(const TermsState&, const TermsState&) = default;
};

// What a face of the Actors view shows.
enum class ActorsFace : std::uint8_t { list, network, matrix, marking };  // marking: who marks the selection

// Everything that is chosen in the Actors view. Views copy it, change the copy and push SetActors.
struct ActorsState {
  ActorsFace face = ActorsFace::list;
  NetworkOptions network;  // of network and matrix; its ego is the actor looked out from
  ActorKeynessOptions marking;
  std::optional<Period> period;  // of the timeline of an actor or a pair
  friend bool operator==(const ActorsState&, const ActorsState&) = default;
};

// What a face of the Commitments view shows.
enum class CommitmentsFace : std::uint8_t { list, ledger, dyads, timeline, review };

// Everything that is chosen in the Commitments view. Views copy it, change the copy and push SetCommitments.
struct CommitmentsState {
  CommitmentsFace face = CommitmentsFace::list;
  CommitmentFilter filter;  // of every face; parties by key
  LedgerOrder order = LedgerOrder::last;
  bool open_only = false;
  std::optional<Period> period;
  ReviewOptions review;  // its filter is `filter`
  friend bool operator==(const CommitmentsState&, const CommitmentsState&) = default;
};

struct Sort {
  std::uint8_t column = 0;
  bool descending = false;
  friend bool operator==(const Sort&, const Sort&) = default;
};

inline constexpr std::uint8_t kAllKinds = 0xFF;
inline constexpr std::size_t kTourSteps = 5;

struct UiState {
  View view = View::overview;
  Focus focus;
  Place reader;
  std::array<Sort, kViews> sort = {
      {{0, false}, {0, false}, {1, true}, {2, true}, {0, false}, {0, false}, {0, false}, {0, false}}};
  Query selection;  // shared by all views; its first group of fields
  TermsState terms;
  ActorsState actors;
  CommitmentsState commitments;
  Session session;
  std::string search;
  std::optional<FileWish> saving;  // a file that is being written
  std::uint32_t files = 0;         // how many were asked for
  Cells cells = Cells::guarded;    // of every CSV and of what is copied
  bool dark = false;
  bool dark_is_chosen = false;  // by the user, over the system's choice
  bool search_wants_focus = false;
  int zoom = kPlainText;
  bool tour_seen = false;
  std::optional<std::size_t> tour;  // the step on show
  bool keys_shown = false;          // the sheet of keys and help
  bool closing_shown = false;       // the question before a window closes

  struct Step {
    View view;
    Focus focus;
    Place reader;
    Query selection;
    TermsState terms;
    ActorsState actors;
    CommitmentsState commitments;
  };
  std::vector<Step> past;  // for Back; the last few
};

struct ShowView {
  View view;
};
struct FocusOn {
  Focus focus;
};
struct ReadAt {
  std::string article;
  Span at;
};
struct SortBy {
  View view;
  std::uint8_t column;
  bool descending_first;
};
struct Search {
  std::string text;
};
struct Select {
  Query selection;
};
struct SetTerms {
  TermsState terms;
};
struct ToggleKind {  // of commitments
  Kind kind;
};
struct ShowAllKinds {};
struct SetActors {
  ActorsState actors;
};
struct SetCommitments {
  CommitmentsState commitments;
};
struct Decide {
  Edit edit;
};
struct Undo {};
struct Redo {};
struct TakeEdits {  // of a file of decisions
  Edits edits;
};
struct SetDark {
  bool dark;
  bool chosen;
};
struct SetZoom {
  int percent;
};
struct ShowTour {  // a step; none, or one past the last: it is over
  std::optional<std::size_t> step;
};
struct ShowKeys {
  bool shown;
};
struct ShowClosing {
  bool shown;
};
struct FocusSearch {};
struct GoBack {};  // Esc: clears the search first, then goes back

// What only the platform can do.
enum class Request : std::uint8_t {
  open_files,
  open_folder,
  open_sample,
  cancel,
  clear,
  text_view,
  save_json,
  save_html,
  save_decisions,  // as lines that "open files" takes again
  save_project,    // ui/project.h; likewise
  close            // the window, whatever is in no project file
};
struct CopyText {
  std::string text;
};
struct SaveText {
  std::string name, mime, text;  // "keyness.csv", "text/csv"
};
// A list as it is on show, with its order and the search; see ui/tables.h.
enum class ListFile : std::uint8_t { articles, actors, terms, comparison };
struct SaveList {
  ListFile list = ListFile::articles;
  bool as_json = false;
};
// Of what Commitments shows by its filter and order. It is saved, or copied, when it has been written.
struct SaveCommitments {
  CommitmentFile file = CommitmentFile::list;
  bool to_copy = false;
  bool as_json = false;
};
struct SetCells {
  Cells cells;
};

using Action =
    std::variant<ShowView, FocusOn, ReadAt, SortBy, Search, Select, SetTerms, ToggleKind, ShowAllKinds, SetActors,
                 SetCommitments, Decide, Undo, Redo, TakeEdits, SetDark, FocusSearch, GoBack, Request, CopyText,
                 SaveText, SaveList, SaveCommitments, SetCells, SetZoom, ShowTour, ShowKeys, ShowClosing>;
using Actions = std::vector<Action>;

void apply(UiState& state, const Action& action);

// What of the choices is kept whatever is read, and the choices with it.
[[nodiscard]] Preferences preferences_of(const UiState& state);
void take_preferences(UiState& state, const Preferences& preferences);

// What these choices wish to see. Equal wishes for choices that come to the same.
[[nodiscard]] Wish wish_of(const UiState& state);

// What is to be said about these findings where the choices stand: why there is nothing to compare with is said where
// something is compared.
[[nodiscard]] std::string_view trouble_of(const Findings& findings, const UiState& state);

// What the ledger is made by.
[[nodiscard]] LedgerOptions ledger_options(const CommitmentsState& commitments);
// The pattern whose lines are the evidence of the focus; empty where evidence comes from elsewhere.
[[nodiscard]] std::string evidence_pattern(const UiState& state);
// The focus with actors by the ids that they have now, whichever of their keys was clicked.
[[nodiscard]] Focus by_ids(Focus focus, const Findings& findings);
// A counted term as a pattern: of all its forms where lemmas were counted.
[[nodiscard]] std::string pattern_of_term(std::string_view term, TermForm form);

}  // namespace entente::ui
