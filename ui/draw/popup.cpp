// Stands below its anchor, moved left and cut in height where the window ends.
#include "ui/draw/popup.h"

#include <algorithm>
#include <string>

#include "ui/draw/text_flow.h"

namespace entente::ui {
namespace {

constexpr float kPadding = 12, kLine = 28;

}  // namespace

void Popup::open(std::string_view id) { ImGui::OpenPopup(std::string(id).c_str()); }

Popup::Popup(const Look& look, std::string_view id, const Box& anchor, float width) : look_(look), width_(width) {
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float whole = std::min(width + 2 * kPadding, window.x - 2 * kGrid);
  width_ = whole - 2 * kPadding;
  const bool below = anchor.max.y < window.y * 0.66f;
  const float x = std::clamp(anchor.min.x, kGrid, std::max(kGrid, window.x - whole - kGrid));
  const float y = below ? anchor.max.y + 4 : anchor.min.y - 4;
  const float most = std::max(80.0f, below ? window.y - y - kGrid : y - kGrid);
  ImGui::SetNextWindowPos({x, y}, ImGuiCond_Always, {0, below ? 0.0f : 1.0f});
  ImGui::SetNextWindowSizeConstraints({whole, 0}, {whole, most});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(kPadding, kPadding - 2));
  is_open_ = ImGui::BeginPopup(std::string(id).c_str(), ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                                            ImGuiWindowFlags_AlwaysAutoResize);
  ImGui::PopStyleVar();
}

Popup::~Popup() {
  if (is_open_) ImGui::EndPopup();
}

bool Popup::has_just_opened() const { return is_open_ && ImGui::IsWindowAppearing(); }

void Popup::close() { ImGui::CloseCurrentPopup(); }

Box Popup::take(float height) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImGui::Dummy({width_, height});
  return {at, at + ImVec2(width_, height)};
}

void Popup::gap(float height) { ImGui::Dummy({width_, height}); }

void Popup::heading(std::string_view words) {
  const Box box = take(pixels(Size::small) + kGrid);
  put_within(look_, {box.min.x, box.min.y + 2}, box.width(), {Size::small, true}, look_.colours->muted, words);
}

void Popup::text(std::string_view words, Colour ink) {
  const Flow flow{
      .type = {Size::small, false}, .width = width_, .leading = 1.4f, .ink = ink == 0 ? look_.colours->muted : ink};
  const Span all{0, static_cast<std::uint32_t>(words.size())};
  const Box box = take(flow_height(look_, flow, words, all) + 6);
  draw_flow(look_, flow, {box.min.x, box.min.y + 2}, words, all, {});
}

void Popup::rule() {
  const Box box = take(13);
  hairline(look_, {box.min.x, box.min.y + 6}, box.width());
}

bool Popup::row(std::string_view id, std::string_view words, bool chosen, std::string_view note) {
  const Box box = take(kLine);
  const Hit state = target(look_, id, box.inset(-6, 0), false, 4);
  if (chosen)
    ImGui::GetWindowDrawList()->AddCircleFilled({box.min.x + 4, box.centre().y}, 3, look_.colours->accent, 16);
  const float y = centred(box.min.y, box.height(), Size::small);
  const float right = put_right(look_, {box.max.x, y}, {Size::small}, look_.colours->muted, note);
  put_within(look_, {box.min.x + 14, y}, box.width() - 14 - right - (right > 0 ? 12 : 0), {Size::small, chosen},
             look_.colours->text, words);
  return state.clicked;
}

bool a_popup_is_open() {
  return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

}  // namespace entente::ui
