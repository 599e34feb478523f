// What a view is handed: the data, the choices, the look, and the list it pushes its actions to.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "ui/derived.h"
#include "ui/draw/look.h"
#include "ui/memory.h"
#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

struct Context {
  const Snapshot& snapshot;
  const Report& report;
  const Derived& derived;
  const UiState& state;
  const Look& look;
  Actions& actions;
  ViewMemory& memory;
  bool can_open_files = true;
  float taken_of_status = 0;                   // as the platform says
  bool step_back = false, step_on = false;     // j and k this frame
  bool popup_was_open = false;                 // in the last frame
  std::vector<std::string>* wanted = nullptr;  // ids: see want_article()
  Focus focus_by_ids = {};                     // the focus, actors by the ids that they have now
  SessionNote session_note = {};               // where decisions are kept, or why they are not: for the status line

  [[nodiscard]] const Palette& colours() const { return *look.colours; }
  [[nodiscard]] bool is_focus(Focus::On on, std::string_view key) const {
    return focus_by_ids.on == on && focus_by_ids.key == key;
  }
  void push(Action action) const { actions.push_back(std::move(action)); }
  // The text of an article is needed for what is on show; it comes in a later snapshot. As often as one likes.
  void want_article(const std::string& id) const {
    if (wanted != nullptr) wanted->push_back(id);
  }
  void focus(Focus::On on, std::string key, std::string other = {}) const {
    actions.push_back(FocusOn{{on, std::move(key), std::move(other)}});
  }
};

}  // namespace entente::ui
