// A small sheet below the control that opened it: choices, a field, a list to pick from. Open while it converts to
// true; Esc and a click elsewhere close it, and the keyboard walks through it.
#pragma once

#include <string_view>

#include "ui/draw/look.h"

namespace entente::ui {

class Popup {
 public:
  static void open(std::string_view id);

  Popup(const Look& look, std::string_view id, const Box& anchor, float width);
  ~Popup();
  Popup(const Popup&) = delete;
  Popup& operator=(const Popup&) = delete;

  explicit operator bool() const { return is_open_; }
  [[nodiscard]] bool has_just_opened() const;
  void close();

  // The next strip of it, so high.
  [[nodiscard]] Box take(float height);
  void heading(std::string_view words);
  void text(std::string_view words, Colour ink = 0);  // wrapped; 0: muted
  void rule();
  void gap(float height);
  // A choice: a dot before the chosen one, words, and a muted note at the right. True when clicked.
  bool row(std::string_view id, std::string_view words, bool chosen, std::string_view note = {});

 private:
  const Look& look_;
  float width_;
  bool is_open_;
};

// Any popup was open when this frame began; then Esc is for it and not for the view behind.
[[nodiscard]] bool a_popup_is_open();

}  // namespace entente::ui
