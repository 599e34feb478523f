// What stands in a field and what is put into it comes out whole, however long it is.
#include "ui/draw/field.h"

#include <catch_amalgamated.hpp>
#include <string>

#include "tests/unit/ui/headless.h"
#include "ui/theme.h"

using namespace entente::ui;

namespace {

// Words of two-byte letters, so that a cut anywhere would show.
std::string list_of(std::size_t words) {
  std::string out;
  for (std::size_t i = 0; i < words; ++i) out += "\xC3\xA9tat" + std::to_string(i) + ", ";
  return out;
}

}  // namespace

TEST_CASE("a field keeps a long list of words, and takes one that is pasted") {
  const std::string standing = list_of(1000), pasted = list_of(3000);
  std::string value = standing;
  Typed typed;
  bool take_focus = false;
  made::Headless window;
  window.beside = [&] {
    const Look look{.regular = ImGui::GetFont(), .semibold = ImGui::GetFont(), .colours = &palette(false)};
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({400, 100});
    ImGui::Begin("one field");
    typed = text_field(look, "words", {{20, 40}, {300, 68}}, value, {.take_focus = take_focus});
    ImGui::End();
    take_focus = false;
    if (typed.entered) value = typed.text;
  };
  window.frames();
  CHECK(typed.text == standing);
  take_focus = true;
  window.frames();
  REQUIRE(typed.active);
  CHECK(typed.text == standing);
  ImGui::SetClipboardText(pasted.c_str());
  window.key(ImGuiMod_Ctrl | ImGuiKey_A);
  window.key(ImGuiMod_Ctrl | ImGuiKey_V);
  CHECK(typed.text == pasted);
  window.key(ImGuiKey_Enter);
  CHECK_FALSE(typed.active);
  CHECK(value == pasted);
}
