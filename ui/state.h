// What the user has chosen, and the only way to change it: views push Actions, apply() folds them into
// UiState. It speaks of the data by stable key alone, so a new snapshot never makes it stale.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/base/types.h"
#include "core/extract/commitment.h"

namespace entente::ui {

enum class View : std::uint8_t { overview, articles, terms, actors, commitments, reader, input };
inline constexpr std::size_t kViews = 7;

[[nodiscard]] std::string_view view_name(View view);  // "overview"
[[nodiscard]] View view_named(std::string_view name, View otherwise);

// What the Evidence panel stands for: the last thing that was clicked.
struct Focus {
  enum class On : std::uint8_t { nothing, article, term, actor, link, commitment, file };
  On on = On::nothing;
  std::string key;    // id, term or actor key; a file's name
  std::string other;  // the second actor of a link; the part of an archive
  friend bool operator==(const Focus&, const Focus&) = default;
};

// Where the Reader stands. `jump` grows with every visit, so that the same place can be gone to again.
struct Place {
  std::string article;
  Span at;
  std::uint32_t jump = 0;
};

struct Sort {
  std::uint8_t column = 0;
  bool descending = false;
  friend bool operator==(const Sort&, const Sort&) = default;
};

inline constexpr std::uint8_t kAllKinds = 0xFF;

struct UiState {
  View view = View::overview;
  Focus focus;
  Place reader;
  std::array<Sort, kViews> sort = {{{0, false}, {0, false}, {1, true}, {2, true}, {0, false}, {0, false}, {0, false}}};
  std::string search;
  std::uint8_t kinds = kAllKinds;  // bit per Kind: shown in Commitments
  bool network = false;            // Actors as a drawing
  bool dark = false;
  bool dark_is_chosen = false;  // by the user, over the system's choice
  bool search_wants_focus = false;

  struct Step {
    View view;
    Focus focus;
    Place reader;
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
struct ToggleKind {
  Kind kind;
};
struct ShowAllKinds {};
struct ShowNetwork {
  bool on;
};
struct SetDark {
  bool dark;
  bool chosen;
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
  save_html
};
struct CopyText {
  std::string text;
};

using Action = std::variant<ShowView, FocusOn, ReadAt, SortBy, Search, ToggleKind, ShowAllKinds, ShowNetwork, SetDark,
                            FocusSearch, GoBack, Request, CopyText>;
using Actions = std::vector<Action>;

void apply(UiState& state, const Action& action);

}  // namespace entente::ui
