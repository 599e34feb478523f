// Textures are taken as uploaded the moment Dear ImGui asks for it.
#include "tests/unit/ui/headless.h"

namespace entente::ui::made {

Headless::Headless(ImVec2 size, std::string kept) {
  if (!kept.empty()) platform.kept.generations = {std::move(kept)};
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = size;
  io.DeltaTime = 1.0f / 60;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  desk_.emplace(platform);
  app_.emplace(*desk_, platform);
  io.AddFocusEvent(true);
}

Headless::~Headless() {
  app_.reset();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(ImTextureStatus_Destroyed);
  }
  ImGui::DestroyContext();
}

void Headless::frame() {
  ImGui::NewFrame();
  app_->draw();
  if (beside) beside();
  ImGui::Render();
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    const bool goes = texture->Status == ImTextureStatus_WantDestroy;
    if (!goes) texture->SetTexID(1);
    if (goes) texture->SetTexID(ImTextureID_Invalid);
    texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
  }
  vertices_ = ImGui::GetDrawData()->TotalVtxCount;
}

void Headless::frames(int count) {
  for (int i = 0; i < count; ++i) frame();
}

void Headless::click(ImVec2 at) {
  ImGuiIO& io = ImGui::GetIO();
  io.AddMousePosEvent(at.x, at.y);
  frames();
  io.AddMouseButtonEvent(0, true);
  frames(2);
  io.AddMouseButtonEvent(0, false);
  frames();
}

void Headless::key(ImGuiKeyChord chord) {
  ImGuiIO& io = ImGui::GetIO();
  const auto named = static_cast<ImGuiKey>(chord & ~ImGuiMod_Mask_);
  const auto hold = [&](bool down) {
    for (const auto modifier : {ImGuiMod_Ctrl, ImGuiMod_Shift}) {
      if ((chord & modifier) != 0) io.AddKeyEvent(static_cast<ImGuiKey>(modifier), down);
    }
  };
  hold(true);
  io.AddKeyEvent(named, true);
  frames(2);
  io.AddKeyEvent(named, false);
  hold(false);
  frames();
}

void Headless::type(const std::string& text) {
  ImGui::GetIO().AddInputCharactersUTF8(text.c_str());
  frames(static_cast<int>(text.size()) + 2);
}

}  // namespace entente::ui::made
