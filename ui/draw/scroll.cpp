// A borderless child window; the keyboard walks through it as if it were part of its parent.
#include "ui/draw/scroll.h"

#include <algorithm>

namespace entente::ui {

Scroll::Scroll(std::string_view id, const Box& room) : room_(room) {
  ImGui::SetCursorScreenPos(room.min);
  ImGui::PushID(id.data(), id.data() + id.size());
  ImGui::BeginChild("##scroll", ImVec2(std::max(room.width(), 1.0f), std::max(room.height(), 1.0f)),
                    ImGuiChildFlags_NavFlattened, ImGuiWindowFlags_NoSavedSettings);
  top_ = ImGui::GetCursorScreenPos();
}

Scroll::~Scroll() {
  ImGui::EndChild();
  ImGui::PopID();
}

void Scroll::extent(float height) {
  ImGui::SetCursorScreenPos({top_.x, top_.y + std::max(height - 1, 0.0f)});
  ImGui::Dummy(ImVec2(1, 1));
}

void Scroll::reveal(float y, float height) const {
  const float above = y - top_.y, scroll = ImGui::GetScrollY();
  if (above < scroll) {
    ImGui::SetScrollY(std::max(0.0f, above - 2 * height));
  } else if (above + height > scroll + room_.height()) {
    ImGui::SetScrollY(above + 3 * height - room_.height());
  }
}

}  // namespace entente::ui
