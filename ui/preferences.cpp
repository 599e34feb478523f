// Steps of the zoom are those of browsers.
#include "ui/preferences.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace entente::ui {
namespace {

constexpr std::array<int, 8> kSteps = {80, 90, 100, 110, 125, 150, 175, 200};

void read_line(std::string_view line, Preferences& out) {
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return;
  const std::string_view name = line.substr(0, space), value = line.substr(space + 1);
  if (name == "theme" && (value == "dark" || value == "light")) out.dark = value == "dark";
  if (name == "tour") out.tour_seen = value == "seen";
  if (name == "cells") out.exact_cells = value == "exact";
  int zoom = 0;
  if (name == "zoom" && std::from_chars(value.data(), value.data() + value.size(), zoom).ec == std::errc())
    out.zoom = std::clamp(zoom, kSmallestText, kLargestText);
}

}  // namespace

int larger(int zoom) {
  const auto next = std::ranges::upper_bound(kSteps, zoom);
  return next == kSteps.end() ? kLargestText : *next;
}

int smaller(int zoom) {
  const auto here = std::ranges::lower_bound(kSteps, zoom);
  return here == kSteps.begin() ? kSmallestText : *(here - 1);
}

std::string kept_text(const Preferences& preferences) {
  std::string out;
  if (preferences.dark) out += *preferences.dark ? "theme dark\n" : "theme light\n";
  out += "zoom " + std::to_string(preferences.zoom) + "\n";
  if (preferences.tour_seen) out += "tour seen\n";
  if (preferences.exact_cells) out += "cells exact\n";
  return out;
}

Preferences read_preferences(std::string_view text) {
  Preferences out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    read_line(text.substr(0, end), out);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

}  // namespace entente::ui
