#include "ui/theme.h"

#include <catch_amalgamated.hpp>

using namespace entente::ui;

namespace {
constexpr double kText = 4.5;   // WCAG 2.1, 1.4.3: text
constexpr double kShape = 3.0;  // 1.4.11: what carries meaning without being text
}  // namespace

TEST_CASE("the contrast of black on white is 21, of a colour on itself 1") {
  CHECK(contrast(rgb(0x000000), rgb(0xFFFFFF)) == Catch::Approx(21.0));
  CHECK(contrast(rgb(0x4477AA), rgb(0x4477AA)) == Catch::Approx(1.0));
  CHECK(contrast(rgb(0x767676), rgb(0xFFFFFF)) ==
        Catch::Approx(4.54).margin(0.01));  // the usual example of "just enough"
}

TEST_CASE("in both themes every text stands out from everything it is set on") {
  for (const bool dark : {false, true}) {
    CAPTURE(dark);
    const Palette& p = palette(dark);
    for (const Colour ground : {p.paper, p.shelf, p.raised, p.hover, p.selected}) {
      CHECK(contrast(p.text, ground) >= kText);
      CHECK(contrast(p.muted, ground) >= kText);
      CHECK(contrast(p.accent, ground) >= kText);
      CHECK(contrast(p.warning, ground) >= kText);
    }
    CHECK(contrast(p.on_accent, p.accent) >= kText);
    CHECK(contrast(p.text, p.passage) >= kText);
    CHECK(contrast(p.text, p.highlight) >= kText);
    for (const Hue& hue : p.kinds) {
      for (const Colour ground : {hue.tint, p.paper, p.shelf, p.hover, p.selected})
        CHECK(contrast(hue.ink, ground) >= kText);
      CHECK(contrast(p.text, hue.tint) >= kText);
    }
  }
}

TEST_CASE("in both themes the discs of the network stand out from the paper") {
  for (const bool dark : {false, true}) {
    for (const Colour type : palette(dark).types) CHECK(contrast(type, palette(dark).paper) >= kShape);
  }
}
