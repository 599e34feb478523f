// The functions' types are those of Pango 1.16 and cairo 1.2 and later, both stable since; what they return is opaque
// here. Distances of Pango are 1024ths of a pixel.
#include "native/system_text.h"

#include <dlfcn.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <utility>

namespace entente::native {
namespace {

constexpr int kAlphaOnly = 2;                 // CAIRO_FORMAT_A8
constexpr int kSemiBold = 600;                // PANGO_WEIGHT_SEMIBOLD
constexpr double kPangoUnits = 1024;          // PANGO_SCALE
constexpr float kLeastEm = 4, kMostEm = 160;  // device pixels

struct Rectangle {  // PangoRectangle
  int x, y, width, height;
};

// Fills `function` from `library`. False when it is not there.
template <class Function>
bool find(void* library, const char* name, Function*& function) {
  function = reinterpret_cast<Function*>(::dlsym(library, name));
  return function != nullptr;
}

}  // namespace

struct SystemText::Library {
  void* handle = nullptr;  // opens Pango, cairo and GObject with it

  void* (*font_map_default)() = nullptr;
  void* (*font_map_create_context)(void*) = nullptr;
  void* (*description_from)(const char*) = nullptr;
  void (*description_set_weight)(void*, int) = nullptr;
  void (*description_set_size)(void*, double) = nullptr;
  void (*description_free)(void*) = nullptr;
  void* (*layout_new)(void*) = nullptr;
  void (*layout_set_description)(void*, const void*) = nullptr;
  void (*layout_set_text)(void*, const char*, int) = nullptr;
  void (*layout_set_one_paragraph)(void*, int) = nullptr;
  void (*layout_pixel_extents)(void*, Rectangle*, Rectangle*) = nullptr;
  void (*layout_extents)(void*, Rectangle*, Rectangle*) = nullptr;
  int (*layout_baseline)(void*) = nullptr;
  void (*show_layout)(void*, void*) = nullptr;
  void (*unref)(void*) = nullptr;
  void* (*surface_create)(int, int, int) = nullptr;
  unsigned char* (*surface_data)(void*) = nullptr;
  int (*surface_stride)(void*) = nullptr;
  void (*surface_flush)(void*) = nullptr;
  void (*surface_destroy)(void*) = nullptr;
  void* (*cairo_new)(void*) = nullptr;
  void (*cairo_move)(void*, double, double) = nullptr;
  void (*cairo_free)(void*) = nullptr;

  void* context = nullptr;
  void* layout = nullptr;

  ~Library() {
    if (layout != nullptr) unref(layout);
    if (context != nullptr) unref(context);
    // The handle stays open: GObject does not bear being unloaded.
  }

  bool open();
  void set(const ui::Inscription& what) const;
  void draw(const Rectangle& ink, ui::Painted& out) const;

 private:
  bool find_all();
};

bool SystemText::Library::open() {
  handle = ::dlopen("libpangocairo-1.0.so.0", RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr || !find_all()) return false;
  void* const faces = font_map_default();
  if (faces == nullptr) return false;
  context = font_map_create_context(faces);
  if (context != nullptr) layout = layout_new(context);
  if (layout == nullptr) return false;
  layout_set_one_paragraph(layout, 1);
  return true;
}

bool SystemText::Library::find_all() {
  return find(handle, "pango_cairo_font_map_get_default", font_map_default) &&
         find(handle, "pango_font_map_create_context", font_map_create_context) &&
         find(handle, "pango_font_description_from_string", description_from) &&
         find(handle, "pango_font_description_set_weight", description_set_weight) &&
         find(handle, "pango_font_description_set_absolute_size", description_set_size) &&
         find(handle, "pango_font_description_free", description_free) &&
         find(handle, "pango_layout_new", layout_new) &&
         find(handle, "pango_layout_set_font_description", layout_set_description) &&
         find(handle, "pango_layout_set_text", layout_set_text) &&
         find(handle, "pango_layout_set_single_paragraph_mode", layout_set_one_paragraph) &&
         find(handle, "pango_layout_get_pixel_extents", layout_pixel_extents) &&
         find(handle, "pango_layout_get_extents", layout_extents) &&
         find(handle, "pango_layout_get_baseline", layout_baseline) &&
         find(handle, "pango_cairo_show_layout", show_layout) && find(handle, "g_object_unref", unref) &&
         find(handle, "cairo_image_surface_create", surface_create) &&
         find(handle, "cairo_image_surface_get_data", surface_data) &&
         find(handle, "cairo_image_surface_get_stride", surface_stride) &&
         find(handle, "cairo_surface_flush", surface_flush) && find(handle, "cairo_surface_destroy", surface_destroy) &&
         find(handle, "cairo_create", cairo_new) && find(handle, "cairo_move_to", cairo_move) &&
         find(handle, "cairo_destroy", cairo_free);
}

void SystemText::Library::set(const ui::Inscription& what) const {
  void* const face = description_from("Inter, sans-serif");
  if (what.bold) description_set_weight(face, kSemiBold);
  description_set_size(face, static_cast<double>(std::clamp(what.em, kLeastEm, kMostEm)) * kPangoUnits);
  layout_set_description(layout, face);
  description_free(face);
  layout_set_text(layout, what.text.data(), static_cast<int>(what.text.size()));
}

// The ink's rectangle is relative to the layout's corner; the surface holds that rectangle alone.
void SystemText::Library::draw(const Rectangle& ink, ui::Painted& out) const {
  void* const surface = surface_create(kAlphaOnly, out.width, out.height);
  void* const pen = cairo_new(surface);
  cairo_move(pen, -ink.x, -ink.y);
  show_layout(pen, layout);
  cairo_free(pen);
  surface_flush(surface);
  const auto width = static_cast<std::size_t>(out.width), height = static_cast<std::size_t>(out.height);
  out.ink.assign(width * height, 0);
  const unsigned char* const rows = surface_data(surface);  // null where the surface could not be made
  const auto stride = static_cast<std::size_t>(std::max(surface_stride(surface), 0));
  for (std::size_t y = 0; rows != nullptr && y < height; ++y) {
    std::copy_n(rows + y * stride, width, out.ink.begin() + static_cast<std::ptrdiff_t>(y * width));
  }
  surface_destroy(surface);
}

SystemText::SystemText() = default;
SystemText::~SystemText() = default;

bool SystemText::paint(const ui::Inscription& what, ui::Painted& out) {
  if (!is_sought_) {
    is_sought_ = true;
    auto library = std::make_unique<Library>();
    if (library->open()) library_ = std::move(library);
  }
  if (library_ == nullptr) return false;
  library_->set(what);
  Rectangle ink{}, line{};
  library_->layout_extents(library_->layout, &ink, &line);
  out = {};
  out.advance = static_cast<float>(line.width / kPangoUnits);
  if (what.only_measure) return true;
  library_->layout_pixel_extents(library_->layout, &ink, &line);
  out.width = std::clamp(ink.width, 0, ui::kWidestPainted);
  out.height = std::clamp(ink.height, 0, ui::kHighestPainted);
  if (out.width == 0 || out.height == 0) out.width = out.height = 0;
  out.left = ink.x;
  out.top = ink.y - static_cast<int>(std::lround(library_->layout_baseline(library_->layout) / kPangoUnits));
  if (out.width > 0) library_->draw(ink, out);
  return true;
}

}  // namespace entente::native
