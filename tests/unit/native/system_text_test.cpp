// Text in the system's faces, where the machine has the library and a face for it.
#include "native/system_text.h"

#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

// Font libraries that are opened when first needed keep their tables to the end of the program.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {
  return "leak:libfontconfig\nleak:libpango\nleak:libglib\nleak:libgobject\nleak:libcairo\nleak:libharfbuzz\n";
}

using namespace entente;

namespace {
const std::string kPakistan = "\xD9\xBE\xD8\xA7\xDA\xA9\xD8\xB3\xD8\xAA\xD8\xA7\xD9\x86";  // in Urdu
}  // namespace

TEST_CASE("a word of joined letters is painted, and as wide as it was measured", "[system_text]") {
  native::SystemText text;
  ui::Painted measured, painted;
  if (!text.paint({kPakistan, false, 32, true}, measured)) SKIP("Pango is not installed");
  CHECK(measured.advance > 32);
  CHECK(measured.ink.empty());
  REQUIRE(text.paint({kPakistan, false, 32, false}, painted));
  CHECK(painted.advance == measured.advance);
  CHECK(painted.top < 0);
  CHECK(painted.ink.size() == static_cast<std::size_t>(painted.width) * static_cast<std::size_t>(painted.height));
  CHECK(std::ranges::max(painted.ink) > 128);
}

TEST_CASE("what shows nothing has a width and no picture, and no size is too large to be asked for", "[system_text]") {
  native::SystemText text;
  ui::Painted painted;
  if (!text.paint({" ", false, 32, false}, painted)) SKIP("Pango is not installed");
  CHECK(painted.advance > 0);
  CHECK(painted.ink.empty());
  std::string endless;
  for (int i = 0; i < 500; ++i) endless += kPakistan;
  REQUIRE(text.paint({endless, true, 10000, false}, painted));
  CHECK(painted.width <= ui::kWidestPainted);
  CHECK(painted.height <= ui::kHighestPainted);
}
