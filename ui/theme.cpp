// The palettes. Light is ink on warm paper, dark is lamplight on slate; kinds take eight hues that stay
// apart for the three common kinds of colour blindness by lightness as well as by hue.
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

#include "ui/draw/gui.h"

namespace entente::ui {
namespace {

constexpr Palette kLight = {
    .dark = false,
    .paper = rgb(0xFDFCFA),
    .shelf = rgb(0xF5F3EE),
    .raised = rgb(0xFFFFFF),
    .hover = rgb(0xF1EEE7),
    .selected = rgb(0xE4ECF5),
    .line = rgb(0xE4E0D7),
    .text = rgb(0x1D1C1A),
    .muted = rgb(0x65615A),
    .accent = rgb(0x1B5696),
    .on_accent = rgb(0xFFFFFF),
    .bar = rgb(0x86A9CE),
    .passage = rgb(0xFBF3DC),
    .highlight = rgb(0xFFDF8C),
    .warning = rgb(0x9A3B0C),
    .kinds = {{{rgb(0x1D4F91), rgb(0xE1EBF8)},
               {rgb(0x0A5F55), rgb(0xD9EFEA)},
               {rgb(0x5A3893), rgb(0xECE5F8)},
               {rgb(0x54514B), rgb(0xEAE7E0)},
               {rgb(0x465A10), rgb(0xEAF0D5)},
               {rgb(0x754E00), rgb(0xF8EACB)},
               {rgb(0x9A390A), rgb(0xFBE4D7)},
               {rgb(0x931F4C), rgb(0xF9DFE9)}}},
    // After Okabe and Ito's palette, darkened where it was too light for paper.
    .series = {rgb(0x0067A8), rgb(0xC4500C), rgb(0x00856A), rgb(0xA34C86), rgb(0x9A6B00), rgb(0x3D8FC2), rgb(0x3A3835),
               rgb(0x7C7A12)},
    .types = {rgb(0x1B5696), rgb(0xA5430F), rgb(0x0A6B60), rgb(0x6F6B64), rgb(0x6A45A8)},
};

constexpr Palette kDark = {
    .dark = true,
    .paper = rgb(0x17191C),
    .shelf = rgb(0x1D2023),
    .raised = rgb(0x26292D),
    .hover = rgb(0x24272B),
    .selected = rgb(0x243345),
    .line = rgb(0x303439),
    .text = rgb(0xE9E6E0),
    .muted = rgb(0xA5A199),
    .accent = rgb(0x8DBBF0),
    .on_accent = rgb(0x10202F),
    .bar = rgb(0x4F7298),
    .passage = rgb(0x332D1B),
    .highlight = rgb(0x6B5413),
    .warning = rgb(0xF2A074),
    .kinds = {{{rgb(0xA0C7F7), rgb(0x1F3148)},
               {rgb(0x83D8C8), rgb(0x15372F)},
               {rgb(0xCBB7F5), rgb(0x30294A)},
               {rgb(0xC9C5BD), rgb(0x34342F)},
               {rgb(0xC4D680), rgb(0x2C3317)},
               {rgb(0xEBC872), rgb(0x3D3115)},
               {rgb(0xF6A985), rgb(0x43291C)},
               {rgb(0xF4A2C1), rgb(0x432230)}}},
    .series = {rgb(0x6DB5EC), rgb(0xF08B4A), rgb(0x3CC49B), rgb(0xDF97C4), rgb(0xE6B440), rgb(0xA9D9F7), rgb(0xE9E6E0),
               rgb(0xD9D257)},
    .types = {rgb(0x8DBBF0), rgb(0xF2A074), rgb(0x74CDBC), rgb(0xB3AFA7), rgb(0xC3ABF2)},
};

double luminance(Colour colour) {
  const auto linear = [](std::uint32_t byte) {
    const double s = byte / 255.0;
    return s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour & 0xFF) + 0.7152 * linear((colour >> 8) & 0xFF) +
         0.0722 * linear((colour >> 16) & 0xFF);
}

}  // namespace

const Palette& palette(bool dark) { return dark ? kDark : kLight; }

double contrast(Colour a, Colour b) {
  const double x = luminance(a), y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

void apply_style(const Palette& p) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowPadding = style.ItemSpacing = style.ItemInnerSpacing = ImVec2(0, 0);
  style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
  style.PopupBorderSize = 1;
  style.FramePadding = ImVec2(kGrid, kGrid);
  style.FrameRounding = style.PopupRounding = kRounding;
  style.WindowRounding = style.ChildRounding = 0;
  style.ScrollbarSize = 12;
  style.ScrollbarRounding = 6;
  style.WindowMinSize = ImVec2(1, 1);
  const auto set = [&](ImGuiCol which, Colour colour) { style.Colors[which] = ImGui::ColorConvertU32ToFloat4(colour); };
  set(ImGuiCol_Text, p.text);
  set(ImGuiCol_TextDisabled, p.muted);
  set(ImGuiCol_WindowBg, p.paper);
  set(ImGuiCol_ChildBg, with_alpha(p.paper, 0));
  set(ImGuiCol_PopupBg, p.raised);
  set(ImGuiCol_Border, p.line);
  set(ImGuiCol_FrameBg, with_alpha(p.raised, 0));
  set(ImGuiCol_FrameBgHovered, with_alpha(p.raised, 0));
  set(ImGuiCol_FrameBgActive, with_alpha(p.raised, 0));
  set(ImGuiCol_TextSelectedBg, with_alpha(p.accent, 0.3f));
  set(ImGuiCol_ScrollbarBg, with_alpha(p.paper, 0));
  set(ImGuiCol_ScrollbarGrab, with_alpha(p.muted, 0.28f));
  set(ImGuiCol_ScrollbarGrabHovered, with_alpha(p.muted, 0.45f));
  set(ImGuiCol_ScrollbarGrabActive, with_alpha(p.muted, 0.6f));
  set(ImGuiCol_NavCursor, p.accent);
  set(ImGuiCol_InputTextCursor, p.text);
}

}  // namespace entente::ui
