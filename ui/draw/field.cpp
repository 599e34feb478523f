// Dear ImGui keeps the text of the active field itself and copies it into the buffer every frame, so a buffer
// filled from the caller's value anew each frame holds what was typed while the field is active, and on the frame
// in which it is left.
#include "ui/draw/field.h"

#include <algorithm>
#include <utility>

namespace entente::ui {
namespace {

// A list of words may be pasted whole, so the buffer takes what there is.
int grow(ImGuiInputTextCallbackData* data) {
  auto& buffer = *static_cast<std::string*>(data->UserData);
  buffer.resize(static_cast<std::size_t>(data->BufTextLen));
  data->Buf = buffer.data();
  return 0;
}

}  // namespace

Typed text_field(const Look& look, std::string_view id, const Box& box, std::string_view value, const FieldLook& how) {
  const Palette& p = *look.colours;
  fill(box, p.raised, 4);
  std::string buffer(value);
  const float size = pixels(Size::small);
  const ImVec2 before = ImGui::GetCursorScreenPos();
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::PushFont(look.regular, size);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(8, std::max(0.0f, (box.height() - size) / 2)));
  ImGui::SetCursorScreenPos(box.min);
  ImGui::SetNextItemWidth(box.width());
  if (how.take_focus) ImGui::SetKeyboardFocusHere();
  const std::string hint(how.hint);
  Typed typed;
  ImGui::InputTextWithHint("##field", hint.c_str(), buffer.data(), buffer.size() + 1,
                           ImGuiInputTextFlags_CallbackResize, grow, &buffer);
  typed.active = ImGui::IsItemActive();
  const bool left = ImGui::IsItemDeactivated();
  typed.by_key =
      left && (ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false));
  typed.entered = typed.by_key || ImGui::IsItemDeactivatedAfterEdit();
  typed.text = std::move(buffer);
  ImGui::PopStyleVar();
  ImGui::PopFont();
  ImGui::PopID();
  ImGui::SetCursorScreenPos(before);
  const Colour edge = how.wrong ? p.warning : typed.active ? p.accent : p.line;
  ImGui::GetWindowDrawList()->AddRect(box.min, box.max, edge, 4, 0, typed.active || how.wrong ? 1.5f : 1.0f);
  return typed;
}

}  // namespace entente::ui
