// The front end as one object: owns UiState, draws every view from the current Snapshot, applies the
// actions the views pushed, and forwards to the Platform what only it can do.
#pragma once

#include <memory>
#include <string_view>

#include "ui/platform.h"
#include "ui/snapshot.h"

namespace entente::ui {

class App {
 public:
  // Needs a current ImGui context: loads faces and theme into it. Borrows `platform`.
  explicit App(Platform& platform);
  ~App();

  void publish(std::shared_ptr<const Snapshot> snapshot);
  void set_dark(bool dark);  // the system's choice changed
  void draw();               // between ImGui::NewFrame() and ImGui::Render()
  // "articles", "terms/keyness", "network/china", "select/from=2022-01-01", ...: ui/opening.h lists them all.
  void open_view(std::string_view name);
  // A file that is_decisions() knows, which the platform read for the user: its edits are taken behind those in force.
  void open_decisions(std::string_view name, std::string_view lines);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::ui
