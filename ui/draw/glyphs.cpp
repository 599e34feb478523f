// Dear ImGui's loaders of fonts are tables of functions; these find their Glyphs behind the atlas.
#include "ui/draw/glyphs.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/text/utf8.h"
#include "ui/draw/look.h"
#include "ui/draw/scripts.h"

// Behind look.h, which settles how Dear ImGui is included.
#include "imgui_internal.h"

namespace entente::ui {
namespace {

constexpr char32_t kFirstCode = 0xE000, kLastCode = 0xF8FF;  // the private use area
constexpr std::size_t kLongestRun = 512;                     // bytes
constexpr std::size_t kMostPixels = 4 << 20;                 // of pictures in the atlas
constexpr char32_t kReplacement = 0xFFFD;

bool is_private(char32_t character) { return character >= kFirstCode && character <= kLastCode; }

bool is_control(char32_t character) { return character < 0x20; }

Glyphs* behind(ImFontAtlas* atlas) { return static_cast<Glyphs*>(atlas->UserData); }

bool has_nothing_by_itself(ImFontAtlas*, ImFontConfig*, ImWchar) { return false; }

// Long texts are measured whole and drawn in part: pictures are made when they are drawn.
bool measure_first(ImFontAtlas*, ImFontConfig*, ImFontBaked* baked, void*) {
  baked->LoadNoRenderOnLayout = 1;
  return true;
}

void place(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, const Painted& painted, float density,
           ImFontGlyph& glyph) {
  const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, painted.width, painted.height);
  if (id == ImFontAtlasRectId_Invalid) return;  // no room in the texture: a gap of its width
  ImTextureRect* const room = ImFontAtlasPackGetRect(atlas, id);
  glyph.X0 = static_cast<float>(painted.left) / density;
  glyph.Y0 = static_cast<float>(painted.top) / density + std::round(baked->Ascent);
  glyph.X1 = glyph.X0 + static_cast<float>(painted.width) / density;
  glyph.Y1 = glyph.Y0 + static_cast<float>(painted.height) / density;
  glyph.Visible = true;
  glyph.PackId = id;
  std::vector<std::uint8_t> ink = painted.ink;
  ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, &glyph, room, ink.data(), ImTextureFormat_Alpha8,
                                     painted.width);
}

bool load(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar character, ImFontGlyph* glyph,
          float* advance) {
  Glyphs* const glyphs = behind(atlas);
  const float density = source->RasterizerDensity * baked->RasterizerDensity;
  Painted painted;
  const bool is_bold = source->FontLoaderFlags != 0;
  if (glyphs == nullptr || baked->Size <= 0 || character < 0x80 ||
      !glyphs->paint(character, is_bold, em_of(baked->Size) * density, advance != nullptr, painted))
    return false;
  if (advance != nullptr) {
    *advance = painted.advance / density;
    return true;
  }
  glyph->AdvanceX = painted.advance / density;
  if (painted.width > 0 && painted.height > 0) place(atlas, source, baked, painted, density, *glyph);
  return true;
}

const ImFontLoader* loader() {
  static const ImFontLoader made = [] {
    ImFontLoader out;
    out.Name = "the platform's faces";
    out.FontSrcContainsGlyph = has_nothing_by_itself;
    out.FontBakedInit = measure_first;
    out.FontBakedLoadGlyph = load;
    return out;
  }();
  return &made;
}

// The end of the run that begins at `from`: its last character that must be shaped, and what stands between them. In a
// line written from the right all is one run.
std::size_t run_end(std::string_view text, std::size_t from, bool whole_line) {
  std::size_t end = from, at = from;
  while (at < text.size()) {
    const CodePoint code = decode_utf8(text, at);
    const bool is_left = code.value >= 0xC0 ? !needs_shaping(code.value) && (code.value < 0x2000 || code.value > 0x206F)
                                            : (code.value | 0x20) >= 'a' && (code.value | 0x20) <= 'z';
    if (is_control(code.value) || (is_left && !whole_line)) break;
    at += code.size;
    if (at - from > kLongestRun) break;
    if (whole_line || needs_shaping(code.value)) end = at;
  }
  return std::max(end, from + decode_utf8(text, from).size);
}

}  // namespace

Glyphs::Glyphs(PaintText paint_text) : paint_text_(std::move(paint_text)) {
  ImGuiContextHook hook;
  hook.Type = ImGuiContextHookType_NewFramePre;
  hook.UserData = this;
  hook.Callback = [](ImGuiContext*, ImGuiContextHook* self) { static_cast<Glyphs*>(self->UserData)->begin_frame(); };
  hook_ = ImGui::AddContextHook(ImGui::GetCurrentContext(), &hook);
}

Glyphs::~Glyphs() {
  if (atlas_ != nullptr) atlas_->UserData = nullptr;
  if (ImGuiContext* context = ImGui::GetCurrentContext()) ImGui::RemoveContextHook(context, hook_);
}

void Glyphs::add_to(ImFontAtlas& atlas, bool bold) {
  atlas_ = &atlas;
  atlas.UserData = this;
  ImFontConfig config;
  config.MergeMode = true;
  config.FontLoader = loader();
  config.FontLoaderFlags = bold ? 1 : 0;
  atlas.AddFont(&config);
}

std::string Glyphs::drawable(std::string_view text) {
  const bool whole_line = begins_from_right(text);
  std::string out;
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    if (is_control(code.value) || (!whole_line && !needs_shaping(code.value))) {
      at += code.size;
      continue;
    }
    append_plain(text.substr(plain, at - plain), out);
    plain = run_end(text, at, whole_line);
    append_run(text.substr(at, plain - at), out);
    at = plain;
  }
  append_plain(text.substr(plain), out);
  return out;
}

// What a text has of the private use area means nothing here, and must not show another's run.
void Glyphs::append_plain(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    append_utf8(is_private(code.value) ? kReplacement : code.value, out);
    at += code.size;
  }
}

void Glyphs::append_run(std::string_view run, std::string& out) {
  std::string key(run);
  if (const auto found = codes_.find(key); found != codes_.end()) return append_utf8(found->second, out);
  const auto code = static_cast<char32_t>(kFirstCode + runs_.size());
  is_full_ = is_full_ || code > kLastCode;
  if (code > kLastCode) return append_plain(run, out);  // in single letters until the next frame
  runs_.push_back(codes_.emplace(std::move(key), code).first->first);
  append_utf8(code, out);
}

bool Glyphs::paint(char32_t character, bool bold, float em, bool only_measure, Painted& out) {
  std::string single;
  std::string_view text;
  if (is_private(character)) {
    const std::size_t number = character - kFirstCode;
    if (number >= runs_.size()) return false;
    text = runs_[number];
  } else {
    append_utf8(character, single);
    text = single;
  }
  if (!paint_text_ || !paint_text_({text, bold, em, only_measure}, out)) return false;
  const auto area = static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height);
  const bool is_sound = out.width >= 0 && out.width <= kWidestPainted && out.height >= 0 &&
                        out.height <= kHighestPainted && out.ink.size() == area;
  if (!is_sound) return false;
  pixels_ += area;
  return true;
}

void Glyphs::begin_frame() {
  if (atlas_ == nullptr || (pixels_ <= kMostPixels && !is_full_)) return;
  ImFontAtlasBuildDiscardBakes(atlas_, 0);
  ImFontAtlasTextureCompact(atlas_);
  runs_.clear();
  codes_.clear();
  pixels_ = 0;
  is_full_ = false;
}

}  // namespace entente::ui
