// A pixel is of the triangle that its centre lies in; on an edge that two share, of the one whose top or left edge it
// is, so that nothing is drawn twice. Soft edges come from Dear ImGui's own fringe of triangles. A triangle is filled
// row by row: where a row enters and leaves it is solved for, and what is of one colour throughout is mixed once.
#include "ui/plot/raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "ui/plot/picture_view.h"

namespace entente::ui {
namespace {

struct Ink {  // 0 to 1
  float r = 0, g = 0, b = 0, a = 0;
};

Ink unpacked(std::uint32_t packed) {
  constexpr float kOne = 1.0f / 255;
  return {static_cast<float>(packed & 0xFF) * kOne, static_cast<float>((packed >> 8) & 0xFF) * kOne,
          static_cast<float>((packed >> 16) & 0xFF) * kOne, static_cast<float>(packed >> 24) * kOne};
}

// The atlas between its texels: linear, clamped at the edges.
class Sampler {
 public:
  explicit Sampler(const ImTextureData& texture) : texture_(texture) {}

  [[nodiscard]] Ink at(ImVec2 uv) const {
    const float x = uv.x * static_cast<float>(texture_.Width) - 0.5f;
    const float y = uv.y * static_cast<float>(texture_.Height) - 0.5f;
    const float left = std::floor(x), top = std::floor(y);
    const Ink above = mixed(texel(left, top), texel(left + 1, top), x - left);
    const Ink below = mixed(texel(left, top + 1), texel(left + 1, top + 1), x - left);
    return mixed(above, below, y - top);
  }

 private:
  static Ink mixed(const Ink& a, const Ink& b, float share) {
    return {a.r + (b.r - a.r) * share, a.g + (b.g - a.g) * share, a.b + (b.b - a.b) * share, a.a + (b.a - a.a) * share};
  }
  [[nodiscard]] Ink texel(float x, float y) const {
    const int column = std::clamp(static_cast<int>(x), 0, texture_.Width - 1);
    const int row = std::clamp(static_cast<int>(y), 0, texture_.Height - 1);
    const unsigned char* const p = texture_.Pixels + (row * texture_.Width + column) * texture_.BytesPerPixel;
    if (texture_.BytesPerPixel == 1) return {1, 1, 1, static_cast<float>(p[0]) / 255};
    return {static_cast<float>(p[0]) / 255, static_cast<float>(p[1]) / 255, static_cast<float>(p[2]) / 255,
            static_cast<float>(p[3]) / 255};
  }

  const ImTextureData& texture_;
};

// Positive where `p` lies on the inner side of the edge from a to b.
float side_of(ImVec2 a, ImVec2 b, ImVec2 p) { return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x); }

struct Bounds {
  int left, top, right, bottom;  // past the last
};

// Three corners in turn, with how much of each a point is: that is linear, along a row it grows by one step a pixel.
class Triangle {
 public:
  Triangle(const std::array<ImDrawVert, 3>& corners, float area) : v_(corners) {
    for (std::size_t k = 0; k < 3; ++k) {
      const ImVec2 way = v_[(k + 2) % 3].pos - v_[(k + 1) % 3].pos;
      owns_[k] = way.y < 0 || (way.y == 0 && way.x > 0);
      step_[k] = -way.y / area;
    }
    area_ = area;
  }

  [[nodiscard]] std::array<float, 3> shares(int x, int y) const {
    const ImVec2 p{static_cast<float>(x) + 0.5f, static_cast<float>(y) + 0.5f};
    std::array<float, 3> out{};
    for (std::size_t k = 0; k < 3; ++k) out[k] = side_of(v_[(k + 1) % 3].pos, v_[(k + 2) % 3].pos, p) / area_;
    return out;
  }

  // The pixels of a row that are its own, from the first to past the last: solved for, then tried at both ends.
  [[nodiscard]] std::pair<int, int> span(int y, const Bounds& in) const {
    float left = static_cast<float>(in.left), right = static_cast<float>(in.right);
    const std::array<float, 3> from = shares(in.left, y);
    for (std::size_t k = 0; k < 3; ++k) {
      if (step_[k] > 0) left = std::max(left, static_cast<float>(in.left) - from[k] / step_[k] - 1);
      if (step_[k] < 0) right = std::min(right, static_cast<float>(in.left) - from[k] / step_[k] + 2);
    }
    if (!(left < right)) return {0, 0};
    int first = std::max(in.left, static_cast<int>(left)), end = std::min(in.right, static_cast<int>(right) + 1);
    while (first < end && !holds(shares(first, y))) ++first;
    while (first < end && !holds(shares(end - 1, y))) --end;
    return {first, end};
  }

