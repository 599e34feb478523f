// What a view is handed: the data, the choices, the look, and the list it pushes its actions to.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "ui/derived.h"
#include "ui/draw/look.h"
#include "ui/snapshot.h"
#include "ui/state.h"

namespace entente::ui {

// What is being typed into popups, by field. Nothing else rests on it.
using Drafts = std::map<std::string, std::string, std::less<>>;

struct Context {
  const Snapshot& snapshot;
  const Report& report;
  const Derived& derived;
  const UiState& state;
  const Look& look;
  Actions& actions;
  Drafts& drafts;
  bool can_open_files = true;
  float taken_of_status = 0;                // as the platform says
  bool step_back = false, step_on = false;  // j and k this frame
  bool popup_was_open = false;              // in the last frame

  [[nodiscard]] const Palette& colours() const { return *look.colours; }
  [[nodiscard]] bool is_focus(Focus::On on, std::string_view key) const {
    return state.focus.on == on && state.focus.key == key;
  }
  void push(Action action) const { actions.push_back(std::move(action)); }
  void focus(Focus::On on, std::string key, std::string other = {}) const {
    actions.push_back(FocusOn{{on, std::move(key), std::move(other)}});
  }
};

}  // namespace entente::ui
