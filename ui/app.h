// The front end as pictures: draws every view of a Desk into the current Dear ImGui window and hands it the actions
// that the views pushed.
#pragma once

#include <memory>

#include "ui/desk.h"
#include "ui/platform.h"

namespace entente::ui {

class App {
 public:
  // Needs a current ImGui context: loads faces and theme into it. Borrows both.
  App(Desk& desk, Platform& platform);
  ~App();

  void draw();  // between ImGui::NewFrame() and ImGui::Render()

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::ui
