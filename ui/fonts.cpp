// The headers are cut from Debian's fonts-inter at build time, with tabular figures as the digits.
#include "ui/fonts.h"

#include "font/inter_regular.h"
#include "font/inter_semibold.h"
#include "ui/draw/glyphs.h"

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

Look load_faces(Glyphs* glyphs) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  Look look;
  look.glyphs = glyphs;
  look.regular = add(font::kInterRegular, font::kInterRegularSize, "Inter Regular");
  if (glyphs != nullptr) glyphs->add_to(atlas, false);
  look.semibold = add(font::kInterSemiBold, font::kInterSemiBoldSize, "Inter SemiBold");
  if (glyphs != nullptr) glyphs->add_to(atlas, true);
  return look;
}

}  // namespace entente::ui
