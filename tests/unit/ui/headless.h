// The front end without a window: Dear ImGui draws into lists that nobody shows, a hand moves the mouse
// and types, and how much was drawn can be asked for.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "tests/unit/ui/made_report.h"
#include "ui/app.h"
#include "ui/draw/gui.h"

namespace entente::ui::made {

class Headless {
 public:
  explicit Headless(ImVec2 size = {1280, 800}, std::string kept = {});  // what an earlier visit left of decisions
  ~Headless();
  Headless(const Headless&) = delete;
  Headless& operator=(const Headless&) = delete;

  NotingPlatform platform;
  std::function<void()> beside;  // drawn after the front end, each frame
  Desk& desk() { return *desk_; }

  void frames(int count = 3);
  void click(ImVec2 at);
  void key(ImGuiKeyChord chord);
  void type(const std::string& text);
  [[nodiscard]] int vertices() const { return vertices_; }  // of the last frame

 private:
  void frame();

  std::optional<Desk> desk_;
  std::optional<App> app_;
  int vertices_ = 0;
};

}  // namespace entente::ui::made
