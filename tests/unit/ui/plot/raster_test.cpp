// A picture as pixels and as a PNG, and the pictures of heat maps and networks.
#include "ui/plot/raster.h"

#include <zlib.h>

#include <algorithm>
#include <catch_amalgamated.hpp>

#include "tests/unit/ui/made_network.h"
#include "tests/unit/ui/plot/made_picture.h"
#include "ui/fonts.h"
#include "ui/plot/heat_picture.h"
#include "ui/plot/network_drawing.h"
#include "ui/plot/picture_view.h"
#include "ui/plot/png.h"

using namespace entente;
using namespace entente::ui;

namespace {

// Dear ImGui with the faces, in the middle of a frame.
class InFrame {
 public:
  InFrame() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {640, 480};
    io.IniFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    look = load_faces();
    look.colours = &palette(false);
    ImGui::NewFrame();
  }
  ~InFrame() {
    ImGui::EndFrame();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
  }
  InFrame(const InFrame&) = delete;
  InFrame& operator=(const InFrame&) = delete;

  Look look;
};

std::size_t dark_in(const Pixels& pixels, Rect part) {
  std::size_t count = 0;
  for (auto y = static_cast<std::uint32_t>(part.min.y); y < static_cast<std::uint32_t>(part.max.y); ++y) {
    for (auto x = static_cast<std::uint32_t>(part.min.x); x < static_cast<std::uint32_t>(part.max.x); ++x)
      count += (pixels.at(x, y) & 0xFF) < 128 ? 1 : 0;
  }
  return count;
}

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t out = 0;
  for (std::size_t i = 0; i < 4; ++i) out = out << 8 | static_cast<std::uint8_t>(bytes[at + i]);
  return out;
}

}  // namespace

TEST_CASE("patches fill their pixels once, see-through ones too, and letters stand where their caption says") {
  const InFrame frame;
  Picture picture;
  picture.width = 200;
  picture.height = 100;
  picture.items = {Patch{{{0, 0}, {200, 100}}, rgb(0xFFFFFF)}, Patch{{{10, 10}, {20, 20}}, rgb(0x204060)},
                   Patch{{{30, 10}, {40, 20}}, with_alpha(rgb(0x000000), 0.5f)},
                   Caption{{100, 50}, "HHHH", rgb(0x000000), {Size::title, true}, Anchor::middle},
                   Caption{{180, 90}, "HHHHHH", rgb(0x000000), {Size::small, false}, Anchor::start, true}};
  const Pixels pixels = raster_of(frame.look, picture, 2);
  REQUIRE(pixels.width == 400);
  REQUIRE(pixels.height == 200);
  CHECK(pixels.at(30, 30) == rgb(0x204060));
  for (std::uint32_t x = 62; x < 78; ++x) CHECK((pixels.at(x, 30) & 0xFF) == Catch::Approx(127).margin(2));
  CHECK(pixels.at(100, 100) == rgb(0xFFFFFF));
  CHECK(dark_in(pixels, {{150, 70}, {250, 130}}) > 200);
  CHECK(dark_in(pixels, {{0, 70}, {120, 130}}) == 0);
  CHECK(dark_in(pixels, {{344, 80}, {376, 184}}) > 100);  // upwards
}

TEST_CASE("a PNG unpacks to the pixels that it was made of, and every chunk is borne out by its sum") {
  Pixels pixels{3, 2, {1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 0, 9, 8, 7, 6, 5, 4, 3}};
  const std::string png = to_png(pixels, 2, {{"Title", "Trends"}});
  REQUIRE(png.substr(1, 3) == "PNG");
  std::string packed;
  std::vector<std::string> names;
  for (std::size_t at = 8; at + 12 <= png.size();) {
    const std::size_t size = number_at(png, at);
    const auto* body = reinterpret_cast<const Bytef*>(png.data() + at + 4);
    names.push_back(png.substr(at + 4, 4));
    CHECK(number_at(png, at + 8 + size) == crc32(0, body, static_cast<uInt>(size + 4)));
    if (names.back() == "IDAT") packed = png.substr(at + 8, size);
    at += size + 12;
  }
  CHECK(names == std::vector<std::string>{"IHDR", "pHYs", "iTXt", "IDAT", "IEND"});
  std::vector<std::uint8_t> rows(2 * (1 + 9));
  z_stream stream{};
  REQUIRE(inflateInit(&stream) == Z_OK);
  stream.next_in = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = rows.data();
  stream.avail_out = static_cast<uInt>(rows.size());
  CHECK(inflate(&stream, Z_FINISH) == Z_STREAM_END);
  inflateEnd(&stream);
  for (std::size_t y = 0; y < 2; ++y) {
    for (std::size_t x = 0; x < 9; ++x) {
      const auto above = y == 0 ? 0 : pixels.rgb[x];
      CHECK(static_cast<std::uint8_t>(rows[y * 10 + 1 + x] + above) == pixels.rgb[y * 9 + x]);
    }
  }
}

TEST_CASE("a heat map is darker where more is, names its rows and columns, and tells each cell") {
  HeatMap map;
  for (int i = 0; i < 30; ++i) map.rows.push_back({"a rather long name " + std::to_string(i)});
  map.columns = map.rows;
  map.corner = "owes to";
  map.cells = {{0, 1, 1.0, "12", "twelve", {}}, {2, 3, 0.1, "1", "one", {}}, {99, 0, 1.0, "", "beyond", {}}};
  const Picture picture = heat_picture(map, {.cell = 26}, palette(false), made::HalfEms());
  REQUIRE(picture.groups.size() == 2);
  const auto dark = [&](std::size_t group) {
    return std::get<Patch>(picture.items[picture.groups[group].begin]).ink >> 24;
  };
  CHECK(dark(0) > dark(1));
  CHECK(group_at(picture, {picture.plot.min.x + 39, picture.plot.min.y + 13}) == 0);
  CHECK(made::says(picture, "12"));
  CHECK(made::collisions(picture) == std::vector<std::string>{});
}

TEST_CASE("the picture of a network names without collisions, and tells each actor and each link") {
  const InFrame frame;
  const ActorNetwork network = made::network(4, 12);
  NetworkPicture settled;
  settled.show(std::make_shared<const ActorNetwork>(network));
  settled.settle();
  NetworkScene scene;
  scene.place(frame.look, settled, {{0, 0}, {900, 600}});
  const LookWidths widths(frame.look);
  const Picture picture = network_drawing(network, scene, {}, {}, palette(false), widths, true);
  CHECK(picture.groups.size() == network.nodes.size() + network.edges.size());
  CHECK(made::all_of<Stroke>(picture).size() >= network.edges.size());
  std::vector<Rect> names;
  for (const Caption& caption : made::all_of<Caption>(picture)) {
    if (caption.anchor != Anchor::start) continue;
    const Rect box = box_of(caption, widths);
    for (const Rect& other : names) {
      const Rect inner{{other.min.x + 1, other.min.y + 1}, {other.max.x - 1, other.max.y - 1}};
      CHECK_FALSE(box.overlaps(inner));
    }
    names.push_back(box);
  }
  CHECK(names.size() > 8);
  const Area& area = picture.groups.back().area;  // the most mentioned actor
  CHECK(area.form == Area::Form::disc);
  CHECK(group_at(picture, area.a) == picture.groups.size() - 1);
}
