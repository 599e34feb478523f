// What a person likes, whatever is read: the theme, how large text is, how texts stand in CSV, and whether the tour was
// seen. Kept for the next visit apart from decisions, since losing it costs nothing; what cannot be understood of it is
// passed over.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente::ui {

// Of text and all around it, in percent.
inline constexpr int kSmallestText = 80, kLargestText = 200, kPlainText = 100;
[[nodiscard]] int larger(int zoom);  // the next step up or down, within these
[[nodiscard]] int smaller(int zoom);

struct Preferences {
  std::optional<bool> dark;  // none: as the system has it
  int zoom = kPlainText;
  bool tour_seen = false;
  bool exact_cells = false;  // of CSV; else guarded
  friend bool operator==(const Preferences&, const Preferences&) = default;
};

// One line for each: "theme dark", "zoom 125", "tour seen", "cells exact".
[[nodiscard]] std::string kept_text(const Preferences& preferences);
[[nodiscard]] Preferences read_preferences(std::string_view text);

}  // namespace entente::ui
