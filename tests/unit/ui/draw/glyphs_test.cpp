// Text beyond the embedded face: which of it is handed to the platform, and that its pictures do not pile up.
#include "ui/draw/glyphs.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <memory>
#include <string>
#include <vector>

#include "ui/draw/look.h"
#include "ui/draw/scripts.h"
#include "ui/fonts.h"

namespace entente::ui {
namespace {

const std::string kPakistan = "\xD9\xBE\xD8\xA7\xDA\xA9\xD8\xB3\xD8\xAA\xD8\xA7\xD9\x86";  // in Urdu
const std::string kChina = "\xDA\x86\xDB\x8C\xD9\x86";                                     // in Urdu
const std::string kBharat = "\xE0\xA4\xAD\xE0\xA4\xBE\xE0\xA4\xB0\xE0\xA4\xA4";            // in Hindi
const std::string kZhongguo = "\xE4\xB8\xAD\xE5\x9B\xBD";                                  // in Chinese

// A platform whose letters are squares.
struct Painter {
  std::vector<std::string> painted;  // not only measured
  bool has_faces = true;

  bool operator()(const Inscription& what, Painted& out) {
    if (!has_faces) return false;
    const auto letters = static_cast<float>(what.text.size()) / 2;
    out.advance = letters * what.em / 2;
    if (what.only_measure) return true;
    painted.emplace_back(what.text);
    out.top = -static_cast<int>(what.em);
    out.width = static_cast<int>(out.advance);
    out.height = static_cast<int>(what.em);
    out.ink.assign(static_cast<std::size_t>(out.width * out.height), 255);
    return true;
  }
};

// A context with the faces, in which words are drawn.
class Page {
 public:
  explicit Page(Painter& painter) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {800, 600};
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    glyphs = std::make_unique<Glyphs>([&painter](const Inscription& what, Painted& out) { return painter(what, out); });
    look = load_faces(glyphs.get());
  }
  ~Page() {
    glyphs.reset();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext();
  }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  // Draws the words; answers the width of the last.
  float draw(const std::vector<std::string>& words, float within = 600) {
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({800, 600});
    ImGui::Begin("page");
    float width = 0;
    for (const std::string& word : words) width = put_within(look, {20, 40}, within, {}, 0xFFFFFFFF, word);
    ImGui::End();
    ImGui::Render();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      const bool goes = texture->Status == ImTextureStatus_WantDestroy;
      texture->SetTexID(goes ? ImTextureID_Invalid : 1);
      texture->SetStatus(goes ? ImTextureStatus_Destroyed : ImTextureStatus_OK);
    }
    return width;
  }

  std::unique_ptr<Glyphs> glyphs;
  Look look;
};

}  // namespace

TEST_CASE("scripts whose letters join or run from the right are told from those set letter by letter", "[glyphs]") {
  CHECK(has_shaped_text(kPakistan));
  CHECK(has_shaped_text("with " + kBharat));
  CHECK_FALSE(has_shaped_text("caf\xC3\xA9 \xE2\x80\x94 \xE2\x80\x9CMoskva\xE2\x80\x9D"));
  CHECK_FALSE(has_shaped_text(kZhongguo));
  CHECK(begins_from_right("\xE2\x80\x9C" + kPakistan + " and China"));
  CHECK_FALSE(begins_from_right("China and " + kPakistan));
  CHECK_FALSE(begins_from_right(kBharat));
  CHECK(is_of_shaped_script(kPakistan + " 2021 " + kChina));
  CHECK_FALSE(is_of_shaped_script("China and Pakistan (" + kPakistan + ") agreed to build a road this year."));
  CHECK_FALSE(is_of_shaped_script(""));
}

TEST_CASE("a run that must be shaped is painted whole, with its spaces, and what surrounds it is not", "[glyphs]") {
  Painter painter;
  Page page(painter);
  page.draw({"Talks of " + kPakistan + " " + kChina + " in Lahore"});
  CHECK(painter.painted == std::vector<std::string>{kPakistan + " " + kChina});
}

TEST_CASE("a line that begins from the right is one run, so that its words stand in their order", "[glyphs]") {
  Painter painter;
  Page page(painter);
  page.draw({kPakistan + " and China, 2021"});
  CHECK(painter.painted == std::vector<std::string>{kPakistan + " and China, 2021"});
}

TEST_CASE("characters that the face lacks are painted one by one, once each, and the face draws the rest", "[glyphs]") {
  Painter painter;
  Page page(painter);
  page.draw({"Beijing " + kZhongguo, kZhongguo});
  page.draw({kZhongguo});
  CHECK(painter.painted == std::vector<std::string>{kZhongguo.substr(0, 3), kZhongguo.substr(3)});
}

TEST_CASE("a run too long for its room is cut between characters and ends in an ellipsis", "[glyphs]") {
  Painter painter;
  Page page(painter);
  std::string line = kPakistan;
  for (int i = 0; i < 20; ++i) line += " " + kChina;
  const float width = page.draw({line}, 120);
  CHECK(width <= 120);
  REQUIRE(painter.painted.size() == 1);
  CHECK(painter.painted[0].starts_with(kPakistan));
  CHECK(painter.painted[0].ends_with("\xE2\x80\xA6"));
  CHECK(painter.painted[0].size() < line.size());
}

TEST_CASE("without a face for it text takes up room and breaks nothing", "[glyphs]") {
  Painter painter;
  painter.has_faces = false;
  Page page(painter);
  CHECK(page.draw({kPakistan + " " + kZhongguo}) > 0);
  CHECK(page.draw({kPakistan}, 3) >= 0);
}

TEST_CASE("a private character in a text shows nobody else's run", "[glyphs]") {
  Painter painter;
  Page page(painter);
  page.draw({kPakistan});
  painter.painted.clear();
  page.draw({"a \xEE\x80\x80 b"});
  CHECK(painter.painted == std::vector<std::string>{"\xEF\xBF\xBD"});
}

TEST_CASE("pictures are given back when they are too many, and those on show are painted again", "[glyphs]") {
  Painter painter;
  Page page(painter);
  std::size_t most = 0;
  for (int i = 0; i < 9000; ++i) {
    page.draw({kPakistan + " " + std::to_string(i)});
    most = std::max(most, page.glyphs->kept_runs());
    REQUIRE(page.glyphs->painted_pixels() <= (5U << 20));
  }
  CHECK(most <= 6401);
  const std::size_t before = painter.painted.size();
  page.draw({kPakistan + " 8999"});
  CHECK(painter.painted.size() <= before + 1);
}

}  // namespace entente::ui
