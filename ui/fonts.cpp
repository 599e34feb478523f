// The headers are cut from Debian's fonts-inter at build time, with tabular figures as the digits.
#include "ui/fonts.h"

#include "font/inter_regular.h"
#include "font/inter_semibold.h"

namespace entente::ui {
namespace {

ImFont* add(const std::uint32_t* words, std::size_t size, const char* name) {
  ImFontConfig config;
  config.FontDataOwnedByAtlas = false;
  for (int i = 0; name[i] != '\0'; ++i) config.Name[i] = name[i];
  // The atlas takes a mutable pointer but, not owning it, only reads.
  void* data = const_cast<std::uint32_t*>(words);
  return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, static_cast<int>(size), pixels(Size::body), &config);
}

}  // namespace

Look load_faces() {
  Look look;
  look.regular = add(font::kInterRegular, font::kInterRegularSize, "Inter Regular");
  look.semibold = add(font::kInterSemiBold, font::kInterSemiBoldSize, "Inter SemiBold");
  return look;
}

}  // namespace entente::ui