  // Of a value at the three corners, the one at a point with these shares of them.
  [[nodiscard]] ImVec2 uv(const std::array<float, 3>& share) const {
    return v_[0].uv * share[0] + v_[1].uv * share[1] + v_[2].uv * share[2];
  }
  [[nodiscard]] float step(std::size_t corner) const { return step_[corner]; }
  [[nodiscard]] bool is_one_texel() const {
    return v_[0].uv.x == v_[1].uv.x && v_[0].uv.x == v_[2].uv.x && v_[0].uv.y == v_[1].uv.y && v_[0].uv.y == v_[2].uv.y;
  }
  [[nodiscard]] bool is_one_ink() const { return v_[0].col == v_[1].col && v_[0].col == v_[2].col; }

 private:
  [[nodiscard]] bool holds(const std::array<float, 3>& share) const {
    bool is_in = true;
    for (std::size_t k = 0; k < 3; ++k) is_in = is_in && (share[k] > 0 || (share[k] == 0 && owns_[k]));
    return is_in;
  }

  const std::array<ImDrawVert, 3>& v_;
  std::array<bool, 3> owns_{};  // the edge opposite of each corner
  std::array<float, 3> step_{};
  float area_ = 1;
};

class Canvas {
 public:
  explicit Canvas(Pixels& pixels) : pixels_(pixels) {}

  void draw(const ImDrawList& list, const ImDrawCmd& command) {
    const ImTextureData* const texture = command.TexRef._TexData;
    if (texture == nullptr || texture->Pixels == nullptr) return;
    const Sampler sampler(*texture);
    for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
      std::array<ImDrawVert, 3> corners;
      for (unsigned k = 0; k < 3; ++k) {
        const ImDrawIdx index = list.IdxBuffer[static_cast<int>(command.IdxOffset + i + k)];
        corners[k] = list.VtxBuffer[static_cast<int>(command.VtxOffset + index)];
      }
      fill(corners, command.ClipRect, sampler);
    }
  }

 private:
  [[nodiscard]] Bounds bounds_of(const std::array<ImDrawVert, 3>& v, const ImVec4& clip) const {
    const auto [left, right] = std::minmax({v[0].pos.x, v[1].pos.x, v[2].pos.x});
    const auto [top, bottom] = std::minmax({v[0].pos.y, v[1].pos.y, v[2].pos.y});
    const auto within = [](float value, std::uint32_t most) {
      return static_cast<int>(std::clamp(value, 0.0f, static_cast<float>(most)));
    };
    return {within(std::max(left, clip.x), pixels_.width), within(std::max(top, clip.y), pixels_.height),
            within(std::ceil(std::min(right, clip.z)), pixels_.width),
            within(std::ceil(std::min(bottom, clip.w)), pixels_.height)};
  }

  void fill(std::array<ImDrawVert, 3> v, const ImVec4& clip, const Sampler& sampler) {
    float area = side_of(v[0].pos, v[1].pos, v[2].pos);
    if (area < 0) std::swap(v[1], v[2]);
    area = std::abs(area);
    if (!(area > 1e-6f)) return;
    const Triangle triangle(v, area);
    const std::array<Ink, 3> inks = {unpacked(v[0].col), unpacked(v[1].col), unpacked(v[2].col)};
    const Bounds in = bounds_of(v, clip);
    const bool is_plain = triangle.is_one_texel() && triangle.is_one_ink();
    const Ink plain = is_plain ? tinted(inks[0], sampler.at(v[0].uv)) : Ink{};
    for (int y = in.top; y < in.bottom; ++y) {
      const auto [first, end] = triangle.span(y, in);
      if (first >= end) continue;
      std::uint8_t* const row = pixels_.rgb.data() + 3 * offset(first, y);
      if (is_plain) {
        put_plain(row, end - first, plain);
      } else {
        put_mixed(row, first, end, y, triangle, inks, sampler);
      }
    }
  }

