// See app_keys.h.
#include "wasm/app_keys.h"

#include <array>

#include "core/text/characters.h"

namespace entente::page {
namespace {

struct NamedKey {
  std::string_view code;
  ImGuiKey key;
};

constexpr std::array kKeys{
    NamedKey{"Tab", ImGuiKey_Tab},
    NamedKey{"ArrowLeft", ImGuiKey_LeftArrow},
    NamedKey{"ArrowRight", ImGuiKey_RightArrow},
    NamedKey{"ArrowUp", ImGuiKey_UpArrow},
    NamedKey{"ArrowDown", ImGuiKey_DownArrow},
    NamedKey{"PageUp", ImGuiKey_PageUp},
    NamedKey{"PageDown", ImGuiKey_PageDown},
    NamedKey{"Home", ImGuiKey_Home},
    NamedKey{"End", ImGuiKey_End},
    NamedKey{"Insert", ImGuiKey_Insert},
    NamedKey{"Delete", ImGuiKey_Delete},
    NamedKey{"Backspace", ImGuiKey_Backspace},
    NamedKey{"Space", ImGuiKey_Space},
    NamedKey{"Enter", ImGuiKey_Enter},
    NamedKey{"NumpadEnter", ImGuiKey_KeypadEnter},
    NamedKey{"Escape", ImGuiKey_Escape},
    NamedKey{"Quote", ImGuiKey_Apostrophe},
    NamedKey{"Comma", ImGuiKey_Comma},
    NamedKey{"Minus", ImGuiKey_Minus},
    NamedKey{"Period", ImGuiKey_Period},
    NamedKey{"Slash", ImGuiKey_Slash},
    NamedKey{"Semicolon", ImGuiKey_Semicolon},
    NamedKey{"Equal", ImGuiKey_Equal},
    NamedKey{"BracketLeft", ImGuiKey_LeftBracket},
    NamedKey{"Backslash", ImGuiKey_Backslash},
    NamedKey{"BracketRight", ImGuiKey_RightBracket},
    NamedKey{"Backquote", ImGuiKey_GraveAccent},
    NamedKey{"ContextMenu", ImGuiKey_Menu},
    NamedKey{"ControlLeft", ImGuiKey_LeftCtrl},
    NamedKey{"ControlRight", ImGuiKey_RightCtrl},
    NamedKey{"ShiftLeft", ImGuiKey_LeftShift},
    NamedKey{"ShiftRight", ImGuiKey_RightShift},
    NamedKey{"AltLeft", ImGuiKey_LeftAlt},
    NamedKey{"AltRight", ImGuiKey_RightAlt},
    NamedKey{"MetaLeft", ImGuiKey_LeftSuper},
    NamedKey{"MetaRight", ImGuiKey_RightSuper},
    NamedKey{"NumpadDecimal", ImGuiKey_KeypadDecimal},
    NamedKey{"NumpadDivide", ImGuiKey_KeypadDivide},
    NamedKey{"NumpadMultiply", ImGuiKey_KeypadMultiply},
    NamedKey{"NumpadSubtract", ImGuiKey_KeypadSubtract},
    NamedKey{"NumpadAdd", ImGuiKey_KeypadAdd},
    NamedKey{"NumpadEqual", ImGuiKey_KeypadEqual},
    NamedKey{"F1", ImGuiKey_F1},
    NamedKey{"F2", ImGuiKey_F2},
    NamedKey{"F3", ImGuiKey_F3},
    NamedKey{"F4", ImGuiKey_F4},
    NamedKey{"F6", ImGuiKey_F6},
    NamedKey{"F7", ImGuiKey_F7},
    NamedKey{"F8", ImGuiKey_F8},
    NamedKey{"F9", ImGuiKey_F9},
    NamedKey{"F10", ImGuiKey_F10},
};

constexpr ImGuiKey nth(ImGuiKey first, char c, char from) { return static_cast<ImGuiKey>(first + (c - from)); }

// A letter or digit, else ImGuiKey_None.
constexpr ImGuiKey key_of(char c) {
  if (is_ascii_lower(c)) return nth(ImGuiKey_A, c, 'a');
  if (is_ascii_upper(c)) return nth(ImGuiKey_A, c, 'A');
  if (is_ascii_digit(c)) return nth(ImGuiKey_0, c, '0');
  return ImGuiKey_None;
}

}  // namespace

ImGuiKey key_named(std::string_view code, std::string_view key) {
  if (code.size() == 7 && code.starts_with("Numpad") && is_ascii_digit(code[6])) {
    return nth(ImGuiKey_Keypad0, code[6], '0');
  }
  if (key.size() == 1 && key_of(key[0]) != ImGuiKey_None) return key_of(key[0]);
  for (const NamedKey& named : kKeys) {
    if (named.code == code) return named.key;
  }
  if (code.size() == 4 && code.starts_with("Key")) return key_of(code[3]);
  if (code.size() == 6 && code.starts_with("Digit")) return key_of(code[5]);
  return ImGuiKey_None;
}

}  // namespace entente::page
