#include "ui/draw/text_flow.h"

#include <catch_amalgamated.hpp>

using namespace entente;
using namespace entente::ui;

TEST_CASE("layers are cut into runs that cover the text without gap or overlap") {
  const std::vector<Layer> layers = {
      {{10, 40}, {.ground = 1}}, {{20, 30}, {.underline = 2}}, {{25, 50}, {.bold = true}}};
  const std::vector<Run> runs = flatten({0, 60}, layers);
  std::uint32_t at = 0;
  for (const Run& run : runs) {
    CHECK(run.span.begin == at);
    at = run.span.end;
  }
  CHECK(at == 60);
  REQUIRE(runs.size() == 7);
  CHECK(runs[0].dress == Dress{});
  CHECK(runs[2] == Run{{20, 25}, {.ground = 1, .underline = 2}});
  CHECK(runs[3] == Run{{25, 30}, {.ground = 1, .underline = 2, .bold = true}});
  CHECK(runs[5] == Run{{40, 50}, {.bold = true}});
}

TEST_CASE("of two layers that say the same thing the later one wins") {
  const std::vector<Layer> layers = {{{0, 10}, {.ground = 1, .tag = 1}}, {{5, 10}, {.ground = 2, .tag = 2}}};
  const std::vector<Run> runs = flatten({0, 10}, layers);
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].dress.ground == 1);
  CHECK(runs[1].dress.ground == 2);
  CHECK(runs[1].dress.tag == 2);
}

TEST_CASE("layers outside the part leave no trace") {
  const std::vector<Layer> layers = {{{0, 5}, {.ground = 1}}, {{20, 30}, {.ground = 1}}};
  CHECK(flatten({5, 20}, layers) == std::vector<Run>{{{5, 20}, {}}});
}

TEST_CASE("a clip keeps its focus, its size and whole characters") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "\xE4\xB8\xAD";  // three bytes each
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  CHECK(clip_to(text, {0, 90}, {30, 33}, 90) == Span{0, 90});
  for (std::uint32_t at = 0; at < all.end; at += 3) {
    const Span clip = clip_to(text, all, {at, at + 3}, 301);
    CHECK(clip.contains({at, at + 3}));
    CHECK(clip.size() <= 301);
    CHECK(clip.size() > 290);
    CHECK(clip.begin % 3 == 0);
    CHECK(clip.end % 3 == 0);
  }
}