  static Ink tinted(const Ink& ink, const Ink& texel) {
    return {ink.r * texel.r, ink.g * texel.g, ink.b * texel.b, ink.a * texel.a};
  }
  [[nodiscard]] std::size_t offset(int x, int y) const {
    return static_cast<std::size_t>(y) * pixels_.width + static_cast<std::size_t>(x);
  }

  static void put(std::uint8_t* pixel, const Ink& over) {
    const float kept = 1 - over.a, added = 255 * over.a;
    const std::array<float, 3> inks = {over.r, over.g, over.b};
    for (std::size_t k = 0; k < 3; ++k) {
      const float mixed = static_cast<float>(pixel[k]) * kept + inks[k] * added;
      pixel[k] = static_cast<std::uint8_t>(std::clamp(mixed, 0.0f, 255.0f) + 0.5f);
    }
  }

  static void put_plain(std::uint8_t* row, int count, const Ink& ink) {
    if (ink.a <= 0) return;
    if (ink.a < 1) {
      for (int i = 0; i < count; ++i) put(row + 3 * i, ink);
      return;
    }
    put(row, ink);
    for (int i = 1; i < count; ++i) std::copy_n(row, 3, row + 3 * i);
  }

  static void put_mixed(std::uint8_t* row, int first, int end, int y, const Triangle& triangle,
                        const std::array<Ink, 3>& inks, const Sampler& sampler) {
    std::array<float, 3> share = triangle.shares(first, y);
    const bool is_one_texel = triangle.is_one_texel();
    const Ink texel = is_one_texel ? sampler.at(triangle.uv({1, 0, 0})) : Ink{};
    for (int x = first; x < end; ++x, row += 3) {
      Ink ink;
      for (std::size_t k = 0; k < 3; ++k) {
        ink = {ink.r + inks[k].r * share[k], ink.g + inks[k].g * share[k], ink.b + inks[k].b * share[k],
               ink.a + inks[k].a * share[k]};
      }
      put(row, tinted(ink, is_one_texel ? texel : sampler.at(triangle.uv(share))));
      for (std::size_t k = 0; k < 3; ++k) share[k] += triangle.step(k);
    }
  }

  Pixels& pixels_;
};

// Letters are set at the size of the picture, whatever the screen's density is.
class PlainDensity {
 public:
  explicit PlainDensity(ImFont* font) : font_(font), before_(font->CurrentRasterizerDensity) {
    font->CurrentRasterizerDensity = 1;
  }
  ~PlainDensity() { font_->CurrentRasterizerDensity = before_; }
  PlainDensity(const PlainDensity&) = delete;
  PlainDensity& operator=(const PlainDensity&) = delete;

 private:
  ImFont* font_;
  float before_;
};

}  // namespace

Colour Pixels::at(std::uint32_t x, std::uint32_t y) const {
  const std::size_t i = 3 * (std::size_t{y} * width + x);
  return 0xFF000000u | (Colour{rgb[i + 2]} << 16) | (Colour{rgb[i + 1]} << 8) | rgb[i];
}

Pixels raster_of(const Look& look, const Picture& picture, float scale) {
  const float longest = std::max({picture.width, picture.height, 1.0f});
  const float points = std::max(picture.width * picture.height, 1.0f);
  scale = std::min({scale, static_cast<float>(kMostSide) / longest, std::sqrt(kMostOfRaster / points)});
  const auto side = [&](float length) {
    return static_cast<std::uint32_t>(std::clamp(std::round(length * scale), 1.0f, static_cast<float>(kMostSide)));
  };
  Pixels pixels{side(picture.width), side(picture.height), {}};
  pixels.rgb.assign(std::size_t{3} * pixels.width * pixels.height, 255);
  const PlainDensity regular(look.regular), semibold(look.semibold);
  ImDrawList list(ImGui::GetDrawListSharedData());
  const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  // Letters that are new may move the atlas while the list fills: then it is filled again.
  for (int attempt = 0; attempt < 4; ++attempt) {
    const ImTextureData* const before = atlas.TexData;
    list._ResetForNewFrame();
    list.PushTexture(atlas.TexRef);
    list.PushClipRect({0, 0}, {static_cast<float>(pixels.width), static_cast<float>(pixels.height)});
    draw_picture(list, look, picture, {{0, 0}, scale, 1});
    if (atlas.TexData == before) break;
  }
  Canvas canvas(pixels);
  for (const ImDrawCmd& command : list.CmdBuffer) canvas.draw(list, command);
  return pixels;
}

}  // namespace entente::ui
