// Small controls in a line that wraps where the room ends: words with a value that open a choice, switches, steppers,
// chips, fields. Quiet: no frames but around what is typed into.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/draw/field.h"
#include "ui/draw/look.h"
#include "ui/draw/popup.h"

namespace entente::ui {

inline constexpr float kControl = 28;  // high

struct Choice {
  std::string_view name;
  std::string_view note = {};  // at the right, muted
};

class ControlLine {
 public:
  ControlLine(const Look& look, ImVec2 at, float width) : look_(look), left_(at.x), pen_(at), right_(at.x + width) {}

  // Where something so wide stands; in the next line when this one is full.
  Box place(float width);
  [[nodiscard]] const Box& last() const { return last_; }
  [[nodiscard]] float bottom() const { return pen_.y + kControl; }
  [[nodiscard]] float width() const { return right_ - left_; }
  void new_line();

  void words(std::string_view words, Colour ink = 0, bool bold = false);  // 0: muted
  // Words that do something.
  bool action(std::string_view id, std::string_view words, std::string_view hint = {});
  bool toggle(std::string_view id, std::string_view words, bool on, std::string_view hint = {});
  // True when it was pressed: open a popup below last().
  bool opener(std::string_view id, std::string_view label, std::string_view value, std::string_view hint = {});
  // One of a few, by an opener with its own popup. The index that was picked.
  std::optional<std::size_t> choice(std::string_view id, std::string_view label, std::span<const Choice> choices,
                                    std::size_t chosen, std::string_view hint = {});
  // The new value, once it is stepped.
  std::optional<int> stepper(std::string_view id, std::string_view label, int value, int least, int most,
                             std::string_view hint = {});
  // True: to be removed.
  bool chip(std::string_view id, std::string_view words, std::string_view hint = {}, Colour dot = 0);
  Typed field(std::string_view id, std::string_view value, float width, const FieldLook& how);

 private:
  void hint(const Hit& state, std::string_view words) const;

  const Look& look_;
  float left_;
  ImVec2 pen_;
  float right_;
  Box last_{};
};

// Side by side with a line under the chosen one. `at` is the top left corner. The index that was clicked.
std::optional<std::size_t> quiet_tabs(const Look& look, ImVec2 at, std::span<const std::string_view> names,
                                      std::size_t chosen);
[[nodiscard]] float quiet_tabs_width(const Look& look, std::span<const std::string_view> names);
inline constexpr float kTabs = 30;  // high

// A box with a tick, and words behind it.
bool tick(const Look& look, const Box& box, std::string_view id, std::string_view words, bool on);

// The last item answers to this hint when it is hovered or has the keyboard's focus.
void hint_of(const Look& look, const Hit& state, std::string_view words);

}  // namespace entente::ui
